"""Where hand-written Markdown leads, and what it shows. Looked for in the whole text: links may run over lines.

Browsers drop white space and read character references inside an address, so both are taken away before it is judged.
"""

from __future__ import annotations

import html
import posixpath
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.japanese.phones import parse_phone
from generator.pictures.faults import PictureError
from generator.pictures.raster import MAX_BYTES, read_raster
from generator.pictures.svg import read_svg
from generator.problems import Problem

Saying = tuple[str, str, str]
"""Code of a fault, and what to write instead in Japanese and in English."""

# Every part is bounded, so that no text takes quadratic time.
LINK = re.compile(r"(?<!!)\[(?P<text>[^\[\]]{0,500})\]\(\s{0,9}<?(?P<href>[^)>\s]{1,500})(?:[\s>][^)]{0,300})?\)")
IMAGE = re.compile(r"!\[(?P<alt>[^\[\]]{0,500})\]\((?P<path>[^)\s]{1,300})(?:\s[^)]{0,300})?\)")
_DESTINATION = re.compile(r"\]\(\s{0,9}<?(?P<href>[^()>]{0,1000})")
_DEFINITION = re.compile(r"\[[^\[\]]{1,500}\]:\s{0,9}<?(?P<href>[^\s>]{1,1000})")
_LINE_END = re.compile(r"\n")
_IMAGE_BEGINS = re.compile(r"!\[")
_IGNORED_IN_ADDRESSES = re.compile(r"[\s\\]")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ALLOWED_SCHEMES = frozenset({"https", "http", "tel", "mailto"})
_IMAGE_NAME = re.compile(
    r"(?:[A-Za-z0-9_][A-Za-z0-9_-]*/)*[A-Za-z0-9_][A-Za-z0-9_.-]*\.(?:png|jpe?g|webp|svg)", re.IGNORECASE
)

SCHEME_SAYING: Saying = (
    "link-scheme",
    "リンクの行き先は https:、tel:、mailto: か、サイトの中のページだけにしてください。",
    "Links may lead to https:, tel:, mailto: or pages of the site only.",
)
ROOT_SAYING: Saying = (
    "link-absolute",
    "サイトの中へのリンクは / ではなく ~/ で始めてください（例: ~/places/）。サイトの置き場所が変わっても切れません。",
    "Begin links within the site with ~/ instead of / (such as ~/places/): they hold when the site moves.",
)
TEL_SAYING: Saying = (
    "tel-differs",
    "見えている電話番号と、かかる先（tel:）が違います。[番号](tel:番号) の形で、同じ番号にそろえてください。",
    "The number shown and the number dialled (tel:) differ: write [number](tel:number) with one number.",
)
ALT_SAYING: Saying = (
    "alt",
    "写真や図には、見えない人に伝わる説明を ![ここ](…) に書いてください。",
    "Give every image a text in ![here](…).",
)
IMAGE_SAYING: Saying = (
    "image",
    "写真や図は content フォルダーの中に png・jpg・webp・svg で、半角の英数字とハイフンの名前で置き、その場所を ![説明](場所) の形で書いてください。",
    "Keep images inside the content folder as png, jpg, webp or svg, named in ASCII letters, digits and hyphens, "
    "and write them as ![text](path).",
)


def judge_address(href: str) -> Saying | None:
    """Return what is wrong with where a link leads, None when it may."""
    address = _IGNORED_IN_ADDRESSES.sub("", html.unescape(href))
    scheme = _SCHEME.match(address)
    if address.startswith("//") or (scheme and scheme[1].lower() not in _ALLOWED_SCHEMES):
        return SCHEME_SAYING
    return ROOT_SAYING if address.startswith("/") else None


def check_links(body: str, source: str, lines_before: int) -> Iterator[Problem]:
    """Yield what is wrong with a page's links. `lines_before` is how many lines of the file precede the text."""
    line_of = _count_lines(body, lines_before)
    dialled_as_shown = {match.start("href") for match in LINK.finditer(body) if _dials_what_it_shows(match)}
    for match in sorted((*_DESTINATION.finditer(body), *_DEFINITION.finditer(body)), key=lambda match: match.start()):
        href = _IGNORED_IN_ADDRESSES.sub("", html.unescape(match["href"]))
        saying = judge_address(href)
        if saying is None and href.lower().startswith("tel:") and match.start("href") not in dialled_as_shown:
            saying = TEL_SAYING
        if saying is not None:
            yield Problem(source, line_of(match.start()), *saying)


def find_images(body: str, source: str, folder: Path, lines_before: int, problems: list[Problem]) -> Iterator[str]:
    """Yield the images a page shows, as paths below `folder`; those it may not show become problems."""
    line_of = _count_lines(body, lines_before)
    whole = {match.start(): match for match in IMAGE.finditer(body)}
    for begin in _IMAGE_BEGINS.finditer(body):
        match = whole.get(begin.start())
        line = line_of(begin.start())
        path = posixpath.normpath(posixpath.join(posixpath.dirname(source), match["path"])) if match else ""
        if match is not None and not match["alt"].strip():
            problems.append(Problem(source, line, *ALT_SAYING))
        saying = _judge_image(folder, path)
        if saying is None:
            yield path
        else:
            problems.append(Problem(source, line, *saying))


def _judge_image(folder: Path, path: str) -> Saying | None:
    """Return what is wrong with an image, None when it can be shown: it lies in the folder and is what its name says."""
    file = folder / path
    if not _IMAGE_NAME.fullmatch(path) or file.resolve() != folder.resolve() / path or not file.is_file():
        return IMAGE_SAYING
    ending = path.rpartition(".")[2].lower()
    try:
        with file.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
        if ending == "svg":
            read_svg(content)
        else:
            read_raster(content, ending)
    except OSError:
        return IMAGE_SAYING
    except PictureError as error:
        return error.fault.code, error.fault.ja, error.fault.en
    return None


def _dials_what_it_shows(match: re.Match[str]) -> bool:
    return match["href"].startswith("tel:") and parse_phone(match["text"]).href == match["href"]


def _count_lines(body: str, lines_before: int) -> Callable[[int], int]:
    """Return a function from a position in the text to its line in the file."""
    ends = [match.start() for match in _LINE_END.finditer(body)]
    return lambda position: lines_before + 1 + bisect_left(ends, position)
