"""What a store must be like, looked at as a whole: `verify` lists everything that is not so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.council.age import Key, is_padded
from generator.council.lock import LOCK
from generator.council.place import is_open_to_others
from generator.council.store import EXCUSED, INDEX, LAYOUT, RECORDS, ROLL, Store
from generator.council.trouble import CouncilError
from generator.problems import Problem, Severity

OURS = frozenset({*LAYOUT, ROLL, INDEX, EXCUSED, RECORDS, LOCK, ".git"})


SAYINGS = {
    "stray": (
        "この置き場所のものではないファイルです。暗号になっていません。外へ移してください。",
        "This file does not belong to the store and is not encrypted: move it out.",
    ),
    "unlisted": (
        "一覧（index.age）にない記録です。覚えがなければ消してください。",
        "The index does not know this record: remove it unless you know of it.",
    ),
    "permissions": (
        "ほかの人も読めます。自分だけが読めるようにしてください（例: chmod -R go= フォルダー名）。",
        "Others on this machine may read this: chmod -R go= the folder.",
    ),
    "padding": (
        "大きさがそろっていません。council edit で開いて、しまい直してください。",
        "Its size is not padded: open it with council edit and save it again.",
    ),
    "not-a-member": ("この鍵は、メンバーの一覧にありません。", "This key is not on the list of members."),
    "stale-listing": (
        "公開の登録に、この記録の id（listing）がありません。登録が終わったのなら council edit で記録を消し、"
        "id が変わったのなら書き直してください。",
        "The public register has no listing of this record's id: remove the record or correct its listing.",
    ),
}


def verify_store(store: Store, key: Key, listings: frozenset[str] | None) -> Iterator[Problem]:
    """Yield what is wrong with a store that could be read: strays, permissions, padding, records of listings that are gone.

    That every file decrypts and agrees with the index is checked by reading. `listings` are the ids of the public
    register, None when it is not to be compared.
    """
    for name in _find_strays(store.folder):
        yield _problem(name, "stray")
    known = {f"{rid}.age" for rid in store.records}
    for path in sorted((store.folder / RECORDS).glob("*")):
        if path.name not in known:
            yield _problem(f"{RECORDS}/{path.name}", "unlisted")
    for name in _find_open(store.folder):
        yield _problem(name, "permissions")
    for name in (INDEX, EXCUSED, *(f"{RECORDS}/{rid}.age" for rid in store.records)):
        if not _is_padded(store.folder / name, key):
            yield _problem(name, "padding")
    if key.recipient not in store.roll.recipients:
        yield _problem(ROLL, "not-a-member")
    for rid, record in store.records.items():
        if listings is not None and record.listing is not None and record.listing not in listings:
            yield _problem(f"{RECORDS}/{rid}.age", "stale-listing", "warning")


def _find_strays(folder: Path) -> Iterator[str]:
    yield from (path.name for path in sorted(folder.iterdir()) if path.name not in OURS)


def _find_open(folder: Path) -> Iterator[str]:
    """Yield the folder itself, or else each file that others may read; what git keeps is within the folder's own mode."""
    if is_open_to_others(folder):
        yield "."
        return
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if ".git" not in inside.parts and path.name not in LAYOUT and not path.is_symlink() and is_open_to_others(path):
            yield inside.as_posix()


def _is_padded(path: Path, key: Key) -> bool:
    try:
        return is_padded(key.decrypt(path.read_bytes()))
    except (CouncilError, OSError):
        return False


def _problem(file: str, code: str, severity: Severity = "error") -> Problem:
    return Problem(file, 0, code, *SAYINGS[code], severity)
