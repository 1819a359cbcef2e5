"""Photos: judged without harm, turned the right way up, made small, and written anew with nothing beside the pixels."""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.pictures.faults import PictureError
from generator.pictures.raster import MAX_BYTES, RasterKind, encode_mark, encode_photo, fit, read_raster
from tests.pictures.samples import SECRET, draw_photo

ENDING = {"jpeg": "jpg", "png": "png", "webp": "webp"}
KINDS: list[RasterKind] = ["jpeg", "png", "webp"]


def _refuse(content: bytes, ending: str) -> str:
    with pytest.raises(PictureError) as refused:
        read_raster(content, ending)
    return refused.value.fault.code


@pytest.mark.parametrize("kind", KINDS)
def test_facts_of_a_photo(kind: RasterKind) -> None:
    """Kind, size and whether a position is written down are read from each kind of photo."""
    raster = read_raster(draw_photo(kind, (64, 48)), ENDING[kind])
    assert (raster.kind, raster.width, raster.height, raster.has_position) == (kind, 64, 48, False)
    assert read_raster(draw_photo(kind, position=True), ENDING[kind]).has_position


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("target", KINDS)
def test_nothing_of_the_maker_is_left(kind: RasterKind, target: RasterKind) -> None:
    """What a camera wrote beside the pixels (words, position, profile, comment) is not in what comes out."""
    source = draw_photo(kind, position=True)
    made = encode_photo(source, ENDING[kind], 1200, target)
    for secret in (SECRET.encode(), b"secret", b"Exif", b"EXIF", b"ICCP", b"ICC_PROFILE", b"XMP", b"tEXt", b"eXIf"):
        assert secret not in made
    with Image.open(BytesIO(made)) as image:
        assert set(image.info) <= {
            "jfif",
            "jfif_version",
            "jfif_unit",
            "jfif_density",
            "progressive",
            "progression",
        } | {
            "loop",
            "background",
            "timestamp",
            "duration",
        }
        assert not image.getexif()
    assert made == encode_photo(source, ENDING[kind], 1200, target)


@pytest.mark.parametrize(
    ("turn", "left", "size"),
    [
        (1, "red", (64, 48)),
        (2, "blue", (64, 48)),
        (3, "blue", (64, 48)),
        (4, "red", (64, 48)),
        (6, "both", (48, 64)),
        (8, "both", (48, 64)),
        (99, "red", (64, 48)),
    ],
)
def test_a_photo_is_turned_the_right_way_up(turn: int, left: str, size: tuple[int, int]) -> None:
    """The orientation that the camera noted is carried out, and the size told is the one that comes out."""
    source = draw_photo("jpeg", (64, 48), turn=turn)
    raster = read_raster(source, "jpg")
    with Image.open(BytesIO(encode_photo(source, "jpg", 1200))) as made:
        assert made.size == size == (raster.width, raster.height)
        pixel = made.convert("RGB").getpixel((4, 30))
        top = made.convert("RGB").getpixel((20, 4))
    assert isinstance(pixel, tuple)
    assert isinstance(top, tuple)
    if left == "both":
        assert (top[0] > top[2]) == (turn == 6)
    else:
        assert ("red" if pixel[0] > pixel[2] else "blue") == left


@given(st.integers(1, 9000), st.integers(1, 9000), st.sampled_from([480, 1200]))
def test_a_fitted_size_keeps_the_shape(width: int, height: int, longest: int) -> None:
    """No side is longer than wanted, none is nothing, and the shape stays but for the rounding to whole pixels."""
    small = fit(width, height, longest)
    assert max(small) <= longest
    assert min(small) >= 1
    assert max(width, height) > longest or small == (width, height)
    assert abs(small[0] * height - small[1] * width) <= max(width, height)


def test_a_large_photo_is_made_small() -> None:
    """The longer side of what comes out is the one asked for, from a JPEG decoded at a part of its size too."""
    source = draw_photo("jpeg", (2000, 1000))
    for longest, height in ((1200, 600), (480, 240)):
        with Image.open(BytesIO(encode_photo(source, "jpg", longest))) as made:
            assert made.size == (longest, height)
            assert made.format == "WEBP"


def test_see_through_parts_become_white_and_stay_in_a_logo() -> None:
    """A photo has a white ground; a logo keeps what is see-through and loses no pixel."""
    image = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    image.paste((10, 20, 30, 255), (0, 0, 20, 40))
    out = BytesIO()
    image.save(out, "PNG")
    with Image.open(BytesIO(encode_photo(out.getvalue(), "png", 1200))) as photo:
        assert photo.convert("RGB").getpixel((35, 20)) == (255, 255, 255)
    with Image.open(BytesIO(encode_mark(out.getvalue(), "png", 400))) as mark:
        assert mark.convert("RGBA").getpixel((35, 20)) == (0, 0, 0, 0)
        assert mark.convert("RGBA").getpixel((5, 20)) == (10, 20, 30, 255)


def test_a_picture_that_would_fill_the_memory_is_refused_by_its_header() -> None:
    """A few bytes that claim thousands of millions of pixels are refused before one is decoded."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunks = [
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in ((b"IHDR", header), (b"IDAT", b""), (b"IEND", b""))
    ]
    assert _refuse(b"\x89PNG\r\n\x1a\n" + b"".join(chunks), "png") == "picture-pixels"
    assert _refuse(draw_photo("png", (9000, 5000)), "png") == "picture-pixels"


def test_each_fault_has_its_words() -> None:
    """A file of another kind, under a wrong ending, cut off, too large or too small is told apart."""
    photo = draw_photo("jpeg", (640, 480))
    assert _refuse(photo, "png") == "picture-ending"
    assert _refuse(photo[: len(photo) // 2], "jpg") == "picture-broken"
    assert _refuse(photo + b" " * MAX_BYTES, "jpg") == "picture-size"
    assert _refuse(draw_photo("png", (400, 3)), "png") == "picture-small"
    assert _refuse(b"GIF89a" + b" " * 50, "gif") == "picture-kind"
    assert _refuse("会議のメモ".encode(), "jpg") == "picture-kind"
    assert _refuse(b"<svg/>", "png") == "picture-kind"
    assert _refuse(b"", "jpg") == "picture-kind"
    assert _refuse(b"RIFF\x10\x00\x00\x00WEBPVP8 ", "webp") == "picture-broken"


@given(st.sampled_from(KINDS), st.data())
def test_damaged_pictures_do_no_harm(kind: RasterKind, data: st.DataObject) -> None:
    """A picture with bytes changed anywhere is read or refused; nothing else comes of it."""
    content = bytearray(draw_photo(kind, (32, 24), turn=6, position=True))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(PictureError):
        assert encode_photo(bytes(content), ENDING[kind], 480).startswith(b"RIFF")
