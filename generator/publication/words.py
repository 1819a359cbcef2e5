"""The vocabularies as the public sees them, in one language, with the address of each term's page."""

from __future__ import annotations

from collections.abc import Callable

from generator.languages import JAPANESE, Language
from generator.public import Area, Audience, Kind, Term, Tile, Vocabulary, Worry
from generator.records.model import terms
from generator.records.model.translations import EASY
from generator.records.vocabulary import Vocabulary as RegisterVocabulary

AnyTerm = terms.Term | terms.Group | terms.Area


def publish_vocabulary(words: RegisterVocabulary, language: Language = JAPANESE) -> Vocabulary:
    """Return the public vocabularies in display order; sensitive terms get a numbered, neutral address.

    Slugs and addresses are the same in every language; what a term has no words for stays Japanese.
    """
    tile_of = {worry: tile.slug for tile in words.tiles.values() for worry in tile.worries}

    def tell(term: AnyTerm) -> tuple[str, str, str]:
        return term.slug, choose_label(term, language), term.easy or term.label

    return Vocabulary(
        kinds=tuple(Kind(*tell(k), *_neutral(k, "places/kind", language)) for k in words.kinds.values()),
        audiences=tuple(
            Audience(*tell(a), *_neutral(a, "places/audience", language)) for a in words.audiences.values()
        ),
        worries=tuple(_worry(worry, tile_of.get(worry.slug, ""), language, tell) for worry in words.worries.values()),
        tiles=tuple(Tile(*tell(t), t.icon, t.worries) for t in words.tiles.values()),
        areas=tuple(_area(area, language) for area in words.areas.values()),
        first_visit=tuple(Term(*tell(term)) for term in words.first_visit.values()),
        accessibility=tuple(Term(*tell(term)) for term in words.accessibility.values()),
        channels=tuple(Term(*tell(term)) for term in words.channels.values()),
        groups=tuple(Term(*tell(term)) for term in words.groups.values()),
        desk_roles=tuple(Term(*tell(term)) for term in words.desk_roles.values()),
    )


def choose_label(term: AnyTerm, language: Language) -> str:
    """Return a term's label in a language: the easy one in easy Japanese, the Japanese one where there is no other."""
    if language.is_easy:
        return term.easy or term.label
    return _find(term, "label", language) or term.label


def _find(term: AnyTerm, name: str, language: Language) -> str | None:
    translation = term.translations.get(language.code)
    return translation.texts().get(name) if translation else None


def _neutral(term: terms.SensitiveTerm, folder: str, language: Language) -> tuple[bool, str, str | None]:
    if term.sensitive == "yes":
        return True, f"k/{term.number}/", _find(term, "neutral_title", language) or term.neutral_title
    return False, f"{folder}/{term.slug}/", None


def _worry(worry: terms.Worry, tile: str, language: Language, tell: Callable[[AnyTerm], tuple[str, str, str]]) -> Worry:
    sensitive = worry.neutral_title is not None
    url = f"k/{worry.number}/" if sensitive else f"worry/{worry.slug}/"
    say = _find(worry, "say", language)
    easy = worry.translations.get(EASY)
    spoken = worry.say if language.is_japanese else (easy and easy.say) or worry.say
    return Worry(
        *tell(worry),
        say or spoken,
        sensitive,
        url,
        tile,
        (_find(worry, "neutral_title", language) or worry.neutral_title) if sensitive else None,
        worry.guards_entries == "yes",
        spoken if say and not language.is_japanese else None,
    )


def _area(area: terms.Area, language: Language) -> Area:
    point = (area.point.lat, area.point.lon) if area.point else None
    return Area(area.slug, choose_label(area, language), area.kana, area.slug, area.parent, point)
