"""Entries of the register as any commit of a push has them: fields that may not be published, places that stay hidden."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path, PurePosixPath

from generator.audit.outgoing import Piece
from generator.problems import Problem
from generator.records.model import (
    Desk,
    Event,
    Hotline,
    Listing,
    Municipality,
    Organization,
    Place,
    Programme,
)
from generator.records.read import FOLDERS, Entry, Register
from generator.records.read_yaml import read_yaml
from generator.records.rules.hidden_places import check_hidden_places
from generator.records.validate import validate
from generator.records.vocabulary import Vocabulary, read_vocabulary
from generator.settings import CHECKOUT

LEAKS = frozenset({"extra-forbidden", "precision", "withheld-word"})
"""Of what can be wrong with an entry, what gives something away; an entry half written may well be sent."""


def judge_entry(piece: Piece, top: Path) -> Iterator[Problem]:
    """Yield what an entry holds that may not stand in a public register, whatever later commits made of it."""
    folder = PurePosixPath(piece.path).parent.name
    document = read_yaml(piece.content, piece.path)
    record: Listing | None = None
    if folder in FOLDERS:
        record = validate(FOLDERS[folder], document, piece.path)
    elif folder == "hotlines":
        validate(Hotline, document, piece.path)
    elif piece.path.endswith("directory/municipality.yml"):
        validate(Municipality, document, piece.path)
    found = [problem for problem in document.problems if document.tree is None or problem.code in LEAKS]
    if record is not None:
        found += check_hidden_places(_register_of(Entry(record, piece.path, document), top), date.min)
    note = f"（コミット {piece.origin}）" if piece.origin else ""
    yield from (replace(one, ja=one.ja + note, severity="error") for one in found)


def _register_of(entry: Entry[Listing], top: Path) -> Register:
    """Return a register of one entry: the rule on hidden places looks at no other, and at no day."""
    empty = Register(None, _vocabulary(top), (), (), (), (), (), ())
    match entry.record:
        case Place() as place:
            return replace(empty, places=(Entry(place, entry.file, entry.document),))
        case Desk() as desk:
            return replace(empty, desks=(Entry(desk, entry.file, entry.document),))
        case Organization() as organization:
            return replace(empty, organizations=(Entry(organization, entry.file, entry.document),))
        case Programme() as programme:
            return replace(empty, programmes=(Entry(programme, entry.file, entry.document),))
        case Event() as event:
            return replace(empty, events=(Entry(event, entry.file, entry.document),))
    return empty


@cache
def _vocabulary(top: Path) -> Vocabulary:
    return read_vocabulary(top / "directory", CHECKOUT / "directory")[0]
