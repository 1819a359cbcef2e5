"""The commands of Tsunagari: `python -m generator COMMAND`, or `bin/tsunagari COMMAND` on a fresh machine."""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from generator.commands.english import ENGLISH
from generator.commands.guard_push import add_guard_push
from generator.commands.hooks import add_hooks
from generator.commands.parser import EXIT_CODES, EXIT_TROUBLE, Parser
from generator.commands.report import say
from generator.problems import Language
from generator.settings import VERSION

TROUBLES = {
    errno.ENOSPC: "空き容量が足りません。要らないファイルを消してから、もう一度動かしてください。",
    errno.EDQUOT: "使ってよい容量を超えました。要らないファイルを消してから、もう一度動かしてください。",
    errno.EACCES: "読み書きの権限がないところがあります。場所を変えるか、管理する人に頼んでください。",
    errno.EPERM: "読み書きの権限がないところがあります。場所を変えるか、管理する人に頼んでください。",
    errno.EROFS: "書き込めない場所です。--site などで別の場所を選んでください。",
}


WATCH: dict[str, Callable[[Any], None]] = {"hooks": add_hooks, "guard-push": add_guard_push}
"""What git runs before every commit and push: nothing else is loaded for it."""


def make_parser(language: Language = "ja", command: str = "") -> Parser:
    """Return the whole command line, its help in `language`; of the watch alone when `command` is one of it."""
    parser = Parser(
        prog="tsunagari",
        description="つながり — 居場所と相談窓口の登録から、だれもが使えるサイトを作ります。",
        epilog=EXIT_CODES,
    )
    parser.add_argument("--version", action="version", version=f"つながり {VERSION}", help="版を出して終わります")
    commands = parser.add_subparsers(title="できること", metavar="コマンド", required=True, parser_class=Parser)
    for add in _list_commands(command):
        add(commands)
    if language == "en":
        parser.speak_english(ENGLISH)
    return parser


def _list_commands(command: str) -> tuple[Callable[[Any], None], ...]:
    if command in WATCH:
        return tuple(WATCH.values())
    from generator.commands.every import COMMANDS

    return (*COMMANDS, *WATCH.values())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. No traceback reaches the terminal."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    # The language is needed before the line is read: for the help, and for what is wrong with the line.
    english = "--lang=en" in given or ("--lang", "en") in pairwise(given)
    _make_printable()
    args = make_parser("en" if english else "ja", given[0] if given else "").parse_args(given)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
    except KeyboardInterrupt:
        say("止めました。サイトは前のままです。")
        return 130
    except BrokenPipeError:
        # Whoever read along has gone (`tsunagari check | head`); nothing is left to say, not at the end either.
        _drop_output()
        return EXIT_TROUBLE
    except OSError as error:
        say(
            TROUBLES.get(
                error.errno or 0,
                "ファイルの読み書きで止まりました。場所と空き容量を確かめて、もう一度動かしてください。",
            )
        )
        _keep_trace(error)
        _drop_output()
        return EXIT_TROUBLE
    except Exception as error:  # noqa: BLE001 (an officer must never meet a traceback)
        say(
            "思いがけないところで止まりました。サイトは前のままです。もう一度動かしても同じなら、開発者に知らせてください。"
        )
        _keep_trace(error)
        return EXIT_TROUBLE
    return code


def _make_printable() -> None:
    """Let a terminal without Japanese, and names no terminal can show, spoil a letter instead of the whole run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            ascii_only = codecs.lookup(stream.encoding).name == "ascii"
            stream.reconfigure(encoding="utf-8" if ascii_only else stream.encoding, errors="backslashreplace")


def _drop_output() -> None:
    """Drop what cannot be written any more: Python would try once more at the end, and spoil the exit code with 120."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _keep_trace(error: BaseException) -> None:
    """Keep where it stopped for a developer: places in the code only, no values."""
    frames = "".join(
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}\n"
        for frame in traceback.extract_tb(error.__traceback__)
    )
    try:
        folder = Path.cwd() / ".tsunagari"
        folder.mkdir(exist_ok=True)
        (folder / "stopped-at.txt").write_text(f"{type(error).__name__}\n{frames}", encoding="utf-8")
    except OSError:
        return
    say("止まったところの記録: .tsunagari/stopped-at.txt（登録の中身は入っていません）")


if __name__ == "__main__":
    sys.exit(main())
