"""What is said about hours, places and freshness, in whole sentences. Unknown is never said as open, nor as closed."""

from __future__ import annotations

from datetime import date

from generator.languages import JAPANESE
from generator.languages.clock import write_clock, write_span
from generator.languages.dates import write_date, write_long_date, write_month_day
from generator.outputs.entries.contacts import first_phone
from generator.public import Desk, Event, Listing, Location, Occurrence, Place

VISITED = frozenset({"place", "desk", "event"})
"""Types of entry that people go to."""

_FREE_WORDS = "無料"


def say_whom_to_ask(item: Listing) -> str:
    """Return by which way the unknown can be asked; an entry without any contact leaves the department."""
    if first_phone(item.contacts):
        return "電話で"
    return "連絡先に" if item.contacts else "担当課に"


def say_occurrence(when: Occurrence) -> str:
    """Return one meeting in words, `11月25日（水） 10時から15時`; unknown clock times are left out."""
    words = " ".join(
        part for part in (write_month_day(when.date, JAPANESE), write_span(when.opens, when.closes, JAPANESE)) if part
    )
    return f"{words}（受付は{write_clock(when.last_entry, JAPANESE)}まで）" if when.last_entry else words


def say_when(item: Listing, following: Occurrence | None) -> str:
    """Return when an entry is open, in one line for a card."""
    if isinstance(item, Event):
        return _say_event(item, following)
    ask = say_whom_to_ask(item)
    schedule = item.schedule
    if schedule is None or schedule.hours_state == "unknown" or schedule.state in ("unknown", "suspended"):
        return _say_contact_hours(item) or f"ひらく日と時間は、{ask}聞けます"
    if item.type == "place" and following is not None:
        line = f"次は {say_occurrence(following)}"
    elif schedule.lines:
        line = schedule.lines[0]
    else:
        line = {"by_appointment": "予約をして行きます", "irregular": "決まった日はありません"}.get(
            schedule.state, schedule.text
        )
    return f"{line}（くわしくは{ask}聞けます）" if schedule.hours_state == "partly" else line


def _say_contact_hours(item: Listing) -> str | None:
    phone = first_phone(item.contacts)
    known = phone is not None and phone.hours and item.freshness.step in ("fresh", "call_first")
    return f"電話は {phone.hours}" if phone and known else None


def _say_event(event: Event, following: Occurrence | None) -> str:
    """Return an event's next date with its year: a page on paper or in an archive outlives the year."""
    if following is not None:
        more = sum(1 for when in event.dates if when.date > following.date and not when.cancelled)
        words = f"{following.date.year}年{say_occurrence(following)}"
        return f"{words} ほか{more}回" if more else words
    if event.dates and all(when.cancelled for when in event.dates):
        return f"{write_long_date(event.dates[-1].date, JAPANESE)}は中止になりました"
    return "日にちは、連絡先に聞けます"


def say_deadline(item: Listing, today: date) -> str | None:
    """Return until when one may apply for an event, or that it is too late; None without a deadline."""
    if not isinstance(item, Event) or item.deadline is None or item.state != "open":
        return None
    if item.deadline < today:
        return "申し込みは締め切りました。"
    return f"申し込みは{write_long_date(item.deadline, JAPANESE)}まで。"


def say_call_first(item: Listing) -> str | None:
    """Return what to do before using an entry that was made sure of more than half a year ago."""
    if item.freshness.step != "call_first" or item.type not in VISITED:
        return None
    ask = say_whom_to_ask(item)
    return f"{ask}確かめてからお使いください。" if isinstance(item, Desk) else f"{ask}確かめてからお出かけください。"


def say_freshness(item: Listing) -> str:
    """Return the sentence of one of the four steps (domain rule: 180 days, 365 days, older, never)."""
    freshness = item.freshness
    going = isinstance(item, (Place, Event))
    first = "電話などで確かめてからお出かけください。" if going else "使う前に、電話などで確かめてください。"
    if freshness.confirmed_on is None or freshness.step == "never_confirmed":
        return "この情報は、まだ確かめられていません。" + (first if item.state != "retired" else "")
    by = f"（{freshness.by}）" if freshness.by else ""
    confirmed = f"{write_date(freshness.confirmed_on, JAPANESE)}に{freshness.how or '確かめました'}{by}。"
    if item.state == "retired":
        return confirmed
    if freshness.step == "call_first":
        return f"{confirmed}半年より前のことなので、{first}"
    if freshness.step == "hours_withheld":
        return f"{confirmed}1年より前のことなので、ひらく日と時間はのせていません。{first}"
    return confirmed


def say_place(item: Listing) -> str | None:
    """Return where an entry is, as exactly as may be told; None when nothing is known."""
    where = item.location
    area = item.area.label if item.area else None
    if where is None:
        return area
    ask = say_whom_to_ask(item)
    if where.precision == "none":
        return _say_no_place(item, where)
    if where.precision == "district":
        return f"{area}のあたり（くわしい場所は{ask}聞けます）" if area else f"くわしい場所は、{ask}聞けます"
    if where.precision == "block":
        return f"{where.address}のあたり（くわしい場所は{ask}聞けます）" if where.address else area
    return " ".join(part for part in (where.address, where.building) if part) or area


def _say_no_place(item: Listing, where: Location) -> str:
    if where.via is not None:
        return "場所は、次の窓口でお伝えします"
    if isinstance(item, Place) and item.kind.slug == "online":
        return "家から参加できます（集まる場所はありません）"
    return (
        "場所はのせていません"
        if isinstance(item, Desk)
        else f"場所はのせていません。{say_whom_to_ask(item)}おたずねください"
    )


def say_fee(item: Listing) -> str | None:
    """Return what it costs; None when unknown (blank is not free)."""
    if item.fee.text:
        text = item.fee.text
        return f"{_FREE_WORDS}（{text}）" if item.fee.cost == "free" and _FREE_WORDS not in text else text
    return {"free": _FREE_WORDS, "paid": "お金がかかります"}.get(item.fee.cost)
