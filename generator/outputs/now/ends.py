"""When what a page lists is over, in Japan time: `theme/assets/past.js` takes it away from then on (`data-ends`)."""

from __future__ import annotations

from datetime import date, timedelta

from generator.public import Occurrence

MIDNIGHT = "24:00"


def write_end(when: Occurrence) -> str:
    """Return the end of a meeting, `2026-11-25T15:00`; that of its day where no end or no time is told.

    A meeting whose end is not after its beginning, or past 24:00, ends on the day after.
    """
    opens, closes = (clock.zfill(5) if clock else None for clock in (when.opens, when.closes))
    if opens is None or closes is None:
        return write_day_end(when.date)
    later = closes >= MIDNIGHT or closes <= opens
    clock = f"{int(closes[:2]) - 24:02}{closes[2:]}" if closes >= MIDNIGHT else closes
    return f"{when.date + timedelta(days=later)}T{clock}"


def write_day_end(day: date) -> str:
    """Return the end of a day, as the midnight with which the next begins."""
    return f"{day + timedelta(days=1)}T00:00"
