"""Colours: the tokens keep WCAG 2.2's contrast in light, dark and print, and no colour is written elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = Path(__file__).parents[2] / "theme" / "assets" / "css"
TOKENS = (CSS / "10-tokens.css").read_text(encoding="utf-8")
GROUNDS = ("page", "surface", "sunken", "tile", "strip", "confirmed-tint", "error-tint")
TEXT_PAIRS = [
    *[(words, ground) for words in ("text", "text-soft", "link", "visited") for ground in GROUNDS],
    *[("primary", ground) for ground in ("page", "surface", "sunken", "tile")],
    *[("confirmed", ground) for ground in ("page", "surface", "confirmed-tint")],
    *[("error-small", ground) for ground in ("page", "surface", "error-tint")],
    *[("error", ground) for ground in ("page", "surface", "error-tint")],
    ("on-primary", "primary"),
    ("on-primary", "primary-strong"),
    ("primary-strong", "tile"),
    ("surface", "confirmed"),
    ("surface", "text"),
]
CONTROL_PAIRS = [
    ("control", "page"),
    ("control", "surface"),
    ("strip-line", "page"),
    ("strip-line", "surface"),
    ("strip-line", "strip"),
    ("primary", "page"),
    ("focus", "page"),
    ("focus", "surface"),
    ("focus", "focus-halo"),
]


def read_schemes() -> dict[str, dict[str, str]]:
    """Return the colour tokens that hold in light, dark and print."""
    light, dark, paper = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in TOKENS.split("@media"))
    return {"light": light, "dark": light | dark, "print": light | paper}


def measure_luminance(colour: str) -> float:
    """Return the relative luminance (0 to 1) of `#rrggbb` as WCAG 2.2 defines it."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def measure_contrast(one: str, other: str) -> float:
    """Return the contrast ratio (1 to 21) of two colours."""
    darker, lighter = sorted((measure_luminance(one), measure_luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_measured_contrast_is_the_published_one() -> None:
    """The formula gives the ratios of the design brief, so that the limits below mean something."""
    assert round(measure_contrast("#1a1a1a", "#ffffff"), 2) == 17.40
    assert round(measure_contrast("#949494", "#ffffff"), 2) == 3.03


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_text_reads_on_every_ground_it_stands_on(scheme: str) -> None:
    """Every pair of words and ground that the style uses has at least 4.5 (WCAG 1.4.3)."""
    colours = read_schemes()[scheme]
    pairs = TEXT_PAIRS if scheme != "print" else [pair for pair in TEXT_PAIRS if pair[1] in GROUNDS]
    weak = {pair: measure_contrast(*(colours[name] for name in pair)) for pair in pairs}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_controls_and_focus_stand_out(scheme: str) -> None:
    """Borders of controls, lines that carry meaning and the focus ring have at least 3 (WCAG 1.4.11)."""
    colours = read_schemes()[scheme]
    weak = {pair: measure_contrast(*(colours[name] for name in pair)) for pair in CONTROL_PAIRS}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 3} == {}


def test_dark_changes_every_colour_of_light() -> None:
    """No colour of the light scheme is forgotten in the dark one, except those meant for both."""
    light, dark, _ = (set(re.findall(r"--([\w-]+): #", block)) for block in TOKENS.split("@media"))
    assert light == dark


@pytest.mark.parametrize("part", sorted(path.name for path in CSS.glob("*.css") if path.name != "10-tokens.css"))
def test_colours_are_written_in_the_tokens_alone(part: str) -> None:
    """A part of the style names colours by token, so that changing a token changes the site."""
    text = (CSS / part).read_text(encoding="utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", text) == []


def test_every_token_used_exists() -> None:
    """A misspelt token would silently fall back to nothing."""
    used = set(
        re.findall(r"var\(--([\w-]+)\)", "".join(path.read_text(encoding="utf-8") for path in CSS.glob("*.css")))
    )
    defined = set(re.findall(r"--([\w-]+):", TOKENS))
    assert used - defined == set()
    assert {token for token in defined if token.startswith(("page", "text", "focus"))} <= used


def test_style_reaches_for_nothing_outside() -> None:
    """The style loads nothing: no import, no picture, no font."""
    text = "".join(path.read_text(encoding="utf-8") for path in CSS.glob("*.css"))
    assert re.findall(r"@import|@font-face|url\(|https?:", text) == []
