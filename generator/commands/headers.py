"""`headers`: the settings for the host that shows the site, from the one policy; and the option of `build` that adds them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from generator.assembly.build import read_inputs
from generator.assembly.header_file import make_place
from generator.commands.parser import EXIT_CODES, EXIT_INPUT, EXIT_OK, EXIT_USAGE, add_places
from generator.commands.places import settle
from generator.commands.report import report_problems, say
from generator.policy.header_files import HOSTS, PUBLISHED, write_header_file
from generator.problems import errors_in


def add_header_options(parser: argparse.ArgumentParser) -> None:
    """Add to `build` for which host the settings go into the site."""
    parser.add_argument(
        "--headers-for",
        choices=tuple(PUBLISHED),
        metavar="サーバー",
        help="見る人を守る設定を、サイトのいちばん上に入れます（apache・netlify・cloudflare）",
    )
    _add_https_option(parser)


def add_headers(commands: Any) -> None:
    """Add `headers` to the command line."""
    parser = commands.add_parser(
        "headers",
        help="サイトを置くサーバーに渡す、見る人を守る設定を書きます",
        description="サーバーの設定（HTTP ヘッダー）を書きます。--to を書かなければ、画面に出します。サイトは作りません。",
        epilog=EXIT_CODES,
    )
    parser.add_argument(
        "host", choices=tuple(HOSTS), metavar="サーバー", help="nginx・apache・netlify・cloudflare のどれか"
    )
    parser.add_argument("--to", type=Path, metavar="ファイル", help="設定を書くファイル（サイトの外に置いてください）")
    _add_https_option(parser)
    add_places(parser, ("directory", "content", "site"))
    parser.set_defaults(run=run_headers)


def run_headers(args: argparse.Namespace) -> int:
    """Write the header file of one host, or show it."""
    settings = settle(args)
    if args.to and args.to.resolve().is_relative_to(settings.site.resolve()):
        say("サイトの中には、手で何も置けません。サイトの外に書くか、build に --headers-for を付けてください。")
        return EXIT_USAGE
    inputs = read_inputs(settings)
    municipality = inputs.register.municipality
    if errors_in(inputs.problems) or municipality is None:
        report_problems(inputs.problems, args.lang)
        return EXIT_INPUT
    place = make_place(municipality.record.site_url, inputs.languages, https_only=not args.without_https_only)
    text = write_header_file(args.host, place)
    if args.to is None:
        print(text, end="")
        return EXIT_OK
    args.to.parent.mkdir(parents=True, exist_ok=True)
    args.to.write_text(text, encoding="utf-8")
    say(f"設定を書きました。置いたところ: {args.to}")
    return EXIT_OK


def _add_https_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--without-https-only",
        action="store_true",
        help="「次からは https だけで開く」という設定を入れません（同じホストに https でないページがあるとき）",
    )
