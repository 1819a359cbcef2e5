"""What is said about hours, places and freshness, in whole sentences. Unknown is never said as open, nor as closed.

Each function says it in one language. Sentences for the three ways to ask (by telephone, by another contact, at the
department) stand there whole, because their words do not keep their place in every language.
"""

from __future__ import annotations

from datetime import date, timedelta

from generator.languages import Language
from generator.languages.clock import write_last, write_span
from generator.languages.dates import write_date, write_long_date, write_month_day
from generator.outputs.entries.contacts import first_phone
from generator.outputs.own_words import join_sentences, mark_own, mark_runs, speak
from generator.outputs.roles import say_role
from generator.public import Desk, Event, Freshness, Listing, Location, Occurrence, Place, Schedule

VISITED = frozenset({"place", "desk", "event"})
"""Types of entry that people go to."""

_SOON_DAYS = 14
"""Whoever looks today plans no farther."""


def choose_by_contact(item: Listing, phone: str, contact: str, department: str) -> str:
    """Return the sentence for the way in which the unknown can be asked; without any contact the department is left."""
    if first_phone(item.contacts):
        return phone
    return contact if item.contacts else department


def say_occurrence(when: Occurrence, language: Language, *, with_year: bool = False) -> str:
    """Return one meeting in words, `11月25日（水） 10時から15時`; unknown clock times are left out."""
    say = language.say
    day = write_long_date(when.date, language) if with_year else write_month_day(when.date, language)
    hours = write_span(when.opens, when.closes, language)
    meeting = say("{day} {hours}", day=day, hours=hours) if hours else day
    if not when.last_entry:
        return meeting
    return say("{meeting}（受付は{clock}まで）", meeting=meeting, clock=write_last(when.last_entry, language))


def list_off_days(item: Listing, following: Occurrence | None, today: date) -> list[Occurrence]:
    """Return the meetings that are called off and would come before the `following` one or soon, each day once.

    Nothing where no meeting follows: then the whole event is called off, or it rests, which is told in other words.
    """
    held = item.dates if isinstance(item, Event) else item.schedule.occurrences if item.schedule else ()
    if following is None:
        return []
    last = max(following.date, today + timedelta(days=_SOON_DAYS))
    days = {when.date: when for when in reversed(held) if when.cancelled and today <= when.date <= last}
    return [days[day] for day in sorted(days)]


def say_off(when: Occurrence, language: Language, *, with_year: bool = False) -> str:
    """Return that a meeting does not take place, and why."""
    day = write_long_date(when.date, language) if with_year else write_month_day(when.date, language)
    say = speak(language)
    if not when.note:
        return say("{day}はお休みです（中止）", day=day)
    return say("{day}は中止です（{note}）", day=day, note=mark_own(when.note, language))


def say_when(item: Listing, following: Occurrence | None, language: Language) -> str:
    """Return when an entry is open, in one line for a card."""
    if isinstance(item, Event):
        return _say_event(item, following, language)
    say = speak(language)
    schedule = item.schedule
    if schedule is None or schedule.hours_state == "unknown" or schedule.state in ("unknown", "suspended"):
        return _say_contact_hours(item, language) or choose_by_contact(
            item,
            say("ひらく日と時間は、電話で聞けます"),
            say("ひらく日と時間は、連絡先に聞けます"),
            say("ひらく日と時間は、担当課に聞けます"),
        )
    if item.type == "place" and following is not None:
        line = say("次は {meeting}", meeting=say_occurrence(following, language))
    else:
        line = _say_regular(schedule, language)
    if schedule.hours_state != "partly":
        return line
    return choose_by_contact(
        item,
        say("{line}（くわしくは電話で聞けます）", line=line),
        say("{line}（くわしくは連絡先に聞けます）", line=line),
        say("{line}（くわしくは担当課に聞けます）", line=line),
    )


def _say_regular(schedule: Schedule, language: Language) -> str:
    say = speak(language)
    if schedule.lines:
        return mark_runs(schedule.lines[0], language)
    if schedule.state == "by_appointment":
        return say("予約してから行くところです")
    return say("決まった日はありません") if schedule.state == "irregular" else mark_own(schedule.text, language)


def _say_contact_hours(item: Listing, language: Language) -> str | None:
    phone = first_phone(item.contacts)
    if phone is None or not phone.hours or item.freshness.step not in ("fresh", "call_first"):
        return None
    say = speak(language)
    return say("電話は {hours}", hours=mark_own(phone.hours, language, phone, "hours"))


def _say_event(event: Event, following: Occurrence | None, language: Language) -> str:
    """Return an event's date with its year, as a page on paper outlives the year; of several, it is said that it is the next."""
    say = speak(language)
    if following is not None:
        more = sum(1 for when in event.dates if when.date > following.date and not when.cancelled)
        words = say_occurrence(following, language, with_year=True)
        if more:
            return say("次は {meeting} ほか{count}回", meeting=words, count=more)
        return say("次は {meeting}", meeting=words) if len(event.dates) > 1 else words
    if event.dates and all(when.cancelled for when in event.dates):
        return say("{day}は中止になりました", day=write_long_date(event.dates[-1].date, language))
    return say("日にちは、連絡先に聞けます")


