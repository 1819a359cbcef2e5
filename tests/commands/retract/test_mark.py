"""The mark in the register: three lines more, not a byte else, in whatever way the file is written."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.commands.retract.mark import MarkError, add_mark, mark_file, sweep_fresh, take_in_lines
from generator.records.read_yaml import read_yaml
from generator.settings import CHECKOUT

TODAY = date(2026, 11, 24)
LINES = [
    "name: みどり",
    "description: |\n  一行め\n\n  二行め",
    "contacts:\n- channel: phone\n  value: '0000-00-0001'",
    "fee: {cost: free}",
]


@given(
    lines=st.lists(st.sampled_from(LINES), unique=True),
    end=st.sampled_from(["\n", "\r\n"]),
    last=st.sampled_from(["", "\n", "\n\n", "\n...\n"]),
    head=st.sampled_from(["", "---\n"]),
)
def test_only_three_lines_are_added(lines: list[str], end: str, last: str, head: str) -> None:
    """Every line of the file stays as it was and where it was; read again, it says the same and is withheld."""
    before = (head + "\n".join(["id: midori", *lines]) + last).replace("\n", end).encode()
    after = add_mark(before, TODAY, "safety")
    assert after is not None
    end = end if end.encode() in before else "\n"
    added = [f"{line}{end}".encode() for line in ("withheld:", "  since: 2026-11-24", "  reason: safety")]
    at = after.index(added[0])
    assert after[at : at + len(b"".join(added))] == b"".join(added)
    rest = after[:at] + after[at + len(b"".join(added)) :]
    assert rest.removesuffix(end.encode()) == before.removesuffix(end.encode())
    old, new = read_yaml(before, "x"), read_yaml(after, "x")
    assert isinstance(old.tree, dict)
    assert new.tree == {**old.tree, "withheld": {"since": "2026-11-24", "reason": "safety"}}


def test_a_marked_file_is_left_alone() -> None:
    """An entry that is withheld already, since whenever, keeps its file."""
    assert add_mark(b"id: a\nwithheld:\n  since: 2026-01-01\n  reason: other\n", TODAY, "safety") is None


def test_an_empty_mark_is_filled() -> None:
    """A `withheld:` with nothing behind it, as forms leave it, becomes the mark: a second key would be refused."""
    after = add_mark(b"id: a\nwithheld:\nname: x\n", TODAY, "other")
    assert after == b"id: a\nwithheld:\n  since: 2026-11-24\n  reason: other\nname: x\n"


def test_what_cannot_take_the_mark_is_said() -> None:
    """A file in one pair of brackets is not guessed at."""
    with pytest.raises(MarkError):
        add_mark(b"{id: a, name: x}\n", TODAY, "safety")


def test_a_file_that_cannot_be_read_is_marked_too() -> None:
    """An entry whose YAML is broken bears the mark once it is mended."""
    after = add_mark(b"id: a\nname: [x\n", TODAY, "safety")
    assert after is not None
    assert after.startswith(b"id: a\nname: [x\n")
    assert add_mark(after, TODAY, "safety") is None


def test_a_stop_leaves_the_file_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped in the moment before the exchange, the file is as it was; the next run sweeps the beginning away."""
    path = tmp_path / "places" / "a.yml"
    path.parent.mkdir()
    path.write_bytes(b"id: a\n")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", stop)
        with pytest.raises(KeyboardInterrupt):
            mark_file(path, TODAY, "safety")
    assert path.read_bytes() == b"id: a\n"
    sweep_fresh(tmp_path)
    assert os.listdir(path.parent) == ["a.yml"]
    assert mark_file(path, TODAY, "safety")
    assert not mark_file(path, TODAY, "safety")


def test_lines_of_the_product_are_taken_in(tmp_path: Path) -> None:
    """A register without lines of its own gets all of the product's, so that one can be withheld in it."""
    take_in_lines(tmp_path, CHECKOUT / "directory")
    assert sorted(os.listdir(tmp_path)) == ["hotlines"]
    assert set(os.listdir(tmp_path / "hotlines")) == set(os.listdir(CHECKOUT / "directory" / "hotlines"))
