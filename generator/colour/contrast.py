"""Contrast of two colours (WCAG 2.2, definitions of relative luminance and contrast ratio: https://www.w3.org/TR/WCAG22/)."""

from __future__ import annotations

TEXT_MINIMUM = 4.5
"""Words on their ground (WCAG 2.2, 1.4.3, level AA)."""
SHAPE_MINIMUM = 3.0
"""Borders, icons and the focus ring beside their ground (WCAG 2.2, 1.4.11)."""


def split_channels(colour: str) -> tuple[float, float, float]:
    """Return red, green and blue (0 to 1, as written, not linear) of `#rrggbb`."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def make_linear(channel: float) -> float:
    """Return a channel of sRGB (0 to 1) as an amount of light (0 to 1)."""
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def measure_luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`: 0 for black, 1 for white."""
    red, green, blue = map(make_linear, split_channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def measure_contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours `#rrggbb`, from 1 (the same) to 21 (black and white)."""
    darker, lighter = sorted((measure_luminance(one), measure_luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
