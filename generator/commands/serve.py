"""`serve`: build, show on this machine, build again on a change."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Any

from generator.assembly.serve import Changes, rebuild_on_change, start_server
from generator.commands.build import build_once
from generator.commands.parser import EXIT_CODES, EXIT_OK, EXIT_TROUBLE, add_places, read_port
from generator.commands.places import japanese_today, settle
from generator.commands.report import say


def add_serve(commands: Any) -> None:
    """Add `serve` to the command line."""
    parser = commands.add_parser(
        "serve",
        help="作ったサイトをこの機械で見ます",
        description="サイトを作り、この機械だけで見られるようにします。ファイルを直すと、作り直して画面も新しくなります。",
        epilog=EXIT_CODES,
    )
    add_places(parser, ("directory", "content", "site"))
    parser.add_argument("--port", type=read_port, default=8000, metavar="番号", help="つなぐ番号（書かなければ 8000）")
    parser.set_defaults(run=run_serve)


def run_serve(args: argparse.Namespace) -> int:
    """Serve until interrupted (Ctrl+C)."""
    settings = settle(args)
    build_once(settings, args.lang)
    changes = Changes()
    try:
        server = start_server(settings.site, args.port, changes)
    except OSError:
        say(f"{args.port} 番は使われています。--port 8001 のように、別の番号を選んでください。")
        return EXIT_TROUBLE
    say(f"http://127.0.0.1:{server.server_port}/ で見られます。終わるときは Ctrl と C を押してください。")

    def rebuild() -> bool:
        today = args.today or japanese_today()
        return build_once(replace(settings, today=today), args.lang) == EXIT_OK

    watched = (settings.directory, settings.content, settings.theme, settings.mkdocs_yml)
    try:
        rebuild_on_change(watched, rebuild, changes)
    finally:
        server.shutdown()
    return EXIT_OK
