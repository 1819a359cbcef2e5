"""A member's key: made once, closed to others, opened with a passphrase where it has one."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from generator.council.age import check_recipient, make_key
from generator.council.identity import create_key, find_key, open_key
from generator.council.trouble import CouncilError, WrongKeyError
from tests.sample import TODAY


def _never() -> str:
    raise AssertionError("nobody is to be asked")


def test_a_key_is_made_and_found_again(tmp_path: Path) -> None:
    """The file has mode 0600 in a folder of mode 0700, is that of age-keygen, and gives the same key back."""
    before = os.umask(0)
    try:
        key = create_key(tmp_path / "a" / "council.key", None, TODAY)
    finally:
        os.umask(before)
    path = tmp_path / "a" / "council.key"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    lines = path.read_text(encoding="ascii").splitlines()
    assert lines[:2] == ["# created: 2026-11-24", f"# public key: {key.recipient}"]
    assert lines[2].startswith("AGE-SECRET-KEY-1")
    assert open_key(path, _never).recipient == key.recipient


def test_a_key_is_never_written_over(tmp_path: Path) -> None:
    """A second key in the same place is refused, and the first stays."""
    create_key(tmp_path / "council.key", None, TODAY)
    before = (tmp_path / "council.key").read_bytes()
    with pytest.raises(CouncilError, match="上書きはしません"):
        create_key(tmp_path / "council.key", None, TODAY)
    assert (tmp_path / "council.key").read_bytes() == before


def test_a_passphrase_closes_the_file(tmp_path: Path) -> None:
    """With a passphrase the file holds no key in clear, opens with it and with no other."""
    key = create_key(tmp_path / "council.key", "あさがお-ひるがお-ゆうがお", TODAY)
    assert b"AGE-SECRET-KEY" not in (tmp_path / "council.key").read_bytes()
    assert open_key(tmp_path / "council.key", lambda: "あさがお-ひるがお-ゆうがお").recipient == key.recipient
    with pytest.raises(WrongKeyError, match="合言葉"):
        open_key(tmp_path / "council.key", lambda: "canary")


def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    """A key file open to the group or others is not used, and the remedy is said."""
    create_key(tmp_path / "council.key", None, TODAY)
    for mode in (0o640, 0o604, 0o644):
        (tmp_path / "council.key").chmod(mode)
        with pytest.raises(CouncilError, match="chmod 600"):
            open_key(tmp_path / "council.key", _never)


def test_a_missing_or_broken_key_is_said(tmp_path: Path) -> None:
    """No file, or a file that holds something else, is answered with a sentence that repeats nothing."""
    with pytest.raises(CouncilError, match="--only-key"):
        open_key(tmp_path / "none.key", _never)
    path = tmp_path / "bad.key"
    path.touch(mode=0o600)
    for content in (b"", b"canary", b"AGE-SECRET-KEY-1CANARY", b"\xff\xfe"):
        path.write_bytes(content)
        with pytest.raises(CouncilError) as caught:
            open_key(path, _never)
        assert "canary" not in str(caught.value).lower()


def test_a_key_does_not_show_itself() -> None:
    """Neither the text nor the repr of a key is the key, and it is not pickled."""
    key = make_key()
    assert "AGE-SECRET" not in f"{key} {key!r} {[key]}"
    with pytest.raises(TypeError):
        pickle.dumps(key)


@pytest.mark.parametrize("text", ["", "age1", "canary", "age1" + "q" * 58, "AGE-SECRET-KEY-1CANARY"])
def test_what_is_no_public_key_is_refused(text: str) -> None:
    """Anything but a public key of age is answered with its form."""
    with pytest.raises(CouncilError, match="age1"):
        check_recipient(text)


def test_the_key_lies_in_the_users_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a word the key is looked for in the user's folder of settings (XDG base directories)."""
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert find_key() == tmp_path / ".config" / "tsunagari" / "council.key"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    assert find_key() == tmp_path / "settings" / "tsunagari" / "council.key"
