"""YAML read as text, without guessing and without surprises."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.records import read_yaml as reader
from generator.records.read_yaml import MAX_BYTES, read_yaml, read_yaml_file


def codes(content: bytes) -> list[tuple[int, str]]:
    """Return line and code of each problem."""
    return [(problem.line, problem.code) for problem in read_yaml(content, "a.yml").problems]


@pytest.mark.parametrize(
    "text",
    [
        *("9:30", "10:00", "12:00", "0312345671", "0312345678", "0123456", "110", "0466221234"),
        *("no", "NO", "on", "yes", "true", "null", "1e3", "1_000", "0x1F", "0o17", ".inf", "2026-04-01", "2026-13-45"),
        *("=", "1.10", "+81", "12:30:45", "010", "3.00002E+12"),
    ],
)
def test_scalars_stay_as_written(text: str) -> None:
    """No value is taken for a number, a truth, a time or a date: the text is what stands there."""
    assert read_yaml(f"a: {text}\n".encode(), "a.yml").tree == {"a": text}


def test_a_key_left_empty_is_left_out() -> None:
    """A key with nothing behind it is a form field left empty; two quotes are an empty text."""
    document = read_yaml(b"a:\nb: ''\nc:   # later\nd: x\n", "a.yml")
    assert document.tree == {"b": "", "d": "x"}


def test_the_slow_loader_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML lacks its C loader, empty keys, styles and lines come out the same."""
    content = "a:\nb: ''\nc: [x, '']\nd: |\n  よい\n  日\n".encode()
    fast = read_yaml(content, "a.yml")
    monkeypatch.setattr(reader, "LOADER", yaml.SafeLoader)
    slow = read_yaml(content, "a.yml")
    assert (slow.tree, slow.lines) == (fast.tree, fast.lines)


def test_every_value_has_its_line() -> None:
    """Each value and key knows its line; what has none has that of the part that holds it."""
    document = read_yaml(b"a: 1\nb:\n  - x\n  - c: y\n    d: z\n", "a.yml")
    assert document.line(("a",)) == 1
    assert document.line(("b", 0)) == 3
    assert document.line(("b", 1, "d")) == 5
    assert document.line(("b", 1, "missing")) == 4
    assert document.line(("nothing",)) == 1


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("a: 1\nb: 2\na: 3\n", (3, "duplicate-key")),
        ("x:\n  a: 1\n  a: 1\n", (3, "duplicate-key")),
        ("{a: 1, a: 2}\n", (1, "duplicate-key")),
        ("a: &here 1\n", (1, "anchor")),
        ("a: 1\nb: *here\n", (2, "anchor")),
        ("&here a: 1\n", (1, "anchor")),
        ("a: !!int 3\n", (1, "tag")),
        ("a: !!python/object/apply:os.system [ls]\n", (1, "tag")),
        ("!thing\na: 1\n", (1, "tag")),
        ("a: 1\n---\nb: 2\n", (2, "documents")),
        ("? [a, b]\n: c\n", (1, "key")),
        ("? {a: b}\n: c\n", (1, "key")),
        ("a: " + "[" * 12 + "]" * 12 + "\n", (1, "depth")),
        ("a: " + "{b: " * 12 + "c" + "}" * 12 + "\n", (1, "depth")),
    ],
)
def test_what_the_register_does_not_use_is_refused(content: str, found: tuple[int, str]) -> None:
    """Duplicate keys, anchors, aliases, tags, second documents, odd keys and deep nesting are named with their line."""
    assert codes(content.encode()) == [found]


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    """Nine levels of nine aliases never get to be written out."""
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
    assert codes(bomb.encode()) == [(1, "anchor")]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_a_hundred_thousand_levels_are_refused(opening: str) -> None:
    """Nesting without end is a problem, not an overflow."""
    (problem,) = read_yaml((opening * 100_000).encode(), "a.yml").problems
    assert problem.code in ("depth", "yaml", "key")


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c\n",
        "\ta: b\n",
        "a:\n\t- b\n",
        "a: 'x\n",
        'a: "x\n',
        "a: [1, 2\nb: 3\n",
        "a: {b: 1\n",
        "a: b\n  c: d\n",
        "a: [1, 2,, 3]\n",
        "a: @x\n",
        "a: `x\n",
        "a: %x\n",
        "a: |\n  x\n y\n",
        "a: b\n...\nc: d\n",
        'a: "\\ud800"\n',
        'a: "\\U00110000"\n',
        'a: "\\q"\n',
        "a: \x00\n",
        "a: \x07\n",
        "- a\nb: c\n",
        "a: ]\n",
        "%YAML 3.0\n%YAML 3.0\n---\na: b\n",
        "a: '' b\n",
        "a: *\n",
        "a: &\n",
    ],
)
def test_broken_yaml_is_one_problem(text: str) -> None:
    """Whatever YAML itself forbids becomes one problem, never an exception, never a value."""
    document = read_yaml(text.encode(), "a.yml")
    assert document.tree is None
    assert [problem.code for problem in document.problems] == [document.problems[0].code]
    assert document.problems[0].code in ("yaml", "anchor")


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "utf-16", "utf-16-le"])
def test_another_encoding_is_named(encoding: str) -> None:
    """A file of another encoding is told to be saved as UTF-8."""
    (problem,) = read_yaml("name: みどり会の①番\n".encode(encoding, "ignore"), "a.yml").problems
    assert problem.code in ("encoding", "yaml")
    if problem.code == "encoding":
        assert "UTF-8" in problem.ja


def test_windows_files_read_alike() -> None:
    """A byte order mark and CR LF change neither values nor lines."""
    document = read_yaml("\ufeffa: よい\r\nb: 日\r\n".encode(), "a.yml")
    assert document.tree == {"a": "よい", "b": "日"}
    assert document.line(("b",)) == 2


def test_too_large_a_file_is_not_parsed() -> None:
    """A file above the limit is refused before parsing."""
    assert codes(b"a" * (MAX_BYTES + 1)) == [(0, "size")]


def test_an_empty_file_has_no_tree() -> None:
    """An empty file is no problem of the reader's: the model says what is missing."""
    assert (read_yaml(b"", "a.yml").tree, codes(b"")) == (None, [])


@given(st.binary(max_size=200))
def test_any_bytes_are_survived(content: bytes) -> None:
    """Whatever the bytes, reading returns, and gives a tree of texts or a problem."""
    document = read_yaml(content, "a.yml")
    assert all(problem.file == "a.yml" for problem in document.problems)


@given(st.text(alphabet="ab:-[]{}'\"&*!|>%@`#,?\n \t0", max_size=60))
def test_any_punctuation_is_survived(text: str) -> None:
    """Whatever the punctuation, reading returns and says at most one thing."""
    assert len(read_yaml(text.encode(), "a.yml").problems) <= 1


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """A link to a file elsewhere is refused, unread."""
    (tmp_path / "secret").write_text("a: kanarienvogel\n", encoding="utf-8")
    (tmp_path / "a.yml").symlink_to(tmp_path / "secret")
    document = read_yaml_file(tmp_path / "a.yml", "a.yml")
    assert (document.tree, [problem.code for problem in document.problems]) == (None, ["link"])


def test_a_closed_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system will not open becomes a problem."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    (problem,) = read_yaml_file(tmp_path / "a.yml", "a.yml").problems
    assert problem.code == "unreadable"
