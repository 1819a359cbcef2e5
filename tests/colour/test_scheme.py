"""A municipality's two colours: what can be read is taken and made into all colours; what cannot is mended."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.colour.contrast import measure_contrast
from generator.colour.oklch import read_lch, write_lch
from generator.colour.scheme import DARK, DEFAULT_PRIMARY, LIGHT, find_weakness, list_contrasts, make_dark, make_light
from tests.theme.test_contrast import CONTROL_PAIRS, TEXT_PAIRS, read_schemes

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
HEX = re.compile(r"#[0-9a-f]{6}")


def test_contrast_is_the_published_one() -> None:
    """The ratios are those that the design's table of colours has."""
    assert round(measure_contrast("#1a1a1a", "#ffffff"), 2) == 17.40
    assert round(measure_contrast("#ffffff", "#006173"), 2) == 7.10
    assert measure_contrast("#000000", "#ffffff") == 21


@given(colours)
def test_oklch_gives_a_colour_back(colour: str) -> None:
    """A colour read as lightness, chroma and hue and written again is the same colour, but for one step of a channel."""
    again = write_lch(read_lch(colour))
    assert all(abs(int(colour[n : n + 2], 16) - int(again[n : n + 2], 16)) <= 1 for n in (1, 3, 5))


def test_grounds_are_those_of_the_theme() -> None:
    """The fixed colours that are reckoned with are the ones in the style sheet."""
    schemes = read_schemes()
    assert {name: schemes["light"][name] for name in LIGHT} == dict(LIGHT)
    assert {name: schemes["dark"][name] for name in DARK} == dict(DARK)
    assert schemes["light"]["primary"] == DEFAULT_PRIMARY


def test_every_pair_of_the_theme_is_measured() -> None:
    """No pair that the theme paints with one of the four colours is forgotten here."""
    own = {"primary", "primary-strong", "on-primary", "tile"}
    theme = {pair for pair in (*TEXT_PAIRS, *CONTROL_PAIRS) if own.intersection(pair)}
    assert theme <= {(words, ground) for words, ground, _, _ in list_contrasts(DEFAULT_PRIMARY, None)}


@given(colours, st.none() | colours)
def test_an_accepted_pair_can_be_read_everywhere(primary: str, tint: str | None) -> None:
    """Colours that are not refused give all four tokens by day and in the dark, every pair with contrast enough."""
    if find_weakness(primary, tint):
        return
    assert all(ratio >= least for _, _, ratio, least in list_contrasts(primary, tint))
    for scheme in (make_light(primary, tint), make_dark(primary, tint)):
        assert sorted(scheme) == ["on-primary", "primary", "primary-strong", "tile"]
        assert all(HEX.fullmatch(colour) for colour in scheme.values())


@given(st.none() | colours, st.none() | colours)
def test_what_is_offered_instead_is_accepted(primary: str | None, tint: str | None) -> None:
    """With each remedy in place of what was refused, nothing is refused any more."""
    weak = find_weakness(primary, tint)
    primary = weak["primary"].remedy if "primary" in weak else primary
    tint = weak["tint"].remedy if "tint" in weak else tint
    assert find_weakness(primary, tint) == {}
    assert all(ratio >= least for _, _, ratio, least in list_contrasts(primary or DEFAULT_PRIMARY, tint))


@pytest.mark.parametrize(
    ("primary", "tint", "refused"),
    [
        ("#006173", "#e9f7f9", {}),
        ("#7a1f5c", None, {}),
        ("#ffcc00", None, {"primary": ("on-primary", "primary")}),
        (None, "#006173", {"tint": ("text", "tile")}),
        ("#767676", "#e0e0e0", {"primary": ("primary", "page"), "tint": ("primary", "tile")}),
        ("#ffcc00", "#333333", {"primary": ("on-primary", "primary"), "tint": ("text", "tile")}),
    ],
)
def test_the_first_pair_that_cannot_be_read_is_named(
    primary: str | None, tint: str | None, refused: dict[str, tuple[str, str]]
) -> None:
    """Of each colour refused the first pair is told, in the order in which people understand it best."""
    found = find_weakness(primary, tint)
    assert {name: (weak.words, weak.ground) for name, weak in found.items()} == refused
    assert all(weak.ratio < weak.minimum for weak in found.values())


def test_a_remedy_keeps_the_hue() -> None:
    """A yellow that is too light becomes a dark yellow, not grey or black, and no darker than needed."""
    remedy = find_weakness("#ffcc00", None)["primary"].remedy
    assert abs(read_lch(remedy).hue - read_lch("#ffcc00").hue) < 0.06
    assert read_lch(remedy).chroma > 0.08
    assert measure_contrast(remedy, LIGHT["sunken"]) < 4.6
