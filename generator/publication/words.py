"""The vocabularies as the public sees them, with the address of each term's page."""

from __future__ import annotations

from generator.public import Area, Audience, Kind, Term, Tile, Vocabulary, Worry
from generator.records.model import terms
from generator.records.vocabulary import Vocabulary as RegisterVocabulary


def publish_vocabulary(words: RegisterVocabulary) -> Vocabulary:
    """Return the public vocabularies in display order; sensitive terms get a numbered, neutral address."""
    tile_of = {worry: tile.slug for tile in words.tiles.values() for worry in tile.worries}
    return Vocabulary(
        kinds=tuple(
            Kind(k.slug, k.label, k.easy or k.label, *_neutral(k, "places/kind")) for k in words.kinds.values()
        ),
        audiences=tuple(
            Audience(a.slug, a.label, a.easy or a.label, *_neutral(a, "places/audience"))
            for a in words.audiences.values()
        ),
        worries=tuple(_worry(worry, tile_of.get(worry.slug, "")) for worry in words.worries.values()),
        tiles=tuple(Tile(t.slug, t.label, t.easy or t.label, t.icon, t.worries) for t in words.tiles.values()),
        areas=tuple(_area(area) for area in words.areas.values()),
        first_visit=tuple(_term(term) for term in words.first_visit.values()),
        accessibility=tuple(_term(term) for term in words.accessibility.values()),
        channels=tuple(_term(term) for term in words.channels.values()),
        groups=tuple(_term(term) for term in words.groups.values()),
        desk_roles=tuple(_term(term) for term in words.desk_roles.values()),
    )


def _term(term: terms.Term | terms.Group) -> Term:
    return Term(term.slug, term.label, term.easy or term.label)


def _neutral(term: terms.SensitiveTerm, folder: str) -> tuple[bool, str, str | None]:
    if term.sensitive == "yes":
        return True, f"k/{term.number}/", term.neutral_title
    return False, f"{folder}/{term.slug}/", None


def _worry(worry: terms.Worry, tile: str) -> Worry:
    sensitive = worry.neutral_title is not None
    url = f"k/{worry.number}/" if sensitive else f"worry/{worry.slug}/"
    return Worry(
        worry.slug,
        worry.label,
        worry.easy or worry.label,
        worry.say,
        sensitive,
        url,
        tile,
        worry.neutral_title,
        worry.guards_entries == "yes",
    )


def _area(area: terms.Area) -> Area:
    point = (area.point.lat, area.point.lon) if area.point else None
    return Area(area.slug, area.label, area.kana, area.slug, area.parent, point)
