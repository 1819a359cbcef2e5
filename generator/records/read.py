"""Read a whole register from its folder: every record, and every problem in one go."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, TypeVar

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
    Statement,
)
from generator.records.model.scalars import SLUG
from generator.records.pictures import Picture, read_pictures
from generator.records.read_yaml import Document, Loc, read_yaml_file
from generator.records.strays import STATEMENT, find_strays, list_names
from generator.records.validate import validate
from generator.records.vocabulary import Vocabulary, read_vocabulary

R = TypeVar("R", bound="Listing | Hotline | Municipality | Statement", covariant=True)
L = TypeVar("L", bound="Listing | Hotline")

EMERGENCY = frozenset({"110", "119"})
"""Police, and ambulance or fire: no site goes without them."""

FOLDERS: Mapping[str, type[Listing]] = {
    "places": Place,
    "desks": Desk,
    "organizations": Organization,
    "programmes": Programme,
    "events": Event,
}


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record with the file it was read from (relative to the register) and where each value stands in it."""

    record: R
    file: str
    document: Document = field(repr=False)

    def line(self, *loc: str | int) -> int:
        """Return the line of the value at `loc`, counted from 1."""
        return self.document.line(tuple(loc))


@dataclass(frozen=True, slots=True)
class Register:
    """Everything read; `municipality` is None when its file is missing or refused."""

    municipality: Entry[Municipality] | None
    vocabulary: Vocabulary
    places: tuple[Entry[Place], ...]
    desks: tuple[Entry[Desk], ...]
    organizations: tuple[Entry[Organization], ...]
    programmes: tuple[Entry[Programme], ...]
    events: tuple[Entry[Event], ...]
    hotlines: tuple[Entry[Hotline], ...]
    unread: frozenset[str] = frozenset()
    """Files of entries (relative to the register) that are there but refused."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """The pictures of the register by their path below it, faulty ones too."""
    statement: Entry[Statement] | None = None
    """The municipality's part of its accessibility statement; None when its file is missing or refused."""

    def listings(self) -> Iterator[Entry[Listing]]:
        """Yield every entry that may get a page."""
        yield from self.places
        yield from self.desks
        yield from self.organizations
        yield from self.programmes
        yield from self.events


def read_register(root: Path, standard: Path) -> tuple[Register, list[Problem]]:
    """Read the register in folder `root`; vocabulary and hotlines it lacks come from the folder `standard`.

    Police and ambulance come from there whenever the register's own hotlines have not got them, an empty folder's too.

    Returns the register of all readable records and every problem found; rules are another step (`records.rules`).
    """
    vocabulary, problems = read_vocabulary(root, standard)
    problems.extend(find_strays(root, {*FOLDERS, "hotlines"}))
    unread: set[str] = set()
    pictures, picture_problems = read_pictures(root)
    problems.extend(picture_problems)

    def read(folder: str, kind: type[L], base: Path = root) -> tuple[Entry[L], ...]:
        return tuple(_read_folder(base, folder, kind, problems, unread))

    register = Register(
        municipality=_read_municipality(root, problems),
        vocabulary=vocabulary,
        places=read("places", Place),
        desks=read("desks", Desk),
        organizations=read("organizations", Organization),
        programmes=read("programmes", Programme),
        events=read("events", Event),
        hotlines=_read_hotlines(root, standard, read),
        statement=_read_statement(root, problems),
    )
    return replace(register, unread=frozenset(unread), pictures=pictures), problems


def _read_hotlines(
    root: Path, standard: Path, read: Callable[[str, type[Hotline], Path], tuple[Entry[Hotline], ...]]
) -> tuple[Entry[Hotline], ...]:
    own = read("hotlines", Hotline, root) if (root / "hotlines").is_dir() else ()
    if not any((root / "hotlines").glob("*.yml")):
        return read("hotlines", Hotline, standard)
    numbers = {contact.value for entry in own for contact in entry.record.contacts}
    ids = {entry.record.id for entry in own}
    lacking = EMERGENCY - numbers
    if not lacking:
        return own
    added = (
        entry
        for entry in read("hotlines", Hotline, standard)
        if entry.record.id not in ids and lacking & {contact.value for contact in entry.record.contacts}
    )
    return (*own, *added)


def _read_municipality(root: Path, problems: list[Problem]) -> Entry[Municipality] | None:
    name = "municipality.yml"
    path = root / name
    if not root.is_dir():
        problems.append(
            Problem(
                root.name,
                0,
                "no-directory",
                "登録のフォルダーがありません。--directory に書いた場所を確かめるか、「tsunagari init」で新しく作ってください。",
                "There is no such folder: check --directory, or make a register with `tsunagari init`.",
            )
        )
        return None
    if not path.is_file():
        problems.append(
            Problem(
                name,
                0,
                "no-municipality",
                "自治体のファイル municipality.yml がありません。「tsunagari init」でひな形を作れます。",
                "municipality.yml is missing: `tsunagari init` makes one to start from.",
            )
        )
        return None
    document = read_yaml_file(path, name)
    record = validate(Municipality, document, name)
    problems.extend(document.problems)
    return Entry(record, name, document) if record else None


def _read_statement(root: Path, problems: list[Problem]) -> Entry[Statement] | None:
    path = root / STATEMENT
    if not path.is_file():
        return None
    document = read_yaml_file(path, STATEMENT)
    record = validate(Statement, document, STATEMENT)
    problems.extend(document.problems)
    return Entry(record, STATEMENT, document) if record else None


def _read_folder(
    root: Path, folder: str, kind: type[L], problems: list[Problem], unread: set[str]
) -> Iterator[Entry[L]]:
    directory = root / folder
    for name in list_names(directory):
        if not name.endswith(".yml") or name.startswith("."):
            continue
        path, file = directory / name, f"{folder}/{name}"
        if path.is_symlink() or not path.is_file():
            continue
        if not SLUG.fullmatch(name.removesuffix(".yml")):
            problems.append(_badly_named(file))
            continue
        document = read_yaml_file(path, file)
        record = validate(kind, document, file)
        if record is not None and record.id != name.removesuffix(".yml"):
            document.problems.append(_misnamed(file, document, ("id",)))
        problems.extend(document.problems)
        if record is None:
            unread.add(file)
        else:
            yield Entry(record, file, document)


def _badly_named(file: str) -> Problem:
    return Problem(
        file,
        0,
        "file-name",
        "ファイルの名前は、半角の英小文字・数字・ハイフンに .yml を付けてください（例: midori-salon.yml）。id も同じにします。",
        "Name the file in lower-case letters, digits and hyphens, with .yml (midori-salon.yml), and its id the same.",
    )


def _misnamed(file: str, document: Document, loc: Loc) -> Problem:
    return Problem(
        file,
        document.line(loc),
        "id-is-file-name",
        "id とファイル名をそろえてください（id が midori-salon なら、ファイルは midori-salon.yml）。",
        "The id must equal the file name (midori-salon in midori-salon.yml).",
    )
