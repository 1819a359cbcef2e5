"""`council verify`: is the store whole, closed to others, and up to date with the register?"""

from __future__ import annotations

import argparse

from generator.commands.council.listings import list_listings
from generator.commands.council.opening import open_store
from generator.commands.parser import EXIT_INPUT, EXIT_OK
from generator.commands.report import report_problems, say
from generator.council.trouble import CouncilError
from generator.council.verify import verify_store
from generator.problems import errors_in


def run_verify(args: argparse.Namespace) -> int:
    """List everything that is not as it must be."""
    store, key = open_store(args, accept_older=True)
    listings = list_listings(args.directory) if args.directory else None
    if args.directory and listings is None:
        raise CouncilError("登録のフォルダー（--directory）が見つかりません。")
    problems = list(verify_store(store, key, listings))
    if problems:
        report_problems(problems, args.lang)
    if errors_in(problems):
        return EXIT_INPUT
    say(f"全部開けました（記録 {len(store.records)}件、メンバー {len(store.roll.members)}人）。")
    return EXIT_OK
