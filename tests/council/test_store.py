"""The store on disk: closed to everybody without a key, whole after every change, quick to notice meddling."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest

from generator.council import store as stores
from generator.council.age import BLOCK, Key, encrypt, make_key, write_tree
from generator.council.excused import Excuse
from generator.council.members import Roll, write_roll
from generator.council.private import Private
from generator.council.store import (
    create_store,
    make_member,
    make_record_id,
    read_store,
    save_excuses,
    save_members,
    save_record,
)
from generator.council.trouble import CouncilError, WrongKeyError
from generator.council.values import open_record
from generator.council.verify import verify_store
from tests.council.stores import LEAVES, make_record, make_store, read_all
from tests.sample import TODAY


def test_what_is_put_in_comes_out(tmp_path: Path) -> None:
    """Records, excuses and members are read back as they were saved."""
    store, key = make_store(tmp_path / "store", make_record(), make_record(listing=None, name="つばめ"))
    save_excuses(store, [Excuse(Private("0000-11-2233"), "課長", "2026-11-24")], key)
    again = read_store(tmp_path / "store", key)
    assert sorted(one.listing or "" for one in again.records.values()) == ["", "midori"]
    assert open_record(again.records[again.find("midori") or ""]) == open_record(make_record())
    assert [(one.value.reveal(), one.by) for one in again.excuses] == [("0000-11-2233", "課長")]
    assert repr(again) == "<council store>"


def test_no_file_and_no_name_tells_anything(tmp_path: Path) -> None:
    """No value and no listing id stands in the bytes or names of the store; only members are written in clear."""
    make_store(tmp_path / "store", make_record())
    for name, content in read_all(tmp_path / "store").items():
        for word in (*LEAVES, "midori", "shelter"):
            assert word not in name
            assert word.encode() not in content
    assert {path.name for path in (tmp_path / "store").iterdir()} == {
        *(".gitattributes", ".gitignore", ".lock", "council.yml", "excused.age", "index.age", "records")
    }
    assert re.fullmatch(r"[0-9a-f]{32}\.age", next((tmp_path / "store" / "records").iterdir()).name)


def test_sizes_come_in_blocks(tmp_path: Path) -> None:
    """A short record and a full one fill the same block, a long one a second (age adds some random bytes to its head)."""
    folder = tmp_path / "store"
    make_store(
        folder,
        make_record(),
        make_record(listing="b", note="a", sites=[]),
        make_record(listing="c", note="あ" * 1500),
    )
    sizes = sorted(path.stat().st_size for path in (folder / "records").iterdir())
    assert all(BLOCK < size < BLOCK + 600 for size in sizes[:2])
    assert 2 * BLOCK < sizes[2] < 2 * BLOCK + 600


def test_a_stranger_reads_nothing(tmp_path: Path) -> None:
    """Another key opens no file of the store."""
    make_store(tmp_path / "store", make_record())
    with pytest.raises(WrongKeyError, match="council grant"):
        read_store(tmp_path / "store", make_key())


def test_the_age_program_reads_it_too(tmp_path: Path) -> None:
    """The files are plain age: members are not tied to this product."""
    _, key = make_store(tmp_path / "store", make_record())
    path = next((tmp_path / "store" / "records").iterdir())
    text = pyrage.decrypt(path.read_bytes(), [pyrage.x25519.Identity.from_str(key.export())])
    assert "つばめホーム" in text.decode()


def test_grant_lets_a_member_read_everything(tmp_path: Path) -> None:
    """After a grant every file opens with the new key as well as with the old one."""
    store, key = make_store(tmp_path / "store", make_record(), make_record(listing="b"))
    new = make_key()
    save_members(store, [*store.roll.members, make_member("新しい人", new.recipient, TODAY)], key)
    for one in (key, new):
        assert len(read_store(tmp_path / "store", one).records) == 2


def test_revoke_closes_every_file(tmp_path: Path) -> None:
    """After a revoke no file in the store opens with the leaver's key, what is written later neither."""
    store, key = make_store(tmp_path / "store", make_record(), make_record(listing="b"))
    leaver = make_key()
    store = save_members(store, [*store.roll.members, make_member("去る人", leaver.recipient, TODAY)], key)
    store = save_members(store, store.roll.members[:1], key)
    save_record(store, make_record_id(), make_record(listing="c"), key, None)
    for path in (tmp_path / "store").rglob("*.age"):
        with pytest.raises(WrongKeyError):
            leaver.decrypt(path.read_bytes())
    assert len(read_store(tmp_path / "store", key).records) == 3


