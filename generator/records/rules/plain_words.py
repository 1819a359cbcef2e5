"""What the register says in やさしい日本語 is easy to read: words of the vocabularies and translations of entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.japanese.plain import Advice, advise
from generator.problems import Problem, Severity
from generator.records.model.terms import Area, Group, Term
from generator.records.model.translations import EASY
from generator.records.read import Register
from generator.records.read_yaml import Loc
from generator.records.rules.report import AnyEntry, all_entries, is_live, report
from generator.records.vocabulary import Vocabulary

_NAMED = 5
"""How many entries are named; the others are counted."""


def check_easy_terms(register: Register, today: date) -> Iterator[Problem]:
    """The easy words of a vocabulary are easy: every kanji with its reading, no date or time that can be misread."""
    vocabulary = register.vocabulary
    for stem, terms in _tables(vocabulary).items():
        for slug, term in terms.items():
            translation = term.translations.get(EASY)
            given = translation.texts() if translation else {}
            for text in (term.easy, *given.values()):
                for advice in advise(text or ""):
                    file, line = f"vocabulary/{stem}.yml", vocabulary.line(stem, slug)
                    yield Problem(file, line, advice.code, advice.ja, advice.en, _weigh(advice))


def check_easy_translations(register: Register, today: date) -> Iterator[Problem]:
    """The easy words of entries, help lines and the municipality are easy.

    What misleads is an error: a reader who takes 11/24 for another day comes in vain, and kanji without reading are
    no words to somebody who cannot look them up. Style warns.
    """
    for entry in all_entries(register):
        for loc, text in _easy_texts(entry):
            for advice in advise(text):
                yield report(entry, loc, advice.code, advice.ja, advice.en, _weigh(advice))


def check_missing_summaries(register: Register, today: date) -> Iterator[Problem]:
    """A shown entry greets readers of easy Japanese too; those that do not yet are told in one line."""
    town = register.municipality
    if town is None or EASY not in town.record.languages:
        return
    missing = [
        entry.record.id
        for entry in register.listings()
        if is_live(entry.record) and entry.record.summary is not None and not _has_easy_summary(entry)
    ]
    if missing:
        more_ja, more_en = ("など", ", …") if len(missing) > _NAMED else ("", "")
        yield report(
            town,
            ("languages",),
            "no-easy-summary",
            f"やさしい日本語の一文がまだない登録：{len(missing)}件（{'、'.join(missing[:_NAMED])}{more_ja}）。"
            "日本語のまま載ります。外国の人がよく来るところから、translations の easy に summary を書き足してください。",
            f"Entries without a summary in easy Japanese: {len(missing)} ({', '.join(missing[:_NAMED])}{more_en}). "
            "They are shown in Japanese: add summary to easy in translations, those that foreign residents use first.",
            "warning",
        )


def _weigh(advice: Advice) -> Severity:
    return "error" if advice.misleads else "warning"


def _has_easy_summary(entry: AnyEntry) -> bool:
    translation = entry.record.translations.get(EASY)
    return translation is not None and "summary" in translation.texts()


def _easy_texts(entry: AnyEntry) -> Iterator[tuple[Loc, str]]:
    """Yield each easy text of an entry with its place in the file."""
    translation = entry.record.translations.get(EASY)
    if translation is not None:
        for loc, text in translation.all_texts():
            yield ("translations", EASY, *loc), text


def _tables(vocabulary: Vocabulary) -> Mapping[str, Mapping[str, Term | Group | Area]]:
    return {
        "kinds": vocabulary.kinds,
        "audiences": vocabulary.audiences,
        "worries": vocabulary.worries,
        "tiles": vocabulary.tiles,
        "areas": vocabulary.areas,
        "first-visit": vocabulary.first_visit,
        "accessibility": vocabulary.accessibility,
        "channels": vocabulary.channels,
        "groups": vocabulary.groups,
        "desk-roles": vocabulary.desk_roles,
    }
