"""By what words of other languages a page is found: labels, translated names, sentences to say.

The index is one for all languages and shows Japanese. Whoever types food or 食べもの should reach the same page; the rules
for sensitive words are those of `records`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.japanese.ruby import drop_readings
from generator.public import Desk, Listing, Organization, Place, PublicDirectory, Term, Worry


@dataclass(frozen=True, slots=True)
class OtherWords:
    """The words of all other languages, by what they stand for: `kind:salon`, `worry:job`, an entry's or line's id."""

    by_reference: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __call__(self, reference: str) -> tuple[str, ...]:
        """Return the words for one thing, none where no other language has any."""
        return self.by_reference.get(reference, ())

    def name_listing(self, listing: Listing) -> Iterator[str]:
        """Yield an entry's names, and the labels of what it is, where, and for whom; those of sensitive terms never."""
        yield from self(f"entry:{listing.id}")
        yield from self._name("worry", listing.worries)
        yield from self._name("audience", listing.audiences)
        yield from self._name("area", (area for area in (listing.area, *listing.areas_served) if area))
        if isinstance(listing, Place):
            yield from self._name("kind", (listing.kind,))
        if isinstance(listing, Desk):
            yield from self(f"role:{listing.role.slug}")
        if isinstance(listing, Organization):
            yield from self(f"group:{listing.group.slug}")

    def _name(self, vocabulary: str, terms: Iterable[object]) -> Iterator[str]:
        for term in terms:
            if not getattr(term, "sensitive", False):
                yield from self(f"{vocabulary}:{getattr(term, 'slug', '')}")


def gather_other_words(others: Sequence[PublicDirectory]) -> OtherWords:
    """Return the words of the directories of the other languages' trees, readings taken out."""
    found: dict[str, dict[str, None]] = {}
    for directory in others:
        for reference, words in _list_words(directory):
            found.setdefault(reference, {}).update(dict.fromkeys(drop_readings(word) for word in words if word))
    return OtherWords({reference: tuple(words) for reference, words in found.items()})


def _list_words(directory: PublicDirectory) -> Iterator[tuple[str, tuple[str | None, ...]]]:
    vocabulary = directory.vocabulary
    terms: tuple[tuple[str, Sequence[Term]], ...] = (
        ("kind", vocabulary.kinds),
        ("audience", vocabulary.audiences),
        ("worry", vocabulary.worries),
        ("role", vocabulary.desk_roles),
        ("group", vocabulary.groups),
    )
    for name, known in terms:
        for term in known:
            yield f"{name}:{term.slug}", (term.label, term.say if isinstance(term, Worry) else None)
    yield from ((f"area:{area.slug}", (area.label,)) for area in vocabulary.areas)
    yield from ((f"tile:{tile.slug}", (tile.label,)) for tile in vocabulary.tiles)
    yield from ((f"entry:{item.id}", (item.name,)) for item in directory.listings() if "name" in item.translated)
    yield from ((f"line:{line.id}", (line.name,)) for line in directory.hotlines if "name" in line.translated)
