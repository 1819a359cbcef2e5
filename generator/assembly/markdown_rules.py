"""What hand-written Markdown may hold. Raw HTML, comments, attributes and script links are refused.

MkDocs passes all of them through (measured: comments and `description:` of pages came out as written).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from generator.japanese.phones import parse_phone
from generator.japanese.widths import has_forbidden_characters
from generator.problems import Problem

RAW_HTML = re.compile(r"<(?!https?://[^\s<>]+>|[\w.+-]+@[\w.-]+>)[A-Za-z!/?]")
ATTRIBUTES = re.compile(r"\{:?\s*(?!#[a-z0-9-]+\s*\})[^}\n]*[=.#][^}\n]*\}")
LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]*)\]\((?P<href>[^)\s]+)[^)]*\)")
DEFINITION = re.compile(r"^\s{0,3}\[[^\]]+\]:\s*(?P<href>\S+)")
IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<path>[^)\s]+)[^)]*\)")
SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
ALLOWED_SCHEMES = frozenset({"https", "http", "tel", "mailto"})
IMAGE_NAME = re.compile(
    r"(?:[A-Za-z0-9_][A-Za-z0-9_-]*/)*[A-Za-z0-9_][A-Za-z0-9_.-]*\.(?:png|jpe?g|webp)", re.IGNORECASE
)
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
        if ATTRIBUTES.search(line):
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
        for match in (*LINK.finditer(line), *DEFINITION.finditer(line)):
            yield from _check_link(match, source, number)


def _check_link(match: re.Match[str], source: str, number: int) -> Iterator[Problem]:
    href = match["href"]
    scheme = SCHEME.match(href)
    if scheme and scheme.group(1).lower() not in ALLOWED_SCHEMES:
        yield _say(
            source,
            number,
            "link-scheme",
            "リンクの行き先は https:、tel:、mailto: か、サイトの中のページだけにしてください。",
            "Links may lead to https:, tel:, mailto: or pages of the site only.",
        )
    if href.lower().startswith("tel:") and "text" in match.groupdict():
        shown = parse_phone(match["text"])
        if not shown.href or shown.href != href:
            yield _say(
                source,
                number,
                "tel-differs",
                "見えている電話番号と、かかる先（tel:）が違います。同じ番号にそろえてください。",
                "The number shown and the number dialled (tel:) differ: make them the same.",
            )


def find_images(body: str, source: str, folder: Path, problems: list[Problem]) -> Iterator[str]:
    """Yield the images a page shows, as paths below `folder`; those it may not show become problems."""
    for match in IMAGE.finditer(body):
        path = posixpath.normpath(posixpath.join(posixpath.dirname(source), match["path"]))
        if not match["alt"].strip():
            problems.append(
                _say(
                    source,
                    0,
                    "alt",
                    "写真や図には、見えない人に伝わる説明を ![ここ](…) に書いてください。",
                    "Give every image a text in ![here](…).",
                )
            )
        if not IMAGE_NAME.fullmatch(path) or not (folder / path).is_file() or (folder / path).is_symlink():
            problems.append(
                _say(
                    source,
                    0,
                    "image",
                    "写真は content フォルダーの中に png・jpg・webp で、半角の英数字とハイフンの名前で置き、その場所を書いてください。",
                    "Keep images inside the content folder as png, jpg or webp, named in ASCII letters, digits and hyphens.",
                )
            )
        else:
            yield path


def strip_markdown(body: str) -> str:
    """Return a page's words without its marks, for the search."""
    text = IMAGE.sub(lambda match: match["alt"], body)
    text = LINK.sub(lambda match: match["text"], text)
    text = re.sub(r"\{#[a-z0-9-]+\}", "", text)
    return re.sub(r"^[#>\-*\s|]+|[*_`|]+", " ", text, flags=re.MULTILINE).strip()


def _say(source: str, number: int, code: str, ja: str, en: str) -> Problem:
    return Problem(source, number, code, ja, en)
