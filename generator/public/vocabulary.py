"""The words entries are sorted by, as the public sees them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a vocabulary: permanent slug, label in the tree's language, label in やさしい日本語 (`{漢字|かんじ}`)."""

    slug: str
    label: str
    easy: str


@dataclass(frozen=True, slots=True)
class Kind(Term):
    """A kind of gathering place. `sensitive` kinds (◆) get neutral pages. `url` is relative to the site root."""

    sensitive: bool
    url: str
    neutral_title: str | None = None


@dataclass(frozen=True, slots=True)
class Audience(Term):
    """Whom an entry is for. `sensitive` audiences (◆) get a neutral title and URL."""

    sensitive: bool
    url: str
    neutral_title: str | None = None


@dataclass(frozen=True, slots=True)
class Worry(Term):
    """A worry in residents' words; `say` is the sentence to say on the phone.

    Whoever answers may know Japanese only: in trees of other languages `say_japanese` is the same sentence in Japanese, in
    easy words with readings, `{漢字|かんじ}`, where there are such; None where `say` is that.

    A sensitive worry has a `neutral_title` and a neutral `url` (`k/07/`). `tile` is the slug of its home tile.
    An entry for worries that all have `guards_entries` is sensitive itself.
    """

    say: str
    sensitive: bool
    url: str
    tile: str
    neutral_title: str | None = None
    guards_entries: bool = False
    say_japanese: str | None = None

    @property
    def page_title(self) -> str:
        """The title that may stand in a browser history."""
        return self.neutral_title or self.label


@dataclass(frozen=True, slots=True)
class Tile:
    """One of the nine tiles of the home page, leading to the worries it gathers. `icon` names a bundled icon."""

    slug: str
    label: str
    easy: str
    icon: str
    worries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """A district (or, in a joint register, a municipality). `parent` is the slug of the area that holds it.

    `point` is the fixed (latitude, longitude) shown for entries coarsened to this area, in degrees WGS 84.
    """

    slug: str
    label: str
    kana: str
    url_part: str
    parent: str | None = None
    point: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All vocabularies in their display order."""

    kinds: tuple[Kind, ...]
    audiences: tuple[Audience, ...]
    worries: tuple[Worry, ...]
    tiles: tuple[Tile, ...]
    areas: tuple[Area, ...]
    first_visit: tuple[Term, ...]
    accessibility: tuple[Term, ...]
    channels: tuple[Term, ...]
    groups: tuple[Term, ...]
    desk_roles: tuple[Term, ...]
