"""A municipality's two colours made into all that the theme paints with them, by day and in the dark.

`primary` paints names, links of the frame, buttons and icons; `tint` is the ground of the tiles. The other colours are
the theme's own (`theme/assets/css/10-tokens.css`; a test holds the two files together).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.colour.contrast import SHAPE_MINIMUM, TEXT_MINIMUM, measure_contrast, measure_luminance
from generator.colour.oklch import Lch, read_lch, write_lch

DEFAULT_PRIMARY = "#006173"
LIGHT: Mapping[str, str] = {
    "page": "#fbf8f3",
    "surface": "#ffffff",
    "sunken": "#f3eee5",
    "text": "#1a1a1a",
    "text-soft": "#4d4d4d",
    "link": "#00118f",
    "visited": "#8b008b",
    "focus": "#000000",
}
DARK: Mapping[str, str] = {
    "page": "#1a1a1a",
    "surface": "#242424",
    "sunken": "#2d2b28",
    "text": "#f2f2f2",
    "text-soft": "#cccccc",
    "link": "#9db7f9",
    "visited": "#ff8eff",
    "focus": "#ffd43d",
}
PAIRS: tuple[tuple[str, str, float], ...] = (
    ("on-primary", "primary", TEXT_MINIMUM),
    ("primary", "surface", TEXT_MINIMUM),
    ("primary", "page", TEXT_MINIMUM),
    ("primary", "sunken", TEXT_MINIMUM),
    ("text", "tile", TEXT_MINIMUM),
    ("text-soft", "tile", TEXT_MINIMUM),
    ("link", "tile", TEXT_MINIMUM),
    ("visited", "tile", TEXT_MINIMUM),
    ("focus", "tile", SHAPE_MINIMUM),
    ("primary", "tile", TEXT_MINIMUM),
    ("primary-strong", "tile", TEXT_MINIMUM),
    ("on-primary", "primary-strong", TEXT_MINIMUM),
)
"""What stands on what, and the least contrast: every pair of the theme that holds one of the four colours made here."""
OF_PRIMARY, OF_TINT = frozenset(PAIRS[:4]), frozenset(PAIRS[4:10])

_STRONGER = 0.08
_STEPS = 12
"""Halvings of the way to black or white: the nearest colour within a step of 8 bits."""


@dataclass(frozen=True, slots=True)
class Weakness:
    """Two colours that stand on each other with too little contrast, and the nearest colour that would do."""

    words: str
    ground: str
    ratio: float
    minimum: float
    remedy: str


def make_light(primary: str, tint: str | None) -> dict[str, str]:
    """Return the four colours by day; without a tint it is made from `primary`."""
    strong = _darken(primary, _STRONGER)
    return {"primary": primary, "primary-strong": strong, "on-primary": "#ffffff", "tile": tint or _make_tint(primary)}


def make_dark(primary: str, tint: str | None) -> dict[str, str]:
    """Return the four colours in the dark: `primary` made light, a ground of the hue of the tint made dark."""
    seed = read_lch(tint or primary)
    tile = _seek(lambda way: replace(seed, lightness=0.27 - 0.27 * way, chroma=min(seed.chroma * 2, 0.035)), _is_deep)
    own = read_lch(primary)
    chroma = min(own.chroma, 0.12)
    found = _seek(
        lambda way: Lch(0.84 + 0.16 * way, chroma, own.hue),
        lambda colour: not list(_find_weak({**DARK, **_dark_with(colour, own, tile)})),
    )
    return _dark_with(found, own, tile)


def find_weakness(primary: str | None, tint: str | None) -> dict[str, Weakness]:
    """Return, for `primary` and `tint` as written, the first pair that cannot be read; empty when all can.

    With each named remedy in its place every pair can be read.
    """
    found: dict[str, Weakness] = {}
    given = primary or DEFAULT_PRIMARY
    best = _mend_primary(given)
    if (weak := _first_weak(given, "#ffffff", OF_PRIMARY)) is not None:
        found["primary"] = replace(weak, remedy=best)
    if tint is not None and (weak := _first_weak(best, tint, OF_TINT)) is not None:
        found["tint"] = replace(weak, remedy=_mend_tint(tint, best))
    return found


def list_contrasts(primary: str, tint: str | None) -> Iterator[tuple[str, str, float, float]]:
    """Yield every pair of both schemes: words, ground, ratio, least ratio."""
    for theme, own in ((LIGHT, make_light(primary, tint)), (DARK, make_dark(primary, tint))):
        colours = {**theme, **own}
        yield from ((one, two, measure_contrast(colours[one], colours[two]), least) for one, two, least in PAIRS)


def _find_weak(colours: Mapping[str, str]) -> Iterator[Weakness]:
    for words, ground, least in PAIRS:
        ratio = measure_contrast(colours[words], colours[ground])
        if ratio < least:
            yield Weakness(words, ground, ratio, least, "")


def _first_weak(primary: str, tint: str, pairs: frozenset[tuple[str, str, float]]) -> Weakness | None:
    weak = _find_weak({**LIGHT, **make_light(primary, tint)})
    return next((one for one in weak if (one.words, one.ground, one.minimum) in pairs), None)


def _mend_primary(primary: str) -> str:
    own = read_lch(primary)
    return (
        primary
        if _first_weak(primary, "#ffffff", OF_PRIMARY) is None
        else _seek(
            lambda way: replace(own, lightness=own.lightness * (1 - way)),
            lambda colour: _first_weak(colour, "#ffffff", OF_PRIMARY) is None,
        )
    )


def _mend_tint(tint: str, primary: str) -> str:
    own = read_lch(tint)
    return _seek(
        lambda way: replace(own, lightness=own.lightness + (1 - own.lightness) * way),
        lambda colour: _first_weak(primary, colour, OF_TINT) is None,
    )


def _make_tint(primary: str) -> str:
    """Return a ground in the hue of `primary`, no darker than the theme's sunken one: what reads there reads here."""
    own = read_lch(primary)
    return _seek(
        lambda way: Lch(0.965 + 0.035 * way, min(own.chroma, 0.018), own.hue),
        lambda colour: measure_luminance(colour) >= measure_luminance(LIGHT["sunken"]),
    )


def _is_deep(colour: str) -> bool:
    return measure_luminance(colour) <= measure_luminance(DARK["sunken"])


def _dark_with(primary: str, own: Lch, tile: str) -> dict[str, str]:
    light = read_lch(primary)
    strong = write_lch(Lch(min(light.lightness + _STRONGER, 1.0), light.chroma * 0.7, own.hue))
    return {"primary": primary, "primary-strong": strong, "on-primary": DARK["page"], "tile": tile}


def _darken(colour: str, step: float) -> str:
    own = read_lch(colour)
    return write_lch(replace(own, lightness=max(own.lightness - step, 0.0)))


def _seek(make: Callable[[float], Lch], passes: Callable[[str], bool]) -> str:
    """Return the colour nearest the start of a way (0 to 1) that passes; the end of every way here does."""
    if passes(start := write_lch(make(0.0))):
        return start
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if passes(write_lch(make(middle))) else (middle, high)
    return write_lch(make(high))
