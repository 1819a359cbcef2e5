"""The command line in plain Japanese, or in English on `--lang en`: argparse's own words never reach the user."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Mapping
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

# What argparse complains of (Python 3.11 to 3.14), and what to say instead in Japanese and English. No value is quoted.
SAYINGS = (
    (r"the following arguments are required: (.*)", r"\1 を書いてください。", r"Please give \1."),
    (r"unrecognized arguments: .*", "知らない書き方が混ざっています。", "Something here is not understood."),
    (
        r"argument (\S+): expected (?:one|at least one) argument.*",
        r"\1 のあとに値を書いてください。",
        r"Please give a value after \1.",
    ),
    (
        r"argument (\S+): invalid choice: .* \(choose from (.*)\)",
        r"\1 に使えるのは \2 です。",
        r"\1 takes one of \2.",
    ),
    (r"argument (\S+): ignored explicit argument.*", r"\1 には値を付けません。", r"\1 takes no value."),
    (r"argument (\S+): invalid \S+ value: .*", r"\1 の値を確かめてください。", r"Please check the value of \1."),
)
OWN_SAYING = re.compile(r"argument (\S+): (.*)")
BAD_DATE = "日付は 2026-04-01 の形で書いてください。"
BAD_PORT = "番号は 8001 のように、65535 までの数で書いてください。"
LAST_PORT = 65535
OTHERWISE = ("書き方を確かめてください。", "Please check how this is written.")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "使い方: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An ArgumentParser whose help and complaints are Japanese, or English, and which never quotes a value."""

    def __init__(self, **keywords: Any) -> None:
        keywords.setdefault("formatter_class", _Formatter)
        super().__init__(**keywords, add_help=False, allow_abbrev=False)
        self._english: Mapping[str, str] | None = None
        self._positionals.title = "書くもの"
        self._optionals.title = "選べるもの"
        self.add_argument("-h", "--help", action="help", help="この説明を出して終わります")
        self.add_argument(
            "--lang", choices=("ja", "en"), default="ja", help="説明と知らせの言葉（ja 日本語・en English）"
        )

    def speak_english(self, words: Mapping[str, str]) -> None:
        """Turn this parser and those of its commands to English; `words` holds the English of each Japanese text.

        Raises KeyError when a text has none.
        """
        self._english = words
        self.formatter_class = argparse.RawDescriptionHelpFormatter
        self.description = words[self.description] if self.description else None
        self.epilog = words[self.epilog] if self.epilog else None
        self.set_defaults(lang="en")
        for group in self._action_groups:
            group.title = words[group.title] if group.title else None
        for action in self._actions:
            action.help = words[action.help] if action.help else None
            if isinstance(action.metavar, str):
                action.metavar = words.get(action.metavar, action.metavar)
            if isinstance(action, argparse._SubParsersAction):
                for choice in action._choices_actions:
                    choice.help = words[choice.help] if choice.help else None
                for command in action.choices.values():
                    command.speak_english(words)

    def error(self, message: str) -> NoReturn:
        """Say what to write instead and end with exit code 2."""
        hint = "「{} --help」で使い方を見られます。" if self._english is None else "`{} --help` shows how to use it."
        self.exit(EXIT_USAGE, f"{self._say_instead(message)}\n{hint.format(self.prog)}\n")

    def _say_instead(self, message: str) -> str:
        for pattern, ja, en in SAYINGS:
            if re.fullmatch(pattern, message):
                return re.sub(pattern, ja if self._english is None else en, message)
        own = OWN_SAYING.fullmatch(message)
        if own is None:
            return OTHERWISE[self._english is not None]
        return f"{own[1]}: {own[2] if self._english is None else self._english.get(own[2], OTHERWISE[1])}"


def read_today(text: str) -> date:
    """Read the value of `--today`; raises ArgumentTypeError with what to write instead."""
    found = parse_date(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None
    if found is None:
        raise argparse.ArgumentTypeError(BAD_DATE)
    return found


def read_port(text: str) -> int:
    """Read the value of `--port`; raises ArgumentTypeError with what to write instead."""
    if not re.fullmatch(r"\d{1,5}", text, re.ASCII) or int(text) > LAST_PORT:
        raise argparse.ArgumentTypeError(BAD_PORT)
    return int(text)


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
