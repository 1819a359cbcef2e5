"""What the page of what is near reads after a press: one small file in each tree, with only what its list shows.

A row is `[name, url, kind, when, lat, lon, phone, district, reading, place, number]`, its empty end left out; `phone` is
pressed, `place` and `number` stand on paper alone, `number` only where there is no `phone`. `kind` and `when` are
numbers in `words`, since many rows share them; `url` counts from the tree's root; `district` is 1 where the point is that
of the district. `tables` are what the script of what is open now reads (`generator.outputs.now.table`), each once; `open`
tells of each row in order which of them is its, -1 where it has none. A text is a string, or pieces of which every second one is Japanese on a page of another language. Ruby
stands as `[漢字|かんじ]`. Of a place `when` are its regular days and hours, which do not grow old; `ends` has, by the number of
a `when`, the end of the day that it names.
"""

from __future__ import annotations

import json
from html.parser import HTMLParser

from markupsafe import Markup

from generator.languages import Language
from generator.languages.html import hand_to_script
from generator.outputs.entries.about import name_sort
from generator.outputs.entries.contacts import first_phone
from generator.outputs.index import find_next
from generator.outputs.map.points import is_on_map
from generator.outputs.now.ends import write_end
from generator.outputs.now.later import tell_later
from generator.outputs.now.tables import tell_listing
from generator.outputs.own_words import mark_own
from generator.outputs.sayings import VISITED, say_place, say_when
from generator.public import Artifact, Desk, Event, Listing, Location, PublicDirectory

DATA_FILE = "near/data.json"

MOST_ON_PAPER = 1000
"""With more entries a row has no `place` and `number`: they would add half to what a phone loads for paper alone."""

Text = str | list[str]


def make_near_files(directory: PublicDirectory, language: Language) -> list[Artifact]:
    """Return the tree's data file; none when nothing has a point that may be shown."""
    found = list_near(directory)
    if not found:
        return []
    words: dict[str, int] = {}
    ends: dict[int, str] = {}
    rows = [_write_row(listing, location, words, ends, directory, language) for listing, location in found]
    tables, told = list_tables(directory)
    if len(rows) <= MOST_ON_PAPER:
        rows = [
            [*row, *[""] * (9 - len(row)), *_tell_paper(item, language)]
            for row, (item, _) in zip(rows, found, strict=True)
        ]
    shared = {"words": [write_pieces(text) for text in words], "ends": ends, "tables": tables, "open": told}
    data = {**shared, "rows": rows}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
    ids = tuple(listing.id for listing, _ in found)
    return [Artifact(f"{language.root}{DATA_FILE}", text.encode(), "near-data", ids)]


def list_near(directory: PublicDirectory) -> tuple[tuple[Listing, Location], ...]:
    """Return the entries that people go to and that may stand on the map, in the register's order."""
    return tuple(
        (listing, listing.location)
        for listing in directory.listings()
        if listing.type in VISITED
        and is_on_map(listing)
        and listing.location is not None
        and (not isinstance(listing, Event) or find_next(listing, directory.today))
    )


def list_tables(directory: PublicDirectory) -> tuple[list[str], list[int]]:
    """Return the tables of `list_near`, each once, and for each of its entries the place of its table there, -1 for none."""
    places: dict[str, int] = {}
    told = [tell_listing(listing, directory.today) for listing, _ in list_near(directory)]
    rows = [places.setdefault(table, len(places)) if table else -1 for table in told]
    return list(places), rows


def write_pieces(text: str) -> Text:
    """Return what was said as a string, or as pieces: in the page's language, Japanese, in the page's language, …"""
    if not isinstance(text, Markup):
        return write_ruby(text)
    reader = _Pieces()
    reader.feed(str(text))
    reader.close()
    return reader.pieces if len(reader.pieces) > 1 else reader.pieces[0]


def write_ruby(text: str) -> str:
    """Return a text with its readings as the scripts of the theme draw them, `[漢字|かんじ]`."""
    return hand_to_script(text)


def _write_row(
    listing: Listing,
    location: Location,
    words: dict[str, int],
    ends: dict[int, str],
    directory: PublicDirectory,
    language: Language,
) -> list[object]:
    sort = name_sort(listing, language)
    lasting = isinstance(listing, Desk) or tell_later(listing, language) is not None
    following = None if lasting else find_next(listing, directory.today)
    when = say_when(listing, following, language)
    phone = first_phone(listing.contacts) if isinstance(listing, Desk) else None
    row: list[object] = [
        write_pieces(mark_own(listing.name, language, listing, "name")),
        listing.url,
        words.setdefault(sort, len(words)),
        words.setdefault(when, len(words)),
        *(location.point or ()),
        phone.shown if phone else "",
        int(location.precision == "district"),
        _say_reading(listing, language),
    ]
    if following is not None:
        ends[words[when]] = write_end(following)
    while not row[-1]:
        row.pop()
    return row


def _tell_paper(listing: Listing, language: Language) -> list[Text]:
    """Return where an entry is and, where it is not there to be pressed, its number."""
    place = say_place(listing, language)
    phone = None if isinstance(listing, Desk) else first_phone(listing.contacts)
    told = [write_pieces(place) if place else "", phone.shown if phone else ""]
    while told and not told[-1]:
        told.pop()
    return told


def _say_reading(listing: Listing, language: Language) -> str:
    """Return how a name is read, where easy Japanese does not have it over the name itself."""
    if not language.is_easy or not listing.kana or "name" in listing.translated:
        return ""
    return write_ruby(language.say("よみかた: {kana}", kana=listing.kana))


class _Pieces(HTMLParser):
    """Parts marked text into pieces that are in turn in the page's language and Japanese."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces = [""]
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        self._depth -= 1

    def handle_data(self, data: str) -> None:
        if bool(self._depth) is not (len(self.pieces) % 2 == 0):
            self.pieces.append("")
        self.pieces[-1] += data
