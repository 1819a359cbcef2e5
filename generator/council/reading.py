"""What other commands may ask of a store: its values, and which of them are excused."""

from __future__ import annotations

from pathlib import Path

from generator.council.excused import Excuse, is_excused
from generator.council.identity import AskPassphrase, open_key
from generator.council.store import Store, read_store
from generator.council.values import CouncilValue, list_values


def read_secrets(store: Path, key: Path, ask: AskPassphrase) -> tuple[CouncilValue, ...]:
    """Return every value of a store that must not be found in public, excused ones left out.

    `ask` returns the passphrase of the key file and is called only if it has one. Raises CouncilError.
    """
    return list_secrets(read_store(store, open_key(key, ask)))


def read_excused(store: Path, key: Path, ask: AskPassphrase) -> tuple[Excuse, ...]:
    """Return the values that members excused, with who and when. Raises CouncilError."""
    return read_store(store, open_key(key, ask)).excuses


def list_secrets(store: Store) -> tuple[CouncilValue, ...]:
    """Return the values of a store that was read already, excused ones left out."""
    return tuple(
        value
        for rid, record in store.records.items()
        for value in list_values(record, record.listing or rid)
        if not is_excused(value.value, store.excuses)
    )
