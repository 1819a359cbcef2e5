"""Days and hours that cannot be misread: 2026年11月24日, 午後1時30分.

24/11 and 11/24 are the same day in different countries, era years are known in Japan only, and many readers know the hours
from 1 to 12. Source: 弘前大学社会言語学研究室「『やさしい日本語』作成のためのガイドライン」 (2010, enlarged 2013): 10時から, not
10時～; no 24-hour clock, 午前 and 午後 instead; western years, no era years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.japanese.plain.bare_text import BareText
from generator.japanese.plain.fault import Advice, Fault

DATE = Advice(
    "plain-date",
    "日付が / や - や . で書かれています。国によって月と日の順が違うので、「11月24日」「2026年11月24日」のように書いてください"
    "（分数なら、ことばで書いてください）。",
    "A date is written with slashes or hyphens, which countries read in different orders: write 11月24日 or 2026年11月24日.",
    misleads=True,
)
CLOCK = Advice(
    "plain-clock",
    "時刻が「:」で書かれています。「午後1時30分」のように書いてください。",
    "A time is written with a colon: write 午後1時30分.",
    misleads=True,
)
HOURS_24 = Advice(
    "plain-hours-24",
    "13時からあとの時刻があります。「午後3時」のように、午前・午後と12までの数で書いてください。",
    "An hour from 13 on: write it with 午前 or 午後 and up to 12, such as 午後3時.",
    misleads=True,
)
HALF_DAY = Advice(
    "plain-half-day",
    "時刻に午前・午後がありません。「午前10時」「午後3時」「昼の12時」のように書いてください。",
    "An hour does not say which half of the day: write 午前10時, 午後3時 or 昼の12時.",
)
ERA = Advice(
    "plain-era",
    "元号の年（令和など）があります。「2026年」のように西暦で書いてください。元号もいるときは「2026年（令和8年）」とならべます。",
    "An era year: write the western year (2026年), or both, 2026年（令和8年）.",
    misleads=True,
)
WAVE = Advice(
    "plain-wave",
    "「〜」は「から」「まで」とことばで書いてください（例: 午前10時から午後3時まで）。",
    "Write から and まで instead of the wave dash.",
)

_MONTH, _DAY = "(?:1[0-2]|0?[1-9])", "(?:3[01]|[12][0-9]|0?[1-9])"
_SLASHED = re.compile(
    rf"(?<![\d/.-])(?:(?:19|20)[0-9]{{2}}/{_MONTH}(?:/{_DAY})?|{_MONTH}/{_DAY}(?:/(?:19|20)[0-9]{{2}})?)(?![\d/])"
)
_HYPHENED = re.compile(rf"(?<![\d.-])(?:19|20)[0-9]{{2}}([.-]){_MONTH}\1{_DAY}(?![\d-])")
_CLOCK = re.compile(r"(?<![\d:])(?:[01]?[0-9]|2[0-9]):[0-5][0-9](?![\d:])")
_HOURS_24 = re.compile(r"(?<!\d)(?:1[3-9]|2[0-9])\s?時(?!\s?間)")
_HOUR = re.compile(r"(?<!\d)(?:1[0-2]|[1-9])\s?時(?!\s?間)")
_SAYS_HALF = re.compile(r"(?:午前|午後|朝|昼|夕方|夜|夜中|深夜|明け方)の?\s{0,2}$")
_NUMBER = "(?:元|[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_ERA = re.compile(
    rf"(?:(?:明治|大正|昭和|平成|令和)\s?{_NUMBER}\s?(?:年|[./-])?"
    r"|[㍻-㍾㋿]\s?[0-9]{0,2}\s?年?"
    r"|(?<![A-Za-z0-9])[MTSHR]\s?[0-9]{1,2}(?:\s?年|[./-][0-9]{1,2}(?![0-9]))"
    r"|(?<![A-Za-z0-9])R[0-9]{1,2}(?![A-Za-z0-9-]))"
)
_WESTERN_BEFORE = re.compile(r"(?:19|20)[0-9]{2}\s?年\s?\(\s?$")
_WESTERN_AFTER = re.compile(r"\s?\(\s?(?:19|20)[0-9]{2}\s?年")
_WAVE = re.compile(r"(?<=[0-9時分日月年曜円歳人])\s?[~〜〰]|[~〜〰](?=\s?[0-9])")


def find_date_faults(bare: BareText) -> Iterator[Fault]:
    """Yield dates with slashes, hyphens or dots, and era years without the western year beside them."""
    yield from bare.find(_SLASHED, DATE)
    yield from bare.find(_HYPHENED, DATE)
    for match in _ERA.finditer(bare.text):
        before, after = bare.text[max(0, match.start() - 12) : match.start()], bare.text[match.end() :]
        if not _WESTERN_BEFORE.search(before) and not _WESTERN_AFTER.match(after):
            yield bare.blame(match.start(), ERA)


def find_time_faults(bare: BareText) -> Iterator[Fault]:
    """Yield times with a colon, hours from 13 on, hours that do not say their half of the day, and waves for から."""
    yield from bare.find(_CLOCK, CLOCK)
    yield from bare.find(_HOURS_24, HOURS_24)
    for match in _HOUR.finditer(bare.text):
        if not _SAYS_HALF.search(bare.text, max(0, match.start() - 8), match.start()):
            yield bare.blame(match.start(), HALF_DAY)
    yield from bare.find(_WAVE, WAVE)
