"""A hand-written page in やさしい日本語 (`content/easy/`): its words are easy, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.japanese.plain import advise
from generator.problems import Problem

_UNSEEN = re.compile(
    r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,500}\)"  # an image, whose text is never drawn with readings
    r"|(?<=\])\([^()\n]{0,1000}\)"  # where a link leads
    r"|<[^<>\s]{1,500}>"  # an address that is a link by itself
    r"|^\s{0,3}\[[^\[\]\n]{1,500}\]:.*$"  # where a link leads, told elsewhere
    r"|\{#[a-z0-9-]+\}\s*$"  # the name of a heading
)


def check_plain_page(front: Mapping[int, str], body: str, source: str, lines_before: int) -> Iterator[Problem]:
    """Yield what is hard to read on a page. `front` holds the texts of its front matter by their line in the file.

    What misleads (a date, a time, an era year) or cannot be read (kanji without reading) is an error, style a warning.
    """
    for line, text in front.items():
        yield from _check(text, source, line)
    for line, text in enumerate(body.split("\n"), lines_before + 1):
        yield from _check(_UNSEEN.sub(_blank, text), source, line)


def _blank(match: re.Match[str]) -> str:
    # As many spaces as there were characters, so that what follows stays where it is.
    return " " * len(match[0])


def _check(text: str, source: str, line: int) -> Iterator[Problem]:
    for advice in advise(text):
        yield Problem(source, line, advice.code, advice.ja, advice.en, "error" if advice.misleads else "warning")
