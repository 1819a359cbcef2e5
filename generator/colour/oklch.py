"""Colours as OKLCH has them: lightness, strength and hue, so that a colour can be made darker and stay itself.

The matrices are Björn Ottosson's (https://bottosson.github.io/posts/oklab/, 2020-12-23), those of CSS Color 4.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from generator.colour.contrast import make_linear, split_channels

_STEPS = 24
"""Halvings of an interval: more than 8 bits of a channel can show."""


@dataclass(frozen=True, slots=True)
class Lch:
    """Lightness 0 to 1, chroma (0 for grey, at most about 0.37 on a screen), hue in radians."""

    lightness: float
    chroma: float
    hue: float


def read_lch(colour: str) -> Lch:
    """Return `#rrggbb` as lightness, chroma and hue."""
    red, green, blue = map(make_linear, split_channels(colour))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return Lch(lightness, math.hypot(a, b), math.atan2(b, a))


def write_lch(colour: Lch) -> str:
    """Return the colour as `#rrggbb`; its chroma is lowered as far as a screen needs, lightness and hue stay."""
    lightness = min(max(colour.lightness, 0.0), 1.0)
    low, high = 0.0, colour.chroma
    if _fits(_mix(lightness, high, colour.hue)):
        low = high
    else:
        for _ in range(_STEPS):
            middle = (low + high) / 2
            low, high = (middle, high) if _fits(_mix(lightness, middle, colour.hue)) else (low, middle)
    return "#" + "".join(f"{_write_channel(channel):02x}" for channel in _mix(lightness, low, colour.hue))


def _mix(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    """Return the linear red, green and blue, which may lie outside 0 to 1."""
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _fits(channels: tuple[float, float, float]) -> bool:
    return all(-1e-6 <= channel <= 1 + 1e-6 for channel in channels)


def _write_channel(light: float) -> int:
    light = min(max(light, 0.0), 1.0)
    channel = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return round(channel * 255)
