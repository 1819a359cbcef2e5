"""Read a QR code from its modules, as a telephone does (ISO/IEC 18004): version 5, level M, bytes; without correction."""

from __future__ import annotations

from collections.abc import Callable, Iterator

SIZE = 37
"""Modules of a side of version 5: holds 63 to 84 bytes at level M, in two blocks of 43 codewords."""

_BLOCK = 43
_MASKS: tuple[Callable[[int, int], int], ...] = (
    lambda row, column: (row + column) % 2,
    lambda row, column: row % 2,
    lambda row, column: column % 3,
    lambda row, column: (row + column) % 3,
    lambda row, column: (row // 2 + column // 3) % 2,
    lambda row, column: row * column % 2 + row * column % 3,
    lambda row, column: (row * column % 2 + row * column % 3) % 2,
    lambda row, column: ((row + column) % 2 + row * column % 3) % 2,
)


def read_code(dark: set[tuple[int, int]]) -> str:
    """Return the text of a code given by its dark modules (row, column). Raises ValueError when none can be read."""
    places = list(_walk())
    for flips in _MASKS:
        bits = [int((place in dark) != (flips(*place) == 0)) for place in places]
        words = [int("".join(map(str, bits[at : at + 8])), 2) for at in range(0, len(bits) - 7, 8)]
        data = "".join(f"{word:08b}" for block in (0, 1) for word in words[block : 2 * _BLOCK : 2])
        length = int(data[4:12], 2)
        text = bytes(int(data[at : at + 8], 2) for at in range(12, 12 + 8 * length, 8) if at + 8 <= len(data))
        if data.startswith("0100") and text.startswith(b"http"):
            return text.decode("ascii")
    raise ValueError("no code of version 5 in which an address can be read")


def _walk() -> Iterator[tuple[int, int]]:
    """Yield the places of the data in the order in which they are read: in pairs of columns, up and down, from the right."""
    columns = [*range(SIZE - 1, 6, -2), *range(5, 0, -2)]
    for turn, right in enumerate(columns):
        for row in range(SIZE) if turn % 2 else range(SIZE - 1, -1, -1):
            yield from ((row, column) for column in (right, right - 1) if not _is_fixed(row, column))


def _is_fixed(row: int, column: int) -> bool:
    """Say whether a module belongs to the finders with their format, the timing lines or the alignment pattern."""
    corner = (row < 9 and (column < 9 or column >= SIZE - 8)) or (row >= SIZE - 8 and column < 9)
    return corner or 6 in (row, column) or (28 <= row <= 32 and 28 <= column <= 32)
