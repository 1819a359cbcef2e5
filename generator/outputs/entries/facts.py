"""The rows of an entry's list of facts, and which facts nobody has told yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.languages import JAPANESE, Language
from generator.languages.called import name_language_in
from generator.languages.dates import write_date
from generator.languages.names import name_language, tag_language
from generator.outputs.entries.about import name_areas
from generator.outputs.entries.hours import describe_hours, is_always_open
from generator.outputs.entries.lines import Line, refer, split_text
from generator.outputs.entries.meetings import list_dates
from generator.outputs.entries.other_ways import list_other_ways, name_other_ways
from generator.outputs.index import DirectoryIndex
from generator.outputs.own_words import Say, list_words, speak, tag_own
from generator.outputs.sayings import say_fee, say_place
from generator.outputs.wording import name_host, split_paragraphs
from generator.public import Desk, Event, Listing, Place, Programme

_MOST_AREAS = 12


@dataclass(frozen=True, slots=True)
class Row:
    """A fact with its label and its lines."""

    label: str
    lines: tuple[Line, ...]

    @property
    def dated(self) -> bool:
        """Whether these are days that will be over."""
        return any(line.ends for line in self.lines)


def list_facts(item: Listing, index: DirectoryIndex) -> tuple[list[Row], list[str]]:
    """Return the rows that are known, in the order of the brief, and the labels of those nobody has told.

    On the pages for those who read another language, or easy Japanese, the languages spoken come first.
    """
    rows, unknown = [], []
    for label, lines, asked in _rows(item, index):
        if lines:
            rows.append(Row(label, tuple(lines)))
        elif asked:
            unknown.append(label)
    return rows, unknown


def _rows(item: Listing, index: DirectoryIndex) -> Iterator[tuple[str, list[Line], bool]]:
    """Yield label, lines, and whether residents would ask for it where it is missing."""
    language = index.language
    say = speak(language)
    elsewhere = bool(language.root)
    dated, placed = isinstance(item, (Place, Desk)), isinstance(item, (Place, Event))
    if elsewhere:
        yield say("言語"), _languages(item, language), False
    if dated:
        yield say("ひらく日"), _hours(item, language), True
    if isinstance(item, Event):
        yield say("日にち"), list_dates(item, index), True
        yield say("会場"), refer(item.place, language), False
    yield say("場所"), _place(item, language), placed
    if isinstance(item, Desk):
        area_word = index.directory.municipality.area_word
        yield say("受け持つ{area_word}", area_word=area_word), _areas(item, index), False
    yield name_other_ways(item, say), list_other_ways(item, language), isinstance(item, Desk)
    if isinstance(item, Programme):
        yield say("だれが使えるか"), [Line(item.target, lang=tag_own(item.target, language, item, "target"))], False
        yield say("受けられる助け"), split_text(item.benefit, language, item, "benefit"), False
    audiences = list_words((term.label for term in item.audiences), language, "・")
    yield say("とくに来てほしい人"), [Line(audiences)] if audiences else [], False
    yield say("お金"), _fee(item, language), dated or isinstance(item, Event)
    yield say("申し込み"), _application(item, index), placed or isinstance(item, Programme)
    directions = item.location.directions if item.location else None
    yield say("行き方"), split_text(directions, language, item, "directions"), isinstance(item, Place)
    yield say("バリアフリー"), _accessibility(item, language), isinstance(item, Place)
    if not elsewhere:
        yield say("言語"), _languages(item, language), False
    yield say("運営"), refer(item.organization, language), False
    yield say("ホームページ"), _website(item, say), False


def _hours(item: Listing, language: Language) -> list[Line]:
    """Return the hours; not those of a desk that answers at every hour, which stand at its number."""
    at_number = (
        isinstance(item, Desk)
        and is_always_open(item.schedule)
        and any(contact.channel.slug == "phone" for contact in item.contacts)
    )
    return [] if at_number else describe_hours(item, language)


def _languages(item: Listing, language: Language) -> list[Line]:
    """Return the languages spoken, Japanese first. On Japanese pages that alone is no news, on others it is.

    Each stands in its own script, for those who speak it; Japanese in the page's language, for those who do not.
    """
    others = [code for code in item.languages if code != "ja"]
    if not others and not (language.root and item.languages):
        return []
    names = [(name_language(code), tag_language(code)) for code in others]
    first = Line(name_language("ja") if language.is_japanese else name_language_in("ja", language))
    return [first, *(Line(name, lang=tag or tag_own(name, language)) for name, tag in names)]


def _website(item: Listing, say: Say) -> list[Line]:
    if not item.website:
        return []
    return [Line(say("ホームページを開く（{host}）", host=name_host(item.website)), href=item.website)]


def _fee(item: Listing, language: Language) -> list[Line]:
    said = say_fee(item, language)
    return [Line(said)] if said and not language.is_japanese else [Line(part) for part in split_paragraphs(said)]


def _place(item: Listing, language: Language) -> list[Line]:
    where = item.location
    if where is None and not isinstance(item, (Place, Event)):
        return []  # its area stands among the tags; it is no place to go to
    said = say_place(item, language)
    if said and where is not None and where.postal_code:
        say = speak(language)
        said = say("〒{code} {address}", code=where.postal_code, address=said)
    return [*([Line(said)] if said else []), *refer(where.via if where else None, language)]


def _areas(desk: Desk, index: DirectoryIndex) -> list[Line]:
    return [Line(name_areas(desk.areas_served, index, _MOST_AREAS))] if desk.areas_served else []


def _application(item: Listing, index: DirectoryIndex) -> list[Line]:
    language = index.language
    say = speak(language)
    lines = split_text(item.application, language, item, "application")
    if isinstance(item, Event) and item.deadline:
        day = write_date(item.deadline, language)
        if item.deadline < index.today:
            lines = [Line(say("申し込みは{day}で締め切りました。", day=day))]
        elif not any(written in (item.application or "") for written in (day, write_date(item.deadline, JAPANESE))):
            lines.append(Line(say("{day}までに申し込みます。", day=day)))
    if isinstance(item, Programme):
        term = _say_term(item, language)
        lines += [*([Line(term)] if term else []), *refer(item.apply_at, language)]
    return lines


def _say_term(programme: Programme, language: Language) -> str | None:
    say = speak(language)
    starts = write_date(programme.starts_on, language) if programme.starts_on else None
    ends = write_date(programme.ends_on, language) if programme.ends_on else None
    if starts and ends:
        return say("申し込める期間は{starts}から{ends}までです", starts=starts, ends=ends)
    if starts:
        return say("申し込める期間は{starts}からです", starts=starts)
    return say("申し込める期間は{ends}までです", ends=ends) if ends else None


def say_missing(item: Listing, language: Language) -> str | None:
    """Return what of accessibility is not there or hard; None where nothing is known to be missing."""
    facts = [fact for fact in item.accessibility if fact.term.slug != "food-ok" and fact.answer == "no"]
    things = list_words((fact.term.label.removesuffix("可") for fact in facts), language)
    say = speak(language)
    return say("ありません・むずかしいです: {things}", things=things) if things else None


def _accessibility(item: Listing, language: Language) -> list[Line]:
    """Return what there is, what there is not, and the note. Whether one may eat there is told with the first visit."""
    say = speak(language)
    facts = [fact for fact in item.accessibility if fact.term.slug != "food-ok"]
    have = list_words((fact.term.label for fact in facts if fact.answer == "yes"), language)
    missing = say_missing(item, language)
    lines = [Line(say("あります・できます: {things}", things=have))] if have else []
    lines += [Line(missing)] if missing else []
    return lines + split_text(item.accessibility_note, language, item, "accessibility_note")
