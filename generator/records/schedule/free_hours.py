"""Opening hours in free text: a line or cell cut into days, times and what is not understood."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.japanese.eras import parse_date
from generator.records.schedule.free_closures import ClosuresFound, read_remark, take_inline
from generator.records.schedule.months import read_months
from generator.records.schedule.text import fold
from generator.records.schedule.times import WHOLE_DAY, read_span_of_time, read_time
from generator.records.schedule.words import read_days

_CLOCK = r"(?:(?:午前|午後|朝|夜の?|夕方の?|翌日?の?)? ?\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?)|正午)"
_RANGE = rf"(?:午前|午後)? ?\d{{1,2}} ?~ ?\d{{1,2}}時(?!間|\d)|{_CLOCK} ?(?:~|-|から|より) ?{_CLOCK}(?: ?まで)?"
_TIMES = re.compile(
    rf"(?P<range>{_RANGE})|(?P<whole>24時間)(?:対応|受付|体制|営業|いつでも)?|(?P<start>{_CLOCK} ?(?:~|から|開始)(?=$|[\n、 ]))"
)
_LUNCH = re.compile(
    rf"(?:昼休み:? ?)?(?P<range>{_RANGE})(?:を|は)? ?(?:除く|除き|休み|昼休み)|昼休み:? ?(?P<other>{_RANGE})"
)
# 受付9:30 alone is when they begin to take people in: only 最終, 終了 or まで make it the last.
_LAST_ENTRY = re.compile(
    rf"(?:最終(?:受付|入場|入館|入室)|受付終了)(?:時間)?(?:は|:)? ?(?P<clock>{_CLOCK})(?:まで)?"
    rf"|(?:受付|入場|入館|入室)(?:時間)?(?:は|:)? ?(?P<until>{_CLOCK})まで"
)
_RESERVED = re.compile(r"要?(?:事前|電話|完全)?予約(?:制|が?必要)?|要(?:事前|電話)予約|事前予約(?:制|要)")
_WEATHER = re.compile(r"雨天(?:時は?|の場合は?|は)?(中止|決行)")
_NOTE = re.compile(r"\(([^()]*)\)|【([^【】]*)】")
_LABEL = re.compile(
    r"^(?:(?:受付|開館|開所|開園|開設|利用|利用可能|営業|相談|活動|開催|対応|業務|窓口)(?:時間|日時|曜日|日)|日時|時間|曜日)"
    r"[: ]*"
)
_UNSURE_HOUR = re.compile(r"^(?:[1-5])(?=[:時])")
_EDGES = " 、,・/:。\n"
_WEIGHTY = re.compile(r"[月火水木金土日\d休祝除]|のみ|以外|または|又は|変更|場合|ごろ|頃|電話|午前|午後|正午|夜")


@dataclass
class Group:
    """Days with their times, as read; `days` None where the text gives times alone."""

    days: str | None = None
    date: str | None = None
    months: str | None = None
    times: list[str] = field(default_factory=list)

    def is_dated(self) -> bool:
        """Say whether it is known on which days this is."""
        return self.days is not None or self.date is not None


@dataclass
class HoursFound:
    """What a text of opening hours was found to say. `rest` holds what was not understood, word for word."""

    groups: list[Group] = field(default_factory=list)
    closed: ClosuresFound = field(default_factory=ClosuresFound)
    lunch: list[str] = field(default_factory=list)
    last_entry: str | None = None
    note: str | None = None
    weather: str | None = None
    rest: list[str] = field(default_factory=list)
    broken: bool = False
    """Times and days could not be matched to each other, so none of them may be used."""

    def is_sound(self) -> bool:
        """Say whether what was read may be used though something was not: the rest speaks of no day, time or exception."""
        return not self.broken and not any(_WEIGHTY.search(text) for text in self.rest)


def read_hours(text: str) -> HoursFound:
    """Cut a free text into days, times, closures and the rest. Never raises; guesses nothing."""
    found = HoursFound()
    folded = "\n".join(fold(line) for line in text.splitlines())
    notes = [
        note for match in _NOTE.finditer(folded) if (note := (match.group(1) or match.group(2) or "").strip(_EDGES))
    ]
    main, closures = take_inline(_NOTE.sub(" ", folded).replace("※", "\n"))
    found.closed.closures += closures
    _read_main(_take_remarks(_take_weather(main, found), found), found)
    for note in notes:
        _read_note(note, found)
    return found


def _take_weather(main: str, found: HoursFound) -> str:
    words = _WEATHER.findall(main)
    if words:
        found.weather = "rain_cancels" if "中止" in words else "rain_or_shine"
    return _WEATHER.sub(" ", main)


def _take_remarks(main: str, found: HoursFound) -> str:
    """Take lines that are one remark (要予約, 最終受付16:30) out of the text."""
    lines = main.split("\n")
    return "\n".join(line for line in lines if not (line.strip() and _understand_remark(line.strip(_EDGES), found)))


def _understand_remark(remark: str, found: HoursFound) -> bool:
    if _WEATHER.fullmatch(remark):
        _take_weather(remark, found)
        return True
    if lunch := _LUNCH.fullmatch(remark):
        span = read_span_of_time((lunch.group("range") or lunch.group("other")).removesuffix("まで"))
        found.lunch += [span] if span else []
        return span is not None
    if last := _LAST_ENTRY.fullmatch(remark):
        clock = read_time(last.group("clock") or last.group("until"))
        known = clock is not None and found.last_entry is None
        found.last_entry = found.last_entry or clock
        return known
    if _RESERVED.fullmatch(remark):
        found.note = remark
        return True
    closures = read_remark(remark)
    found.closed.closures += closures or ()
    return closures is not None


def _read_note(note: str, found: HoursFound) -> None:
    lone = found.groups[0] if len(found.groups) == 1 else None
    if _understand_remark(note, found):
        return
    if lone and not lone.is_dated() and read_days(note):
        lone.days = note
    else:
        found.rest.append(note)


def _read_main(main: str, found: HoursFound) -> None:
    position = 0
    for match in _TIMES.finditer(main):
        _read_days_before(main[position : match.start()], found)
        _add_times(match, found)
        position = match.end()
    for line in main[position:].split("\n"):
        words = _clean(line)
        if words:
            _read_tail(words, found)


def _read_tail(words: str, found: HoursFound) -> None:
    """Take words with no time behind them: days of the one time before them, or days without times."""
    lone = found.groups[0] if len(found.groups) == 1 else None
    if not read_days(words) or (found.groups and not (lone and not lone.is_dated())):
        found.rest.append(words)
    elif lone:
        lone.days = words
    else:
        found.groups.append(Group(days=words))


def _clean(chunk: str) -> str:
    text = _LABEL.sub("", chunk.replace("\n", " ").strip(_EDGES))
    return text.removesuffix("の").removesuffix("は").removesuffix("のみ").strip(_EDGES)


def _read_days_before(chunk: str, found: HoursFound) -> None:
    words = _clean(chunk)
    if not words or (words == "と" and found.groups):
        if not found.groups:
            found.groups.append(Group())
        return
    if read_days(words):
        found.groups.append(Group(days=words))
    elif parse_date(words):
        found.groups.append(Group(date=words))
    elif read_months(words):
        found.groups.append(Group(months=words))
    else:
        found.rest.append(words)
        found.broken = True
        found.groups.append(Group())


def _add_times(match: re.Match[str], found: HoursFound) -> None:
    text = match.group().strip()
    span = WHOLE_DAY if match.group("whole") else read_span_of_time(text)
    group = found.groups[-1]
    if span is None or (_UNSURE_HOUR.match(text) and not match.group("whole")):
        # 1時～3時 is said of the afternoon and written of the night: not to be decided here.
        found.rest.append(text)
        found.broken = True
        return
    if match.group("whole") and not group.is_dated():
        group.days = "毎日"
    group.times.append(span)
