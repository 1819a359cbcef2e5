"""Encryption to each member by age (X25519, ChaCha20-Poly1305; https://age-encryption.org/v1), through pyrage.

Texts are padded to whole blocks of 4 KiB first: age adds a head of some bytes for each member and a random part ("grease"),
so that the size of a file tells how many blocks it has and nothing else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

import pyrage

from generator.council.trouble import CouncilError, WrongKeyError

BLOCK = 4096
MOST_BYTES = 64 * 1024 * 1024


class Key:
    """A member's secret key; its repr shows nothing, and it cannot be written anywhere but by `identity.py`."""

    __slots__ = ("_identity",)

    def __init__(self, identity: pyrage.x25519.Identity) -> None:
        self._identity = identity

    def __repr__(self) -> str:
        return "<council key>"

    __str__ = __repr__

    def __reduce_ex__(self, protocol: object) -> Any:
        raise TypeError("a council key is not copied")

    @property
    def recipient(self) -> str:
        """The public key that others encrypt to (`age1…`); anybody may know it."""
        return str(self._identity.to_public())

    def decrypt(self, sealed: bytes) -> bytes:
        """Return the text of an age file. Raises WrongKeyError when this key does not open it, or it was altered."""
        try:
            return bytes(pyrage.decrypt(sealed, [self._identity]))
        except pyrage.DecryptError:
            raise WrongKeyError(
                "お持ちの鍵では開けないか、ファイルが途中で変わっています。鍵の場所（--key）を確かめてください。"
                "メンバーになったばかりのときは、ほかのメンバーに council grant を頼んでください。"
            ) from None

    def export(self) -> str:
        """Return the secret key as age writes it (`AGE-SECRET-KEY-1…`), for its own file alone."""
        return str(self._identity)


def make_key() -> Key:
    """Make a new key of X25519."""
    return Key(pyrage.x25519.Identity.generate())


def read_key(text: str) -> Key:
    """Return the key of a line `AGE-SECRET-KEY-1…`; raises CouncilError when it is none."""
    try:
        return Key(pyrage.x25519.Identity.from_str(text.strip()))
    except pyrage.IdentityError:
        raise CouncilError(
            "鍵のファイルの中身が、鍵の形ではありません。council init で作ったファイルか、確かめてください。"
        ) from None


def check_recipient(text: str) -> str:
    """Return a public key without white space at its ends; raises CouncilError when it is none."""
    try:
        pyrage.x25519.Recipient.from_str(text.strip())
    except pyrage.RecipientError:
        raise CouncilError(
            "公開鍵は age1 から始まる62文字です。メンバーから届いたものを、そのまま写してください。"
        ) from None
    return text.strip()


def encrypt(text: bytes, recipients: Sequence[str]) -> bytes:
    """Return the text padded with spaces to whole blocks and encrypted to each recipient (at least one)."""
    padded = text + b" " * (-len(text) % BLOCK)
    return bytes(pyrage.encrypt(padded, [pyrage.x25519.Recipient.from_str(one) for one in recipients]))


def is_padded(text: bytes) -> bool:
    """Say whether a decrypted text fills whole blocks."""
    return bool(text) and len(text) % BLOCK == 0


def write_tree(tree: object) -> bytes:
    """Return a tree of texts as JSON, always the same bytes for the same tree."""
    return json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def read_tree(text: bytes) -> Any:
    """Return the tree that `write_tree` wrote; raises CouncilError for anything else."""
    try:
        if len(text) <= MOST_BYTES:
            return json.loads(text)
    except (ValueError, RecursionError):
        pass
    raise CouncilError("しまってあるファイルの中身が崩れています。控え（バックアップ）から戻してください。")


def digest(text: bytes) -> str:
    """Return the SHA-256 of a text without its padding, in hexadecimal: kept inside the encrypted index only."""
    return hashlib.sha256(text.rstrip(b" ")).hexdigest()
