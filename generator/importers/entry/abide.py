"""The register's own rules over new entries: what would stop a build is taken out again, with the rule's own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from generator.importers.entry.build_entry import KINDS
from generator.importers.entry.draft import Draft
from generator.importers.entry.validated import Refused, validate_tree
from generator.importers.register.emit import emit_listing
from generator.problems import Problem
from generator.records.model import Listing, Municipality
from generator.records.read import Entry, Register
from generator.records.read_yaml import Loc, read_yaml
from generator.records.rules import RULES, check
from generator.records.rules.duplicates import check_duplicates
from generator.records.rules.phones import check_mobile_contacts
from generator.records.vocabulary import Vocabulary

_MOST_ROUNDS = 4
# These only ever warn, and take long over a whole country.
_LEFT_OUT = frozenset({check_duplicates, check_mobile_contacts})
_RULES = tuple(rule for rule in RULES if rule not in _LEFT_OUT)
_CLASS_FOLDERS = {kind: folder for folder, kind in KINDS.values()}


@dataclass
class Candidate:
    """A record about to be written, by its path; `refused` says why it cannot be."""

    path: str
    record: Listing
    draft: Draft
    refused: Refused | None = None
    content: bytes = b""
    """The record as it is to be written; set once no rule has an error on it."""


def abide(
    candidates: Sequence[Candidate],
    vocabulary: Vocabulary,
    municipality: Entry[Municipality] | None,
    today: date,
    progress: Callable[[str], None],
) -> None:
    """Change the candidates until no rule has an error on them; those that cannot be mended are refused."""
    open_ = list(candidates)
    if len(open_) > 1000:
        progress(f"{len(open_)}件を登録の決まりと照らしています")
    for _ in range(_MOST_ROUNDS):
        for one in open_:
            one.content = emit_listing(one.record).encode()
        entries = {one.path: Entry(one.record, one.path, read_yaml(one.content, one.path)) for one in open_}
        found = _errors(list(entries.values()), vocabulary, municipality, today)
        open_ = [one for one in open_ if one.path in found]
        for one in open_:
            _mend(one, entries[one.path], found[one.path], vocabulary, municipality, today)
        open_ = [one for one in open_ if one.refused is None]
        if not open_:
            return
    for one in open_:
        one.refused = Refused("登録の決まりに合う形になりませんでした。")


def _errors(
    entries: Sequence[Entry[Listing]], vocabulary: Vocabulary, municipality: Entry[Municipality] | None, today: date
) -> dict[str, list[Problem]]:
    folders: dict[str, list[Any]] = {folder: [] for folder, _ in KINDS.values()}
    for entry in entries:
        folders[_CLASS_FOLDERS[type(entry.record)]].append(entry)
    register = Register(
        municipality=municipality,
        vocabulary=vocabulary,
        places=tuple(folders["places"]),
        desks=tuple(folders["desks"]),
        organizations=tuple(folders["organizations"]),
        programmes=tuple(folders["programmes"]),
        events=tuple(folders["events"]),
        hotlines=(),
    )
    found: dict[str, list[Problem]] = {}
    paths = {entry.file for entry in entries}
    for problem in check(register, today, _RULES):
        if problem.severity == "error" and problem.file in paths:
            found.setdefault(problem.file, []).append(problem)
    return found


def _mend(
    one: Candidate,
    entry: Entry[Listing],
    problems: Sequence[Problem],
    vocabulary: Vocabulary,
    municipality: Entry[Municipality] | None,
    today: date,
) -> None:
    tree = one.record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    for problem in problems:
        loc = _loc_at(entry, problem.line)
        if not loc or loc[0] in ("id", "name"):
            one.refused = Refused(problem.ja)
            return
        one.draft.doubt(str(loc[0]), "登録の決まりに合わないので、その部分を載せませんでした。", problem.ja)
        text = tree.get(str(loc[0]))
        if isinstance(text, str) and "\n" in text:
            kept = [
                line
                for line in text.split("\n")
                if not _offends(one, str(loc[0]), line, vocabulary, municipality, today)
            ]
            tree[str(loc[0])] = "\n".join(kept) if len(kept) < len(text.split("\n")) else ""
            if not tree[str(loc[0])]:
                del tree[str(loc[0])]
        else:
            _cut(tree, loc)
    record = validate_tree(type(one.record), tree, one.draft)
    if isinstance(record, Refused):
        one.refused = record
    else:
        one.record = record


def _offends(
    one: Candidate,
    key: str,
    line: str,
    vocabulary: Vocabulary,
    municipality: Entry[Municipality] | None,
    today: date,
) -> bool:
    """Say whether a rule has an error on this line of a text alone."""
    if not line.strip():
        return False
    record = one.record.model_copy(update={key: line})
    entry = Entry(record, one.path, read_yaml(emit_listing(record).encode(), one.path))
    at = entry.document.line((key,))
    return any(problem.line == at for problem in _errors([entry], vocabulary, municipality, today).get(one.path, ()))


def _loc_at(entry: Entry[Listing], line: int) -> Loc:
    """Return the innermost place that begins on a line."""
    return max((loc for loc, at in entry.document.lines.items() if at == line), key=len, default=())


def _cut(tree: dict[str, Any], loc: Loc) -> None:
    top = str(loc[0])
    value = tree.get(top)
    if isinstance(value, list) and len(loc) > 1 and isinstance(loc[1], int):
        tree[top] = [item for at, item in enumerate(value) if at != loc[1]]
    elif top == "location" and len(loc) > 1 and loc[1] != "precision" and isinstance(value, dict):
        value.pop(str(loc[1]), None)
        if set(value) == {"precision"} and value["precision"] == "exact":
            del tree[top]
    elif top == "schedule" and isinstance(value, dict) and set(value) - {"text", "hours"}:
        tree[top] = {"text": value["text"], "hours": "unknown"}
    elif isinstance(value, dict) and top in ("first_visit", "accessibility") and len(loc) > 1:
        value.pop(str(loc[1]), None)
    else:
        tree.pop(top, None)


def with_areas(vocabulary: Vocabulary, terms: Any) -> Vocabulary:
    """Return the vocabulary with these areas."""
    return replace(vocabulary, areas=dict(terms))
