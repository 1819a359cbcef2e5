"""An easy Japanese sentence in Latin letters, for somebody who is to say it and cannot read kana.

Modified Hepburn (the Library of Congress and Kenkyūsha's dictionary write so): long vowels with a macron, the particles
は, へ and を as they are spoken and as words of their own, n' before vowels and y. Easy Japanese parts its words by spaces and
has a reading over every kanji, which tells where words end: {食|た}べる {物|もの}が → taberu mono ga.
"""

from __future__ import annotations

import re
import unicodedata

from generator.japanese.kana import to_hiragana
from generator.japanese.romaji import to_romaji
from generator.japanese.ruby import Segment, parse_ruby

_MACRON = "\u0304"
_O_ROW = "おこそとのほもよろごぞどぼぽょぉ"
_U_ROW = "うくすつぬふむゆるぐずづぶぷゅぅ"
_LONG = re.compile(f"([{_O_ROW}])[うお]|([{_U_ROW}])う")
_N_BEFORE_VOWEL = re.compile("ん(?=[あいうえおやゆよ])")
_JAPANESE = re.compile(r"[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff]")
_LATIN = re.compile("([A-Za-z0-9]+)")
_CUT = re.compile(r"([\s、。，．？！・「」『』（）])")
_MARKS = {
    **{"、": ", ", "，": ", ", "・": ", ", "。": ". ", "．": ". ", "？": "? ", "！": ". "},
    **{"「": " “", "」": "” ", "『": " “", "』": "” ", "（": " (", "）": ") "},
}
_NOUN = "(?:(?:こと|ところ|とき|もの|ため|ほう|よう|ここ|そこ|どこ|だれ|なに|これ|それ|わたし|みんな|うち|ひと)(?:など|か)?)"
_PARTICLES = {
    **{
        particle: particle
        for particle in ("が", "に", "で", "と", "も", "の", "や", "か", "など", "だけ", "から", "まで")
    },
    **{
        "は": "わ",
        "へ": "え",
        "を": "お",
        "には": "に わ",
        "では": "で わ",
        "とは": "と わ",
        "へは": "え わ",
        "への": "え の",
    },
    **{
        "からは": "から わ",
        "までは": "まで わ",
        "だけで": "だけ で",
        "だけが": "だけ が",
        "だけを": "だけ お",
        "だけは": "だけ わ",
    },
    **{
        "とも": "と も",
        "での": "で の",
        "との": "と の",
        "でも": "でも",
        "にも": "に も",
        "のが": "の が",
        "のは": "の わ",
        "のを": "の お",
    },
}
_PARTICLE = "|".join(sorted(_PARTICLES, key=len, reverse=True))
_AFTER_NOUN = re.compile(f"(.*{_NOUN})({_PARTICLE})")
_AT_END = re.compile(r"(.+?)(では|には|のが|のは|のを|は|へ|を|が|の|に)")
_WHOLE = re.compile(r"はは|けが|なに|とくに|[こそあど]の")
"""Words in kana whose end only looks like a particle."""
_WHOLE_END = re.compile(r"(?:.*[^ど])?もの")
"""食べもの, but not 子どもの."""
_POLITE = re.compile(r"(.*?(?:ます|ました|ません))(か)|(.+?)(です|でした|でしょう)(か)?")


def write_romaji(sentence: str) -> str | None:
    """Return a sentence with its readings, `{困|こま}って います`, in Latin letters: Komatte imasu.

    None where a kanji has no reading, since nobody could say it then. Raises RubyError for broken readings.
    """
    words: list[Segment] = []
    written = ""
    for segment in parse_ruby(sentence):
        if segment.reading is not None:
            words.append(segment)
            continue
        for at, part in enumerate(_CUT.split(segment.base)):
            if at % 2 == 0:
                words += [
                    Segment(piece, piece if at_latin % 2 else None)
                    for at_latin, piece in enumerate(_LATIN.split(part))
                    if piece
                ]
                continue
            written += _write_phrase(words) + (_MARKS.get(part) or " ")
            words = []
    written += _write_phrase(words)
    if _JAPANESE.search(written):
        return None
    tidy = re.sub(r"\s+([,.?”)])", r"\1", re.sub(r"([“(])\s+", r"\1", re.sub(r"\s+", " ", written))).strip()
    return re.sub(r"(^[“(]?|[.?] [“(]?)([^\W\d_])", lambda found: found[1] + found[2].upper(), tidy)


def _write_phrase(segments: list[Segment]) -> str:
    """Return a phrase, which stands between spaces or marks, as its words."""
    if not segments:
        return ""
    *front, last = segments
    if last.reading is not None:
        return _spell("".join(map(_mark_sounds, segments)))
    tail = to_hiragana(last.base)
    stem = "".join(map(_mark_sounds, front))
    parted = _part_tail(tail, front[-1] if front else None)
    return _spell(stem + " ".join(_mark_sounds(Segment(word)) for word in parted.split(" ")))


def _is_compound(segment: Segment) -> bool:
    """Say whether する may follow: a word of two kanji or more, whose reading stands over it."""
    return segment.reading is not None and len(segment.base) > 1


def _part_tail(tail: str, kanji: Segment | None) -> str:
    """Return the kana at the end of a phrase, which follow `kanji`, with spaces before the words that follow a noun."""
    if kanji is None:
        return tail if _WHOLE.fullmatch(tail) else _part_end(tail)
    if tail in _PARTICLES:
        return f" {_PARTICLES[tail]}"
    if _is_compound(kanji) and re.match("し(?!い)|する|すれ|でき|され", tail):
        return f" {_part_end(tail)}"
    return _part_end(tail)


def _part_end(tail: str) -> str:
    if found := _POLITE.fullmatch(tail):
        return " ".join(part for part in found.groups() if part)
    if tail in ("です", "ですか"):
        return f" {tail}".replace("か", " か")
    if found := _AFTER_NOUN.fullmatch(tail):
        return f"{found[1]} {_PARTICLES[found[2]]}"
    if not _WHOLE_END.fullmatch(tail) and (found := _AT_END.fullmatch(tail)):
        return f"{found[1]} {_PARTICLES[found[2]]}"
    return tail


def _mark_sounds(segment: Segment) -> str:
    """Return the kana of a piece with its long vowels and parted ん marked; both never reach over the end of a reading."""
    kana = to_hiragana(unicodedata.normalize("NFKC", segment.reading or segment.base))
    return _LONG.sub(lambda found: (found[1] or found[2]) + _MACRON, kana).replace("ー", _MACRON)


def spell_kana(word: str) -> str:
    """Return a word in kana as it is spelled: こうみんかん → kōminkan."""
    return "o" if word == "を" else _spell(_mark_sounds(Segment(word)))


def _spell(kana: str) -> str:
    return unicodedata.normalize("NFC", to_romaji(_N_BEFORE_VOWEL.sub("ん'", kana)))
