"""The pictures of a register (`images/`): each judged once, by its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.pictures.faults import PictureError, PictureFault
from generator.pictures.raster import MAX_BYTES, read_raster
from generator.pictures.svg import read_svg
from generator.problems import Problem
from generator.records.model.photo import IMAGE_FOLDER
from generator.records.model.scalars import SLUG
from generator.records.read_yaml import link_problem, unreadable_problem
from generator.records.strays import list_names

ENDINGS = frozenset({"jpg", "jpeg", "png", "webp", "svg"})


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the register: bytes of its file, width and height as seen (pixels; units of an SVG).

    `fault` says why it cannot be used. `has_position`: the camera wrote into it where it was taken.
    """

    size: int
    width: float = 0
    height: float = 0
    has_position: bool = False
    fault: PictureFault | None = None


def read_pictures(root: Path) -> tuple[dict[str, Picture], list[Problem]]:
    """Return the pictures below `root` by their path (`images/a.jpg`), faulty ones too, and files that are none."""
    pictures: dict[str, Picture] = {}
    problems: list[Problem] = []
    for name in list_names(root / IMAGE_FOLDER):
        path, file = root / IMAGE_FOLDER / name, f"{IMAGE_FOLDER}/{name}"
        stem, _, ending = name.rpartition(".")
        if name.startswith("."):
            continue
        if path.is_symlink():
            problems.append(link_problem(file))
        elif not path.is_file() or not SLUG.fullmatch(stem) or ending not in ENDINGS:
            problems.append(_misnamed(file))
        else:
            try:
                pictures[file] = _judge(path, ending)
            except OSError:
                problems.append(unreadable_problem(file))
    return pictures, problems


def _judge(path: Path, ending: str) -> Picture:
    with path.open("rb") as stream:
        content = stream.read(MAX_BYTES + 1)
    try:
        if ending == "svg":
            drawing = read_svg(content)
            return Picture(len(content), drawing.width, drawing.height)
        raster = read_raster(content, ending)
        return Picture(len(content), raster.width, raster.height, raster.has_position)
    except PictureError as error:
        return Picture(len(content), fault=error.fault)


def _misnamed(file: str) -> Problem:
    return Problem(
        file,
        0,
        "image-name",
        "images に置けるのは画像だけです。名前は半角の英小文字・数字・ハイフンに .jpg・.png・.webp・.svg を付け"
        "（例: midori-salon.jpg）、フォルダーの中にフォルダーは作らないでください。",
        "Only pictures lie in images: lower-case letters, digits and hyphens with .jpg, .png, .webp or .svg; no folders.",
    )
