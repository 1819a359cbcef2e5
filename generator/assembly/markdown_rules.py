"""What hand-written Markdown may hold. Raw HTML, comments, attributes and script links are refused.

MkDocs passes all of them through (measured: comments and `description:` of pages came out as written).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.assembly.markdown_links import IMAGE, LINK, check_links
from generator.japanese.widths import has_forbidden_characters
from generator.problems import Problem

RAW_HTML = re.compile(r"<(?!https?://[^\s<>]+>|[\w.+-]+@[\w.-]+>)[A-Za-z!/?]")
HEADING_ID = re.compile(r"\{#[a-z0-9-]+\}\s*$")
# MkDocs turns the colons into style attributes, which the site's policy forbids.
ALIGNED_TABLE = re.compile(r"^(?=[^:]*:)[\s|:-]*-[\s|:-]*$")


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
        if _has_attributes(HEADING_ID.sub("", line)):
            yield _say(
                source,
                number,
                "attributes",
                "{ } の中に書けるのは {#english-name} の形の見出しの名前だけです。",
                "Within { } only a heading id such as {#english-name} is allowed.",
            )
        if ALIGNED_TABLE.match(line):
            yield _say(
                source,
                number,
                "table-align",
                "表の線（---）に「:」は使えません。「:」を消してください。",
                "Remove the colons from the table's line of dashes.",
            )
    yield from check_links(body, source, lines_before)


def _has_attributes(line: str) -> bool:
    """Say whether braces may hold attributes. The Markdown extension reads up to a line's last brace: {: #a} onclick=b }."""
    begin, end = line.find("{"), line.rfind("}")
    inside = line[begin:end] if 0 <= begin < end else ""
    return "{:" in line or any(mark in inside for mark in "=.#")


def strip_markdown(body: str) -> str:
    """Return a page's words without its marks, for the search."""
    text = IMAGE.sub(lambda match: match["alt"], body)
    text = LINK.sub(lambda match: match["text"], text)
    text = re.sub(r"\{#[a-z0-9-]+\}", "", text)
    return re.sub(r"^[#>\-*\s|]+|[*_`|]+", " ", text, flags=re.MULTILINE).strip()


def _say(source: str, number: int, code: str, ja: str, en: str) -> Problem:
    return Problem(source, number, code, ja, en)
