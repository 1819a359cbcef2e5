"""Translations: for languages that are built, and of something that stands in Japanese."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from babel import Locale

from generator.problems import Problem
from generator.records.model import Contact, Municipality
from generator.records.model.terms import Area, Group, Term, Worry
from generator.records.model.translations import EASY
from generator.records.originals import list_originals
from generator.records.read import Register
from generator.records.read_yaml import Loc
from generator.records.rules.report import AnyEntry, all_entries, report
from generator.records.vocabulary import Vocabulary

_KANJI = re.compile(r"[々〇\u3400-\u9fff]")
_NAMED = 5
"""How many missing words are named; the others are counted."""


def check_translation_languages(register: Register, today: date) -> Iterator[Problem]:
    """What is translated into a language is meant to be read: municipality.yml names the language.

    Help lines and vocabularies may be the product's own, which speak more languages than a municipality builds.
    """
    if register.municipality is None:
        return
    built = register.municipality.record.languages
    entries: list[AnyEntry] = [*register.listings(), register.municipality]
    for entry in entries:
        for code in entry.record.translations:
            if code not in built:
                yield report(
                    entry,
                    ("translations", code),
                    "language-not-built",
                    f"{_name_ja(code)}の翻訳がありますが、その言語のページは作られません。"
                    "municipality.yml の languages に書き足すか、翻訳を消してください。",
                    f"There is a translation for {code}, but no pages in it are made: "
                    "add it to languages in municipality.yml, or remove the translation.",
                    "warning",
                )


def check_translations_of_nothing(register: Register, today: date) -> Iterator[Problem]:
    """A translation has a Japanese original: without one it is not shown."""
    for entry in all_entries(register):
        for loc in _without_original(entry):
            yield report(
                entry,
                loc,
                "translation-without-original",
                f"「{loc[-1]}」の翻訳がありますが、もとの日本語がないので載りません。日本語を書き足すか、翻訳を消してください。",
                f"{loc[-1]}: there is a translation but no Japanese original, so it is not shown: add that or remove this.",
                "warning",
            )


def check_missing_words(register: Register, today: date) -> Iterator[Problem]:
    """A language that is built has words for every term; a term without them is shown in Japanese there."""
    built = register.municipality.record.languages if register.municipality else ()
    vocabulary = register.vocabulary
    for stem, terms in _tables(vocabulary).items():
        for code in built:
            missing = [slug for slug, term in terms.items() if not _is_said(term, code)]
            if not missing:
                continue
            more_ja, more_en = ("など", ", …") if len(missing) > _NAMED else ("", "")
            yield Problem(
                f"vocabulary/{stem}.yml",
                vocabulary.line(stem, missing[0]),
                "words-missing",
                f"{_name_ja(code)}の語がまだないもの：{len(missing)}語（{'、'.join(missing[:_NAMED])}{more_ja}）。"
                "そのページでは日本語のまま出ます。"
                f"{'easy を' if code == EASY else f'translations の {code} に'}書き足してください。",
                f"Terms without words in {code}: {len(missing)} ({', '.join(missing[:_NAMED])}{more_en}). "
                f"They are shown in Japanese there: add {'easy' if code == EASY else f'{code} to translations'}.",
                "warning",
            )


def _without_original(entry: AnyEntry) -> Iterator[Loc]:
    originals = list_originals(entry.record)
    for code, translation in entry.record.translations.items():
        for name in translation.texts():
            if originals.get(name) is None:
                yield "translations", code, name
        for number, (words, contact) in enumerate(zip(translation.contacts, _list_contacts(entry), strict=False)):
            for name in words.texts():
                if getattr(contact, name) is None:
                    yield "translations", code, "contacts", number, name


def _list_contacts(entry: AnyEntry) -> Sequence[Contact]:
    record = entry.record
    return record.department.contacts if isinstance(record, Municipality) else record.contacts


def _is_said(term: Term | Group | Area, code: str) -> bool:
    """Say whether a term has all its words in a language; easy Japanese needs none for words without kanji."""
    translation = term.translations.get(code)
    given = translation.texts() if translation else {}
    worry = term if isinstance(term, Worry) else None
    originals = {
        "label": term.label,
        "say": worry.say if worry else None,
        "neutral_title": getattr(term, "neutral_title", None),
    }
    if code == EASY:
        given = given | {"label": term.easy or ""}
        return all(given.get(name) or not _KANJI.search(text) for name, text in originals.items() if text)
    return all(given.get(name) for name, text in originals.items() if text)


def _tables(vocabulary: Vocabulary) -> Mapping[str, Mapping[str, Term | Group | Area]]:
    tables: dict[str, Mapping[str, Term | Group | Area]] = {
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
    return {stem: terms for stem, terms in tables.items() if stem not in vocabulary.unread}


def _name_ja(code: str) -> str:
    if code == EASY:
        return "やさしい日本語"
    names = Locale("ja").languages
    name = names.get(code.replace("-", "_")) or names.get(code.split("-")[0])
    return f"{name}（{code}）" if name else f"言語 {code} "
