"""Every picture of the site: photos of entries, the logo, those of the hand-written pages. None is copied as it came."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.assembly.content import Content
from generator.pictures.faults import PictureError
from generator.pictures.raster import ENDINGS, encode_mark, encode_photo
from generator.pictures.svg import read_svg
from generator.problems import Problem, RefusedInputError
from generator.public import Artifact, PublicDirectory
from generator.publication.pictures import LARGE, SMALL, name_photo
from generator.records.read import Register
from generator.settings import Settings

LONGEST_IN_TEXT = 1600
"""Pixels; the column of a hand-written page is 792 CSS pixels wide, and many screens show two for one."""
LONGEST_LOGO = 396
"""Three times the widest a logo is shown."""

TAKEN = (
    "image-taken",
    "この名前は、このしくみが出す画像やファイルが使っています。文章の画像は、別の名前にしてください。",
    "A file made by the product has this name: give the picture of the page another.",
)


def make_images(settings: Settings, register: Register, directory: PublicDirectory, content: Content) -> list[Artifact]:
    """Return all pictures, written anew without anything of their maker in them.

    Raises RefusedInputError when a file has changed since it was checked or has the name of a file of ours, OSError when one cannot be read.
    """
    made = [
        *_make_photos(settings.directory, register, directory),
        *_make_logo(settings.directory, register, directory),
    ]
    taken = {artifact.path.lower() for artifact in made}
    if clashes := [image for image in content.images if image.lower() in taken or image.startswith("assets/")]:
        raise RefusedInputError(Problem(image, 0, *TAKEN) for image in clashes)
    return [*made, *_make_content(settings.content, content)]


def _make_photos(folder: Path, register: Register, directory: PublicDirectory) -> Iterator[Artifact]:
    published = {photo.file_large for listing in directory.listings() for photo in listing.photos}
    for entry in register.listings():
        for number, photo in enumerate(entry.record.photos, 1):
            large, small = name_photo(entry.record.id, number)
            if large in published:
                with _naming(photo.file):
                    content = (folder / photo.file).read_bytes()
                    ending = _ending(photo.file)
                    yield Artifact(large, encode_photo(content, ending, LARGE), "image", (entry.record.id,))
                    yield Artifact(small, encode_photo(content, ending, SMALL), "image", (entry.record.id,))


def _make_logo(folder: Path, register: Register, directory: PublicDirectory) -> Iterator[Artifact]:
    logo = directory.municipality.appearance.logo
    town = register.municipality
    look = town.record.appearance if town is not None else None
    if logo is None or look is None or look.logo is None:
        return
    with _naming(look.logo):
        content = (folder / look.logo).read_bytes()
        if look.logo.endswith(".svg"):
            yield Artifact(logo.file, read_svg(content).content, "image")
        else:
            yield Artifact(logo.file, encode_mark(content, _ending(look.logo), LONGEST_LOGO), "image")


def _make_content(folder: Path, content: Content) -> Iterator[Artifact]:
    for image in content.images:
        with _naming(image):
            source, ending = (folder / image).read_bytes(), _ending(image)
            if ending == "svg":
                yield Artifact(image, read_svg(source).content, "image")
            else:
                yield Artifact(image, encode_photo(source, ending, LONGEST_IN_TEXT, ENDINGS[ending]), "image")


def _ending(file: str) -> str:
    return file.rpartition(".")[2].lower()


@contextmanager
def _naming(file: str) -> Iterator[None]:
    """Turn what is wrong with a picture into a problem of its file."""
    try:
        yield
    except PictureError as error:
        fault = error.fault
        raise RefusedInputError([Problem(file, 0, fault.code, fault.ja, fault.en)]) from error
