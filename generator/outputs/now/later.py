"""What stands in the place of a next date once it is past: the days and hours that hold in every week."""

from __future__ import annotations

import re

from generator.languages import Language
from generator.languages.html import hand_to_script
from generator.outputs.own_words import list_words
from generator.public import Listing, Place

_YEAR = re.compile(r"[0-9]{4}")

MOST_LINES = 3
"""A card has room for so many lines of hours; of more, none is told, as half of them would be wrong."""


def tell_later(item: Listing, language: Language) -> str | None:
    """Return the regular days and hours of a place, for `theme/assets/now.js` (`data-later`); None where a line has no room.

    The card of a desk tells them anyway, an event has none, and lines that name a year name days that will be past.
    """
    if not isinstance(item, Place) or item.schedule is None or not 0 < len(item.schedule.lines) <= MOST_LINES:
        return None
    if any(_YEAR.search(line) for line in item.schedule.lines):
        return None
    return hand_to_script(str(list_words(item.schedule.lines, language)))
