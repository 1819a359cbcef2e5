"""The store as a whole: read at once, changed as one.

On disk: `council.yml` (members), `index.age`, `excused.age`, `records/<32 random hexadecimal digits>.age`. The encrypted
index holds which record is of which listing, what each record's text must hash to, and the members: somebody who can
write to the folder but holds no key can neither put in a record, nor put back an old one, nor add a reader unseen.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator.council.age import Key, digest, encrypt, read_tree, write_tree
from generator.council.excused import Excuse, read_excuses, write_excuses
from generator.council.journal import change_files, recover
from generator.council.lock import hold_lock
from generator.council.members import FORMAT, Member, Roll, read_roll, write_roll
from generator.council.record import CouncilRecord
from generator.council.trouble import CouncilError
from generator.council.values import open_record

ROLL, INDEX, EXCUSED, RECORDS = "council.yml", "index.age", "excused.age", "records"
LAYOUT = {
    ".gitignore": b"*\n!.gitignore\n!.gitattributes\n!council.yml\n!index.age\n!excused.age\n!records/\n!records/*.age\n",
    ".gitattributes": b"*.age binary\n",
}
"""A store that is a git repository takes in its own files alone: no lock, no half-done change, no stray memo."""


@dataclass(frozen=True, slots=True, repr=False)
class Store:
    """What a store held when it was read; its repr tells nothing."""

    folder: Path
    roll: Roll
    records: Mapping[str, CouncilRecord] = field(default_factory=dict)
    """By record id, sorted by it (random: the order tells nothing)."""
    excuses: tuple[Excuse, ...] = ()
    sid: str = ""
    """The store's own random id, the same as long as it lives."""
    turn: int = 0
    """How many changes there were."""

    def __repr__(self) -> str:
        return "<council store>"

    def find(self, name: str) -> str | None:
        """Return the id of the record of a listing, or of the record whose id this is."""
        if name in self.records:
            return name
        return next((rid for rid, record in self.records.items() if record.listing == name), None)


def is_store(folder: Path) -> bool:
    """Say whether a store lies there."""
    return (folder / ROLL).is_file() and (folder / INDEX).is_file()


def make_record_id() -> str:
    """Return an id that says nothing about what it names: 128 random bits."""
    return secrets.token_hex(16)


def create_store(folder: Path, municipality: str, member: Member) -> Store:
    """Make an empty store in a folder that is new or empty. Raises CouncilError when something lies there."""
    if folder.exists() and any(path.name != ".git" for path in folder.iterdir()):
        raise CouncilError("そこにはもうファイルがあります。新しい名前か、空のフォルダーを選んでください。")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    store = Store(folder, Roll(format=FORMAT, municipality=municipality, members=[member]), sid=make_record_id())
    with hold_lock(folder):
        change_files(folder, LAYOUT | _seal(store, store.records))
    return store


def read_store(folder: Path, key: Key) -> Store:
    """Read and check everything, after finishing what a crash left half moved.

    Raises CouncilError when there is no store, the key opens nothing, or any part does not agree with the index.
    """
    if not is_store(folder) and not (folder / ".commit").is_dir():
        raise CouncilError(
            "そこには協議会の置き場所がありません。--store で場所を書くか、council init で作ってください。"
        )
    with hold_lock(folder):
        recover(folder)
        return _read(folder, key)


def save_record(store: Store, rid: str, record: CouncilRecord | None, key: Key, seen: CouncilRecord | None) -> Store:
    """Put one record into the store (None takes it out) and return the new store.

    `seen` is the record as it stood when the member began; raises CouncilError when it has changed since, or when
    another record is already of the same listing.
    """
    with hold_lock(store.folder):
        recover(store.folder)
        now = _read(store.folder, key)
        # What stands already as it is to be written was written by this member, before the disk refused the rest.
        if _text(now.records.get(rid)) not in (_text(seen), _text(record)):
            raise CouncilError("書いているあいだに、ほかの人が同じ記録を直しました。")
        records = {name: one for name, one in now.records.items() if name != rid}
        if record is not None:
            if record.listing is not None and any(one.listing == record.listing for one in records.values()):
                raise CouncilError(
                    "同じ登録（listing）の記録が、もうあります。その記録を council edit で開いてください。"
                )
            records[rid] = record
        new = replace(now, records=dict(sorted(records.items())), turn=now.turn + 1)
        change_files(store.folder, _seal(new, {} if record is None else {rid: record}) | _drop(rid, record))
    return new


