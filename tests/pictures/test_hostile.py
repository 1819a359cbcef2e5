"""Pictures that are two files at once, that hide another, or that are small on disk and vast in memory."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image

from generator.pictures.faults import PictureError
from generator.pictures.raster import RasterKind, encode_mark, encode_photo, read_raster
from tests.pictures.samples import draw_photo

ENDING = {"jpeg": "jpg", "png": "png", "webp": "webp"}
KINDS: list[RasterKind] = ["jpeg", "png", "webp"]
PAGE = b"<html><script>tsunagariRan(1)</script></html>"


def _archive() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("secret.txt", "secret-inside")
    return out.getvalue()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("tail", [PAGE, _archive(), b"%PDF-1.4 secret-inside", draw_photo("jpeg", (40, 30))])
def test_what_hangs_at_the_end_is_left_behind(kind: RasterKind, tail: bytes) -> None:
    """A page, an archive, a document or a second picture behind the first does not come out, or the file is refused."""
    try:
        made = encode_photo(draw_photo(kind) + tail, ENDING[kind], 480)
    except PictureError:
        return
    assert tail not in made
    assert not any(word in made for word in (b"<script", b"PK\x03\x04", b"%PDF", b"secret-inside", b"\xff\xd8\xff"))
    assert made == encode_photo(draw_photo(kind), ENDING[kind], 480)


def test_a_page_in_a_comment_does_not_come_out() -> None:
    """A JPEG that is a page to a browser that guesses, by its comment, is only a picture when it comes out."""
    out = BytesIO()
    Image.new("RGB", (64, 48)).save(out, "JPEG", comment=PAGE)
    assert PAGE in out.getvalue()
    assert PAGE not in encode_photo(out.getvalue(), "jpg", 480)


@pytest.mark.parametrize(
    "content", [PAGE, b"GIF89a" + PAGE, b"BM" + PAGE, b"\x00\x00\x01\x00" + PAGE, b"%PDF-1.7 " + PAGE]
)
@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_other_files_under_a_pictures_name_are_refused(content: bytes, ending: str) -> None:
    """What is no JPEG, PNG or WebP by its first bytes is refused, whatever it is called."""
    with pytest.raises(PictureError):
        read_raster(content, ending)


def test_a_text_that_unpacks_to_much_is_not_unpacked_into_the_result() -> None:
    """A PNG with a packed text of 64 MB beside its pixels is refused, or comes out without it."""
    plain = draw_photo("png", (64, 48))
    body = b"Comment\x00\x00" + zlib.compress(b"secret-inside" * 5_000_000, 9)
    chunk = len(body).to_bytes(4) + b"zTXt" + body + zlib.crc32(b"zTXt" + body).to_bytes(4)
    bomb = plain[:33] + chunk + plain[33:]
    try:
        made = encode_mark(bomb, "png", 400)
    except PictureError:
        return
    assert len(made) < len(plain)


@pytest.mark.parametrize("kind", ["png", "webp"])
def test_moving_pictures_come_out_as_one(kind: RasterKind) -> None:
    """Of a picture of many frames one is shown; what the others held is gone."""
    frames = [Image.new("RGB", (64, 48), colour) for colour in ("#ff0000", "#00ff00", "#0000ff")]
    out = BytesIO()
    frames[0].save(out, kind.upper(), save_all=True, append_images=frames[1:], duration=100)
    try:
        made = encode_photo(out.getvalue(), ENDING[kind], 480)
    except PictureError:
        return
    with Image.open(BytesIO(made)) as image:
        assert getattr(image, "n_frames", 1) == 1
