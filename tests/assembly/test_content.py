"""Hand-written pages: an allow-list, checked line by line, everything wrong in one go."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.assembly.content import read_content
from tests.pictures.samples import draw_photo, draw_svg

PNG = draw_photo("png")
FRONT = "---\ntitle: 読みもの\ndescription: 説明の一文です。\ndate: 2026-11-24\nkind: article\n---\n"


def _codes(folder: Path, body: str, front: str = FRONT) -> list[tuple[int, str]]:
    (folder / "page.md").write_text(front + body, encoding="utf-8")
    _, problems = read_content(folder, ("page.md",))
    return [(problem.line, problem.code) for problem in problems]


def test_a_plain_page_is_read(tmp_path: Path) -> None:
    """A page of plain Markdown comes through whole, with its words for the search."""
    body = (
        "\n## 見出し {#start}\n\n[電話 0000-12-3456](tel:0000123456) と **太字**、[外の案内](https://example.jp/)。\n"
    )
    assert _codes(tmp_path, body) == []
    content, _ = read_content(tmp_path, ("page.md",))
    article = content.pages[0].as_article()
    assert (article.url, article.kind, article.title) == ("page/", "article", "読みもの")
    assert "太字" in article.text
    assert "tel:" not in article.text


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("<script>alert(1)</script>", "raw-html"),
        ("<img src=x onerror=alert(1)>", "raw-html"),
        ("<!-- 内部のメモ -->", "raw-html"),
        ("</main>", "raw-html"),
        ("[押す](javascript:alert(1))", "link-scheme"),
        ("[押す](JavaScript:alert(1))", "link-scheme"),
        ("[x]: data:text/html,x", "link-scheme"),
        ("[押す]( javascript:alert(1))", "link-scheme"),
        ("[[押す]](javascript:alert(1))", "link-scheme"),
        ("[押す](&#106;avascript:alert(1))", "link-scheme"),
        ("[押す](java&#10;script:alert(1))", "link-scheme"),
        ("> - [x]: javascript:alert(1)", "link-scheme"),
        ("[押す](//elsewhere.example/)", "link-scheme"),
        ("[押す](/places/)", "link-absolute"),
        ("## 見出し {onclick=alert(1)}", "attributes"),
        ("## 見出し {: #a} onclick=alert(1) }", "attributes"),
        ("段落 {: onclick }", "attributes"),
        ("段落 {: .x style=color:red }", "attributes"),
        ("[0000-12-3456](tel:0000123457)", "tel-differs"),
        ("[0000-12-3456]( tel:0000123457)", "tel-differs"),
        ("[0000-12-3456][t]、[t]: tel:0000123456", "tel-differs"),
        ("電話は 0570-783-189 へ。", "number-retired"),
        ("電話は０１２０（４９）４９４９へ。", "number-ended"),
        ("| 0120-738-556 | 16時から |", "number-near-miss"),
        ("係の携帯は 090-1234-5678 です。", "mobile-in-text"),
        ("会長の生年月日は昭和58年11月7日です。", "birth-date"),
        ("番号は 1234 5678 9018 です。", "my-number"),
        ("見えない\u200b文字", "characters"),
        ("外字\ue000", "characters"),
        ("![](photo.png)", "alt"),
        ("![ 　](photo.png)", "alt"),
        ("![写真](写真.png)", "image"),
        ("![写真](../photo.png)", "image"),
        ("![図](figure.svg)", "svg-active"),
        ("![図](memo.png)", "picture-kind"),
        ("![図](cut.png)", "picture-broken"),
        ("![図](moving.gif)", "image"),
        ("![図](link.png)", "image"),
        ("![図](linked/photo.png)", "image"),
        ("![図][photo]", "image"),
        ("![図]( photo.png)", "image"),
        ("|:---|---:|", "table-align"),
        ("| :---: |", "table-align"),
    ],
)
def test_what_a_page_may_not_hold(tmp_path: Path, line: str, code: str) -> None:
    """Markup, scripts, hidden text and differing telephone links are refused, with the line where they stand."""
    for name in ("photo.png", "写真.png", "moving.gif"):
        (tmp_path / name).write_bytes(PNG)
    (tmp_path / "figure.svg").write_bytes(draw_svg("<script>alert(1)</script>"))
    (tmp_path / "cut.png").write_bytes(PNG[:120])
    (tmp_path / "memo.png").write_text("会議のメモ", encoding="utf-8")
    elsewhere = tmp_path.parent / f"{tmp_path.name}-elsewhere"
    elsewhere.mkdir()
    (elsewhere / "photo.png").write_bytes(PNG)
    (tmp_path / "link.png").symlink_to(elsewhere / "photo.png")
    (tmp_path / "linked").symlink_to(elsewhere)
    found = _codes(tmp_path, f"\n文です。\n{line}\n")
    assert code in [found_code for _, found_code in found]
    assert {number for number, _ in found} == {9}


@pytest.mark.parametrize(
    "lines",
    [
        "[押\nす](javascript:alert(1))",
        "[押す](java\nscript:alert(1))",
        "[押す][x]\n\n[x]:\n  javascript:alert(1)",
    ],
)
def test_a_link_that_runs_over_lines_is_judged_whole(tmp_path: Path, lines: str) -> None:
    """Breaking a link over lines does not hide where it leads."""
    assert "link-scheme" in [code for _, code in _codes(tmp_path, f"\n{lines}\n")]


def test_images_of_the_folder_are_taken(tmp_path: Path) -> None:
    """An image that lies in the folder, under an ASCII name, is one to publish."""
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "hall-1.png").write_bytes(PNG)
    (tmp_path / "img" / "way.svg").write_bytes(draw_svg('<path d="M0 0h9"/>'))
    assert _codes(tmp_path, "\n![入り口の写真](img/hall-1.png)\n\n![道の図](img/way.svg)\n") == []
    assert read_content(tmp_path, ("page.md",))[0].images == ("img/hall-1.png", "img/way.svg")


def test_a_page_of_the_size_of_a_book_is_refused(tmp_path: Path) -> None:
    """A very long page would keep the dressing program busy for minutes: it is said instead."""
    assert _codes(tmp_path, "あ" * 100_000) == [(0, "page-size")]


@pytest.mark.parametrize("part", ["[", "![", "[a](", "](", "[a]: ", "{", "{=", "|-", "<", "a"])
def test_no_page_keeps_the_reader_waiting(tmp_path: Path, part: str) -> None:
    """A page of one repeated mark is judged in the time of any other page (quadratic patterns took 43 seconds)."""
    started = time.process_time()
    _codes(tmp_path, part * (200_000 // len(part)))
    assert time.process_time() - started < 10


def test_a_page_in_another_encoding_is_said_once(tmp_path: Path) -> None:
    """CP932 is named once, with what to do, and no line of the page is quoted."""
    (tmp_path / "page.md").write_bytes((FRONT + "本文").encode("cp932"))
    _, problems = read_content(tmp_path, ("page.md",))
    assert [problem.code for problem in problems] == ["encoding"]


def test_about_says_where_to_tell_of_mistakes(tmp_path: Path) -> None:
    """Every entry links to the heading `correct` of the page about the site, so it must be there."""
    (tmp_path / "about.md").write_text(f"{FRONT}\n本文\n", encoding="utf-8")
    assert [problem.code for problem in read_content(tmp_path, ("about.md",))[1]] == ["correction-needed"]
    (tmp_path / "about.md").write_text(f"{FRONT}\n## まちがい {{#correct}}\n", encoding="utf-8")
    assert read_content(tmp_path, ("about.md",))[1] == []


def test_plain_tables_are_allowed(tmp_path: Path) -> None:
    """A table without alignment is plain Markdown, and so is a brace that holds no attribute."""
    assert _codes(tmp_path, "\n| 項目 | 値 |\n|---|---|\n| 時間 | 10:00 |\n\n} 中かっこ { v1.0\n") == []


def test_addresses_between_angle_brackets_are_links_not_markup(tmp_path: Path) -> None:
    """Markdown's own short form of a link is allowed."""
    assert _codes(tmp_path, "\n<https://example.jp/> と <desk@example.jp>\n") == []


