"""Days in plain Japanese words (第1・3月曜, 月～金, 偶数月の第3土曜, 毎月15日と29日) read into rules."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from generator.records.schedule.codes import read_code
from generator.records.schedule.days import (
    ALL_WEEKDAYS,
    EVERY,
    EVERY_OTHER,
    LAST,
    LAST_DAY,
    WEEKDAY_LETTERS,
    DayRule,
    DayRules,
    gather,
)
from generator.records.schedule.months import EVEN_MONTHS, ODD_MONTHS, run_of_months
from generator.records.schedule.text import fold

_SEP = r"(?:[・,、/ ]|と|および|及び)"
_TOKENS = re.compile(
    r"(?P<even>偶数月の?)|(?P<odd>奇数月の?)|(?P<every_month>毎月の?)"
    r"|(?P<month_run>1?\d月?(?:~|から)1?\d月(?!曜)(?:まで)?の?)"
    rf"|(?P<monthdays>\d\d?(?:日?{_SEP}\d\d?)*日(?!曜))|(?P<fives>(?P<five>[1-9])のつく日)|(?P<month_end>末日|月末)"
    rf"|(?P<month_list>1?\d(?:月?{_SEP}1?\d)*月(?!曜)の?)"
    r"|(?P<nth_run>第[1-5](?:~|から)第?[1-5]の?)"
    rf"|(?P<nth>第[1-5](?:{_SEP}?第[1-5]|{_SEP}[1-5](?!\d|日(?!曜)|月(?!曜))|{_SEP}最終)*の?|最終の?|最後の)"
    r"|(?P<every_week>毎週の?)|(?P<every_other>隔週の?|1週(?:間)?おきの?|2週間に1[回度]の?)"
    r"|(?P<all_days>毎日|年中無休|365日)|(?P<business>平日)"
    r"|(?P<holiday>(?:国民の)?祝(?:祭日|日?・?休日|日)?)"
    rf"|(?P<weekday>[{WEEKDAY_LETTERS}])(?P<suffix>曜日?)?"
    r"|(?P<until>まで)|(?P<run>~|から|-)|(?P<sep>[・/])|(?P<comma>[、, ]|と|および|及び)"
    r"|(?P<tail>(?:の|に|は)?(?:開催|実施|開設|開館|開所|開店|営業)?$)"
)
_NUMBER = re.compile(r"\d+")
_FREQUENCY = frozenset({"nth", "nth_run", "every_week", "every_other"})


class _NotUnderstoodError(Exception):
    """The words can be read in more than one way, or in none."""


@dataclass
class _Reading:
    """What has been read so far: the frequency and months in force, and the days named."""

    nth: tuple[int, ...] = (EVERY,)
    months: tuple[int, ...] = ()
    rules: list[DayRule] = field(default_factory=list)
    previous: str = ""
    """Name of the token before this one."""
    weekday: int | None = None
    """The last single weekday named, where a run (月～金) may begin."""
    spelt_out: bool = False
    """That weekday was written with 曜."""
    run_open: bool = False
    named_since_frequency: bool = False
    named_since_months: bool = False

    def take(self, name: str, match: re.Match[str]) -> None:
        text = match.group(name)
        if self.run_open and name != "weekday":
            raise _NotUnderstoodError
        if name in ("even", "odd", "every_month", "month_run", "month_list"):
            self._set_months(name, text)
        elif name in _FREQUENCY:
            self._set_frequency(name, text)
        elif name == "weekday":
            self._name_weekday(WEEKDAY_LETTERS.index(text), spelt_out=bool(match.group("suffix")))
        elif name == "run":
            if self.previous != "weekday" or self.nth != (EVERY,):
                raise _NotUnderstoodError
            self.run_open = True
        elif name in ("monthdays", "fives", "month_end"):
            self._name_monthdays(name, match)
        elif name in ("all_days", "business", "holiday"):
            self._name_group(name)
        self.previous = "weekday_end" if name == "weekday" and self.weekday is None else name

    def _set_months(self, name: str, text: str) -> None:
        numbers = [int(number) for number in _NUMBER.findall(text)]
        if any(not 1 <= number <= 12 for number in numbers):
            raise _NotUnderstoodError
        if name == "month_run":
            self.months = run_of_months(*numbers)
        else:
            named = {"even": EVEN_MONTHS, "odd": ODD_MONTHS, "every_month": ()}
            self.months = named.get(name, tuple(sorted(set(numbers))))
        # 毎週水曜、偶数月の土曜: months begin a new phrase, in which the old frequency no longer holds.
        self.nth = (EVERY,)
        self.named_since_months = self.named_since_frequency = False

    def _set_frequency(self, name: str, text: str) -> None:
        if self.months and self.named_since_months and self.previous != "sep":
            raise _NotUnderstoodError  # 偶数月の第3土曜、毎週水曜: do the months still hold?
        numbers = [int(number) for number in _NUMBER.findall(text)]
        if name == "nth_run":
            if numbers[0] >= numbers[1]:
                raise _NotUnderstoodError
            self.nth = tuple(range(numbers[0], numbers[1] + 1))
        elif name == "nth":
            self.nth = (*numbers, LAST) if "最" in text else tuple(numbers)
        else:
            self.nth = (EVERY,) if name == "every_week" else (EVERY_OTHER,)
        self.named_since_frequency = False

    def _name_weekday(self, weekday: int, *, spelt_out: bool) -> None:
        if self.previous == "business":
            raise _NotUnderstoodError  # 平日月～金: an apposition, not a list
        if self.nth != (EVERY,):
            if weekday == 6 and not spelt_out and self.previous == "nth":
                raise _NotUnderstoodError  # 第3日: the third Sunday or the third day?
            if self.named_since_frequency and self.spelt_out and self.previous == "comma":
                raise _NotUnderstoodError  # 第2水曜、金曜: each second one, or every Friday?
        if self.run_open and self.weekday is not None:
            length = (weekday - self.weekday) % 7
            days = tuple((self.weekday + step) % 7 for step in range(length + 1))
            self.run_open, self.weekday = False, None
        else:
            days, self.weekday = (weekday,), weekday
        self.spelt_out = spelt_out
        self._add(DayRule(weekdays=days, nth=self.nth, months=self.months))

    def _name_monthdays(self, name: str, match: re.Match[str]) -> None:
        if self.nth != (EVERY,) or (self.previous == "month_list" and len(self.months) == 1):
            raise _NotUnderstoodError  # 12月5日 is a date, and a date needs its year
        if name == "fives":
            five = int(match.group("five"))
            numbers = [day for day in (five, five + 10, five + 20) if day <= 31]
        elif name == "month_end":
            numbers = [LAST_DAY]
        else:
            numbers = [int(number) for number in _NUMBER.findall(match.group(name))]
        if name == "monthdays" and any(not 1 <= number <= 31 for number in numbers):
            raise _NotUnderstoodError
        self._add(DayRule(monthdays=tuple(numbers), months=self.months))

    def _name_group(self, name: str) -> None:
        if self.nth != (EVERY,) and not self.named_since_frequency:
            raise _NotUnderstoodError  # 第3平日
        if name == "all_days":
            self._add(DayRule(weekdays=ALL_WEEKDAYS, months=self.months))
        elif name == "business":
            self._add(DayRule(weekdays=(0, 1, 2, 3, 4), not_on_holidays=True, months=self.months))
        elif not self.rules:
            raise _NotUnderstoodError  # 祝日 alone is nearly always a word for closing
        else:
            self._add(DayRule(public_holidays=True, months=self.months))

    def _add(self, rule: DayRule) -> None:
        self.rules.append(rule)
        self.named_since_frequency = self.named_since_months = True

    def finish(self) -> DayRules:
        open_end = self.run_open or self.previous in _FREQUENCY or not self.named_since_months
        if open_end or not self.rules:
            raise _NotUnderstoodError
        return gather(self.rules)


@lru_cache(maxsize=4096)
def read_days(text: str) -> DayRules | None:
    """Read days from plain words, a GIF code or weekday digits; None when anything in the text is not understood.

    Nothing is guessed: 第2週の水曜 (the second week's, or the second Wednesday?), 第2水曜、金曜 and 祝日 alone give None.
    月曜から金曜 takes public holidays in, 平日 leaves them out, 土日祝 adds them.
    """
    code = read_code(text.strip())
    if code is not None:
        return code
    folded = re.sub(r" ?(~|から|-) ?", r"\1", fold(text))
    reading, position = _Reading(), 0
    try:
        while position < len(folded):
            match = _TOKENS.match(folded, position)
            if match is None or match.end() == position or match.lastgroup is None:
                return None
            name = next(key for key, value in match.groupdict().items() if value is not None)
            reading.take(name, match)
            position = match.end()
        return reading.finish()
    except _NotUnderstoodError:
        return None