def test_a_reader_written_in_by_hand_is_noticed(tmp_path: Path) -> None:
    """A recipient added to council.yml is never encrypted to: nothing can be read or written until it is looked at."""
    store, key = make_store(tmp_path / "store", make_record())
    stranger = make_member("だれか", make_key().recipient, TODAY)
    roll = Roll(**store.roll.model_dump() | {"members": [*store.roll.members, stranger]})
    (tmp_path / "store" / "council.yml").write_bytes(write_roll(roll))
    with pytest.raises(CouncilError, match="覚えのない人"):
        save_record(store, make_record_id(), make_record(listing="b"), key, None)


def test_a_forged_record_is_noticed(tmp_path: Path) -> None:
    """A file encrypted to the members by somebody without a key is no record."""
    store, key = make_store(tmp_path / "store", make_record())
    path = next((tmp_path / "store" / "records").iterdir())
    path.write_bytes(encrypt(write_tree({"listing": "midori", "note": "偽物"}), store.roll.recipients))
    with pytest.raises(CouncilError, match="書き換えられた恐れ"):
        read_store(tmp_path / "store", key)


def test_an_old_or_exchanged_file_is_noticed(tmp_path: Path) -> None:
    """Putting back an earlier version of a record, or another record's file, does not go unseen."""
    store, key = make_store(tmp_path / "store", make_record(), make_record(listing="b", note="b"))
    rid = store.find("midori") or ""
    path, other = (tmp_path / "store" / "records" / f"{name}.age" for name in (rid, store.find("b")))
    before = path.read_bytes()
    store = save_record(store, rid, make_record(note="新しい"), key, store.records[rid])
    now = path.read_bytes()
    for content in (before, other.read_bytes(), now[:-1], now[:-1] + bytes([now[-1] ^ 1]), b""):
        path.write_bytes(content)
        with pytest.raises(CouncilError):
            read_store(tmp_path / "store", key)
    path.unlink()
    with pytest.raises(CouncilError, match="控え"):
        read_store(tmp_path / "store", key)
    path.write_bytes(now)
    (tmp_path / "store" / "excused.age").write_bytes(encrypt(b"[]  ", [key.recipient]))
    read_store(tmp_path / "store", key)
    forged = encrypt(write_tree([{"value": "0000-11-2233", "by": "x", "on": "2026-11-24"}]), [key.recipient])
    (tmp_path / "store" / "excused.age").write_bytes(forged)
    with pytest.raises(CouncilError):
        read_store(tmp_path / "store", key)


def test_two_members_do_not_overwrite_each_other(tmp_path: Path) -> None:
    """Saving over a record that changed since it was opened is refused; another record is no hindrance."""
    store, key = make_store(tmp_path / "store", make_record(), make_record(listing="b"))
    rid = store.find("midori") or ""
    save_record(store, rid, make_record(note="先に"), key, store.records[rid])
    with pytest.raises(CouncilError, match="ほかの人"):
        save_record(store, rid, make_record(note="後から"), key, store.records[rid])
    save_record(store, store.find("b") or "", None, key, store.records[store.find("b") or ""])
    again = read_store(tmp_path / "store", key)
    assert len(again.records) == 1
    assert open_record(again.records[rid])["note"] == "先に"


def test_one_listing_has_one_record(tmp_path: Path) -> None:
    """A second record of the same listing is refused."""
    store, key = make_store(tmp_path / "store", make_record())
    with pytest.raises(CouncilError, match="もうあります"):
        save_record(store, make_record_id(), make_record(note="別"), key, None)


def test_nothing_is_made_where_something_lies(tmp_path: Path) -> None:
    """A folder with files of its own does not become a store; one with git's own does."""
    member = make_member("見本課", make_key().recipient, TODAY)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "memo.txt").touch()
    with pytest.raises(CouncilError, match="もうファイルがあります"):
        create_store(tmp_path / "full", "990001", member)
    (tmp_path / "git" / ".git").mkdir(parents=True)
    create_store(tmp_path / "git", "990001", member)
    with pytest.raises(CouncilError, match="council init"):
        read_store(tmp_path / "none", make_key())


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"- a", b"format: 99", b"a: &a [*a]", b"!!python/none", b"x" * 300_000]
)
def test_a_broken_roll_is_said(content: bytes, tmp_path: Path) -> None:
    """Whatever council.yml has become, the answer is a sentence."""
    _, key = make_store(tmp_path / "store")
    (tmp_path / "store" / "council.yml").write_bytes(content)
    with pytest.raises(CouncilError, match="council.yml"):
        read_store(tmp_path / "store", key)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked to be killed")
