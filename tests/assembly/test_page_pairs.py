"""Pairs of hand-written pages: what is missing is listed, what is older than its original is said."""

from __future__ import annotations

from pathlib import Path

from generator.assembly.content import read_content
from generator.assembly.page_pairs import check_pairs


def _pages(folder: Path, **dates: str) -> list[tuple[str, int, str, str]]:
    """Return what is said of pages named `a`, `easy_a` (easy/a.md), each with its date."""
    nav = []
    for name, day in dates.items():
        source = f"{name.replace('_', '/')}.md"
        (folder / source).parent.mkdir(parents=True, exist_ok=True)
        text = f"---\ntitle: か\ndescription: か\ndate: {day}\n---\n"
        (folder / source).write_text(text, encoding="utf-8")
        nav.append(source)
    content, _ = read_content(folder, tuple(nav))
    found = sorted(check_pairs(content.pages, ("easy", "en")))
    return [(problem.file, problem.line, problem.code, problem.ja) for problem in found]


def test_whole_pairs_are_left_in_peace(tmp_path: Path) -> None:
    """A page with a pair of the same day or later in each language is not mentioned."""
    assert _pages(tmp_path, a="2026-11-01", easy_a="2026-11-01", en_a="2026-11-02") == []


def test_a_pair_older_than_its_original_is_said(tmp_path: Path) -> None:
    """Who changes a page sees which pairs are left behind, at the line of their date."""
    ((file, line, code, ja),) = _pages(tmp_path, a="2026-11-02", easy_a="2026-11-01", en_a="2026-11-02")
    assert (file, line, code) == ("easy/a.md", 4, "pair-older")
    assert "元のページ（a.md）が新しくなりました" in ja


def test_missing_pairs_are_one_line_for_each_language(tmp_path: Path) -> None:
    """However many pages have no pair, a language takes one line, which names the first of them."""
    dates = dict.fromkeys(("a", "b", "c", "d", "en_a"), "2026-11-01")
    found = _pages(tmp_path, **dates)
    assert [(file, code) for file, _, code, _ in found] == [("easy/", "no-pair"), ("en/", "no-pair")]
    assert "：4（a.md、b.md、c.mdなど）" in found[0][3]
    assert "：3（b.md、c.md、d.md）" in found[1][3]


def test_languages_that_are_not_built_need_no_pairs(tmp_path: Path) -> None:
    """A municipality with Japanese pages alone hears nothing of pairs."""
    (tmp_path / "a.md").write_text("---\ntitle: か\ndescription: か\ndate: 2026-11-01\n---\n", encoding="utf-8")
    content, _ = read_content(tmp_path, ("a.md",))
    assert list(check_pairs(content.pages, ())) == []
