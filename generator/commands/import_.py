"""`import`: from somebody's table to entries of a register."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from generator.commands.parser import EXIT_CODES, EXIT_CONFIRM, EXIT_INPUT, EXIT_OK, read_today
from generator.commands.places import japanese_today
from generator.commands.report import report_problems, say
from generator.importers.run import run_import
from generator.settings import CHECKOUT


def add_import(commands: Any) -> None:
    """Add `import` to the command line."""
    parser = commands.add_parser(
        "import",
        help="CSV・Excel・JSON の表を登録に取り込みます",
        description="表を1行ずつ登録のファイルにします。使えない行も確かめたい行も、わけを付けて残します。",
        epilog=EXIT_CODES,
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="ファイル", help="取り込む表（いくつでも）")
    parser.add_argument("--into", type=Path, required=True, metavar="フォルダー", help="取り込み先の登録のフォルダー")
    parser.add_argument("--mapping", metavar="名前かファイル", help="列の対応表（書かなければ見出しから選びます）")
    parser.add_argument("--dry-run", action="store_true", help="何も書かずに、どうなるかだけ見ます")
    parser.add_argument("--allow-shrink", action="store_true", help="登録が5分の1より多く減っても進めます")
    parser.add_argument("--today", type=read_today, metavar="YYYY-MM-DD", help="今日とみなす日（書かなければ今日）")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Import the files and say what became of every row."""
    result = run_import(
        args.files,
        args.into,
        mapping=args.mapping,
        dry_run=args.dry_run,
        allow_shrink=args.allow_shrink,
        standard=CHECKOUT / "directory",
        today=args.today or japanese_today(),
        progress=lambda step: say(f"… {step}"),
    )
    report_problems(result.problems, args.lang)
    return EXIT_CONFIRM if result.needs_confirmation else EXIT_INPUT if result.problems else EXIT_OK
