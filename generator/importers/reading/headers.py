"""Header cells: one folded form for all the ways to write the same name, and where the header of a grid ends."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from generator.japanese.widths import fold_width, strip_invisible

_DROPPED = re.compile(r"[.．\s_・:：※*\"'“”]+")
_TYPE = re.compile(r"(?:xsd|ic|schema|cpsv|dct|rdfs?|foaf|org|vcard|jpc?)[a-z]*:\S+", re.IGNORECASE)
_SEARCHED_ROWS = 15


@lru_cache(maxsize=20_000)
def fold_header(name: str) -> str:
    """Fold a header for comparison: width, case, white space, line ends, underscores, and marks a broken BOM leaves."""
    folded = fold_width(strip_invisible(name)).lower().lstrip("?？\ufeff")
    return _DROPPED.sub("", folded)


def find_header(rows: Sequence[Sequence[str]], known: Set[str]) -> int:
    """Return the position of the header among the first rows: the one with most known names, else the first wide one."""
    searched = rows[:_SEARCHED_ROWS]
    hits = [sum(fold_header(cell) in known for cell in row if cell) for row in searched]
    best = max(hits, default=0)
    if best >= 2:
        return next(at for at, count in enumerate(hits) if count * 2 >= best and count >= 2)
    widths = [sum(bool(cell) for cell in row) for row in searched]
    widest = max(widths, default=0)
    return next((at for at, width in enumerate(widths) if width * 2 >= widest and width), 0)


def read_header(rows: Sequence[Sequence[str]], at: int, known: Set[str]) -> tuple[list[tuple[str, ...]], int]:
    """Return every column's names and the number of header rows, from the rows beginning at the header.

    Seen are rows of names in another language, rows of data types (CPSV-J) and a second row below merged cells.
    """
    first = rows[at]
    names = [[cell] if cell else [] for cell in first]
    used = 1
    typed = at + 2 < len(rows) and _is_type_row(rows[at + 2])
    for row in rows[at + 1 : at + 3]:
        if _is_type_row(row):
            return _finish(names, used + 1)
        if used == 1 and (typed or _repeats(first, row, known)):
            names = [
                [*have, cell] if cell else have for have, cell in zip(names, _padded(row, len(names)), strict=True)
            ]
        elif _is_lower_row(first, row, known) and used == 1:
            names = _join_rows(first, row)
        else:
            break
        used += 1
    return _finish(names, used)


def _finish(names: list[list[str]], used: int) -> tuple[list[tuple[str, ...]], int]:
    return [tuple(have) or (f"（見出しのない{at}列目）",) for at, have in enumerate(names, 1)], used


def _padded(row: Sequence[str], width: int) -> list[str]:
    return [*row, *[""] * width][:width]


def _is_type_row(row: Sequence[str]) -> bool:
    filled = [cell for cell in row if cell]
    return len(filled) >= 2 and sum(bool(_TYPE.match(cell)) for cell in filled) * 3 >= len(filled) * 2


def _repeats(first: Sequence[str], row: Sequence[str], known: Set[str]) -> bool:
    """Say whether a row names the same columns again (machine names above, labels below)."""
    hits = sum(fold_header(cell) in known for cell in row if cell)
    filled = sum(bool(cell) for cell in row)
    return hits >= 3 and hits * 2 >= filled and filled * 5 >= sum(bool(cell) for cell in first) * 4


def _is_lower_row(first: Sequence[str], row: Sequence[str], known: Set[str]) -> bool:
    """Say whether a row names the parts of merged cells above: filled exactly where the upper row has gaps."""
    below = _padded(row, len(first))
    gaps = [at for at, cell in enumerate(first) if not cell and at]
    filled = [cell for cell in below if cell]
    if not gaps or not all(below[at] for at in gaps):
        return False
    plain = not any(re.search(r"[0-9０-９]{2}", cell) for cell in filled)
    alone = sum(bool(cell) for at, cell in enumerate(below) if first[at] and at + 1 not in gaps)
    return plain and (alone == 0 or any(fold_header(cell) in known for cell in filled))


def _join_rows(first: Sequence[str], row: Sequence[str]) -> list[list[str]]:
    joined: list[list[str]] = []
    upper = ""
    for above, below in zip(first, _padded(row, len(first)), strict=True):
        upper = above or upper
        names = [f"{upper}_{below}", upper if above else "", below] if below else [upper]
        joined.append([name for name in names if name])
    return joined
