"""How far a member has seen each store: the whole folder put back to an earlier state (with a reader who was taken off, say)
must not go unnoticed.

Every change counts the store's turn up by one, inside the encrypted index. The member's own machine remembers the last one.
"""

from __future__ import annotations

import json
import os
import uuid
from pathlib import Path

from generator.council.store import Store

NAME = "council.seen"
"""The file of what was seen, beside the key a member has when nothing is said: store id (random) and turn, no more."""


def is_older(memory: Path, store: Store) -> bool:
    """Say whether this member has seen a later state of the store than this one."""
    return store.turn < _read(memory).get(store.sid, 0)


def remember(memory: Path, store: Store) -> None:
    """Note the state of a store as the last one seen. Raises OSError from the disk."""
    seen = _read(memory)
    if seen.get(store.sid) == store.turn:
        return
    memory.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = memory.with_name(f".{memory.name}.{uuid.uuid4().hex}")
    with open(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as stream:
        json.dump(seen | {store.sid: store.turn}, stream)
    aside.replace(memory)


def _read(memory: Path) -> dict[str, int]:
    try:
        tree = json.loads(memory.read_text(encoding="ascii"))
        return {str(name): int(turn) for name, turn in tree.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
