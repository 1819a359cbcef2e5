"""Which pictures come through the door, under names of their own."""

from __future__ import annotations

from collections.abc import Mapping

from generator.pictures.raster import fit
from generator.public import Appearance, Location, Logo, Photo
from generator.records import model
from generator.records.pictures import Picture

LARGE, SMALL = 1200, 480
"""The longer side in pixels: a wide screen's column at 1.5 pixels a point, and a telephone's at few bytes."""
LOGO_HEIGHT, LOGO_WIDTH = 44, 132
"""The room in the header, in CSS pixels: the height of a thing to press, and three times that."""


def name_photo(id_: str, number: int) -> tuple[str, str]:
    """Return the published paths, large and small, of the photo that is `number` (from 1) in an entry's list."""
    return f"images/{id_}-{number}.webp", f"images/{id_}-{number}-small.webp"


def publish_photos(
    record: model.Listing, pictures: Mapping[str, Picture], location: Location | None, *, sensitive: bool
) -> tuple[Photo, ...]:
    """Return an entry's photos: none of a sensitive entry; where the place is not told exactly, none that shows it.

    `location` is the public one, already coarsened. Numbers in the names are the places in the register's list.
    """
    if sensitive:
        return ()
    told = location is None or location.precision == "exact"
    return tuple(
        _photo(name_photo(record.id, number), photo, pictures[photo.file])
        for number, photo in enumerate(record.photos, 1)
        if photo.file in pictures and pictures[photo.file].fault is None and (told or photo.shows_place == "no")
    )


def publish_appearance(record: model.Municipality, pictures: Mapping[str, Picture]) -> Appearance:
    """Return the colours as written and the logo where there is a file that can be used."""
    look = record.appearance
    if look is None:
        return Appearance()
    picture = pictures.get(look.logo) if look.logo is not None else None
    if look.logo is None or picture is None or picture.fault is not None:
        return Appearance(look.primary, look.tint)
    scale = min(LOGO_HEIGHT / picture.height, LOGO_WIDTH / picture.width)
    width, height = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    file = "images/logo.svg" if look.logo.endswith(".svg") else "images/logo.webp"
    # The name of the site stands beside it: to hear it twice helps nobody.
    alt = look.logo_alt if look.logo_alt not in (None, record.site_name) else ""
    return Appearance(look.primary, look.tint, Logo(file, width, height, alt or ""))


def _photo(names: tuple[str, str], photo: model.Photo, picture: Picture) -> Photo:
    width, height = fit(round(picture.width), round(picture.height), LARGE)
    small, _ = fit(round(picture.width), round(picture.height), SMALL)
    large_file, small_file = names
    return Photo(small_file, large_file, width, height, small, photo.alt, photo.credit)
