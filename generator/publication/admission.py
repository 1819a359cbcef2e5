"""Whether an entry may be shown on a day. The default is out: every way in is named here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.languages import JAPANESE, Language
from generator.languages.dates import write_date
from generator.public import State
from generator.records.model import Event, Hotline, Listing, Programme

OutReason = Literal["draft", "withheld", "consent-expired", "not-yet-valid", "no-longer-valid", "demo", "window-closed"]


@dataclass(frozen=True, slots=True)
class Shown:
    """The entry gets a page; `notice` is what to say first, in the tree's language, when it is not simply open.

    `reason` is the office's own Japanese words on why, where `notice` is in another language.
    """

    state: State
    notice: str | None = None
    reason: str | None = None


def admit(record: Listing, today: date, *, demo_site: bool, language: Language = JAPANESE) -> Shown | OutReason:
    """Return how `record` is shown on `today`, or the reason why it is not."""
    reason = _reason_to_stay_out(record, today, demo_site)
    if reason is not None:
        return reason
    say = language.say
    retired, suspended = record.retired, record.suspended
    if retired is not None and retired.date <= today:
        ended = say("{day}で終わりました。", day=write_date(retired.date, language))
        return _explain("retired", [ended], retired.reason, language)
    if suspended is not None and suspended.since <= today and (suspended.until is None or today < suspended.until):
        rests = say("{day}からお休みしています。", day=write_date(suspended.since, language))
        again = say("再開の日はまだ決まっていません。")
        if suspended.until is not None:
            again = say("{day}に再開する予定です。", day=write_date(suspended.until, language))
        return _explain("suspended", [rests, again], suspended.reason, language)
    if isinstance(record, Event) and max(day.date for day in record.dates) < today:
        return Shown("retired", say("この催しは終わりました。"))
    if isinstance(record, Programme) and record.ends_on is not None and record.ends_on < today:
        return Shown("retired", say("受付は{day}で終わりました。", day=write_date(record.ends_on, language)))
    return Shown("open")


def _explain(state: State, sentences: list[str], reason: str, language: Language) -> Shown:
    """Return the sentences with the office's reason after the first, or apart from them in another language."""
    if language.is_japanese:
        first, *rest = sentences
        return Shown(state, "".join((first, _sentence(reason), *rest)))
    return Shown(state, " ".join(sentences), reason)


def admit_hotline(record: Hotline, today: date) -> bool:
    """Say whether a line may be shown: not withheld, valid today and, if it opens only in announced windows, inside one."""
    if record.withheld is not None:
        return False
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


def _sentence(text: str) -> str:
    return text if text.endswith("。") else f"{text}。"
