"""What sensitive entries are called where a title may be seen by others."""

from __future__ import annotations

from generator.languages import JAPANESE, Language
from generator.public import ListingType


def write_neutral_title(type_: ListingType, language: Language = JAPANESE) -> str:
    """Return the title that tells no more of an entry than its type."""
    say = language.say
    match type_:
        case "place":
            return say("集まりのご案内")
        case "desk":
            return say("窓口のご案内")
        case "organization":
            return say("団体のご案内")
        case "programme":
            return say("制度のご案内")
        case "event":
            return say("催しのご案内")
