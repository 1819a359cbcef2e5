"""Whatever a reader sees is a message, so that it can be said in every language of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.architecture.messages import find_unextracted_messages, find_unsaid_strings, find_unsaid_texts
from tests.architecture.sources import CHECKOUT

OUTPUTS = CHECKOUT / "generator" / "outputs"
FRAGMENTS = CHECKOUT / "theme" / "fragments"

JAPANESE_BY_NATURE = (
    "open_data/",
    "entries/source_words.py",
    "search/gathering_pages.py",
    "search/search_page.py",
    "calendar/ics.py",
    "calendar/sessions.py",
    "map/map_page.py",
    "map/tiles.py",
)
"""Files of data that all trees share, the credit of the map's tiles, and words that texts and searches are matched with."""

Find = Callable[[str], Iterable[tuple[int, str]]]


def _list_modules() -> list[Path]:
    return [
        path
        for path in sorted(OUTPUTS.rglob("*.py"))
        if not path.relative_to(OUTPUTS).as_posix().startswith(JAPANESE_BY_NATURE)
    ]


def _find_all(paths: Iterable[Path], find: Find) -> list[str]:
    return [
        f"{path.relative_to(CHECKOUT)}:{line}: {text}"
        for path in paths
        for line, text in find(path.read_text(encoding="utf-8"))
    ]


def test_no_module_of_the_outputs_shows_japanese_unsaid() -> None:
    """Every Japanese string of the outputs is said as a message, is documentation, or is only compared with."""
    assert _find_all(_list_modules(), find_unsaid_strings) == []


@pytest.mark.parametrize("exempt", JAPANESE_BY_NATURE)
def test_no_exemption_outlives_its_need(exempt: str) -> None:
    """Each file or folder that may hold Japanese does hold some; the others come off the list."""
    assert _find_all(sorted(OUTPUTS.glob(f"{exempt}**/*.py" if exempt.endswith("/") else exempt)), find_unsaid_strings)


def test_every_message_can_be_extracted() -> None:
    """A message is one plain string at the place where it is said, never put together there."""
    assert _find_all(_list_modules(), find_unextracted_messages) == []


def test_no_template_shows_japanese_unsaid() -> None:
    """Every Japanese text of the fragments is said as a message."""
    assert _find_all(sorted(FRAGMENTS.rglob("*.html")), find_unsaid_texts) == []


@pytest.mark.parametrize(
    ("source", "unsaid"),
    [
        ('"""やあ。"""\n', []),
        ('def f(say):\n    """やあ。"""\n    return say("やあ")\n', []),
        ('def f(index):\n    return index.language.say("{count}件", count=1)\n', []),
        ('def f(text):\n    return "無料" in text\n', []),
        ('def f(text):\n    match text:\n        case "無料":\n            return 1\n', []),
        ('PATTERN = re.compile("(.+)人")\n', []),
        ('LABEL = "やあ"\n', ["やあ"]),
        ('def f(say, name):\n    return say("{name}", name="やあ")\n', ["やあ"]),
        ('def f(name):\n    return f"{name}の窓口"\n', ["の窓口"]),
        ('def f(speak, language):\n    return speak(language)("やあ")\n', ["やあ"]),
    ],
)
def test_an_unsaid_string_is_seen(source: str, unsaid: list[str]) -> None:
    """Constants, values, f-strings and messages said by an unknown name are found; messages and comparisons are not."""
    assert [text for _, text in find_unsaid_strings(source)] == unsaid


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('say("やあ")\n', False),
        ("self.language.say(message, **values)\n", False),
        ('say(f"{name}の窓口")\n', True),
        ('say("やあ" + name)\n', True),
        ('say("はい" if yes else "いいえ")\n', True),
    ],
)
def test_a_message_put_together_is_seen(source: str, found: bool) -> None:
    """What is put together or chosen inside the call is found; what is handed on is not."""
    assert bool(list(find_unextracted_messages(source))) is found


@pytest.mark.parametrize(
    ("template", "unsaid"),
    [
        ('<p>{{ say("やあ。{name}", name=name) }}</p>', []),
        ('<a aria-label="{{ plain("やあ") }}">{{ name }}</a>', []),
        ("{# やあ #}<p>「{{ name }}」</p>", []),
        ("<p>やあ</p>", ["<p>やあ</p>"]),
        ('<p>{{ name or "やあ" }}</p>', ["やあ"]),
        ('{% if name == "b" %}{{ say(name, other="やあ") }}{% endif %}', ["やあ"]),
    ],
)
def test_an_unsaid_text_is_seen(template: str, unsaid: list[str]) -> None:
    """Texts and strings outside messages are found in templates; messages and comments are not."""
    assert [text for _, text in find_unsaid_texts(template)] == unsaid
