"""The tags of EXIF (CIPA DC-008, TIFF 6.0): texts in whatever letters, and the position as degrees."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_FOLDERS = (0x8769, 0x8825, 0xA005, 0x014A)
_MOST_FOLDERS, _MOST_TAGS = 32, 1000
_GPS_PLACES = ((1, 2), (3, 4), (19, 20), (21, 22))
"""Reference and value of latitude, longitude and the same of the destination."""


def read_tiff(content: bytes) -> Iterator[bytes | str]:
    """Yield each text of each folder of tags, and each position in decimal degrees. Reads any bytes whatever."""
    order = "<" if content[:2] == b"II" else ">"
    waiting, seen = [(_number(content, 4, 4, order), False)], set[int]()
    while waiting and len(seen) < _MOST_FOLDERS:
        place, gps = waiting.pop()
        if place in seen or not 0 < place < len(content):
            continue
        seen.add(place)
        tags: dict[int, bytes] = {}
        kinds: dict[int, int] = {}
        count = min(_number(content, place, 2, order), _MOST_TAGS)
        for entry in range(place + 2, place + 2 + 12 * count, 12):
            tag, kind, number = (
                _number(content, entry, 2, order),
                _number(content, entry + 2, 2, order),
                _number(content, entry + 4, 4, order),
            )
            size = _SIZES.get(kind, 1) * number
            start = entry + 8 if size <= 4 else _number(content, entry + 8, 4, order)
            tags[tag], kinds[tag] = content[start : start + min(size, len(content))], kind
            if tag in _FOLDERS:
                waiting.append((_number(tags[tag], 0, 4, order), tag == 0x8825))
        waiting.append((_number(content, place + 2 + 12 * count, 4, order), False))
        for tag, data in tags.items():
            if kinds[tag] in (1, 2, 6, 7) and len(data) > 1:
                yield _strip_code(data)
        if gps:
            yield _write_position(tags, order)


def _strip_code(data: bytes) -> bytes:
    """UserComment begins with eight bytes that name its letters."""
    for code in (b"ASCII\0\0\0", b"UNICODE\0", b"JIS\0\0\0\0\0", b"\0" * 8):
        if data.startswith(code):
            return data[8:]
    return data


def _write_position(tags: dict[int, bytes], order: str) -> str:
    written = []
    for reference, value in _GPS_PLACES:
        data = tags.get(value, b"")
        parts = [_fraction(data, place, order) for place in range(0, min(len(data), 24), 8)]
        if parts:
            degrees = sum(part / 60**power for power, part in enumerate(parts))
            sign = "-" if tags.get(reference, b"")[:1] in (b"S", b"W") else ""
            written.append(f"{sign}{degrees:.7f}")
    return ", ".join(written) + "\n"


def _fraction(data: bytes, place: int, order: str) -> float:
    below = _number(data, place + 4, 4, order)
    return _number(data, place, 4, order) / below if below else 0.0


def _number(data: bytes, place: int, size: int, order: str) -> int:
    part = data[place : place + size]
    if len(part) < size:
        return 0
    number: int = struct.unpack(order + {2: "H", 4: "I"}[size], part)[0]
    return number
