"""No published picture tells more than its pixels: who took it, where, with what. Read by hand, not by the library that wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.audit.finding import Fault, Finding

RASTERS = (".png", ".jpg", ".jpeg", ".webp")
_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_PARTS = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD"})
"""What paints (W3C PNG, third edition, section 11). Not eXIf, iCCP, tEXt, zTXt, iTXt, tIME, pHYs or private parts."""
_WEBP_PARTS = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH"})
"""What paints one picture (RFC 9649). Not EXIF, XMP, ICCP or an animation."""
_JPEG_NOTES = frozenset(range(0xE1, 0xF0)) | {0xFE}
"""APP1 to APP15 hold EXIF, XMP, ICC and IPTC, COM a comment (ITU-T T.81, table B.1); APP0 is JFIF's own size."""
_JPEG_BARE = frozenset({0x01, *range(0xD0, 0xD8)})

PICTURE_NOTES = Fault(
    "picture-notes",
    "公開する画像に、画素のほかのもの（撮影の記録や説明など）が残っています。画像を directory か content に置いて、もう一度作り直してください。",
    "A published picture holds something beside its pixels: keep pictures in directory or content, and build again.",
)
PICTURE_ODD = Fault(
    "picture-odd",
    "公開する画像が、名前の末尾どおりの画像ではありません。もう一度、サイトを作り直してください。",
    "A published picture is not what the ending of its name says: build the site again.",
)


def check_picture(path: str, content: bytes) -> Iterator[Finding]:
    """Yield a finding for a PNG, JPEG or WebP that is none, or that holds more than it needs to be painted."""
    if path.lower().endswith(".png"):
        parts, allowed = _read_png(content), _PNG_PARTS
    elif path.lower().endswith(".webp"):
        parts, allowed = _read_webp(content), _WEBP_PARTS
    else:
        parts, allowed = _read_jpeg(content), frozenset({b"paint"})
    if parts is None:
        yield PICTURE_ODD.at(path)
    elif not allowed.issuperset(parts):
        yield PICTURE_NOTES.at(path)


def _read_png(content: bytes) -> list[bytes] | None:
    """Return the names of the parts up to the end of the file; None when it does not end where it says."""
    if not content.startswith(_PNG_START):
        return None
    parts: list[bytes] = []
    place = len(_PNG_START)
    while place + 12 <= len(content):
        parts.append(content[place + 4 : place + 8])
        place += 12 + int.from_bytes(content[place : place + 4], "big")
    return parts if place == len(content) and parts[-1:] == [b"IEND"] else None


def _read_webp(content: bytes) -> list[bytes] | None:
    size = int.from_bytes(content[4:8], "little")
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP" or size + 8 != len(content):
        return None
    parts: list[bytes] = []
    place = 12
    while place + 8 <= len(content):
        parts.append(content[place : place + 4])
        length = int.from_bytes(content[place + 4 : place + 8], "little")
        place += 8 + length + length % 2
    return parts if place == len(content) and parts else None


def _read_jpeg(content: bytes) -> list[bytes] | None:
    """Return `paint` for what paints, `note` for what does not; None when it is cut off or something follows its end."""
    if not content.startswith(b"\xff\xd8"):
        return None
    parts: list[bytes] = []
    place = 2
    while content[place : place + 1] == b"\xff" and place + 1 < len(content):
        mark = content[place + 1]
        if mark == 0xD9:
            return parts if place + 2 == len(content) else None
        if mark in _JPEG_BARE or mark == 0xFF:
            place += 1 if mark == 0xFF else 2
            continue
        parts.append(b"note" if mark in _JPEG_NOTES else b"paint")
        place += 2 + int.from_bytes(content[place + 2 : place + 4], "big")
        if mark == 0xDA:
            place = _skip_scan(content, place)
    return None


def _skip_scan(content: bytes, place: int) -> int:
    """Return where the next part after the coded pixels begins."""
    while (place := content.find(b"\xff", place)) >= 0 and place + 1 < len(content):
        mark = content[place + 1]
        if mark and not 0xD0 <= mark <= 0xD7:
            return place
        place += 2
    return len(content)