@pytest.mark.parametrize("writes", [0, 1, 2, 3, 5])
def test_a_grant_that_is_killed_is_whole(writes: int, tmp_path: Path) -> None:
    """Killed while everything is encrypted anew, the store is all old or all new: one set of members opens every file."""
    store, key = make_store(tmp_path / "store", make_record(), make_record(listing="b"))
    new = make_key()
    members = [*store.roll.members, make_member("新しい人", new.recipient, TODAY)]
    child = os.fork()
    if not child:
        left = [writes]

        def count(text: bytes, recipients: list[str]) -> bytes:
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return encrypt(text, recipients)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(stores, "encrypt", count)
            save_members(store, members, key)
        os._exit(0)
    os.waitpid(child, 0)
    again = read_store(tmp_path / "store", key)
    opened = [_opens(path, new) for path in (tmp_path / "store").rglob("*.age")]
    assert set(opened) == {len(again.roll.members) == 2}


def _opens(path: Path, key: Key) -> bool:
    try:
        key.decrypt(path.read_bytes())
    except WrongKeyError:
        return False
    return True


def test_a_moved_store_is_the_same(tmp_path: Path) -> None:
    """A copy of the folder opens elsewhere: nothing in it depends on where it lies."""
    _, key = make_store(tmp_path / "store", make_record())
    shutil.copytree(tmp_path / "store", tmp_path / "copy")
    assert len(read_store(tmp_path / "copy", key).records) == 1


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_takes_in_nothing_but_the_stores_own_files(tmp_path: Path) -> None:
    """In a store that is a repository, `git add --all` leaves out locks, half-done changes and memos in clear."""
    folder = tmp_path / "store"
    make_store(folder, make_record())
    for stray in ("memo.txt", ".pending-1/0", "records/memo.txt", "records/a.age~", "x.age"):
        (folder / stray).parent.mkdir(exist_ok=True)
        (folder / stray).touch()
    for line in (["init", "-q"], ["add", "--all"]):
        subprocess.run(["git", "-C", str(folder), *line], check=True)
    listed = subprocess.run(
        ["git", "-C", str(folder), "ls-files"], check=True, capture_output=True, text=True
    ).stdout.split()
    records = [f"records/{path.name}" for path in (folder / "records").glob("*.age")]
    assert sorted(listed) == sorted(
        [".gitattributes", ".gitignore", "council.yml", "excused.age", "index.age", *records]
    )


def test_verify_finds_each_fault(tmp_path: Path) -> None:
    """Strays, files open to others, unpadded files, unknown records and records of listings that are gone are each named."""
    folder = tmp_path / "store"
    store, key = make_store(folder, make_record())
    assert list(verify_store(store, key, frozenset({"midori"}))) == []
    assert [one.code for one in verify_store(store, key, frozenset({"b"}))] == ["stale-listing"]
    (folder / "memo.txt").touch(mode=0o600)
    assert [one.code for one in verify_store(store, key, None)] == ["stray"]
    (folder / "memo.txt").unlink()
    (folder / "records" / "0.age").touch(mode=0o600)
    assert [one.code for one in verify_store(store, key, None)] == ["unlisted"]
    (folder / "records" / "0.age").unlink()
    (folder / "index.age").chmod(0o644)
    assert [one.code for one in verify_store(store, key, None)] == ["permissions"]
    (folder / "index.age").chmod(0o600)
    folder.chmod(0o755)
    assert [one.code for one in verify_store(store, key, None)] == ["permissions"]
    folder.chmod(0o700)
    (folder / "index.age").write_bytes(pyrage.encrypt(b"{}", [pyrage.x25519.Recipient.from_str(key.recipient)]))
    assert [one.code for one in verify_store(store, key, None)] == ["padding"]
    (folder / "index.age").unlink()
    assert [one.code for one in verify_store(store, key, None)] == ["padding"]
    other = replace(store, roll=store.roll.model_copy(update={"members": []}))
    assert "not-a-member" in [one.code for one in verify_store(other, key, None)]
