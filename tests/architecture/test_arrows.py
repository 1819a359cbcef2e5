"""The house is built as drawn: who imports whom, who writes, what modules and types look like."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import typing
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

import generator.public as public
from tests.architecture import rules
from tests.architecture.sources import CHECKOUT, Module, list_imports, read_modules

MODULES = read_modules(CHECKOUT, "generator")
TESTS = read_modules(CHECKOUT, "tests")
Rule = Callable[[dict[str, Module]], Iterable[str]]


@pytest.mark.parametrize(
    "rule",
    [
        rules.find_wrong_arrows,
        rules.find_circles,
        rules.find_wordless_names,
        rules.find_long_modules,
        rules.find_missing_docstrings,
        rules.find_outside_world,
        rules.find_bare_exemptions,
    ],
)
def test_the_house_keeps_its_rules(rule: Rule) -> None:
    """No module of the product breaks this rule."""
    assert list(rule(MODULES)) == []


@pytest.mark.parametrize("rule", [rules.find_unsaid_tests, rules.find_long_modules, rules.find_bare_exemptions])
def test_the_tests_keep_their_rules(rule: Rule) -> None:
    """No test module breaks this rule."""
    assert list(rule(TESTS)) == []


def test_folium_stays_behind_one_module() -> None:
    """One module knows folium, so that its scripts and hosts can get in at one place only."""
    users = [name for name, module in MODULES.items() if {"folium", "branca"} & list_imports(module, MODULES)]
    assert users == ["generator.outputs.map.script"]


def test_only_the_release_writes_below_a_site() -> None:
    """In the assembly files are written by the release and its exchange of folders, and by two modules that work in a folder of their own."""
    writers = {
        name.rpartition(".")[2]
        for name, module in MODULES.items()
        if module.room == "assembly" and any("TemporaryDirectory" not in line for line in rules.find_writing(module))
    }
    assert writers <= {"release", "exchange", "dress", "search_index"}
    for name in ("dress", "search_index"):
        tree = MODULES[f"generator.assembly.{name}"].tree
        assert not [node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "site"]


def test_public_types_are_frozen_and_have_no_free_place() -> None:
    """Each public type is a frozen, slotted dataclass of plain values, so that nothing unnamed can travel in it."""
    types = [value for value in vars(public).values() if inspect.isclass(value)]
    assert len(types) > 20
    for type_ in types:
        assert dataclasses.is_dataclass(type_)
        assert getattr(type_, "__dataclass_params__").frozen, type_  # noqa: B009 (mypy does not know the attribute)
        assert "__slots__" in vars(type_), type_
        for name, hint in typing.get_type_hints(type_).items():
            assert _is_plain(hint), f"{type_.__name__}.{name}"


def _is_plain(hint: object) -> bool:
    """Texts, numbers, days, bytes, other public types, and tuples, choices and options of these."""
    if hint in (str, int, float, bool, bytes, date, None, type(None), Ellipsis):
        return True
    if inspect.isclass(hint) and hint.__module__.startswith("generator.public."):
        return True
    origin = typing.get_origin(hint)
    if origin is typing.Literal:
        return True
    return origin in (tuple, typing.Union, type(int | str)) and all(map(_is_plain, typing.get_args(hint)))


BREACHES: dict[str, tuple[Rule, str, str]] = {
    "outputs know records": (
        rules.find_wrong_arrows,
        "outputs/cards.py",
        '"""x."""\n\n\ndef make() -> None:\n    """Make."""\n    from generator.records.model import Place\n',
    ),
    "relative import out of the room": (rules.find_wrong_arrows, "outputs/cards.py", "from ..records import model\n"),
    "anything knows commands": (rules.find_wrong_arrows, "assembly/build.py", "import generator.commands\n"),
    "outputs know the council": (rules.find_wrong_arrows, "outputs/cards.py", "import generator.council\n"),
    "assembly knows the council": (rules.find_wrong_arrows, "assembly/build.py", "from generator import council\n"),
    "the ground floor looks up": (rules.find_wrong_arrows, "public.py", "import generator.settings\n"),
    "a room nobody drew": (rules.find_wrong_arrows, "cellar.py", '"""x."""\n'),
    "a circle": (rules.find_circles, "outputs/cards.py", "import generator.outputs.lists\n"),
    "a wordless name": (rules.find_wordless_names, "outputs/utils.py", '"""x."""\n'),
    "too long": (rules.find_long_modules, "outputs/cards.py", "x = 1\n" * 301),
    "a function without a word": (rules.find_missing_docstrings, "outputs/cards.py", '"""x."""\ndef f(): ...\n'),
    "a method without a word": (
        rules.find_missing_docstrings,
        "outputs/cards.py",
        '"""x."""\nclass C:\n    """C."""\n    def f(self): ...\n',
    ),
    "an output writes": (
        rules.find_outside_world,
        "outputs/cards.py",
        "from pathlib import Path\nPath().write_text('')\n",
    ),
    "an output opens to write": (rules.find_outside_world, "outputs/cards.py", "open('x', 'w')\n"),
    "a path opens to append": (rules.find_outside_world, "outputs/cards.py", "p.open(mode='a')\n"),
    "a mode nobody can read": (rules.find_outside_world, "outputs/cards.py", "open('x', mode)\n"),
    "an output asks the clock": (rules.find_outside_world, "outputs/cards.py", "date.today()\n"),
    "an output starts a program": (rules.find_outside_world, "outputs/cards.py", "import subprocess\n"),
    "an exemption without reason": (rules.find_bare_exemptions, "outputs/cards.py", "x = 1  # type: ignore\n"),
    "an exemption without code": (rules.find_bare_exemptions, "outputs/cards.py", "x = 1  # noqa\n"),
    "a code without reason": (rules.find_bare_exemptions, "outputs/cards.py", "x = 1  # noqa: S101\n"),
    "a test without a word": (rules.find_unsaid_tests, "outputs/cards.py", "def test_x() -> None: ...\n"),
    "a test with half a word": (rules.find_unsaid_tests, "outputs/cards.py", 'def test_x():\n    """Works"""\n'),
}


@pytest.mark.parametrize("name", BREACHES)
def test_each_rule_sees_a_breach(name: str, tmp_path: Path) -> None:
    """A house that is sound passes each rule; one with this breach planted in it does not."""
    rule, where, source = BREACHES[name]
    sound = {
        "__init__.py": "",
        "public.py": '"""Public types."""\n',
        "settings.py": '"""Settings."""\n',
        "records/__init__.py": "",
        "records/model.py": '"""Records."""\n',
        "council/__init__.py": "",
        "commands/__init__.py": "",
        "assembly/build.py": '"""Build."""\nimport generator.outputs.lists\n',
        "outputs/__init__.py": "",
        "outputs/cards.py": '"""Cards."""\nimport generator.public\n\nopen("x", "rb")\n',
        "outputs/lists.py": '"""Lists."""\nfrom generator.outputs import cards\n\nx = 1  # noqa: E501 (a reason)\n',
    }
    for path, text in sound.items():
        (tmp_path / "generator" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "generator" / path).write_text(text, encoding="utf-8")
    assert list(rule(read_modules(tmp_path, "generator"))) == []
    (tmp_path / "generator" / where).write_text(source, encoding="utf-8")
    assert list(rule(read_modules(tmp_path, "generator"))) != []
