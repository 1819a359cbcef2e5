"""`council` as a member uses it: from nothing to a store, records, members, excuses."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from generator.council.age import make_key
from generator.settings import CHECKOUT
from tests.commands.council_desk import Desk, desk
from tests.commands.run import JAPANESE, run
from tests.registers import PLACE, write_register

__all__ = ["desk"]

RECORD = 'listing: midori\ntelephones:\n  - line: direct\n    number: "0000-77-1234"\nnote: canary の覚え書き\n'
SHOWN = "listing: midori\ntelephones:\n- line: direct\n  number: 0000-77-1234\nnote: canary の覚え書き\n"


def _fill(desk: Desk) -> None:
    desk.set_up()
    desk.write_with(RECORD)
    assert desk.run("edit", "midori").code == 0


def test_from_nothing_to_a_record(desk: Desk) -> None:
    """Key and store are made closed to others, and a record is written and shown again."""
    desk.set_up()
    key = desk.home / ".config" / "tsunagari" / "council.key"
    assert key.stat().st_mode & 0o777 == 0o600
    assert desk.store.stat().st_mode & 0o777 == 0o700
    desk.write_with(RECORD)
    done = desk.run("edit", "midori")
    assert (done.code, done.out) == (0, "")
    assert "暗号にして、しまいました" in done.err
    assert "canary" not in done.err
    assert desk.left() == []
    assert desk.run("show", "midori", "--force-stdout").out == SHOWN
    assert desk.run("list", "--force-stdout").out == "midori\tnote phone\n"
    assert desk.run("verify").code == 0


def test_init_tells_what_matters(desk: Desk) -> None:
    """The first run tells the public key on standard output, where the store is, and to keep a copy of the key."""
    done = desk.run("init", "--code", "131016", "--member", "見本課")
    assert re.fullmatch(r"age1[a-z0-9]{58}\n", done.out)
    assert str(desk.store) in done.err
    assert "控え" in done.err
    assert "AGE-SECRET" not in done.out + done.err


def test_init_leaves_what_is_there(desk: Desk) -> None:
    """A second `init` changes neither key nor store; another store is made with the same key."""
    desk.set_up()
    key = (desk.home / ".config" / "tsunagari" / "council.key").read_bytes()
    assert desk.run("init", "--code", "131016", "--member", "見本課").code == 2
    assert desk.run("init", "--only-key").code == 2
    done = desk.run("init", "--code", "131016", "--member", "見本課", "--store", desk.home / "second")
    assert (done.code, done.out) == (0, "")
    assert (desk.home / ".config" / "tsunagari" / "council.key").read_bytes() == key


@pytest.mark.parametrize(
    "arguments",
    [
        ("--member", "見本課"),
        ("--code", "131017", "--member", "見本課"),
        ("--code", "131016"),
        ("--code", "x", "--member", ""),
    ],
    ids=" ".join,
)
def test_init_needs_code_and_member(arguments: tuple[str, ...], desk: Desk) -> None:
    """Without a code whose check digit is right, or without a member's name, nothing is made, no key either."""
    assert desk.run("init", *arguments).code == 2
    assert [path.name for path in desk.home.iterdir()] == ["typed"]


@pytest.mark.parametrize(
    "inside", ["", "store", "directory", "directory/store", "content/x", "site", "theme/x", "docs", ".git/x"]
)
def test_init_refuses_the_products_own_folders(inside: str, desk: Desk) -> None:
    """No store is made in the checkout, and no key."""
    done = desk.run("init", "--code", "131016", "--member", "見本課", "--store", CHECKOUT / inside)
    assert done.code == 2
    assert "公開するフォルダー" in done.err
    done = desk.run("init", "--only-key", "--key", CHECKOUT / inside / "council.key")
    assert done.code == 2
    assert not (CHECKOUT / inside / "council.key").exists()
    assert not (desk.home / ".config").exists()


def test_a_store_that_was_moved_into_public_is_refused(desk: Desk) -> None:
    """A store that got into a municipality's folder is not opened there, and the way out is said."""
    _fill(desk)
    town = desk.home / "town"
    write_register(town / "directory")
    desk.store.rename(town / "council")
    for action in (("list", "--force-stdout"), ("verify",), ("edit", "midori")):
        done = desk.run(*action, "--store", town / "council")
        assert done.code == 2
        assert "そこへ移してください" in done.err


