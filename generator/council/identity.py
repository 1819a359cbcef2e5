"""A member's own key file: made once, mode 0600, outside the store and outside everything public.

The form is that of `age-keygen`, so that the `age` program opens a store without us. With a passphrase the whole file is
itself an age file (scrypt), as `age -p` makes it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyrage

from generator.council.age import Key, make_key, read_key
from generator.council.trouble import CouncilError, WrongKeyError

AskPassphrase = Callable[[], str]
"""Asks the member for the passphrase of the key file (never taken from a variable or an argument)."""

AGE_HEADER = b"age-encryption.org/v1"
MOST_BYTES = 64 * 1024


def find_key() -> Path:
    """Return where a key lies when nothing is said: `tsunagari/council.key` in the user's folder of settings."""
    settings = os.environ.get("XDG_CONFIG_HOME")
    return (Path(settings) if settings else Path.home() / ".config") / "tsunagari" / "council.key"


def create_key(path: Path, passphrase: str | None, today: date) -> Key:
    """Make a key and its file; never writes over one. Raises CouncilError when there is one, OSError from the disk."""
    key = make_key()
    text = f"# created: {today.isoformat()}\n# public key: {key.recipient}\n{key.export()}\n".encode()
    if passphrase is not None:
        text = bytes(pyrage.passphrase.encrypt(text, passphrase))
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise CouncilError("その場所には、もう鍵があります。上書きはしません。") from None
    with open(descriptor, "wb") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    return key


def open_key(path: Path, ask: AskPassphrase) -> Key:
    """Return the key of a key file, asking for its passphrase if it has one.

    Raises CouncilError when there is no such file, when others may read it, or when it holds no key.
    """
    try:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise CouncilError(
                "鍵のファイルを、ほかの人も読めます。自分だけが読めるようにしてください（例: chmod 600 ファイル名）。"
                "ほかの人が使う機械だったときは、新しい鍵を作り、council grant と revoke で入れ替えてください。"
            )
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES)
    except FileNotFoundError:
        raise CouncilError(
            "鍵のファイルが見つかりません。--key で場所を書くか、はじめての方は council init --only-key で作ってください。"
        ) from None
    if content.startswith(AGE_HEADER):
        try:
            content = bytes(pyrage.passphrase.decrypt(content, ask()))
        except pyrage.DecryptError:
            raise WrongKeyError("合言葉が違うようです。もう一度動かして、打ち直してください。") from None
    lines = [line for line in content.decode("utf-8", errors="replace").splitlines() if not line.startswith("#")]
    return read_key("".join(lines))
