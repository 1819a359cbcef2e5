"""Calendar files as RFC 5545 (iCalendar) wants them: escaped, folded at 75 octets, with the zone they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from generator.languages import JAPANESE
from generator.languages.clock import write_clock, write_last
from generator.outputs.calendar.sessions import Session, needs_booking
from generator.outputs.entries.about import name_sort
from generator.outputs.sayings import say_place
from generator.public import Listing, Municipality

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_LINE_OCTETS = 75
_ZONE = "Asia/Tokyo"
_TIMEZONE = (
    "BEGIN:VTIMEZONE",
    f"TZID:{_ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0900",
    "TZOFFSETTO:+0900",
    "TZNAME:JST",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def escape_text(text: str) -> str:
    """Return a TEXT value (RFC 5545 §3.3.11): backslash, semicolon, comma and line ends escaped, controls dropped."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")).translate(_ESCAPES)


def fold_line(line: str) -> str:
    """Return a content line in pieces of at most 75 octets (§3.1), no character of more octets cut in two.

    Continuations begin with a space, which counts; the line end is not included.
    """
    if len(line) <= _LINE_OCTETS // 4 or len(line.encode()) <= _LINE_OCTETS:
        return line
    pieces: list[str] = []
    piece: list[str] = []
    room = _LINE_OCTETS
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append("".join(piece))
            piece, room = [], _LINE_OCTETS - 1
        piece.append(character)
        room -= size
    return "\r\n ".join((*pieces, "".join(piece)))


def write_calendar(name: str, events: Iterable[str]) -> bytes:
    """Return a whole calendar file; `events` are texts made by `write_events`."""
    head = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Tsunagari//Directory//JA",
        "CALSCALE:GREGORIAN",
        fold_line(f"NAME:{escape_text(name)}"),
        fold_line(f"X-WR-CALNAME:{escape_text(name)}"),
        f"X-WR-TIMEZONE:{_ZONE}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *_TIMEZONE,
    )
    return ("\r\n".join(head) + "\r\n" + "".join(events) + "END:VCALENDAR\r\n").encode()


def write_events(listing: Listing, sessions: Sequence[Session], municipality: Municipality, today: date) -> list[str]:
    """Return one VEVENT text for each session of one entry, in their order.

    A UID is made of municipality, entry, date and the meeting's number on that day, so a shifted hour or a cancellation
    changes the same event in a subscriber's calendar. DTSTAMP is `today`, so equal input gives equal bytes.
    """
    summary, cancelled_summary = (
        fold_line(f"SUMMARY:{escape_text(text)}") for text in (listing.name, f"【中止】{listing.name}")
    )
    common = [fold_line(f"CATEGORIES:{escape_text(name_sort(listing, JAPANESE))}")]
    if place := say_place(listing, JAPANESE):
        common.append(fold_line(f"LOCATION:{escape_text(place)}"))
    if municipality.site_url:
        common.append(fold_line(f"URL:{municipality.site_url.rstrip('/')}/{listing.url}"))
    advice = _advise(listing)
    numbers: dict[date, int] = {}
    events = []
    for session in sessions:
        held = session.held
        numbers[held.date] = number = numbers.get(held.date, 0) + 1
        notes = [*_describe(session), *advice]
        lines = [
            "BEGIN:VEVENT",
            fold_line(f"UID:{listing.id}-{held.date:%Y%m%d}-{number}@{municipality.code}.tsunagari"),
            f"DTSTAMP:{today:%Y%m%d}T000000Z",
            *_write_time(held.date, held.opens, held.closes),
            cancelled_summary if held.cancelled else summary,
            f"STATUS:{'CANCELLED' if held.cancelled else 'CONFIRMED'}",
            *common,
        ]
        if notes:
            lines.append(fold_line(f"DESCRIPTION:{escape_text(chr(10).join(notes))}"))
        events.append("\r\n".join((*lines, "END:VEVENT")) + "\r\n")
    return events


def _write_time(day: date, opens: str | None, closes: str | None) -> tuple[str, ...]:
    if opens is None:
        return (f"DTSTART;VALUE=DATE:{day:%Y%m%d}",)
    start = _at(day, opens)
    lines = [f"DTSTART;TZID={_ZONE}:{start:%Y%m%dT%H%M%S}"]
    if closes is not None:
        end = _at(day, closes)
        if end <= start:
            end += timedelta(days=1)
        lines.append(f"DTEND;TZID={_ZONE}:{end:%Y%m%dT%H%M%S}")
    return tuple(lines)


def _at(day: date, clock: str) -> datetime:
    hours, _, minutes = clock.partition(":")
    return datetime(day.year, day.month, day.day) + timedelta(hours=int(hours), minutes=int(minutes))


def _describe(session: Session) -> list[str]:
    held = session.held
    notes = ["この回は中止です。"] if held.cancelled else []
    if held.opens is None:
        notes.append(f"{write_clock(held.closes, JAPANESE)}までです。" if held.closes else "時刻はおたずねください。")
    if held.last_entry:
        notes.append(f"受付は{write_last(held.last_entry, JAPANESE)}までです。")
    if held.note:
        notes.append(held.note)
    return notes


def _advise(listing: Listing) -> list[str]:
    advice = ["予約が必要です。"] if needs_booking(listing) else []
    if listing.freshness.step != "fresh":
        advice.append("お出かけの前に、開いているか確かめてください。")
    phones = [contact.shown for contact in listing.contacts if contact.channel.slug == "phone"]
    return [*advice, f"電話 {phones[0]}"] if phones else advice