def test_an_open_folder_is_refused(desk: Desk) -> None:
    """A folder that others can look into is refused for a new store and for one that is there."""
    _fill(desk)
    desk.store.chmod(0o755)
    done = desk.run("list", "--force-stdout")
    assert (done.code, done.out) == (2, "")
    assert "chmod 700" in done.err
    (desk.home / "open").mkdir(mode=0o755)
    assert desk.run("init", "--code", "131016", "--member", "a", "--store", desk.home / "open").code == 2


def test_the_key_does_not_lie_in_the_store(desk: Desk) -> None:
    """Key and store together would be no secret."""
    place = desk.home / "both"
    done = desk.run("init", "--code", "131016", "--member", "a", "--store", place, "--key", place / "council.key")
    assert done.code == 2
    assert not place.exists()


def test_a_cloud_is_warned_of(desk: Desk) -> None:
    """A folder that is copied to a cloud is taken, with a warning."""
    done = desk.run("init", "--code", "131016", "--member", "a", "--store", desk.home / "Dropbox" / "council")
    assert done.code == 0
    assert "クラウド" in done.err


def test_values_go_to_a_screen_only(desk: Desk) -> None:
    """Into a file or another program nothing is shown, neither values nor that there are records."""
    _fill(desk)
    for action in (("show", "midori"), ("list",), ("excuse", "midori")):
        done = desk.run(*action)
        assert (done.code, done.out) == (3, "")
        assert "midori" not in done.err
        assert "--force-stdout" in done.err


def test_a_name_that_has_no_record_is_said(desk: Desk) -> None:
    """Show, remove and excuse answer an unknown name without repeating it."""
    _fill(desk)
    for action in (("show", "canary"), ("edit", "canary", "--remove", "--yes"), ("excuse", "canary", "note")):
        done = desk.run(*action)
        assert done.code == 2
        assert "canary" not in done.err
        assert "council list" in done.err


def test_members_come_and_go(desk: Desk) -> None:
    """Grant and revoke show who can read before and after, ask, and say what a leaver may still hold."""
    _fill(desk)
    new = make_key()
    before = (desk.store / "council.yml").read_bytes()
    assert desk.run("grant", "新しい人", new.recipient, answers="n\n").code == 3
    assert (desk.store / "council.yml").read_bytes() == before
    done = desk.run("grant", "新しい人", new.recipient, answers="y\n")
    assert done.code == 0
    assert "＋ 新しい人" in done.err
    assert "しまい直す記録: 1件" in done.err
    assert all(new.decrypt(path.read_bytes()) for path in desk.store.rglob("*.age"))
    assert desk.run("grant", "新しい人", make_key().recipient, "--yes").code == 2
    assert desk.run("grant", "別の人", new.recipient, "--yes").code == 2
    done = desk.run("revoke", "新しい人", "--yes")
    assert done.code == 0
    assert "－ 新しい人" in done.err
    for word in ("前に写した控え", "値そのものを変えて", "--rotate"):
        assert word in done.err
    assert desk.run("revoke", "新しい人", "--yes").code == 2
    assert desk.run("revoke", "見本課", "--yes").code == 2
    assert desk.run("verify").code == 0


def test_a_wrong_public_key_is_refused(desk: Desk) -> None:
    """What is no public key of age changes nothing."""
    desk.set_up()
    done = desk.run("grant", "新しい人", "AGE-SECRET-KEY-1CANARY", "--yes")
    assert done.code == 2
    assert "CANARY" not in done.err


def test_a_new_member_makes_a_key_alone(desk: Desk) -> None:
    """`--only-key` makes a key and no store."""
    done = desk.run("init", "--only-key")
    assert done.code == 0
    assert done.out.startswith("age1")
    assert not desk.store.exists()
    assert desk.run("list").code == 2


def test_an_excuse_names_a_field(desk: Desk) -> None:
    """A value is excused by the name of its field, with who and when, and the excuse can be taken back."""
    _fill(desk)
    assert desk.run("excuse", "midori", "--force-stdout").out == "telephones.1.number\nnote\n"
    assert desk.run("excuse", "midori", "telephones.1.number").code == 2
    assert desk.run("excuse", "midori", "canary", "--by", "課長").code == 2
    assert desk.run("excuse", "midori", "telephones.1.number", "--by", "課長").code == 0
    assert desk.run("excuse", "midori", "--force-stdout").out == "telephones.1.number（認めてあります）\nnote\n"
    assert desk.run("excuse", "midori", "telephones.1.number", "--take-back").code == 0
    assert desk.run("excuse", "midori", "--force-stdout").out == "telephones.1.number\nnote\n"


