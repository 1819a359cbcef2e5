"""Problems as people and machines read them."""

from __future__ import annotations

import json

import pytest

from generator.problems import Problem, render_json


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        ("places/みどり サロン.yml", "places/みどり サロン.yml"),
        ("places/a\nb.yml", "places/a\\nb.yml"),
        ("places/\x1b[31mred.yml", "places/\\x1b[31mred.yml"),
        ("places/\u202egnp.yml", "places/\\u202egnp.yml"),
        ("places/\udcff.yml", "places/\\udcff.yml"),
    ],
)
def test_a_problem_is_one_line_whatever_the_file_is_called(file: str, shown: str) -> None:
    """A file name can neither break the line, nor steer the terminal, nor stop the printing."""
    problem = Problem(file, 3, "x", "日本語です。", "English.")
    assert problem.render() == f"{shown}:3: 日本語です。"
    assert problem.render("en") == f"{shown}:3: English."
    problem.render().encode("utf-8")


def test_machines_get_the_name_itself() -> None:
    """JSON keeps the name as it is, for whoever looks for the file."""
    (row,) = json.loads(render_json([Problem("places/a\nb.yml", 3, "x", "日本語です。", "English.")]))
    assert row["file"] == "places/a\nb.yml"
