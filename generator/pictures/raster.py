"""Photos and other pictures made of pixels: judged before they are decoded, and written anew from their pixels alone.

What comes out holds no EXIF (where and when a photo was taken), XMP, IPTC, comment or colour profile. Colours are taken
as sRGB. The same bytes give the same bytes.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

from PIL import Image
from PIL.Image import open as decode_header

from generator.pictures.faults import (
    BROKEN,
    NOT_A_PICTURE,
    OTHER_ENDING,
    TOO_LARGE,
    TOO_MANY_PIXELS,
    TOO_SMALL,
    PictureError,
)

RasterKind = Literal["jpeg", "png", "webp"]
ENDINGS: dict[str, RasterKind] = {"jpg": "jpeg", "jpeg": "jpeg", "png": "png", "webp": "webp"}
MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 40_000_000
"""A telephone's camera has 12 to 50 million; 40 need 120 MB when decoded."""
MIN_SIDE = 16
_STARTS: tuple[tuple[RasterKind, bytes], ...] = (
    ("png", b"\x89PNG\r\n\x1a\n"),
    ("jpeg", b"\xff\xd8\xff"),
    ("webp", b"RIFF"),
)
_ORIENTATION, _POSITION = 0x0112, 0x8825
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How to turn a picture for each value of EXIF's Orientation (CIPA DC-008, table 4)."""
_SIDEWAYS = frozenset({5, 6, 7, 8})


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture that can be used: its kind, its size in pixels as it is to be seen, and whether it tells a position."""

    kind: RasterKind
    width: int
    height: int
    has_position: bool


def read_raster(content: bytes, ending: str) -> Raster:
    """Judge a picture whose name ends in `ending` (without dot). Raises PictureError.

    It is decoded too, so that a photo cut off in the middle is found here.
    """
    with _without_warnings():
        image, raster, _ = _open(content, ending)
        _decode(image, MIN_SIDE)
    return raster


def fit(width: int, height: int, longest: int) -> tuple[int, int]:
    """Return the size of a picture whose longer side is made `longest` pixels; a smaller one stays as it is."""
    scale = min(1.0, longest / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def encode_photo(content: bytes, ending: str, longest: int, kind: RasterKind = "webp") -> bytes:
    """Return a picture turned the right way up, made smaller to `longest` and written anew on white. Raises PictureError."""
    return _encode(content, ending, longest, kind, "RGB", lossless=False)


def encode_mark(content: bytes, ending: str, longest: int) -> bytes:
    """Return a logo as WebP without loss, what is see-through in it kept. Raises PictureError."""
    return _encode(content, ending, longest, "webp", "RGBA", lossless=True)


def _encode(content: bytes, ending: str, longest: int, kind: RasterKind, mode: str, *, lossless: bool) -> bytes:
    with _without_warnings():
        image, raster, turn = _open(content, ending)
        pixels = _decode(image, longest)
    try:
        seen = pixels.convert("RGBA")
        if turn in _TURNS:
            seen = seen.transpose(_TURNS[turn])
        size = fit(raster.width, raster.height, longest)
        if seen.size != size:
            seen = seen.resize(size, Image.Resampling.LANCZOS)
        clean = Image.new(mode, size, "white" if mode == "RGB" else (0, 0, 0, 0))
        clean.paste(seen, (0, 0), seen if mode == "RGB" else None)
        out = BytesIO()
        if kind == "webp":
            clean.save(out, "WEBP", quality=100 if lossless else 78, method=4, lossless=lossless)
        elif kind == "png":
            clean.save(out, "PNG", optimize=True)
        else:
            clean.save(out, "JPEG", quality=84, optimize=True, progressive=True)
    except Exception as error:  # a hostile picture may break the library anywhere
        raise PictureError(BROKEN) from error
    return out.getvalue()


@contextmanager
def _without_warnings() -> Iterator[None]:
    """Keep the library from writing about odd notes of a camera between our own messages."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _open(content: bytes, ending: str) -> tuple[Image.Image, Raster, int]:
    """Return the picture with nothing but its header read, its facts and its EXIF orientation."""
    if len(content) > MAX_BYTES:
        raise PictureError(TOO_LARGE)
    kind = next((kind for kind, start in _STARTS if content.startswith(start)), None)
    if kind is None or ending.lower() not in ENDINGS:
        raise PictureError(NOT_A_PICTURE)
    if ENDINGS[ending.lower()] != kind:
        raise PictureError(OTHER_ENDING)
    try:
        image = decode_header(BytesIO(content), formats=[kind.upper()])
    except Image.DecompressionBombError as error:
        raise PictureError(TOO_MANY_PIXELS) from error
    except Exception as error:  # a hostile picture may break the library anywhere
        raise PictureError(BROKEN) from error
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise PictureError(TOO_MANY_PIXELS)
    if min(width, height) < MIN_SIDE:
        raise PictureError(TOO_SMALL)
    turn, has_position = _read_exif(image, content)
    if turn in _SIDEWAYS:
        width, height = height, width
    return image, Raster(kind, width, height, has_position), turn


def _read_exif(image: Image.Image, content: bytes) -> tuple[int, bool]:
    """Return the orientation (1 where none is told) and whether a position is written down."""
    in_xmp = b"exif:GPS" in content
    try:
        exif = image.getexif()
        turn = exif.get(_ORIENTATION, 1)
        return (turn if isinstance(turn, int) else 1), in_xmp or bool(exif.get_ifd(_POSITION))
    except Exception:  # what the camera wrote is not needed to see the picture
        return 1, in_xmp


def _decode(image: Image.Image, longest: int) -> Image.Image:
    try:
        # A JPEG can be decoded at an eighth, a quarter or half: the smallest that is not below what is wanted.
        image.draft("RGB", (longest, longest))
        image.load()
    except Exception as error:  # a hostile picture may break the library anywhere
        raise PictureError(BROKEN) from error
    return image
