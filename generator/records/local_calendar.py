"""The days of the year on which a municipality's places are closed by its own custom."""

from __future__ import annotations

from generator.records.model import Municipality
from generator.records.schedule.closures import LocalCalendar
from generator.records.schedule.monthday import read_span


def local_calendar(municipality: Municipality) -> LocalCalendar:
    """Return the municipality's own year-end and Obon days; the usual ones where its own cannot be read."""
    spans = (read_span(f"{days.begins}..{days.ends}") for days in (municipality.year_end, municipality.obon))
    year_end, obon = spans
    usual = LocalCalendar()
    return LocalCalendar(year_end=year_end or usual.year_end, obon=obon or usual.obon)
