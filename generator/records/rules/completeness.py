"""What a reader needs at the least, and what a help line says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.japanese.widths import fold_width
from generator.problems import Problem
from generator.records.read import Register
from generator.records.rules.report import is_live, report

_ALL_DAY = re.compile(r"24時間")
_NOT_ALWAYS = re.compile(r"平日|期間|ただし|だけ|休み|を除く")


def check_summaries(register: Register, today: date) -> Iterator[Problem]:
    """A place greets a first-time reader with one sentence."""
    for entry in register.places:
        if is_live(entry.record) and entry.record.summary is None:
            yield report(
                entry,
                (),
                "no-summary",
                "summary がありません。初めての人に、どんなところかを一文で書いてください。",
                "summary is missing: say in one sentence what a first-time visitor finds.",
                "warning",
            )


def check_ways_to_go(register: Register, today: date) -> Iterator[Problem]:
    """A place tells either when it is open or whom to ask."""
    for entry in register.places:
        record = entry.record
        if is_live(record) and not record.contacts and record.schedule is None:
            yield report(
                entry,
                (),
                "no-contact-no-schedule",
                "連絡先（contacts）も、ひらく日（schedule）もありません。どちらかがないと、行きたい人が動けません。書き足してください。",
                "Neither contacts nor schedule: add one, or nobody can go.",
                "warning",
            )


def check_hotline_hours(register: Register, today: date) -> Iterator[Problem]:
    """`always_open` says what `hours` says: 24 hours a day, all year."""
    for entry in register.hotlines:
        record = entry.record
        hours = fold_width(record.hours)
        all_day = bool(_ALL_DAY.search(hours))
        if record.always_open == "yes" and (not all_day or record.windows is not None):
            yield report(
                entry,
                ("always_open",),
                "hotline-hours",
                "always_open は yes ですが、hours は毎日24時間となっていません。資料を見て、どちらかを直してください。",
                "always_open is yes, but hours do not say 24 hours every day: correct one of them.",
            )
        elif record.always_open == "no" and all_day and not _NOT_ALWAYS.search(hours) and record.windows is None:
            yield report(
                entry,
                ("hours",),
                "hotline-hours",
                "hours は24時間ですが、always_open が yes になっていません。資料を見て、どちらかを直してください。",
                "hours say 24 hours, but always_open is not yes: correct one of them.",
            )
