"""The audit finds a picture that tells more than its pixels, whoever wrote it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.audit.metadata import check_picture
from generator.pictures.raster import ENDINGS, RasterKind, encode_mark, encode_photo
from tests.audit.site import find_codes
from tests.pictures.samples import draw_photo

ENDING: dict[RasterKind, str] = {"jpeg": "jpg", "png": "png", "webp": "webp"}


@pytest.mark.parametrize("kind", ENDING)
def test_a_planted_picture_of_a_camera_keeps_the_site_back(kind: RasterKind, tmp_path: Path) -> None:
    """A photo as it came from a camera is found in a finished site; the same one written anew is not."""
    path = f"images/hall-1.{ENDING[kind]}"
    planted = draw_photo(kind, position=True)
    assert find_codes(tmp_path / "planted", {path: planted}) == {(path, "picture-notes")}
    clean = encode_photo(planted, ENDING[kind], 1200, kind)
    assert find_codes(tmp_path / "clean", {path: clean}) == set()


def _plain(kind: RasterKind, **options: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, kind.upper(), **options)
    return out.getvalue()


def _exif(tag: int, value: object) -> Image.Exif:
    exif = Image.Exif()
    exif[tag] = value
    return exif


@pytest.mark.parametrize(
    ("ending", "content"),
    [
        ("jpg", _plain("jpeg", exif=_exif(0x0110, "camera"))),
        ("jpg", _plain("jpeg", comment=b"x")),
        ("jpg", _plain("jpeg", icc_profile=b"x", progressive=True)),
        ("jpeg", _plain("jpeg", xmp=b"<x/>")),
        ("png", _plain("png", exif=_exif(0x0110, "camera"))),
        ("png", _plain("png", icc_profile=b"x")),
        ("webp", _plain("webp", exif=_exif(0x0110, "camera"))),
        ("webp", _plain("webp", xmp=b"<x/>")),
        ("webp", _plain("webp", icc_profile=b"x")),
    ],
)
def test_each_kind_of_note_is_seen(ending: str, content: bytes) -> None:
    """EXIF, XMP, colour profile and comment, one at a time."""
    assert [finding.code for finding in check_picture(f"a.{ending}", content)] == ["picture-notes"]


@pytest.mark.parametrize("kind", ENDING)
def test_what_follows_or_is_cut_off_is_seen(kind: RasterKind) -> None:
    """A picture with something behind its end, cut off, or under the ending of another kind is no picture of ours."""
    ending, clean = ENDING[kind], _plain(kind)
    assert list(check_picture(f"a.{ending}", clean)) == []
    for content in (
        clean + b"PK\x03\x04",
        clean[:-1],
        clean[: len(clean) // 2],
        b"",
        b"\xff\xd8",
        "会議のメモ".encode(),
    ):
        assert [finding.code for finding in check_picture(f"a.{ending}", content)] == ["picture-odd"]
    other = _plain("png" if kind != "png" else "jpeg")
    assert [finding.code for finding in check_picture(f"a.{ending}", other)] == ["picture-odd"]


@given(st.sampled_from(sorted(set(ENDINGS))), st.binary(max_size=300), st.sampled_from([0, 2, 8, 12]))
def test_any_bytes_are_judged(ending: str, content: bytes, kept: int) -> None:
    """Whatever the bytes, the check comes to an end; what is not a picture never passes."""
    start = _plain(ENDINGS[ending])[:kept]
    assert [finding.code for finding in check_picture(f"a.{ending}", start + content)] in (
        ["picture-odd"],
        ["picture-notes"],
    )


def test_what_the_product_writes_passes() -> None:
    """Photos in all three kinds, progressive JPEG among them, and logos that are see-through."""
    for kind, ending in ENDING.items():
        for size in ((640, 480), (17, 400)):
            made = encode_photo(draw_photo("jpeg", size), "jpg", 480, kind)
            assert list(check_picture(f"a.{ending}", made)) == []
    assert list(check_picture("a.webp", encode_mark(draw_photo("png"), "png", 400))) == []
