"""`council fingerprints`: what CI can look for without knowing the values. Both files lie outside everything public."""

from __future__ import annotations

import argparse
import os
import secrets
import uuid
from pathlib import Path

from generator.audit.leaks import Secret, make_fingerprints
from generator.commands.council.opening import list_public_folders, open_store, refuse
from generator.commands.parser import EXIT_OK
from generator.commands.report import say
from generator.council.place import find_refusals
from generator.council.reading import list_secrets
from generator.council.trouble import CouncilError

KEY_BYTES = 32
"""Length of the key: 256 bits, within what keyed BLAKE2b takes (RFC 7693, section 2.1). Its file is one line of hexadecimal."""


def run_fingerprints(args: argparse.Namespace) -> int:
    """Write the fingerprints of every value that is not excused; make or renew their key."""
    out, key_path = args.out.absolute(), args.fingerprint_key.absolute()
    for path in (out, key_path):
        refuse(find_refusals(path, list_public_folders()))
    if out == key_path:
        raise CouncilError("指紋と指紋の鍵は、別のファイルにしてください。")
    store, _ = open_store(args)
    if store.folder in out.parents or store.folder in key_path.parents:
        raise CouncilError("指紋と指紋の鍵は、置き場所の外に書いてください。")
    made = args.rotate or not key_path.exists()
    key = secrets.token_bytes(KEY_BYTES) if made else _read_key(key_path)
    values = list_secrets(store)
    content = make_fingerprints((Secret(one.record, one.field, one.kind, one.value.reveal()) for one in values), key)
    if made:
        _write(key_path, key.hex().encode() + b"\n")
    _write(out, content)
    say(f"指紋を書きました: {out}（値 {len(values)}個）")
    if made:
        say(f"指紋の鍵を新しくしました: {key_path}。CI には、公開しない変数（secret）として渡してください。")
    say("指紋と鍵がそろうと、値を言い当てて確かめられます。別々にしまい、どちらも公開の場所に置かないでください。")
    return EXIT_OK


def _read_key(path: Path) -> bytes:
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise CouncilError("指紋の鍵のファイルが、鍵の形ではありません。--rotate で新しくしてください。")
    return key


def _write(path: Path, content: bytes) -> None:
    """Write a file of mode 0600, the old one or the new one at every moment."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    try:
        with open(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