@pytest.mark.parametrize(
    "front",
    [
        "",
        "---\ntitle: 題\n",
        "---\ntitle: 題\ndescription: 説明\ndate: 2026-11-24\nlayout: x\n---\n",
        '---\ntitle: "<b>題</b>"\ndescription: 説明\ndate: 2026-11-24\n---\n',
        "---\ntitle: 題 & 題\ndescription: 説明\ndate: 2026-11-24\n---\n",
        "---\ntitle: '題\"題'\ndescription: 説明\ndate: 2026-11-24\n---\n",
        "---\ntitle: 題\ndescription: 説明\ndate: 4月1日\n---\n",
        "---\ntitle: 題\ndescription: 説明\ndate: 2026-11-24\naction_label: 押す\n---\n",
        '---\ntitle: 題\ndescription: 説明\ndate: 2026-11-24\naction_label: 押す\naction_href: "javascript:x"\n---\n',
        "---\ntitle: 題\ndescription: 説明\ndate: 2026-11-24\naction_label: 押す\naction_href: java&#115;cript:x\n---\n",
    ],
    ids=[
        "none",
        "open",
        "unknown-key",
        "markup-in-title",
        "ampersand-in-title",
        "quote-in-title",
        "no-year",
        "action-half",
        "action-scheme",
        "action-scheme-in-references",
    ],
)
def test_front_matter_is_checked(tmp_path: Path, front: str) -> None:
    """Front matter that is missing, open, or says anything unknown is a problem, not a crash."""
    assert _codes(tmp_path, "\n本文\n", front)


def test_pages_outside_the_nav_stay_unpublished(tmp_path: Path) -> None:
    """A page that the nav does not name is said and left out; one that is named but missing is an error."""
    (tmp_path / "memo.md").write_text("会議のメモ", encoding="utf-8")
    content, problems = read_content(tmp_path, ("gone.md", "../outside.md"))
    assert content.pages == ()
    assert [(problem.file, problem.code, problem.severity) for problem in problems] == [
        ("gone.md", "no-page", "error"),
        ("../outside.md", "no-page", "error"),
        ("memo.md", "not-in-nav", "warning"),
    ]


def test_a_page_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    """A nav that points out of the content folder finds nothing, even where a file lies there."""
    inside = tmp_path / "content"
    inside.mkdir()
    (tmp_path / "secret.md").write_text(FRONT, encoding="utf-8")
    content, problems = read_content(inside, ("../secret.md",))
    assert content.pages == ()
    assert [problem.code for problem in problems] == ["no-page"]
