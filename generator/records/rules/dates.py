"""Dates of an entry that cannot be so: ends before starts, confirmations from the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.problems import Problem
from generator.records.model import Hotline, Listing, Programme
from generator.records.read import Register
from generator.records.read_yaml import Loc
from generator.records.rules.report import AnyEntry, all_entries, report


def check_date_order(register: Register, today: date) -> Iterator[Problem]:
    """What ends does not end before it begins."""
    for entry in all_entries(register):
        for first, last, first_loc, last_loc in _spans(entry):
            if first is not None and last is not None and last < first:
                begin, end = _name(first_loc), _name(last_loc)
                yield report(
                    entry,
                    last_loc,
                    "date-order",
                    f"「{end}」が「{begin}」より前の日になっています。どちらかを直してください。",
                    f"{end} comes before {begin}: correct one of them.",
                )


def check_event_dates(register: Register, today: date) -> Iterator[Problem]:
    """An event takes applications until its last date at the latest, and each date ends after it begins."""
    for entry in register.events:
        record = entry.record
        if record.deadline is not None and record.deadline > max(day.date for day in record.dates):
            yield report(
                entry,
                ("deadline",),
                "deadline-after-event",
                "申し込みの締め切りが、最後に開く日より後になっています。どちらかを直してください。",
                "The deadline comes after the last date: correct one of them.",
            )
        for number, day in enumerate(record.dates):
            if day.opens is not None and day.closes is not None and day.closes.zfill(5) <= day.opens.zfill(5):
                yield report(
                    entry,
                    ("dates", number, "closes"),
                    "event-times",
                    "終わりの時刻が始まりより後になっていません。夜の0時を過ぎるときは 24:30 のように書いてください。",
                    "The end is not after the start; write past midnight as 24:30.",
                )


def check_future_dates(register: Register, today: date) -> Iterator[Problem]:
    """Nobody has confirmed, edited or seen a thing tomorrow: a date ahead would keep an entry fresh for ever."""
    for entry in register.listings():
        record = entry.record
        confirmed = record.confirmation.confirmed_on if record.confirmation else None
        seen = record.source.seen_on if record.source else None
        given = record.consent.given_on if record.consent else None
        if confirmed is not None and confirmed > today:
            yield report(
                entry,
                ("confirmation", "confirmed_on"),
                "confirmed-in-future",
                "確かめた日が、まだ来ていない日になっています。年と月を見直してください。",
                "confirmed_on lies in the future: look at its year and month.",
            )
        for day, loc in (
            (record.edited_on, ("edited_on",)),
            (seen, ("source", "seen_on")),
            (given, ("consent", "given_on")),
        ):
            if day is not None and day > today:
                yield report(
                    entry,
                    loc,
                    "date-in-future",
                    f"「{_name(loc)}」が、まだ来ていない日になっています。年と月を見直してください。",
                    f"{_name(loc)} lies in the future: look at its year and month.",
                    "warning",
                )
        if record.retired is not None and record.retired.date > today:
            yield report(
                entry,
                ("retired", "date"),
                "retired-in-future",
                "終わる日がまだ先です。その日が来るまでは、今までどおり載ります。それでよいか確かめてください。",
                "The closing date is still ahead: until then the entry is shown as before. Make sure that is meant.",
                "warning",
            )


def _spans(entry: AnyEntry) -> Iterator[tuple[date | None, date | None, Loc, Loc]]:
    record = entry.record
    if isinstance(record, (Listing, Hotline)):
        yield record.valid_from, record.valid_to, ("valid_from",), ("valid_to",)
    if isinstance(record, Hotline):
        for number, window in enumerate(record.windows or ()):
            yield window.opens, window.closes, ("windows", number, "opens"), ("windows", number, "closes")
    if not isinstance(record, Listing):
        return
    if record.suspended is not None:
        yield record.suspended.since, record.suspended.until, ("suspended", "since"), ("suspended", "until")
    if record.consent is not None:
        yield record.consent.given_on, record.consent.until, ("consent", "given_on"), ("consent", "until")
    if isinstance(record, Programme):
        yield record.starts_on, record.ends_on, ("starts_on",), ("ends_on",)


def _name(loc: Loc) -> str:
    return str(loc[-1])
