"""When an entry is open, as lines: our own sentences with the words they were made from, and what is not known."""

from __future__ import annotations

from generator.languages import Language
from generator.outputs.entries.lines import Line
from generator.outputs.entries.source_words import says_more
from generator.outputs.now.home import ALL_DAY
from generator.outputs.own_words import join_sentences, mark_own, mark_runs, speak
from generator.outputs.sayings import choose_by_contact
from generator.public import Desk, Listing, Place, Schedule


def describe_hours(item: Listing, language: Language) -> list[Line]:
    """Return what is known of the hours; nothing when nothing is. Hours nobody made sure of are told as such."""
    say = speak(language)
    schedule = item.schedule
    if schedule is None:
        return []
    if item.state == "suspended" or schedule.state == "suspended":
        return [Line(say("いまはお休みしています。")), *_quote_source(schedule, language)]
    if schedule.hours_state == "unknown":
        return [Line(_say_unsure(item, schedule, language))] if schedule.text else []
    lines = [Line(mark_runs(line, language)) for line in schedule.lines] or _say_without_days(schedule, language)
    closed = say("お休み: {words}", words=schedule.closed_text) if schedule.closed_text else ""
    ours = [*(line.text for line in lines), closed, schedule.weather or ""]
    if schedule.hours_state == "partly" or says_more(schedule.text, ours):
        lines += _quote_source(schedule, language)
    if closed:
        lines.append(Line(closed))
    if schedule.weather:
        lines.append(Line(schedule.weather))
    if schedule.weather_contact:
        lines.append(Line(say("雨の日の問い合わせ: {words}", words=mark_own(schedule.weather_contact, language))))
    if schedule.hours_state == "partly":
        make_sure = choose_by_contact(
            item,
            say("電話で確かめてください。"),
            say("連絡先に確かめてください。"),
            say("担当課に確かめてください。"),
        )
        lines.append(Line(join_sentences((say("わからないところがあります。"), make_sure), language)))
    return lines


def is_always_open(schedule: Schedule | None) -> bool:
    """Say whether nothing but whole days is known: what is open at every hour has no next day worth naming."""
    held = schedule.occurrences if schedule else ()
    return len(held) > 1 and all((when.opens, when.closes) == ALL_DAY and not when.cancelled for when in held)


def list_paper_hours(item: Listing, language: Language) -> list[str]:
    """Return the days of a place or a desk in short, for the head of its printed page; nothing where they are not known."""
    schedule = item.schedule
    if not isinstance(item, (Place, Desk)) or item.state != "open" or schedule is None:
        return []
    if schedule.state == "suspended" or schedule.hours_state == "unknown" or not schedule.lines:
        return []
    say = speak(language)
    closed = say("お休み: {words}", words=schedule.closed_text) if schedule.closed_text else None
    lines = [mark_runs(line, language) for line in schedule.lines]
    return [*lines, closed] if closed else lines


def _say_without_days(schedule: Schedule, language: Language) -> list[Line]:
    """Return in the page's language how a schedule without days works, which its source tells in Japanese alone."""
    say = speak(language)
    said = {"by_appointment": say("予約してから行くところです"), "irregular": say("決まった日はありません")}.get(
        schedule.state
    )
    return [Line(said)] if said and said != schedule.text else []


def _quote_source(schedule: Schedule, language: Language) -> list[Line]:
    say = speak(language)
    words = mark_own(schedule.text, language)
    return [Line(say("もとの案内「{words}」", words=words))] if schedule.text else []


def _say_unsure(item: Listing, schedule: Schedule, language: Language) -> str:
    say = speak(language)
    told = say("「{words}」と案内されていますが、まだ確かめられていません。", words=mark_own(schedule.text, language))
    ask = choose_by_contact(
        item,
        say("電話で聞いてください。"),
        say("連絡先に聞いてください。"),
        say("担当課に聞いてください。"),
    )
    return join_sentences((told, ask), language)
