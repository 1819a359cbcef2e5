"""`council excuse`: a value that is rightly in both worlds. The value is named by its place, never typed."""

from __future__ import annotations

import argparse

from generator.commands.council.opening import day_of, find_record, keep, open_store, show_on_screen
from generator.commands.parser import EXIT_OK
from generator.commands.report import say
from generator.council.excused import Excuse, is_excused
from generator.council.store import save_excuses
from generator.council.trouble import CouncilError
from generator.council.values import list_values

LONGEST_NAME = 80


def run_excuse(args: argparse.Namespace) -> int:
    """List the fields of a record, or excuse one, or take that back."""
    store, key = open_store(args)
    rid = find_record(store, args.name)
    values = {one.field: one.value for one in list_values(store.records[rid], rid)}
    if args.field is None:
        rows = (
            f"{field}{'（認めてあります）' if is_excused(value, store.excuses) else ''}\n"
            for field, value in values.items()
        )
        show_on_screen("".join(rows), args)
        return EXIT_OK
    if args.field not in values:
        raise CouncilError("その項目はありません。項目を書かずに動かすと、項目の名前を見られます。")
    value = values[args.field]
    rest = [one for one in store.excuses if not is_excused(value, [one])]
    if args.take_back:
        keep(save_excuses(store, rest, key))
        say("認めたことを取り消しました。次の点検から、また止めます。")
        return EXIT_OK
    if not args.by or len(args.by) > LONGEST_NAME:
        raise CouncilError("認めた人の名前か役割を、--by に80字までで書いてください。")
    keep(save_excuses(store, [*rest, Excuse(value, args.by, day_of(args).isoformat())], key))
    say("書き残しました。この値がサイトにあっても、点検で止めません。値が変わったら、もう一度認めてください。")
    return EXIT_OK
