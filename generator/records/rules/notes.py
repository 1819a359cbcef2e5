"""Notes of sessions that no page in another language can tell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.problems import Problem
from generator.records.read import Register
from generator.records.rules.report import is_live, report
from generator.records.schedule.counter import list_untold_notes, read_counter


def check_untold_notes(register: Register, today: date) -> Iterator[Problem]:
    """Where pages in other languages are made, a note beside days and hours is one that they can tell."""
    if register.municipality is None or not register.municipality.record.languages:
        return
    for entry in register.listings():
        record = entry.record
        if record.schedule is None or not is_live(record):
            continue
        counter = read_counter(
            contact.hours for contact in record.contacts if contact.channel == "visit" and contact.hours
        )
        for number in list_untold_notes(record.schedule, counter):
            yield report(
                entry,
                ("schedule", "sessions", number, "note"),
                "note-not-translated",
                "このひとこと（note）は訳せないので、ほかのことばのページにも日本語のまま載ります。"
                "窓口の時間のことなら、contacts の visit に hours を書いてください。"
                "ほかのことなら、description に書き、translations に訳を添えてください。",
                "This note cannot be translated and stays Japanese on pages of other languages: give the counter's hours "
                "as hours of the contact visit, or tell it in description with its translations.",
                "warning",
            )
