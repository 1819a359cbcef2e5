"""What is new in a text: the frame of a site stands on every page, and is looked at once.

A text is cut into pieces (what is read between tags, or lines), and a piece is new when it stands in a row of pieces that no
clean file had before. Rows overlap, so a value cut into pieces is new as a whole. What a file with a finding held is
forgotten, so that the same leak in another file is found there too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from generator.audit.leaks.decode.markup import HAS_TAG, READING, is_inline, read_entities
from generator.audit.leaks.decode.peel import BARRIER

_ROW = 8
_PLAIN_TAG = re.compile(r"(<[^<>]*>)")
_TAG_NAME = re.compile(r"</?([a-zA-Z][\w:.-]*)")
_MOST_KNOWN = 3_000_000


class Known:
    """Remembers the pieces of clean files. `keep` at the end of a clean file, `forget` at the end of another."""

    def __init__(self) -> None:
        self._tags: dict[str, bool] = {}
        self._rows: set[int] = set()
        self._new_tags: list[str] = []
        self._new_rows: list[int] = []
        self._views: set[bytes] = set()
        self._new_views: list[bytes] = []

    def has_view(self, digest: bytes) -> bool:
        """Tell whether a clean file held this very view; one that is new is noted."""
        if digest in self._views:
            return True
        self._new_views.append(digest)
        return False

    def keep(self) -> None:
        """Take over what the last file held."""
        self._views.update(self._new_views)
        self._begin()
        if len(self._rows) + len(self._views) > _MOST_KNOWN:
            self._views.clear()
            self._rows.clear()
            self._tags.clear()

    def forget(self) -> None:
        """Forget what the last file held."""
        for tag in self._new_tags:
            self._tags.pop(tag, None)
        self._rows.difference_update(self._new_rows)
        self._begin()

    def _begin(self) -> None:
        self._new_tags.clear()
        self._new_rows.clear()
        self._new_views.clear()

    def pick_new(self, text: str) -> Iterator[str]:
        """Yield what is new in a text: of markup the text that is read, the readings over it and the tags, entities undone."""
        if not HAS_TAG.search(text):
            yield from self._pick_rows(text.split("\n"), "\n")
            return
        if "</" not in text and "/>" not in text:
            # A sign that only looks like a tag, as in base85: the text is also read as it is.
            yield from self._pick_rows(text.split("\n"), "\n")
        if "<r" in text:
            readings = [match[2] for match in READING.finditer(text) if match[1] in "tT"]
            if readings:
                yield from chain.from_iterable(map(read_entities, self._pick_rows(readings, "")))
                text = READING.sub("", text)
        pieces, inside = self._cut(text)
        yield from chain.from_iterable(map(read_entities, self._pick_rows(pieces, "")))
        if inside:
            yield from read_entities("\n".join(inside))

    def _cut(self, text: str) -> tuple[list[str], list[str]]:
        pieces: list[str] = []
        inside: list[str] = []
        gap = ""
        known = self._tags
        for number, part in enumerate(_PLAIN_TAG.split(text)):
            if number % 2 == 0:
                if part and not part.isspace():
                    pieces.append(gap + part)
                    gap = ""
                elif part:
                    gap = "\n"
                continue
            inline = known.get(part)
            if inline is None:
                name = _TAG_NAME.match(part)
                inline = known[part] = name is None or is_inline(name[1])
                self._new_tags.append(part)
                inside.append(part[1:-1])
            if not inline:
                gap = "\n"
        return pieces, inside

    def _pick_rows(self, pieces: list[str], joiner: str) -> Iterator[str]:
        count = len(pieces)
        row = min(_ROW, count)
        hashes = list(map(hash, pieces))
        rows = [hash(several) for several in zip(*(islice(hashes, start, None) for start in range(row)), strict=False)]
        known = self._rows
        picked: list[str] = []
        end = 0
        for start, several in enumerate(rows):
            if several in known:
                continue
            known.add(several)
            self._new_rows.append(several)
            if start > end and picked:
                picked.append(BARRIER)
            picked += (piece + joiner for piece in pieces[max(start, end) : start + row])
            end = start + row
        if picked:
            yield "".join(picked)


def join_found(texts: Iterable[str]) -> str:
    """Join texts that did not stand together."""
    return BARRIER.join(texts)
