"""`hooks`: put the watch into a repository, take it out, say whether it stands."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from generator.commands.guard_push.git import Git, GitError
from generator.commands.hooks.places import HookPlaceError, find_hooks
from generator.commands.hooks.write import HOOKS, State, install, look, remove
from generator.commands.parser import EXIT_CODES, EXIT_INPUT, EXIT_OK, EXIT_TROUBLE, EXIT_USAGE
from generator.commands.report import say
from generator.settings import CHECKOUT

_STATES: dict[State, str] = {
    "stands": "入っています",
    "old": "前の版です。tsunagari hooks install で新しくしてください",
    "missing": "入っていません。tsunagari hooks install で入れてください",
    "foreign": "ほかの見張りだけがあります。tsunagari hooks install で、それも動かしながら入れられます",
    "asleep": "動かせない権限になっています。tsunagari hooks install で直してください",
}


def add_hooks(commands: Any) -> None:
    """Add `hooks` to the command line."""
    parser = commands.add_parser(
        "hooks",
        help="コミットと push の前の見張りを入れます",
        description="git のコミットと push の前に、出してはいけないものがないかを見る見張りを入れます。"
        "ほかの見張りがあるときは消さずに、続けて動かします。",
        epilog=EXIT_CODES,
    )
    parser.add_argument(
        "action",
        choices=("install", "remove", "status"),
        metavar="すること",
        help="install 入れる・remove 外す・status 入っているか見る",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Do it in the repository of the current folder; `status` ends with 1 when the watch does not stand."""
    try:
        git = Git.here()
        folder = find_hooks(git)
    except (GitError, HookPlaceError) as error:
        say(str(error))
        return EXIT_USAGE
    if args.action == "status":
        states = {name: look(folder, name, git.top) for name in HOOKS}
        for name, state in states.items():
            say(f"{name}: {_STATES[state]}")
        return EXIT_OK if set(states.values()) == {"stands"} else EXIT_INPUT
    if args.action == "remove":
        kept = remove(folder, git.top)
        say("見張りを外しました。コミットと push は、もう調べずに進みます。")
        for name in kept:
            say(f"{name}: ほかの見張りは、元のとおりに戻しました。")
        return EXIT_OK
    return install_watch(git)


def install_watch(git: Git, product: Path = CHECKOUT) -> int:
    """Install the watch of `product` and say what was done with the hooks of others."""
    try:
        folder = find_hooks(git)
        chained = install(folder, git.top, product)
    except HookPlaceError as error:
        say(str(error))
        return EXIT_TROUBLE
    say(f"コミットと push の前の見張りを入れました（{folder}）。出してはいけないものがあると、そこで止まります。")
    for name in chained:
        say(f"{name}: 前からの見張りは {name}.before-tsunagari として残し、続けて動かします。")
    return EXIT_OK
