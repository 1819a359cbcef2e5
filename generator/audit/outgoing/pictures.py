"""What a photo tells beside its pixels: where it was taken, notes, a small copy from before it was cut."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

from generator.audit.leaks.decode.pictures import read_exif, read_gif, read_jpeg, read_png, read_riff

STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF", b"GIF8")
_XMP_POSITION = re.compile(rb"GPS(?:Latitude|Longitude|Position)|Iptc4xmpCore:Location|photoshop:City")
_READABLE = re.compile("[ -~ぁ-んァ-ヶー一-龠々０-９（）〇：。、・]{4,}")
_GPS_TAG = 0x8825


def is_picture(content: bytes) -> bool:
    """Say whether the bytes begin as a PNG, JPEG, WebP or GIF does."""
    return content.startswith(STARTS) and (content[:4] != b"RIFF" or content[8:12] == b"WEBP")


def read_notes(content: bytes) -> list[bytes]:
    """Return whatever of a picture is no pixels, as bytes."""
    notes: list[bytes] = []
    for read in (read_png, read_jpeg, read_riff, read_gif):
        try:
            notes += [note if isinstance(note, bytes) else note.encode() for note in read(content)]
        except (ValueError, IndexError, struct.error, zlib.error):
            continue
    return [note for note in notes if note]


def find_picture_faults(notes: list[bytes]) -> Iterator[str]:
    """Yield the codes of what the notes of a picture tell."""
    if any(_XMP_POSITION.search(note) or _has_gps(note) for note in notes):
        yield "photo-position"
    if any(note.startswith(b"Exif\0\0") and b"\xff\xd8\xff" in note[6:] for note in notes):
        yield "photo-thumbnail"


def read_note_texts(notes: list[bytes]) -> Iterator[str]:
    """Yield what can be read in the notes of a picture, a line each."""
    for note in notes:
        for text in (note.decode("utf-8", "ignore"), *_read_exif_texts(note)):
            yield from _READABLE.findall(text)


def _read_exif_texts(note: bytes) -> Iterator[str]:
    try:
        for part in read_exif(note):
            yield part if isinstance(part, str) else part.decode("utf-8", "ignore")
    except (ValueError, IndexError, struct.error):
        return


def _has_gps(note: bytes) -> bool:
    """Say whether EXIF in a note has an entry that leads to GPS data (CIPA DC-008, tag 34853) which holds a position."""
    for match in re.finditer(rb"II\*\0|MM\0\*", note[: 1 << 20]):
        tiff, order = note[match.start() :], "<" if match[0].startswith(b"II") else ">"
        first = _entries(tiff, order, _number(tiff, order, 4, 4))
        if _GPS_TAG in first and {2, 4} & _entries(tiff, order, first[_GPS_TAG]).keys():
            return True
    return False


def _entries(tiff: bytes, order: str, place: int) -> dict[int, int]:
    """Return the entries of a directory of TIFF (6.0, section 2) at `place`: value or offset by tag."""
    count = min(_number(tiff, order, place, 2), 500)
    starts = range(place + 2, place + 2 + 12 * count, 12)
    return {_number(tiff, order, start, 2): _number(tiff, order, start + 8, 4) for start in starts}


def _number(tiff: bytes, order: str, place: int, length: int) -> int:
    return int.from_bytes(tiff[place : place + length], "little" if order == "<" else "big")
