"""The rows of an entry's list of facts, and which facts nobody has told yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.languages import JAPANESE
from generator.languages.clock import write_span
from generator.languages.dates import write_date, write_long_date
from generator.languages.names import name_language, tag_language
from generator.outputs.index import DirectoryIndex
from generator.outputs.sayings import choose_by_contact, say_fee, say_occurrence, say_place
from generator.outputs.wording import name_host, split_paragraphs
from generator.public import Contact, Desk, Event, Fact, Listing, Occurrence, Place, Programme, Reference

_MOST_AREAS = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a fact: text, perhaps a link (internal `url` from the site root, or outside `href`), a language tag.

    Words `before` and `after` the text are read but not pressed.
    """

    text: str
    url: str | None = None
    href: str | None = None
    lang: str | None = None
    struck: bool = False
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A fact with its label and its lines."""

    label: str
    lines: tuple[Line, ...]


def list_facts(item: Listing, index: DirectoryIndex) -> tuple[list[Row], list[str]]:
    """Return the rows that are known, in the order of the brief, and the labels of those nobody has told."""
    rows, unknown = [], []
    for label, lines, asked in _rows(item, index):
        if lines:
            rows.append(Row(label, tuple(lines)))
        elif asked:
            unknown.append(label)
    return rows, unknown


def _rows(item: Listing, index: DirectoryIndex) -> Iterator[tuple[str, list[Line], bool]]:
    """Yield label, lines, and whether residents would ask for it where it is missing."""
    dated, placed = isinstance(item, (Place, Desk)), isinstance(item, (Place, Event))
    if dated:
        yield "ひらく日", _opening(item), True
    if isinstance(item, Event):
        yield "日にち", [_meeting(when) for when in item.dates], True
        yield "会場", _refer(item.place), False
    yield "場所", _place(item), placed
    if isinstance(item, Desk):
        yield f"受け持つ{index.directory.municipality.area_word}", _areas(item, index), False
    yield name_other_ways(item), _other_ways(item), isinstance(item, Desk)
    if isinstance(item, Programme):
        yield "だれが使えるか", [Line(item.target)], False
        yield "受けられる助け", _text(item.benefit), False
    yield "だれが", [Line("・".join(term.label for term in item.audiences))] if item.audiences else [], False
    yield "お金", _text(say_fee(item, index.language)), dated or isinstance(item, Event)
    yield "申し込み", _application(item, index.today), placed or isinstance(item, Programme)
    yield "行き方", _text(item.location.directions if item.location else None), isinstance(item, Place)
    yield "バリアフリー", _accessibility(item), isinstance(item, Place)
    yield "言語", _languages(item), False
    yield "運営", _refer(item.organization), False
    yield "ホームページ", _website(item), False


def _languages(item: Listing) -> list[Line]:
    others = [Line(name_language(code), lang=tag_language(code)) for code in item.languages if code != "ja"]
    return [Line(name_language("ja")), *others] if others else []


def _website(item: Listing) -> list[Line]:
    return [Line(f"ホームページを開く（{name_host(item.website)}）", href=item.website)] if item.website else []


def _text(text: str | None) -> list[Line]:
    return [Line(paragraph) for paragraph in split_paragraphs(text)]


def _refer(reference: Reference | None) -> list[Line]:
    return [Line(reference.name, url=reference.url)] if reference else []


def _opening(item: Listing) -> list[Line]:
    schedule = item.schedule
    if schedule is None:
        return []
    if item.state == "suspended" or schedule.state == "suspended":
        return [Line("いまはお休みしています。")] + ([Line(f"もとの案内「{schedule.text}」")] if schedule.text else [])
    if schedule.hours_state == "unknown":
        ask = f"{choose_by_contact(item, '電話で', '連絡先に', '担当課に')}聞いてください。"
        told = f"「{schedule.text}」と案内されていますが、まだ確かめられていません。{ask}"
        return [Line(told)] if schedule.text else []
    lines = [Line(line) for line in schedule.lines]
    if schedule.text and schedule.text not in schedule.lines:
        lines.append(Line(f"もとの案内「{schedule.text}」"))
    closed = f"お休み: {schedule.closed_text}" if schedule.closed_text else None
    lines += [Line(text) for text in (closed, schedule.weather) if text]
    if schedule.hours_state == "partly":
        lines.append(
            Line(
                f"わからないところがあります。{choose_by_contact(item, '電話で', '連絡先に', '担当課に')}確かめてください。"
            )
        )
    return lines


def _meeting(when: Occurrence) -> Line:
    words = " ".join(
        part for part in (write_long_date(when.date, JAPANESE), write_span(when.opens, when.closes, JAPANESE)) if part
    )
    note = f"（{when.note}）" if when.note else ""
    return Line(f"{words} 中止になりました{note}" if when.cancelled else f"{words}{note}", struck=when.cancelled)


def list_meetings(item: Listing, most: int = 4) -> list[Line]:
    """Return the next meetings of a place, those cancelled marked; a desk's daily hours are not repeated."""
    known = item.schedule.occurrences if isinstance(item, Place) and item.schedule else ()
    lines = []
    for when in known[:most]:
        note = f"（{when.note}）" if when.note else ""
        text = say_occurrence(when, JAPANESE)
        lines.append(Line(f"{text} お休みです{note}" if when.cancelled else f"{text}{note}", struck=when.cancelled))
    return lines


