"""`schema`: write the files by which an editor helps with writing entries."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from generator.commands.parser import EXIT_CODES, EXIT_INPUT, EXIT_OK, add_places
from generator.commands.places import settle
from generator.commands.report import report_problems, say
from generator.problems import errors_in
from generator.records.field_tables import make_field_tables
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
    parser.add_argument(
        "--fields", type=Path, metavar="ファイル", help="項目の一覧（Markdown）も、このファイルに書きます"
    )
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
    files = {folder / name: content for name, content in make_schemas(vocabulary).items()}
    if args.fields is not None:
        files[args.fields] = make_field_tables(vocabulary).encode()
    stale = [path for path, content in files.items() if not _is_current(path, content)]
    if args.check:
        say(
            f"古くなったもの: {'、'.join(path.name for path in stale)}。「tsunagari schema」で書き直せます。"
            if stale
            else "どれも新しいままです。"
        )
        return EXIT_INPUT if stale else EXIT_OK
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[path])
    say(f"手引き{len(files)}つのうち、新しくなった{len(stale)}つを書きました。置いたところ: {folder}")
    return EXIT_OK


def _is_current(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