def say_deadline(item: Listing, today: date, language: Language) -> str | None:
    """Return until when one may apply for an event, or that it is too late; None without a deadline."""
    if not isinstance(item, Event) or item.deadline is None or item.state != "open":
        return None
    say = speak(language)
    if item.deadline < today:
        return say("申し込みは締め切りました。")
    return say("申し込みは{day}まで。", day=write_long_date(item.deadline, language))


def say_call_first(item: Listing, language: Language) -> str | None:
    """Return what to do before using an entry that was made sure of more than half a year ago."""
    if item.freshness.step != "call_first" or item.type not in VISITED:
        return None
    say = speak(language)
    if isinstance(item, Desk):
        return choose_by_contact(
            item,
            say("電話で確かめてからお使いください。"),
            say("連絡先に確かめてからお使いください。"),
            say("担当課に確かめてからお使いください。"),
        )
    return choose_by_contact(
        item,
        say("電話で確かめてからお出かけください。"),
        say("連絡先に確かめてからお出かけください。"),
        say("担当課に確かめてからお出かけください。"),
    )


def say_freshness(item: Listing, language: Language) -> str:
    """Return the sentence of one of the four steps (domain rule: 180 days, 365 days, older, never)."""
    say = speak(language)
    freshness = item.freshness
    step = "never_confirmed" if freshness.confirmed_on is None else freshness.step
    sentences = []
    if freshness.confirmed_on is None or step == "never_confirmed":
        sentences.append(say("この情報は、まだ確かめられていません。"))
    else:
        sentences.append(_say_confirmed(freshness, freshness.confirmed_on, language))
    if item.state != "retired" and step != "fresh":
        sentences += _say_what_to_do(step, isinstance(item, (Place, Event)), language)
    return join_sentences(sentences, language)


def _say_confirmed(freshness: Freshness, day: date, language: Language) -> str:
    say = speak(language)
    when = write_date(day, language)
    match freshness.how:  # the words of the register for each way to make sure
        case "電話で確かめました":
            words = say("{day}に電話で確かめました", day=when)
        case "訪ねて確かめました":
            words = say("{day}に訪ねて確かめました", day=when)
        case "手紙で確かめました":
            words = say("{day}に手紙で確かめました", day=when)
        case "届け出を受けました":
            words = say("{day}に届け出を受けました", day=when)
        case "公式の資料で確かめました":
            words = say("{day}に公式の資料で確かめました", day=when)
        case _:
            words = say("{day}に確かめました", day=when)
    if freshness.by:
        return say("{confirmed}（{by}）。", confirmed=words, by=say_role(freshness.by, language))
    return say("{confirmed}。", confirmed=words)


def _say_what_to_do(step: str, going: bool, language: Language) -> list[str]:
    say = speak(language)
    if step == "call_first":
        if going:
            return [say("半年より前のことなので、電話などで確かめてからお出かけください。")]
        return [say("半年より前のことなので、使う前に、電話などで確かめてください。")]
    first = say("電話などで確かめてからお出かけください。") if going else say("使う前に、電話などで確かめてください。")
    if step == "hours_withheld":
        return [say("1年より前のことなので、ひらく日と時間はのせていません。"), first]
    return [first]


def say_place(item: Listing, language: Language) -> str | None:
    """Return where an entry is, as exactly as may be told; None when nothing is known."""
    say = speak(language)
    where = item.location
    area = item.area.label if item.area else None
    if where is None:
        return area
    if where.precision == "none":
        return _say_no_place(item, where, language)
    if where.precision == "district" and not area:
        return choose_by_contact(
            item,
            say("くわしい場所は、電話で聞けます"),
            say("くわしい場所は、連絡先に聞けます"),
            say("くわしい場所は、担当課に聞けます"),
        )
    if where.precision in ("district", "block"):
        around = area if where.precision == "district" else mark_own(where.address or "", language)
        return (
            area
            if not around
            else choose_by_contact(
                item,
                say("{place}のあたり（くわしい場所は電話で聞けます）", place=around),
                say("{place}のあたり（くわしい場所は連絡先に聞けます）", place=around),
                say("{place}のあたり（くわしい場所は担当課に聞けます）", place=around),
            )
        )
    exact = " ".join(part for part in (where.address, where.building) if part)
    return mark_own(exact, language) if exact else area


def _say_no_place(item: Listing, where: Location, language: Language) -> str:
    say = speak(language)
    if where.via is not None:
        return say("場所は、次の窓口でお伝えします")
    if isinstance(item, Place) and item.kind.slug == "online":
        return say("家から参加できます（集まる場所はありません）")
    if isinstance(item, Desk):
        return say("場所はのせていません")
    return choose_by_contact(
        item,
        say("場所はのせていません。電話でおたずねください"),
        say("場所はのせていません。連絡先におたずねください"),
        say("場所はのせていません。担当課におたずねください"),
    )


def say_fee(item: Listing, language: Language) -> str | None:
    """Return what it costs; None when unknown (blank is not free)."""
    say = speak(language)
    if item.fee.text:
        text = mark_own(item.fee.text, language, item, "fee")
        if item.fee.cost == "free" and not _says_free(item.fee.text, language):
            return say("無料（{words}）", words=text)
        return text
    return {"free": say("無料"), "paid": say("お金がかかります")}.get(item.fee.cost)


def _says_free(text: str, language: Language) -> bool:
    return "無料" in text or language.say("無料").casefold() in text.casefold()
