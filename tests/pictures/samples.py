"""Small pictures made on the spot, with what cameras and drawing programs leave in them."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, PngImagePlugin

from generator.pictures.raster import RasterKind

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'
SECRET = "会の世話人の家"


def draw_photo(
    kind: RasterKind = "jpeg", size: tuple[int, int] = (64, 48), *, turn: int = 0, position: bool = False
) -> bytes:
    """Return a picture with its left half red and its right half blue, and everything a camera may write beside it."""
    image = Image.new("RGB", size, "#0000ff")
    image.paste("#ff0000", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[0x010E] = SECRET
    if turn:
        exif[0x0112] = turn
    if position:
        exif.get_ifd(0x8825)[1] = "N"
        exif.get_ifd(0x8825)[2] = (35.0, 6.0, 7.0)
    out = BytesIO()
    if kind == "png":
        words = PngImagePlugin.PngInfo()
        words.add_text("Comment", "secret")
        image.save(out, "PNG", exif=exif, pnginfo=words, icc_profile=b"icc-secret")
    elif kind == "webp":
        image.save(out, "WEBP", exif=exif, xmp=b"<x:xmpmeta>secret</x:xmpmeta>", icc_profile=b"icc-secret")
    else:
        image.save(out, "JPEG", exif=exif, comment=b"secret", icc_profile=b"icc-secret", quality=92)
    return out.getvalue()


def draw_svg(*parts: str) -> bytes:
    """Return a drawing 40 by 20 that holds the given markup."""
    return SVG.format("".join(parts)).encode()
