"""What an entry is and where it belongs, in a few words: the line below its name in lists and on paper."""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages import Language
from generator.outputs.index import DirectoryIndex
from generator.outputs.own_words import list_words, mark_own, speak
from generator.public import Area, Desk, Event, Listing, Organization, Place, Programme

_MOST_AREAS = 3


def describe_about(item: Listing, index: DirectoryIndex) -> tuple[str, ...]:
    """Return the sort of an entry and the areas it belongs to, each only where there is one."""
    areas = item.areas_served if isinstance(item, Desk) and item.areas_served else (item.area,) if item.area else ()
    return tuple(part for part in (name_sort(item, index.language), name_areas(areas, index, _MOST_AREAS)) if part)


def name_sort(item: Listing, language: Language) -> str:
    """Return what sort of entry it is, in one word or two."""
    match item:
        case Place():
            return item.kind.label
        case Desk():
            return item.role.label
        case Organization():
            return item.group.label
        case Programme():
            return mark_own(item.target, language, item, "target")
        case Event():
            say = speak(language)
            return say("講座") if item.is_course else say("催し")
    return ""


def name_areas(areas: Sequence[Area], index: DirectoryIndex, most: int) -> str:
    """Return the names of areas, at most so many of them; of the others it says how many they are."""
    names = [index.tree.name(area) for area in areas]
    say = speak(index.language)
    first, more = list_words(names[:most], index.language, "・"), len(names) - most
    word = index.directory.municipality.area_word
    return say("{areas} ほか{count}{area_word}", areas=first, count=more, area_word=word) if more > 0 else first
