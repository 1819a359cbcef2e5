"""The command line in plain Japanese: argparse's own English never reaches the user."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from generator.japanese.eras import parse_date

EXIT_OK = 0
EXIT_INPUT = 1
EXIT_USAGE = 2
EXIT_CONFIRM = 3
EXIT_NOT_PUBLISHED = 4
EXIT_TROUBLE = 5
EXIT_CODES = """終わりの番号（exit code）:
  0  終わりました
  1  入力に直すところがあります
  2  コマンドの書き方が違います
  3  続けるには確認（--allow-shrink など）が要ります
  4  できあがりに問題があり、公開しませんでした（前のサイトはそのままです）
  5  この機械の都合で続けられませんでした（空き容量、権限など）"""

SAYINGS = (
    (re.compile(r"the following arguments are required: (.*)"), r"\1 を書いてください。"),
    (re.compile(r"unrecognized arguments: .*"), "知らない書き方が混ざっています。"),
    (re.compile(r"argument (\S+): expected (?:one|at least one) argument.*"), r"\1 のあとに値を書いてください。"),
    (re.compile(r"argument (\S+): invalid choice: .* \(choose from (.*)\)"), r"\1 に使えるのは \2 です。"),
    (re.compile(r"argument (\S+): not allowed with argument (\S+)"), r"\1 と \2 は、どちらか1つにしてください。"),
    (re.compile(r"argument (\S+): ignored explicit argument.*"), r"\1 には値を付けません。"),
    (re.compile(r"ambiguous option: (\S+) .*"), r"\1 は、省かずに全部書いてください。"),
    (re.compile(r"argument ([^:]+): (.*)"), r"\1: \2"),
)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "使い方: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An ArgumentParser whose help and complaints are Japanese and which never quotes a value."""

    def __init__(self, **keywords: Any) -> None:
        keywords.setdefault("formatter_class", _Formatter)
        super().__init__(**keywords, add_help=False, allow_abbrev=False)
        self._positionals.title = "書くもの"
        self._optionals.title = "選べるもの"
        self.add_argument("-h", "--help", action="help", help="この説明を出して終わります")

    def error(self, message: str) -> NoReturn:
        """Say what to write instead and end with exit code 2."""
        said = next(
            (p.sub(words, message) for p, words in SAYINGS if p.fullmatch(message)), "書き方を確かめてください。"
        )
        self.exit(EXIT_USAGE, f"{said}\n「{self.prog} --help」で使い方を見られます。\n")


def read_today(text: str) -> date:
    """Read the value of `--today`; raises ArgumentTypeError with what to write instead."""
    found = parse_date(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None
    if found is None:
        raise argparse.ArgumentTypeError("日付は 2026-04-01 の形で書いてください。")
    return found


def add_places(parser: argparse.ArgumentParser, names: Iterable[str]) -> None:
    """Add the options that say where things lie (`directory`, `content`, `site`) and which day it is."""
    helps = {
        "directory": "登録のフォルダー（書かなければ directory）",
        "content": "文章のフォルダー（書かなければ content）",
        "site": "できあがりを置くところ（書かなければ site）",
    }
    for name in names:
        parser.add_argument(f"--{name}", type=Path, metavar="フォルダー", help=helps[name])
    parser.add_argument("--today", type=read_today, metavar="YYYY-MM-DD", help="今日とみなす日（書かなければ今日）")
    parser.add_argument("--lang", choices=("ja", "en"), default="ja", help="知らせの言葉（ja 日本語・en 英語）")
