"""References between entries lead somewhere, and to something a reader can open."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from datetime import date

from generator.problems import Problem
from generator.records.model import Event, Hotline, Listing, Programme
from generator.records.read import Entry, Register
from generator.records.read_yaml import Loc
from generator.records.rules.report import is_shown, report


def check_unique_ids(register: Register, today: date) -> Iterator[Problem]:
    """An id stands once in the whole register, whatever the folder: references name it without its folder."""
    first: dict[str, str] = {}
    # The help lines first, as they may be the product's: then the finding stands in a file of the register.
    entries: list[Entry[Listing | Hotline]] = [*register.hotlines, *register.listings()]
    for entry in entries:
        folder = entry.file.split("/")[0]
        other = first.setdefault(entry.record.id, folder)
        if other != folder:
            yield report(
                entry,
                ("id",),
                "duplicate-id",
                f"同じ id の登録が {other} フォルダーにもあります。どちらかの id とファイル名を変えてください。",
                f"Another entry, in {other}, has this id: rename one of them, file and id.",
            )


def check_references(register: Register, today: date) -> Iterator[Problem]:
    """What an entry names by id exists in the folder where it belongs; an entry that is refused itself is there, too."""
    by_folder = _ids_by_folder(register)
    everywhere = {id_: folder for folder, ids in by_folder.items() for id_ in ids}
    for entry in register.listings():
        for loc, id_, folder in _references(entry.record):
            if (folder and id_ in by_folder[folder]) or (folder is None and id_ in everywhere):
                continue
            if any(f"{place}/{id_}.yml" in register.unread for place in ([folder] if folder else by_folder)):
                continue
            yield _missing(entry, loc, id_, folder, by_folder, everywhere)


def check_references_shown(register: Register, today: date) -> Iterator[Problem]:
    """An entry that is shown does not lean on one that is a draft or withheld: the link would be missing."""
    hidden = {entry.record.id for entry in register.listings() if not is_shown(entry.record)}
    for entry in register.listings():
        if not is_shown(entry.record):
            continue
        for loc, id_, _ in _references(entry.record):
            if id_ in hidden:
                yield report(
                    entry,
                    loc,
                    "reference-not-shown",
                    "ここに書かれた登録は、下書きか、載せないことになっています。このままでは案内の先が出ません。別の登録にするか、この行を消してください。",
                    "The entry named here is a draft or withheld, so the link will be missing: name another or remove it.",
                    "warning",
                )


def check_replacements(register: Register, today: date) -> Iterator[Problem]:
    """`replaced_by` leads on, and never back in a ring: a reader who follows it must arrive."""
    follows = {
        entry.record.id: entry.record.retired.replaced_by
        for entry in register.listings()
        if entry.record.retired is not None and entry.record.retired.replaced_by is not None
    }
    for entry in register.listings():
        if entry.record.id in follows and _comes_back(entry.record.id, follows):
            yield report(
                entry,
                ("retired", "replaced_by"),
                "replacement-ring",
                "代わりの登録をたどると、この登録に戻ってしまいます。今ひらいている登録の id を書いてください。",
                "Following replaced_by leads back to this entry: name one that is open now.",
            )


def _comes_back(start: str, follows: Mapping[str, str]) -> bool:
    seen: set[str] = set()
    at = follows.get(start)
    while at is not None and at not in seen:
        if at == start:
            return True
        seen.add(at)
        at = follows.get(at)
    return False


def _ids_by_folder(register: Register) -> dict[str, dict[str, bool]]:
    """Return folder → id → whether it is shown."""

    def ids(entries: tuple[Entry[Listing], ...]) -> dict[str, bool]:
        return {entry.record.id: is_shown(entry.record) for entry in entries}

    return {
        "places": ids(register.places),
        "desks": ids(register.desks),
        "organizations": ids(register.organizations),
        "programmes": ids(register.programmes),
        "events": ids(register.events),
    }


def _references(record: Listing) -> Iterator[tuple[Loc, str, str | None]]:
    """Yield each reference as (place, id, folder it must be in; None: any)."""
    if record.organization is not None:
        yield ("organization",), record.organization, "organizations"
    if record.location is not None and record.location.via_desk is not None:
        yield ("location", "via_desk"), record.location.via_desk, "desks"
    if record.retired is not None and record.retired.replaced_by is not None:
        yield ("retired", "replaced_by"), record.retired.replaced_by, None
    if isinstance(record, Programme) and record.apply_at is not None:
        yield ("apply_at",), record.apply_at, "desks"
    if isinstance(record, Event) and record.place is not None:
        yield ("place",), record.place, "places"


def _missing(
    entry: Entry[Listing],
    loc: Loc,
    id_: str,
    folder: str | None,
    by_folder: Mapping[str, Mapping[str, bool]],
    everywhere: Mapping[str, str],
) -> Problem:
    field = loc[-1]
    where_ja = f"{folder} フォルダー" if folder else "この登録簿"
    where_en = folder or "the register"
    if folder and id_ in everywhere:
        return report(
            entry,
            loc,
            "reference-type",
            f"「{field}」には {folder} フォルダーにある登録の id を書いてください（いま書かれているのは {everywhere[id_]} の登録です）。",
            f"{field}: name an entry of {folder} (this one is in {everywhere[id_]}).",
        )
    candidates = by_folder[folder] if folder else {k: v for ids in by_folder.values() for k, v in ids.items()}
    offered = [known for known, shown in candidates.items() if shown and known != entry.record.id]
    near = difflib.get_close_matches(id_, offered, n=1)
    hint_ja = f"「{near[0]}」の書き間違いではありませんか。" if near else "id を確かめるか、この行を消してください。"
    hint_en = f"Did you mean {near[0]}?" if near else "Check the id or remove this line."
    return report(
        entry,
        loc,
        "unknown-reference",
        f"「{field}」の id の登録が、{where_ja}にありません。{hint_ja}",
        f"{field}: no entry of {where_en} has this id. {hint_en}",
    )
