"""Clock times of a schedule: spans `10:00-12:00` on one day, running to 29:59 for after midnight."""

from __future__ import annotations

import re

from generator.japanese.clock import parse_time, parse_time_range
from generator.records.schedule.text import fold

ClockSpan = tuple[str, str | None]
"""Opening and closing `HH:MM`; no closing time where only the start is known."""

WHOLE_DAY = "00:00-24:00"

_PLAIN = re.compile(r"(\d{1,2}:\d{2}) ?[-~] ?(\d{1,2}:\d{2})")
_START_ONLY = re.compile(r"(.+?) ?(?:[-~]|から|より|開始|スタート)")
_BREAKS = re.compile(r"[、,・/;]| と |(?<=\d) (?=\d|午)")
_NEXT_DAY = re.compile(r"翌|次の日")
_LATEST = "29:59"


def read_time(text: str) -> str | None:
    """Read one clock time into `HH:MM`; None if it is unknown (99:99) or not understood."""
    return parse_time(text)


def read_span_of_time(text: str) -> str | None:
    """Read one span into `HH:MM-HH:MM` (or `HH:MM-` for 13時から); None if it is not understood.

    翌2時 becomes 26:00. An end before the start is kept as written, for the rules to name it; a night that runs
    beyond 29:59 cannot be said as one span and gives None.
    """
    folded = fold(text)
    if folded in ("24時間", "終日"):
        return WHOLE_DAY
    plain = _PLAIN.fullmatch(folded)
    if plain:
        opens, closes = (parse_time(part) for part in plain.groups())
        return f"{opens}-{closes}" if opens and closes else None
    found = parse_time_range(folded)
    if found:
        return _past_midnight(*found) if _NEXT_DAY.search(folded) else f"{found[0]}-{found[1]}"
    start = _START_ONLY.fullmatch(folded)
    opens = parse_time(start.group(1)) if start else None
    return f"{opens}-" if opens else None


def _past_midnight(opens: str, closes: str) -> str | None:
    if closes < "24:00":
        closes = f"{int(closes[:2]) + 24}{closes[2:]}"
    return f"{opens}-{closes}" if closes <= _LATEST else None


def read_times(text: str) -> tuple[str, ...] | None:
    """Read one or several spans (9:00～12:00・13:00～17:00) into `HH:MM-HH:MM`; None if any is not understood."""
    whole = read_span_of_time(text)
    if whole:
        return (whole,)
    spans = [read_span_of_time(part) for part in _BREAKS.split(fold(text)) if part.strip()]
    known = tuple(span for span in spans if span)
    return known if known and len(known) == len(spans) else None


def split_span(span: str) -> ClockSpan:
    """Split `10:00-12:00` into its two clock times, the second None for `10:00-`."""
    opens, _, closes = span.partition("-")
    return opens, closes or None


def overlap(one: ClockSpan, other: ClockSpan) -> bool:
    """Say whether two spans of one day share any time; a span without an end is its start alone."""
    if one[1] is None or other[1] is None:
        return one[0] == other[0]
    return one[0] < other[1] and other[0] < one[1]
