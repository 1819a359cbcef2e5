"""A municipality's colours as a style: added to the theme's, so that no page asks for another file."""

from __future__ import annotations

from collections.abc import Mapping

from generator.colour.scheme import DEFAULT_PRIMARY, make_dark, make_light
from generator.public import Appearance


def write_brand(appearance: Appearance) -> bytes:
    """Return the style that puts the municipality's colours in place of the theme's; empty when it has none of its own.

    Only for screens: paper stays black on white.
    """
    if appearance.primary is None and appearance.tint is None:
        return b""
    primary, tint = appearance.primary or DEFAULT_PRIMARY, appearance.tint
    return (
        "\n/* The municipality's own colours. */\n"
        f"@media screen {{\n{_write_tokens(make_light(primary, tint))}}}\n\n"
        f"@media screen and (prefers-color-scheme: dark) {{\n{_write_tokens(make_dark(primary, tint))}}}\n"
    ).encode()


def _write_tokens(tokens: Mapping[str, str]) -> str:
    lines = "".join(f"    --{name}: {colour};\n" for name, colour in tokens.items())
    return f"  :root {{\n{lines}  }}\n"
