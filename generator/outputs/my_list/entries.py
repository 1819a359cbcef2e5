"""What the memo's script fills in: every entry that may be named, in files that are asked for only when an id is kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from generator.languages import Language
from generator.outputs.entries.outline import Outline, outline_entry
from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.my_list.segments import write_segments
from generator.outputs.now.ends import write_end
from generator.outputs.own_words import mark_own
from generator.public import Artifact, Event, Listing

LIST_URL = "list/"
ENTRIES_A_FILE = 150
"""About so many entries lie in one file: some 12 KB compressed."""


def list_keepable(index: DirectoryIndex) -> tuple[Listing, ...]:
    """Return the entries that may be kept: open and not sensitive."""
    return tuple(item for item in keep_public(index.directory.listings()) if item.state == "open")


def count_files(index: DirectoryIndex) -> int:
    """Return in how many files the entries lie; the page tells it to its script."""
    return max(1, -(-len(list_keepable(index)) // ENTRIES_A_FILE))


def number_file(id_: str, files: int) -> int:
    """Return the number of the file that holds an entry: the sum of its id's characters, as the script reckons it too."""
    return sum(map(ord, id_)) % files


def make_list_files(index: DirectoryIndex) -> list[Artifact]:
    """Return `list/entries-0.json` and so on in the language's tree: an object of entries by id.

    Each has `url` (from the tree's root), `name`, and where known `about`, `when`, `place`, `way`, `phones` (`shown`,
    `href`, `hours`), `visit`, `denied`, `fee`, `notes`; an event has `ends`, after which it is not shown. Texts are as `write_segments` gives them.
    """
    files = count_files(index)
    parts: list[dict[str, object]] = [{} for _ in range(files)]
    for item in list_keepable(index):
        parts[number_file(item.id, files)][item.id] = dict(_describe(item, outline_entry(item, index), index.language))
    return [
        Artifact(f"{index.language.root}{LIST_URL}entries-{number}.json", _write(part), "list-data", tuple(part))
        for number, part in enumerate(parts)
    ]


def _describe(item: Listing, outline: Outline, language: Language) -> Iterator[tuple[str, object]]:
    yield "url", item.url
    if isinstance(item, Event) and item.dates:
        yield "ends", max(map(write_end, item.dates))
    yield "name", write_segments(mark_own(item.name, language, item, "name"), language)
    for name, lines in (
        ("about", outline.about),
        ("when", outline.when),
        ("visit", outline.visit),
        ("denied", outline.denied),
        ("notes", outline.notes),
    ):
        if lines:
            yield name, _write_all(lines, language)
    for name, text in (("place", outline.place), ("way", outline.way), ("fee", outline.fee)):
        if text:
            yield name, write_segments(text, language)
    if outline.phones:
        yield (
            "phones",
            [
                {
                    "shown": phone.shown,
                    **({"href": phone.href} if phone.href and phone.href.startswith("tel:") else {}),
                    **({"hours": write_segments(phone.hours, language)} if phone.hours else {}),
                }
                for phone in outline.phones
            ],
        )


def _write_all(lines: Iterable[str], language: Language) -> list[object]:
    return [write_segments(line, language) for line in lines]


def _write(part: dict[str, object]) -> bytes:
    return f"{json.dumps(part, ensure_ascii=False, separators=(',', ':'))}\n".encode()
