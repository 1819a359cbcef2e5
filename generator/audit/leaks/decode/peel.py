"""Undo a way of writing where it is used, and keep what stands around it: the rest of the text has been looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

BARRIER = "\nꙮ\n"
"""Parts what did not stand together: a letter that no value holds."""

AROUND = 100
"""Characters kept on both sides: the rest of a value of which only a part was written in another way."""


def peel(pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str], text: str) -> Iterator[str]:
    """Yield the places where `pattern` matches as `replace` writes them, with what is around; nothing if nothing changes."""
    parts: list[str] = []
    last = 0
    for match in pattern.finditer(text):
        new = replace(match)
        if new == match[0]:
            continue
        start = match.start()
        if parts and start - last <= AROUND * 2:
            parts.append(text[last:start])
        else:
            if parts:
                parts += [text[last : last + AROUND], BARRIER]
            parts.append(text[max(last, start - AROUND) : start])
        parts.append(new)
        last = match.end()
    if parts:
        parts.append(text[last : last + AROUND])
        yield "".join(parts)
