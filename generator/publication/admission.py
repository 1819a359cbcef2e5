"""Whether an entry may be shown on a day. The default is out: every way in is named here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.public import State
from generator.records.model import Event, Hotline, Listing, Programme

OutReason = Literal["draft", "withheld", "consent-expired", "not-yet-valid", "no-longer-valid", "demo", "window-closed"]


@dataclass(frozen=True, slots=True)
class Shown:
    """The entry gets a page; `notice` is the sentence to say first when it is not simply open."""

    state: State
    notice: str | None = None


def admit(record: Listing, today: date, *, demo_site: bool) -> Shown | OutReason:
    """Return how `record` is shown on `today`, or the reason why it is not."""
    reason = _reason_to_stay_out(record, today, demo_site)
    if reason is not None:
        return reason
    if record.retired is not None and record.retired.date <= today:
        return Shown("retired", f"{_day(record.retired.date)}で終わりました。{_sentence(record.retired.reason)}")
    suspended = record.suspended
    if suspended is not None and suspended.since <= today and (suspended.until is None or today < suspended.until):
        again = (
            f"{_day(suspended.until)}に再開する予定です。" if suspended.until else "再開の日はまだ決まっていません。"
        )
        return Shown("suspended", f"{_day(suspended.since)}からお休みしています。{_sentence(suspended.reason)}{again}")
    if isinstance(record, Event) and max(day.date for day in record.dates) < today:
        return Shown("retired", "この催しは終わりました。")
    if isinstance(record, Programme) and record.ends_on is not None and record.ends_on < today:
        return Shown("retired", f"受付は{_day(record.ends_on)}で終わりました。")
    return Shown("open")


def admit_hotline(record: Hotline, today: date) -> bool:
    """Say whether a line may be shown: valid today and, if it opens only in announced windows, inside one."""
    if record.valid_from is not None and today < record.valid_from:
        return False
    if record.valid_to is not None and record.valid_to < today:
        return False
    return record.windows is None or any(window.opens <= today <= window.closes for window in record.windows)


def _reason_to_stay_out(record: Listing, today: date, demo_site: bool) -> OutReason | None:
    if record.status != "published":
        return "draft"
    if record.withheld is not None:
        return "withheld"
    if record.consent is not None and record.consent.until is not None and record.consent.until < today:
        return "consent-expired"
    if record.valid_from is not None and today < record.valid_from:
        return "not-yet-valid"
    if record.valid_to is not None and record.valid_to < today:
        return "no-longer-valid"
    if record.demo == "yes" and not demo_site:
        return "demo"
    return None


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _sentence(text: str) -> str:
    return text if text.endswith("。") else f"{text}。"
