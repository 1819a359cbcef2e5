"""Pictures and colours as the public sees them. Files are published names, never those of the register."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of an entry in two sizes: paths below the site root; `width` and `height` are the large one's pixels.

    `small_width` is the small one's width. `alt` says what can be seen, `credit` who made it; both are Japanese.
    """

    file_small: str
    file_large: str
    width: int
    height: int
    small_width: int
    alt: str
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Logo:
    """A municipality's mark: its path below the site root, the pixels it takes in the header, what it says."""

    file: str
    width: int
    height: int
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A municipality's own look; what is None is the product's own. Colours are `#rrggbb`, in small letters."""

    primary: str | None = None
    tint: str | None = None
    logo: Logo | None = None
