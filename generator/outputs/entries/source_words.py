"""Whether the source's own words for the hours say more than our sentence does; where they do not, once is enough."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_NUMBER = re.compile(r"\d+")
_AFTERNOON = re.compile(r"午後(\d+)")
_CALENDAR = re.compile(
    r"祝休日|祝日|休日|年末年始|お盆|定休日?|お?休み|要予約|予約制|予約|不定期|雨の日|雨天|中止|最終受付|受付|開いています|開きます"
    r"|毎週|毎月|毎日|隔週|平日|偶数|奇数|曜日?|最終|午前|午後|正午|深夜|翌日?|から|まで|より|時間|いつでも|ときは?|には?"
    r"|[月火水木金土日第時分年回半週と・はもの、。,.~:;/()「」\-\s]"
)
"""Words of days and times, which a schedule that was read has in its own sentence, and what joins them."""
_RESTS = {
    "祝": "祝|holiday",
    "年末": "年末|New Year|12月|December",
    "盆": "盆|obon",
    "雨": "雨|rain",
    "休": "休|[Cc]losed",
}
"""Days of rest in the source, and how ours name them; in a language that is not here the source is shown."""
_DASHES = str.maketrans(dict.fromkeys("〜～－ー–—‐−", "~"))


def says_more(text: str, said: Iterable[str]) -> bool:
    """Say whether Japanese source words hold a number or a word that our sentences (in any language) do not.

    In doubt the answer is yes: words shown twice cost a line, words left out may cost a journey.
    """
    sentences = list(said)
    ours = " ".join(sentences)
    if text in sentences or not ours.strip():
        return text not in sentences
    source = _fold(text)
    if any(word in source and not re.search(names, ours, re.IGNORECASE) for word, names in _RESTS.items()):
        return True
    known = {int(number) for number in _NUMBER.findall(unicodedata.normalize("NFKC", ours))}
    # Other languages say the hours of the afternoon from one to twelve.
    known |= {number + 12 for number in known if number <= 12} | {number - 12 for number in known if number > 12} | {0}
    if any(int(number) not in known for number in _NUMBER.findall(source)):
        return True
    rest = _NUMBER.sub("", source)
    for words in sorted((_fold(part) for part in re.split(r"[、。（）\s]", ours)), key=len, reverse=True):
        rest = rest.replace(_NUMBER.sub("", words), " ") if len(words) > 1 else rest
    return bool(_CALENDAR.sub("", rest))


def _fold(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).translate(_DASHES)
    return _AFTERNOON.sub(lambda found: str(int(found[1]) % 12 + 12), folded)
