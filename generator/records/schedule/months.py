"""Months of the year in which something is held."""

from __future__ import annotations

import re

from generator.records.schedule.text import fold

EVEN_MONTHS = (2, 4, 6, 8, 10, 12)
ODD_MONTHS = (1, 3, 5, 7, 9, 11)

_RUN = re.compile(r"(\d\d?)月?(?:~|から|-|\.\.)(\d\d?)月?(?:まで)?")
_LIST = re.compile(r"\d\d?月?(?:(?:[・,、/ ]|と|および|及び)\d\d?月?)*")


def run_of_months(first: int, last: int) -> tuple[int, ...]:
    """Return the months from `first` to `last`, over the year's end where `last` comes before (11 to 3), sorted."""
    return tuple(sorted({(first - 1 + step) % 12 + 1 for step in range((last - first) % 12 + 1)}))


def read_months(text: str) -> tuple[int, ...] | None:
    """Read 偶数月, 奇数月, 毎月, 4月〜10月, 11-3, 4・6月 into sorted month numbers; None if not understood."""
    folded = fold(text).removesuffix("の").strip()
    named = {"偶数月": EVEN_MONTHS, "奇数月": ODD_MONTHS, "毎月": tuple(range(1, 13))}
    if folded in named:
        return named[folded]
    run = _RUN.fullmatch(folded)
    if run is None and _LIST.fullmatch(folded) is None:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", folded)]
    if any(not 1 <= number <= 12 for number in numbers):
        return None
    return run_of_months(*numbers) if run else tuple(sorted(set(numbers)))


def find_run(months: tuple[int, ...]) -> tuple[int, int] | None:
    """Return the first and last month of three or more in a row, over the year's end too: (1, 2, 11, 12) is 11 to 2."""
    starts = [month for month in months if (month - 2) % 12 + 1 not in months]
    if len(starts) != 1 or len(months) < 3:
        return None
    return starts[0], (starts[0] + len(months) - 2) % 12 + 1
