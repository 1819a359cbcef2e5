"""The hand-written pages and their images: an allow-list (the nav of `mkdocs.yml`), each checked before it is staged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from generator.assembly.hand_written import HandWritten, read_page
from generator.assembly.markdown_links import find_images
from generator.problems import Problem

CORRECTION = "{#correct}"
"""The heading of `about.md` that every entry links to: where to tell that something is wrong."""


@dataclass(frozen=True, slots=True)
class Content:
    """All hand-written pages and the images they show (paths below the content folder)."""

    pages: tuple[HandWritten, ...]
    images: tuple[str, ...]


def read_content(folder: Path, nav: tuple[str, ...]) -> tuple[Content, list[Problem]]:
    """Read the pages that `nav` names; return them with every problem. Pages outside the nav are said, not published."""
    problems: list[Problem] = []
    pages: list[HandWritten] = []
    images: set[str] = set()
    for source in nav:
        page = read_page(folder, source, problems)
        if page is not None:
            pages.append(page)
            images.update(find_images(page.body, page.source, folder, page.lines_before, problems))
    problems.extend(_check_correction(pages))
    on_disk = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")} if folder.is_dir() else set()
    for source in sorted(on_disk - set(nav)):
        problems.append(
            Problem(
                source,
                0,
                "not-in-nav",
                "mkdocs.yml の nav にないので、このページは公開されません。公開するなら nav に書き足してください。",
                "Not in the nav of mkdocs.yml, so not published: add it there to publish it.",
                "warning",
            )
        )
    return Content(tuple(pages), tuple(sorted(images))), problems


def find_taken_addresses(pages: Iterable[HandWritten], made: Mapping[str, Set[str]]) -> list[Problem]:
    """Return a problem for each page whose address is one of those `made` by the generator in the page's language."""
    ja = "この名前のアドレスは、このしくみが作るページが使っています。ファイルの名前を変え、mkdocs.yml の nav も直してください。"
    en = "A generated page has this address: give the file another name, in the nav of mkdocs.yml too."
    return [Problem(page.source, 0, "page-taken", ja, en) for page in pages if page.url in made.get(page.language, ())]


def _check_correction(pages: Iterable[HandWritten]) -> Iterator[Problem]:
    for page in pages:
        if page.source == "about.md" and CORRECTION not in page.body:
            yield Problem(
                page.source,
                0,
                "correction-needed",
                "まちがいの知らせ方を書いた見出しに {#correct} を付けてください。登録のどのページからも、ここにつながります。",
                "Mark the heading on how to tell of mistakes with {#correct}: every entry links to it.",
            )
