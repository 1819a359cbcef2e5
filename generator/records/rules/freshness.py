"""When somebody last made sure: warned at 180 days, at 365 for a primary source, and 30 days ahead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.problems import Problem
from generator.records.read import Register
from generator.records.rules.report import is_live, report

CONFIRM_AGAIN_DAYS = 180
CONFIRM_AGAIN_DAYS_PRIMARY = 365
HOURS_WITHHELD_DAYS = 365
NOTICE_DAYS = 30
HOTLINE_DAYS = 365

_LOC = ("confirmation", "confirmed_on")


def check_confirmations(register: Register, today: date) -> Iterator[Problem]:
    """What is shown has been confirmed lately; edits do not count."""
    for entry in register.listings():
        if not is_live(entry.record):
            continue
        confirmation = entry.record.confirmation
        if confirmation is None:
            yield report(
                entry,
                (),
                "never-confirmed",
                "まだ確かめた日がありません。電話や訪問などで確かめ、confirmation に日付と確かめ方を書いてください。",
                "Never confirmed: make sure of it and write day and manner into confirmation.",
                "warning",
            )
            continue
        age = (today - confirmation.confirmed_on).days
        limit = CONFIRM_AGAIN_DAYS_PRIMARY if confirmation.confirmed_how == "primary-source" else CONFIRM_AGAIN_DAYS
        if age > HOURS_WITHHELD_DAYS:
            yield report(
                entry,
                _LOC,
                "confirmation-over-a-year",
                "最後に確かめてから1年をこえました。ひらく日と時間は、確かめ直すまで載りません。急いで確かめてください。",
                "Last confirmed over a year ago: its hours are withheld until somebody makes sure again.",
                "warning",
            )
        elif age > limit:
            yield report(
                entry,
                _LOC,
                "confirmation-overdue",
                f"最後に確かめてから{limit}日をこえました。確かめ直して、日付を書き換えてください。",
                f"Last confirmed over {limit} days ago: make sure again and renew the date.",
                "warning",
            )
        elif age > limit - NOTICE_DAYS:
            left = f"あと{limit - age}日で" if age < limit else "今日で"
            yield report(
                entry,
                _LOC,
                "confirmation-due-soon",
                f"{left}、確かめ直す時期になります。",
                f"Due to be confirmed again in {limit - age} days.",
                "warning",
            )


def check_hotline_sources(register: Register, today: date) -> Iterator[Problem]:
    """At least one source of each help line was seen within a year."""
    for entry in register.hotlines:
        days = [source.seen_on for source in entry.record.sources if source.seen_on is not None]
        if not days or (today - max(days)).days > HOTLINE_DAYS:
            yield report(
                entry,
                ("sources",),
                "hotline-not-checked",
                "もとの資料を見てから1年をこえています。運営者のページで番号と時間を確かめ、seen_on を書き換えてください。",
                "No source was seen within a year: check number and hours with the operator and renew seen_on.",
                "warning",
            )