def save_excuses(store: Store, excuses: Iterable[Excuse], key: Key) -> Store:
    """Replace the list of excused values and return the new store."""
    with hold_lock(store.folder):
        recover(store.folder)
        now = _read(store.folder, key)
        new = replace(now, excuses=tuple(excuses), turn=now.turn + 1)
        change_files(store.folder, _seal(new, {}))
    return new


def save_members(store: Store, members: Iterable[Member], key: Key) -> Store:
    """Encrypt everything anew to these members, all files in one change, and return the new store."""
    with hold_lock(store.folder):
        recover(store.folder)
        now = _read(store.folder, key)
        new = replace(now, roll=now.roll.model_copy(update={"members": list(members)}), turn=now.turn + 1)
        change_files(store.folder, _seal(new, new.records))
    return new


def make_member(name: str, recipient: str, today: date) -> Member:
    """Return a member; raises CouncilError when the name is empty or too long for a list."""
    try:
        return Member(name=name.strip(), recipient=recipient, since=today.isoformat())
    except ValidationError:
        raise CouncilError("メンバーの名前か役割を、80字までで書いてください。") from None


def _text(record: CouncilRecord | None) -> bytes:
    return b"" if record is None else write_tree(open_record(record))


def _drop(rid: str, record: CouncilRecord | None) -> dict[str, bytes | None]:
    return {f"{RECORDS}/{rid}.age": None} if record is None else {}


def _seal(store: Store, records: Mapping[str, CouncilRecord]) -> dict[str, bytes | None]:
    """Return the files of a store: these records, and always the roll, the index and the excuses."""
    to = store.roll.recipients
    texts = {rid: _text(record) for rid, record in store.records.items()}
    excuses = write_tree(write_excuses(store.excuses))
    index = {
        "store": store.sid,
        "turn": store.turn,
        "roll": store.roll.model_dump(),
        "records": {rid: {"listing": one.listing, "text": digest(texts[rid])} for rid, one in store.records.items()},
        "excused": digest(excuses),
    }
    files: dict[str, bytes | None] = {f"{RECORDS}/{rid}.age": encrypt(texts[rid], to) for rid in records}
    return files | {
        ROLL: write_roll(store.roll),
        INDEX: encrypt(write_tree(index), to),
        EXCUSED: encrypt(excuses, to),
    }


def _read(folder: Path, key: Key) -> Store:
    index = read_tree(key.decrypt((folder / INDEX).read_bytes()))
    roll = read_roll((folder / ROLL).read_bytes())
    if not isinstance(index, dict) or roll.model_dump() != index.get("roll"):
        raise CouncilError(
            "council.yml のメンバーが、しまってある控えと違います。だれかが手で直したか、書き換えた恐れがあります。"
            "council.yml を前の版に戻し、覚えのない人が加わっていないか、メンバーどうしで確かめてください。"
        )
    records = {rid: _read_record(folder, rid, said, key) for rid, said in sorted(index.get("records", {}).items())}
    excused = _decrypt(folder / EXCUSED, key)
    if digest(excused) != index.get("excused"):
        raise _altered(EXCUSED)
    excuses = read_excuses(read_tree(excused))
    return Store(folder, roll, records, excuses, str(index.get("store", "")), int(index.get("turn", 0)))


def _read_record(folder: Path, rid: str, said: Any, key: Key) -> CouncilRecord:
    name = f"{RECORDS}/{rid}.age"
    text = _decrypt(folder / name, key)
    if digest(text) != said["text"]:
        raise _altered(name)
    try:
        return CouncilRecord.model_validate(read_tree(text))
    except ValidationError:
        raise CouncilError(
            f"{name} に、この版の知らない項目があります。つながりを新しくしてから、もう一度動かしてください。"
        ) from None


def _decrypt(path: Path, key: Key) -> bytes:
    try:
        return key.decrypt(path.read_bytes())
    except FileNotFoundError:
        raise CouncilError(f"{path.name} がありません。控え（バックアップ）から戻してください。") from None


def _altered(name: str) -> CouncilError:
    return CouncilError(
        f"{name} が、しまったときのものと違います。前の版に戻されたか、書き換えられた恐れがあります。"
        "控え（バックアップ）と比べ、メンバーどうしで確かめてください。"
    )
