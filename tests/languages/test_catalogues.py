"""The catalogues of the theme: current, whole, and with the same places as the Japanese."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from generator.assembly.messages import TEMPLATE, collect_messages, find_missing
from generator.japanese.ruby import parse_ruby
from generator.languages import read_language
from generator.languages.message import PLACE, list_places

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "theme" / "languages"
CATALOGUES = sorted(FOLDER.glob("*.po"))


def _collect() -> set[str]:
    return {_first(message.id) for message in collect_messages(ROOT / "generator", ROOT / "theme") if message.id}


def _first(key: object) -> str:
    return str(key[0]) if isinstance(key, (tuple, list)) else str(key)


def test_the_template_holds_every_message_of_the_sources() -> None:
    """A message that the sources say and the template does not would be missed by no one (`python -m generator messages`)."""
    with (FOLDER / TEMPLATE).open("rb") as stream:
        kept = {_first(message.id) for message in read_po(stream) if message.id}
    assert kept == _collect()
    assert {"今すぐ話す", "本文へ進む", "ことば"} <= kept


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_shipped_language_has_words_for_every_message(path: Path) -> None:
    """Easy Japanese and English leave no word of the interface in standard Japanese."""
    language = read_language(path)
    assert [message for message in sorted(_collect()) if not language.knows(message)] == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_translations_keep_the_places_of_their_message(path: Path) -> None:
    """A translation names just the values that its message has, so that no page can have a hole or lose a number."""
    language = read_language(path)
    for message, forms in (language.messages or {}).items():
        for form in forms:
            places = list_places(form)
            assert places <= list_places(message), message
            assert list_places(message) - places <= {"count"}, message
            if language.is_easy:
                parse_ruby(PLACE.sub("", form))


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    """A language with words missing is named with their number, as a warning: the build goes on in Japanese."""
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / TEMPLATE).write_text(
        'msgid "一つ目"\nmsgstr ""\n\nmsgid "二つ目"\nmsgstr ""\n', encoding="utf-8"
    )
    (tmp_path / "en.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "一つ目"\nmsgstr "first"\n', encoding="utf-8")
    problems = list(find_missing(tmp_path, [read_language(tmp_path / "en.po")]))
    assert [(problem.code, problem.severity) for problem in problems] == [("messages-missing", "warning")]
    assert "1個" in problems[0].ja
    assert "二つ目" in problems[0].ja
