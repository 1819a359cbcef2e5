"""`schema`: write the files by which an editor helps with writing entries."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from generator.commands.parser import EXIT_CODES, EXIT_INPUT, EXIT_OK, add_places
from generator.commands.places import settle
from generator.commands.report import report_problems, say
from generator.problems import errors_in
from generator.records.schema import make_schemas
from generator.records.vocabulary import read_vocabulary


def add_schema(commands: Any) -> None:
    """Add `schema` to the command line."""
    parser = commands.add_parser(
        "schema",
        help="編集ソフトのための手引き（JSON Schema）を書きます",
        description="登録のフォルダーの schema に、項目の説明と使える語を書きます。語や地区を増やしたら、もう一度動かします。",
        epilog=EXIT_CODES,
    )
    add_places(parser, ("directory", "content"))
    parser.add_argument("--check", action="store_true", help="書かずに、今のものが新しいかだけ見ます")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the schemas, or say whether those on disk are current."""
    settings = settle(args)
    vocabulary, problems = read_vocabulary(settings.directory, settings.standard)
    if errors_in(problems):
        report_problems(problems, args.lang)
        return EXIT_INPUT
    folder = settings.directory / "schema"
    schemas = make_schemas(vocabulary)
    if args.check:
        stale = [name for name, content in schemas.items() if not _is_current(folder / name, content)]
        say(
            f"古くなったもの: {'、'.join(stale)}。「tsunagari schema」で書き直せます。"
            if stale
            else "どれも新しいままです。"
        )
        return EXIT_INPUT if stale else EXIT_OK
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in schemas.items():
        if not _is_current(folder / name, content):
            (folder / name).write_bytes(content)
    say(f"{len(schemas)}つの手引きを {folder} に書きました。")
    return EXIT_OK


def _is_current(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
