"""Hand-written pages in やさしい日本語: readings belong there and nowhere else, and their words are easy."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.assembly.content import read_content
from generator.assembly.plain_page import check_plain_page
from generator.problems import Problem

FRONT = """---
title: "{読|よ}みもの"
description: "{説明|せつめい}です。"
date: 2026-11-24
summary: みじかい ことば
action_label: "{居場所|いばしょ}を さがす"
action_href: places/
---
"""
GOOD = """
## {中|なか}で {#inside}

[{電話|でんわ} 0000-12-3456](~/places/13:00/11/24/) と <https://example.jp/2026-11-24/令和>。
[ここ]: https://example.jp/11/24/漢字

| {日|ひ} | {時間|じかん} |
|---|---|
| 11{月|がつ}{24日|にじゅうよっか} | {午後|ごご}1{時|じ} |
"""


def _read(folder: Path, source: str, text: str) -> list[Problem]:
    path = folder / source
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return sorted(read_content(folder, (source,))[1])


def test_an_easy_page_is_left_in_peace(tmp_path: Path) -> None:
    """Readings in title, headings, links and tables pass; addresses and names of headings are no words."""
    assert _read(tmp_path, "easy/articles/page.md", FRONT + GOOD) == []


def test_texts_of_images_need_no_readings() -> None:
    """The text of an image is told, never drawn, so it holds no readings."""
    assert list(check_plain_page({}, "![会議室 {会|かい}](hall.png) よい", "easy/page.md", 0)) == []
    (problem,) = check_plain_page({}, "![会議室](hall.png) 会", "easy/page.md", 7)
    assert (problem.line, problem.ja.split("：")[0]) == (8, "18文字目")


def test_broken_readings_in_the_title_are_refused(tmp_path: Path) -> None:
    """A title whose braces do not match is said at its line."""
    found = _read(tmp_path, "easy/page.md", FRONT.replace("{読|よ}みもの", "{読よ}みもの"))
    assert [(problem.line, problem.code) for problem in found] == [(2, "ruby")]


def test_texts_may_be_as_long_as_readings_make_them(tmp_path: Path) -> None:
    """A title of fifty characters with their readings fits."""
    assert _read(tmp_path, "easy/page.md", FRONT.replace("{読|よ}みもの", "{読|よ}" * 25)) == []


@pytest.mark.parametrize("piece", ["{", "{あ|", "[", "<a", "あ", "令和", "13:", "9時", "お", "{字|じ}", "ない", "1/"])
def test_a_long_line_takes_no_time(piece: str) -> None:
    """A line as long as a page may be is read at once, whatever it repeats."""
    begun = time.perf_counter()
    list(check_plain_page({}, piece * (80_000 // len(piece)), "easy/page.md", 0))
    assert time.perf_counter() - begun < 5


def test_readings_are_no_words_of_the_search(tmp_path: Path) -> None:
    """What the search knows of an easy page is its text without readings."""
    _read(tmp_path, "easy/page.md", FRONT + GOOD)
    article = read_content(tmp_path, ("easy/page.md",))[0].pages[0].as_article()
    assert "中で" in article.text
    assert "なか" not in article.text


@pytest.mark.parametrize(
    ("line", "code", "severity"),
    [
        ("漢字は {読|よ}めません。", "plain-ruby", "error"),
        ("{漢字|kanji}", "plain-reading", "error"),
        ("11/24に {来|き}てください。", "plain-date", "error"),
        ("13:00から", "plain-clock", "error"),
        ("13{時|じ}から", "plain-hours-24", "error"),
        ("R8から", "plain-era", "error"),
        ("10{時|じ}から", "plain-half-day", "warning"),
        ("できない ことは ありません。", "plain-double-negative", "warning"),
        ("ページを ごらん ください。", "plain-honorific", "warning"),
        ("- " + "あ" * 60, "plain-long", "warning"),
        ("{漢字かんじ}", "ruby", "error"),
        ("{字|かんじ", "ruby", "error"),
        ("{[字|じ](~/)}", "ruby", "error"),
        ("かな}", "ruby", "error"),
        ("## {字|じ} {onclick=alert(1)}", "attributes", "error"),
        ("{: onclick|か}", "attributes", "error"),
        ("{<b|か}script>", "ruby", "error"),
    ],
)
def test_hard_words_are_found_on_their_line(tmp_path: Path, line: str, code: str, severity: str) -> None:
    """What misleads or cannot be read stops a build, style warns, each with its line in the file."""
    found = _read(tmp_path, "easy/page.md", f"{FRONT}\n{line}\n")
    assert (10, code, severity) in [(problem.line, problem.code, problem.severity) for problem in found]


def test_the_front_matter_is_read_too(tmp_path: Path) -> None:
    """Title, description, summary and button are what readers see first."""
    text = FRONT.replace("みじかい ことば", "短い ことば 11/24").replace('"{説明|せつめい}です。"', "説明です。")
    found = _read(tmp_path, "easy/page.md", text)
    assert [(problem.line, problem.code) for problem in found] == [
        (3, "plain-ruby"),
        (5, "plain-date"),
        (5, "plain-ruby"),
    ]


@pytest.mark.parametrize("source", ["page.md", "en/page.md", "articles/page.md"])
def test_readings_are_refused_elsewhere(tmp_path: Path, source: str) -> None:
    """A page of another language shows braces as they are, so readings are refused, in its title too."""
    text = '---\ntitle: "{題|だい}"\ndescription: 説明\ndate: 2026-11-24\n---\n\n{漢字|かんじ}と13時、11/24\n'
    found = _read(tmp_path, source, text)
    assert [(problem.line, problem.code) for problem in found] == [(2, "ruby-elsewhere"), (7, "ruby-elsewhere")]
    assert all("content/easy/" in problem.ja for problem in found)


def test_no_message_repeats_the_text(tmp_path: Path) -> None:
    """What is said of a page can be shown in a public log."""
    found = _read(tmp_path, "easy/page.md", f"{FRONT}\n秘密の名前 11/24\n")
    assert found != []
    assert not any("秘密" in problem.ja or "秘密" in problem.en for problem in found)
