"""What libyaml lets pass although YAML 1.2 calls it an error is refused, and ordinary files are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.records.read_yaml import read_yaml

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("%YAML 1.2#x\n---\na: b\n", 1, "directive"),
        ("%TAG ! tag:example\n---\na: b\n", 1, "directive"),
        ("a: 1\n\tb: 2\n", 2, "yaml"),
        ('a: "b\n\tc"\n', 2, "tab"),
        ("a: 1\n \t\nb: 2\n", 2, "tab"),
        ("a: [\n\tb,\n c\n ]\n", 2, "tab"),
        ('a: "b"# c\n', 1, "comment"),
        ("a: [b, c]# d\n", 1, "comment"),
        ("a: [b,# d\n c]\n", 1, "comment"),
        ("a: ># b\n  c\n", 1, "comment"),
        ("a: 1\nb: [c,\nd]\n", 3, "left-edge"),
        ('a: 1\nb: "c\nd"\n', 3, "left-edge"),
        ("a: [-]\n", 1, "lone-hyphen"),
        ("a: [-, b]\n", 1, "lone-hyphen"),
        ("a: >\n \n  \n   \n # b\n", 1, "empty-block"),
    ],
)
def test_loose_yaml_is_refused_at_its_line(text: str, line: int, code: str) -> None:
    """Each such text is one problem that names its line and says what to write instead."""
    document = read_yaml(text.encode(), "a.yml")
    assert [(problem.line, problem.code) for problem in document.problems] == [(line, code)]
    assert document.problems[0].ja.endswith(("ください。", "ください。"))


@pytest.mark.parametrize(
    "text",
    [
        'a: "b # c"  # d#e\n',
        "a: b#c\n# d\n",
        "a: 'x'\n# 「b」# c\n",
        "a: |\n  b # c\n  d# e\n",
        "a: [b, c]  # d\n",
        'a: "b\n  c"\n',
        "a:\n  - b\n  - [c,\n     d]\n",
        "a: -1\nb: - ではない\n"[:6],
        "---\na: 50%\n",
        '# 見出し\na: "#8008"\n',
    ],
)
def test_ordinary_yaml_is_read(text: str) -> None:
    """Hashes within values and words, comments, indented lines and per cents are no faults."""
    assert read_yaml(text.encode(), "a.yml").problems == []


def test_the_products_own_files_are_strict() -> None:
    """Every YAML file of the demo municipality passes."""
    files = list((ROOT / "directory").rglob("*.yml"))
    assert len(files) > 100
    assert [path.name for path in files if read_yaml(path.read_bytes(), "a").problems] == []