def _place(item: Listing) -> list[Line]:
    where = item.location
    if where is None and not isinstance(item, (Place, Event)):
        return []  # its area stands among the tags; it is no place to go to
    said = say_place(item, JAPANESE)
    lines = [Line(said)] if said else []
    if where is not None and where.postal_code and said:
        lines = [Line(f"〒{where.postal_code} {said}")]
    return lines + _refer(where.via if where else None)


def _areas(desk: Desk, index: DirectoryIndex) -> list[Line]:
    names = [index.tree.name(area) for area in desk.areas_served]
    more = f" ほか{len(names) - _MOST_AREAS}" if len(names) > _MOST_AREAS else ""
    return [Line("・".join(names[:_MOST_AREAS]) + more)] if names else []


def name_other_ways(item: Listing) -> str:
    """Return the label of the contacts that are no telephone."""
    if isinstance(item, Desk):
        return "電話のほかの方法"
    return "ほかの連絡先" if any(contact.channel.slug == "phone" for contact in item.contacts) else "連絡先"


def _other_ways(item: Listing) -> list[Line]:
    lines = []
    for contact in item.contacts:
        if contact.channel.slug != "phone":
            hours = None if item.freshness.step == "hours_withheld" else contact.hours
            extra = "、".join(part for part in (contact.purpose, hours, contact.caution) if part)
            lines.append(_say_contact(contact, f"（{extra}）" if extra else ""))
    if isinstance(item, Desk) and item.without_phone:
        lines += _text(item.without_phone)
    return lines


def _say_contact(contact: Contact, after: str) -> Line:
    channel, target = contact.channel.label, _say_target(contact)
    if not target:
        return Line(channel, after=after)
    return Line(target, href=contact.href, before="" if channel in target else f"{channel}: ", after=after)


def _say_target(contact: Contact) -> str:
    """Return what is pressed or read; a page of another site is named in words and by its host, not by its address."""
    if contact.href is None or not contact.href.startswith("http"):
        return contact.shown
    words = f"{contact.channel.label}のページを開く" if contact.shown == contact.href else contact.shown
    return f"{words}（{name_host(contact.href)}）"


def _application(item: Listing, today: date) -> list[Line]:
    lines = _text(item.application)
    if isinstance(item, Event) and item.deadline:
        day = write_date(item.deadline, JAPANESE)
        if item.deadline < today:
            lines = [Line(f"申し込みは{day}で締め切りました。")]
        elif day not in (item.application or ""):
            lines.append(Line(f"{day}までに申し込みます。"))
    if isinstance(item, Programme):
        starts = f"{write_date(item.starts_on, JAPANESE)}から" if item.starts_on else ""
        ends = f"{write_date(item.ends_on, JAPANESE)}まで" if item.ends_on else ""
        lines += [Line(f"申し込める期間は{starts}{ends}です")] if starts or ends else []
        lines += _refer(item.apply_at)
    return lines


def _accessibility(item: Listing) -> list[Line]:
    have = [_name_fact(fact) for fact in item.accessibility if fact.answer == "yes"]
    lack = [_name_fact(fact).removesuffix("可") for fact in item.accessibility if fact.answer == "no"]
    lines = [Line(f"対応しています: {'、'.join(have)}")] if have else []
    lines += [Line(f"対応していません: {'、'.join(lack)}")] if lack else []
    return lines + _text(item.accessibility_note)


def _name_fact(fact: Fact) -> str:
    """Return what there is or is not: an answered 飲食可否 is 飲食可."""
    label = fact.term.label
    return label.removesuffix("否") if label.endswith("可否") else label
