"""`council show` and `council list`: on the member's own screen, nowhere else."""

from __future__ import annotations

import argparse

from generator.commands.council.opening import find_record, open_store, show_on_screen
from generator.commands.parser import EXIT_OK
from generator.council.sheet import show_record
from generator.council.values import list_values

UNLISTED = "（公開の登録なし）"


def run_show(args: argparse.Namespace) -> int:
    """Show one record."""
    store, _ = open_store(args)
    show_on_screen(show_record(store.records[find_record(store, args.name)]), args)
    return EXIT_OK


def run_list(args: argparse.Namespace) -> int:
    """Show which listings have a record, and the kinds of value in each; no value."""
    store, _ = open_store(args)
    rows = sorted(
        f"{record.listing or f'{rid} {UNLISTED}'}\t{' '.join(sorted({value.kind for value in list_values(record, rid)}))}\n"
        for rid, record in store.records.items()
    )
    show_on_screen("".join(rows), args)
    return EXIT_OK
