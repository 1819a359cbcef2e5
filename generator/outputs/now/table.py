"""The coming two weeks of an entry or a help line, as the short text that `theme/assets/now.js` reads.

A table is one attribute, so that it needs no request and works on a page kept for later: a letter for what may be said
(`Kind`), `~` where it is not certain, then the openings in order. Numbers are minutes of Japan time from midnight of the
day the pages are made for: `540/1020` from 9:00 to 17:00 of that day, `540/1020/990` with last entry at 16:30, `540` from
9:00 with no end told, `d3` at no told time on the third day after. Slashes, because `540-1020` is a postal code by its
shape. `*` is open at all times. What opens next beyond the two weeks is there too; of an event, all its days are.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from generator.public import Occurrence

Kind = Literal["p", "c", "h", "e"]
"""What is open: a place (p), a desk that is called (c), a help line (h), an event (e)."""

DAY = 24 * 60
WINDOW_DAYS = 14
ALWAYS = "*"


class Opening(NamedTuple):
    """From and to which minute, and until which one is let in. `closes` None: no end told; `opens` None: no time told."""

    day: int
    opens: int | None
    closes: int | None
    last_entry: int | None


def write_table(kind: Kind, held: Iterable[Occurrence], today: date, *, certain: bool = True) -> str:
    """Return the table of meetings, in any order; cancelled ones and what is over before `today` are left out."""
    openings = sorted(
        (_measure(when, today) for when in held if not when.cancelled),
        key=lambda opening: (_begin(opening), opening.closes or 0),
    )
    merged = _merge(opening for opening in openings if _is_ahead(opening))
    written = [_write(opening) for opening in (merged if kind == "e" else _shorten(merged))]
    return " ".join([kind if certain else f"{kind}~", *written])


def _measure(when: Occurrence, today: date) -> Opening:
    day = (when.date - today).days
    opens, closes, last = (_count_minutes(clock, day) for clock in (when.opens, when.closes, when.last_entry))
    if opens is not None and closes is not None and closes <= opens:
        closes += DAY  # 22:00 to 5:00 ends on the next day
    return Opening(day, opens, closes if opens is not None else None, last)


def _count_minutes(clock: str | None, day: int) -> int | None:
    if not clock:
        return None
    hours, _, minutes = clock.partition(":")
    return day * DAY + int(hours) * 60 + int(minutes)


def _begin(opening: Opening) -> int:
    return opening.day * DAY if opening.opens is None else opening.opens


def _is_ahead(opening: Opening) -> bool:
    return opening.day >= 0 or (opening.closes or 0) > 0


def _merge(openings: Iterable[Opening]) -> list[Opening]:
    """Return the openings with those that touch or overlap made one, so that a break is never told where there is none."""
    merged: list[Opening] = []
    for opening in openings:
        before = merged[-1] if merged else None
        if (
            before is not None
            and None not in (before.closes, opening.opens, opening.closes)
            and (opening.opens or 0) <= (before.closes or 0)
        ):
            whole = max(before.closes or 0, opening.closes or 0)
            last = opening.last_entry if whole == opening.closes else before.last_entry
            merged[-1] = before._replace(closes=whole, last_entry=last)
        else:
            merged.append(opening)
    return merged


def _shorten(openings: list[Opening]) -> list[Opening]:
    """Return what begins within the two weeks, and the first that begins after them."""
    within = [opening for opening in openings if opening.day < WINDOW_DAYS]
    return openings[: len(within) + 1]


def _write(opening: Opening) -> str:
    if opening.opens is None:
        return f"d{opening.day}"
    times = (opening.opens, opening.closes, opening.last_entry if opening.closes is not None else None)
    return "/".join(str(time) for time in times if time is not None)
