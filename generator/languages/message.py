"""A message with places for values: `{count}件`. Ruby, `{漢字|かんじ}`, is left as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

PLACE = re.compile(r"\{([a-z_]+)\}")


def fill(message: str, values: Mapping[str, object], write: Callable[[object], str] = str) -> str:
    """Return `message` with each `{name}` replaced by its value, written by `write`; KeyError for a name without value."""
    return PLACE.sub(lambda match: write(values[match[1]]), message)


def list_places(message: str) -> frozenset[str]:
    """Return the names of the places in a message."""
    return frozenset(PLACE.findall(message))