def test_verify_compares_with_the_register(desk: Desk, tmp_path: Path) -> None:
    """With `--directory` a record whose listing is gone is named; that it is a warning does not fail the run."""
    _fill(desk)
    with_it = write_register(tmp_path / "a", places=[PLACE])
    without = write_register(tmp_path / "b", places=[PLACE | {"id": "other"}])
    assert desk.run("verify", "--directory", with_it).out == ""
    done = desk.run("verify", "--directory", without)
    assert done.code == 0
    assert "midori" not in done.out
    assert "listing" in done.out
    assert not JAPANESE.search(desk.run("verify", "--directory", without, "--lang", "en").out)
    assert desk.run("verify", "--directory", tmp_path / "none").code == 2
    (desk.store / "memo.txt").touch()
    assert desk.run("verify").code == 1


def test_a_store_put_back_is_noticed(desk: Desk) -> None:
    """The whole folder as it was before a revoke is not used until a member says that it came from a backup."""
    _fill(desk)
    leaver = make_key()
    assert desk.run("grant", "去る人", leaver.recipient, "--yes").code == 0
    shutil.copytree(desk.store, desk.home / "before")
    assert desk.run("revoke", "去る人", "--yes").code == 0
    shutil.rmtree(desk.store)
    shutil.copytree(desk.home / "before", desk.store)
    for action in (("list", "--force-stdout"), ("edit", "midori"), ("grant", "だれか", make_key().recipient, "--yes")):
        done = desk.run(*action)
        assert (done.code, done.out) == (2, "")
        assert "古い置き場所" in done.err
    assert desk.run("verify", answers="n\n").code == 3
    assert desk.run("list", "--force-stdout").code == 2
    assert desk.run("verify", answers="y\n").code == 0
    assert desk.run("list", "--force-stdout").code == 0
    seen = desk.home / ".config" / "tsunagari" / "council.seen"
    assert seen.stat().st_mode & 0o777 == 0o600
    assert "midori" not in seen.read_text(encoding="ascii")
    seen.write_text("canary", encoding="ascii")
    assert desk.run("list", "--force-stdout").code == 0


def test_a_wrong_key_or_no_store_is_said(desk: Desk) -> None:
    """Each case ends with 2 and says what to do."""
    desk.set_up()
    other = desk.home / "other.key"
    assert desk.run("init", "--only-key", "--key", other).code == 0
    done = desk.run("list", "--key", other)
    assert (done.code, done.out) == (2, "")
    assert "council grant" in done.err
    done = desk.run("list", "--store", desk.home / "none")
    assert done.code == 2
    assert "council init" in done.err


def test_a_passphrase_is_asked_for(desk: Desk) -> None:
    """A key with a passphrase is made after typing it twice, long enough, and opens the store when it is typed again."""
    typed = iter(
        [
            "short",
            "short",
            "あさがおひるがおゆうがおよるがお",
            "あさがおひるがおゆうがお",
            *["あさがおひるがおゆうがお"] * 3,
        ]
    )
    desk.patch.setattr("getpass.getpass", lambda prompt: next(typed))
    line = ("init", "--code", "131016", "--member", "見本課", "--passphrase")
    assert desk.run(*line).code == 2
    assert desk.run(*line).code == 2
    assert not (desk.home / ".config").exists()
    assert desk.run(*line).code == 0
    assert desk.run("list", "--force-stdout").code == 0


@pytest.mark.parametrize(
    "action", ["init", "edit", "show", "list", "grant", "revoke", "excuse", "fingerprints", "verify"]
)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_action_explains_itself(capsys: pytest.CaptureFixture[str], action: str, language: str) -> None:
    """The help of each action is whole in both languages."""
    done = run(capsys, "--lang", language, "council", action, "--help")
    assert done.code == 0
    assert bool(JAPANESE.search(done.out)) is (language == "ja")
    assert json.dumps(done.out).isprintable()
