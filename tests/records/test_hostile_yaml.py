"""YAML made to cost: what is refused is refused before it grows, and what is large in itself stays as large as its file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml

from generator.records.read_yaml import MAX_BYTES, read_yaml


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count what the parser hands out: how much work a text makes, whatever the machine."""
    seen: list[int] = []
    parse = yaml.parse

    def count(text: str, Loader: type) -> Iterator[yaml.Event]:  # noqa: N803 - the parser's own name for it
        for event in parse(text, Loader=Loader):
            seen.append(1)
            yield event

    monkeypatch.setattr(yaml, "parse", count)
    return seen


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_nesting_is_left_before_it_is_read_whole(opening: str, events: list[int]) -> None:
    """A hundred thousand levels cost no more than the first few."""
    (problem,) = read_yaml((opening * 100_000).encode(), "a.yml").problems
    assert problem.code == "depth"
    assert len(events) < 100


def test_an_alias_bomb_makes_no_more_work_than_its_text(events: list[int]) -> None:
    """A billion laughs are as many events as the file has words; nothing is written out."""
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
    document = read_yaml(bomb.encode(), "a.yml")
    assert (document.tree, [problem.code for problem in document.problems]) == (None, ["anchor"])
    assert len(events) <= len(bomb)


@pytest.mark.parametrize("style", ["plain", "quoted", "block"])
def test_a_huge_value_is_one_value(style: str) -> None:
    """A value of nearly the whole size allowed is read as it stands; a register's field then says how long it may be."""
    size = MAX_BYTES - 100
    text = {"plain": "a: " + "x" * size, "quoted": f'a: "{"x" * size}"', "block": "a: |\n  " + "x" * size}[style]
    document = read_yaml(text.encode(), "a.yml")
    assert document.problems == []
    assert document.tree == {"a": "x" * size}


def test_many_duplicate_keys_are_one_problem() -> None:
    """Ten thousand times the same key is said once, at its second line."""
    (problem,) = read_yaml(b"a: 1\n" * 10_000, "a.yml").problems
    assert (problem.code, problem.line) == ("duplicate-key", 2)


@pytest.mark.parametrize(
    "tag",
    ["!!python/object/new:os.system", "!!python/name:os.system", "!!binary", "!!set", "!!omap", "!!timestamp", "!x"],
)
def test_no_tag_makes_anything(tag: str) -> None:
    """A tag never chooses what is made of a value."""
    assert [problem.code for problem in read_yaml(f"a: {tag} [x]\n".encode(), "a.yml").problems] == ["tag"]


def test_a_merge_key_is_a_key_like_any() -> None:
    """`<<` merges nothing: its alias is refused, and without one it is text."""
    assert [problem.code for problem in read_yaml(b"a: &a {b: 1}\nc:\n  <<: *a\n", "a.yml").problems] == ["anchor"]
    assert read_yaml(b"<<: {b: c}\n", "a.yml").tree == {"<<": {"b": "c"}}
