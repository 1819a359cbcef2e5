"""Clock times and spans of them as each language tells them (design brief §5 "Words")."""

from __future__ import annotations

from generator.japanese.clock import format_clock
from generator.languages.language import Language

_PUN = frozenset("013468")
"""Last digits of minutes after which 分 is read ぷん, else ふん."""


def write_clock(clock: str, language: Language) -> str:
    """Return `HH:MM` in words: `9:30` is 9時30分, 午前9時30分 in easy Japanese, 9:30 elsewhere; `25:00` is 翌日の1時."""
    hours, _, minutes = clock.partition(":")
    if hours.isdecimal() and int(hours) >= 24 and not (language.is_easy and clock == "24:00"):
        return language.say("翌日の{clock}", clock=_write(f"{int(hours) - 24}:{minutes}", language))
    return _write(clock, language)


def write_last(clock: str, language: Language) -> str:
    """Return a clock time that ends something, as `write_clock`; midnight is the end of its day, 24時, not 翌日の0時."""
    return _write(clock, language) if clock == "24:00" else write_clock(clock, language)


def write_span(opens: str | None, closes: str | None, language: Language) -> str:
    """Return `10時から15時`, `22時から翌日の5時`; an unknown side is left out, both unknown gives an empty text."""
    say = language.say
    if not opens:
        return say("{clock}まで", clock=write_clock(closes, language)) if closes else ""
    if not closes:
        return say("{clock}から", clock=write_clock(opens, language))
    first, last = opens.zfill(5), closes.zfill(5)
    if (first, last) == ("00:00", "24:00"):
        return say("24時間")
    begins = write_clock(opens, language)
    if first >= "24:00" and last > "24:00" and not language.is_japanese:
        # Both are of the next day, which is told behind the end: 0:00–1:00 the next day.
        begins, ends = _write(f"{int(first[:2]) - 24}:{first[3:]}", language), write_clock(closes, language)
    elif first >= "24:00" and last > "24:00":
        ends = _write(f"{int(last[:2]) - 24}:{last[3:]}", language)
    elif last <= first:
        ends = say("翌日の{clock}", clock=_write(closes, language))
    else:
        ends = write_last(last, language) if last == "24:00" else write_clock(closes, language)
    return say("{opens}から{closes}", opens=begins, closes=ends)


def _write(clock: str, language: Language) -> str:
    hours, _, minutes = clock.partition(":")
    if language.is_easy and hours.isdecimal() and minutes.isdecimal():
        return _write_easily(int(hours), int(minutes))
    if language.is_japanese:
        return format_clock(clock)
    return f"{int(hours)}:{minutes}" if hours.isdecimal() else clock


def _write_easily(hour: int, minute: int) -> str:
    if hour == 24:  # of a day that begins, 夜の12時 would be taken for its end: that is 午前0時
        return "{夜|よる}の12{時|じ}"
    if minute == 0 and hour == 12:
        return "{昼|ひる}の12{時|じ}"
    half = "{午前|ごぜん}" if hour < 12 else "{午後|ごご}"
    reading = "ぷん" if str(minute)[-1] in _PUN else "ふん"
    return f"{half}{hour % 12}{{時|じ}}" + (f"{minute}{{分|{reading}}}" if minute else "")


def read_sharp(minutes: str) -> str:
    """Return a text about minutes with 分 read ぷん: so it is after 1, 3, 4, 6, 8 and 0, after other numbers ふん."""
    return minutes.replace("{分|ふん}", "{分|ぷん}")
