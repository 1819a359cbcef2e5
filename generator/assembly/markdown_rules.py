"""What hand-written Markdown may hold. Raw HTML, comments, attributes and script links are refused.

MkDocs passes all of them through (measured: comments and `description:` of pages came out as written).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.assembly.markdown_links import IMAGE, LINK, check_links
from generator.japanese.ruby import drop_readings
from generator.japanese.widths import has_forbidden_characters
from generator.languages import EASY
from generator.problems import Problem

RAW_HTML = re.compile(r"<(?!https?://[^\s<>]+>|[\w.+-]+@[\w.-]+>)[A-Za-z!/?]")
HEADING_ID = re.compile(r"\{#[a-z0-9-]+\}\s*$")
# A reading becomes markup before MkDocs reads the page: nothing of Markdown, HTML or attributes belongs inside.
_INSIDE = r"[^{}|<>\[\]()=#:`\"'\\*_\n]"
READING = re.compile(rf"\{{{_INSIDE}+\|{_INSIDE}+\}}")
# MkDocs turns the colons into style attributes, which the site's policy forbids.
ALIGNED_TABLE = re.compile(r"^(?=[^:]*:)[\s|:-]*-[\s|:-]*$")


RUBY_ELSEWHERE = (
    "ruby-elsewhere",
    "ふりがな {漢字|かんじ} を書けるのは、やさしい日本語のページ（content/easy/ の中）だけです。"
    "ここでは、読みにくい字のあとに（かんじ）と書いてください。",
    "Readings {漢字|かんじ} belong to pages in easy Japanese (content/easy/): here write the reading in brackets.",
)


def check_body(body: str, source: str, lines_before: int) -> Iterator[Problem]:
    """Yield what is wrong with a page's Markdown. `lines_before` is how many lines of the file precede it."""
    for number, line in enumerate(body.split("\n"), lines_before + 1):
        if has_forbidden_characters(line):
            yield _say(
                source,
                number,
                "characters",
                "見えない文字や外字が混ざっています。この行を打ち直してください。",
                "Invisible characters: type this line again.",
            )
        if RAW_HTML.search(line):
            yield _say(
                source,
                number,
                "raw-html",
                "HTML のタグとコメントは使えません。Markdown の書き方に直してください。",
                "Raw HTML and comments are not allowed: use Markdown.",
            )
        yield from _check_braces(HEADING_ID.sub("", line), source, number)
        if ALIGNED_TABLE.match(line):
            yield _say(
                source,
                number,
                "table-align",
                "表の線（---）に「:」は使えません。「:」を消してください。",
                "Remove the colons from the table's line of dashes.",
            )
    yield from check_links(body, source, lines_before)


def _check_braces(line: str, source: str, number: int) -> Iterator[Problem]:
    """Yield what braces are used for beside heading ids: readings, in easy Japanese only, and nothing else."""
    rest = READING.sub("", line)
    is_easy = source.startswith(f"{EASY}/")
    if _has_attributes(rest):
        yield _say(
            source,
            number,
            "attributes",
            "{ } の中に書けるのは {#english-name} の形の見出しの名前だけです。",
            "Within { } only a heading id such as {#english-name} is allowed.",
        )
    elif is_easy and ("{" in rest or "}" in rest):
        yield _say(
            source,
            number,
            "ruby",
            "ふりがなは {漢字|かんじ} の形で書いてください。{ と } と | がそろっているか、中に記号がないかを確かめてください。",
            "Write readings as {漢字|かんじ}: both braces and the bar, and no signs inside.",
        )
    if rest != line and not is_easy:
        yield _say(source, number, *RUBY_ELSEWHERE)


def _has_attributes(line: str) -> bool:
    """Say whether braces may hold attributes. The Markdown extension reads up to a line's last brace: {: #a} onclick=b }."""
    begin, end = line.find("{"), line.rfind("}")
    inside = line[begin:end] if 0 <= begin < end else ""
    return "{:" in line or any(mark in inside for mark in "=.#")


def strip_markdown(body: str) -> str:
    """Return a page's words without its marks, for the search."""
    text = IMAGE.sub(lambda match: match["alt"], drop_readings(body))
    text = LINK.sub(lambda match: match["text"], text)
    text = re.sub(r"\{#[a-z0-9-]+\}", "", text)
    return re.sub(r"^[#>\-*\s|]+|[*_`|]+", " ", text, flags=re.MULTILINE).strip()


def _say(source: str, number: int, code: str, ja: str, en: str) -> Problem:
    return Problem(source, number, code, ja, en)
