"""`guard-push`: look through what is about to leave this machine; called by the git hooks and by CI."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator.audit.outgoing import Piece, judge
from generator.commands.guard_push.allowed import drop_allowed, read_allowed
from generator.commands.guard_push.git import Git, GitError
from generator.commands.guard_push.leaving import Leaving, list_pushed, list_since, list_staged, list_unsent
from generator.commands.guard_push.public import make_is_public
from generator.commands.guard_push.sent import Sent
from generator.commands.guard_push.values import NoValuesError, Watch, open_watch
from generator.commands.parser import EXIT_CODES, EXIT_INPUT, EXIT_OK, EXIT_USAGE
from generator.commands.report import report_problems, say
from generator.problems import Problem, errors_in

PUBLIC_LOG = (
    "送れません。くわしいことは、この記録ではなく、自分の機械で tsunagari guard-push を動かして確かめてください。"
)


def add_guard_push(commands: Any) -> None:
    """Add `guard-push` to the command line."""
    parser = commands.add_parser(
        "guard-push",
        help="git で送るものに、出してはいけないものがないか見ます",
        description="まだ送っていないコミットの全部（途中で消したファイル、変更の説明、作った人、名前も）を見ます。値は出しません。"
        "ふだんは hooks で入れた見張りが、コミットと push の前に動かします。",
        epilog=EXIT_CODES,
    )
    parser.add_argument("--hook", choices=("pre-commit", "pre-push"), help="git の見張りから動くとき")
    parser.add_argument("remote", nargs="*", metavar="送り先", help="送り先の名前とアドレス（git が渡します）")
    parser.add_argument(
        "--base", action="append", metavar="コミット", help="ここまでは見たものとします（自動の点検で使います）"
    )
    parser.add_argument("--fingerprints", type=Path, metavar="ファイル", help="指紋のファイル（--key もつけます）")
    parser.add_argument("--store", type=Path, metavar="フォルダー", help="協議会の情報の置き場所")
    parser.add_argument("--key", type=Path, metavar="ファイル", help="指紋の鍵か、自分の鍵のファイル")
    parser.add_argument("--values", type=Path, metavar="ファイル", help="訓練に使う値（1行に1つの JSON）")
    parser.add_argument("--public-log", action="store_true", help="だれでも見られる記録には、よしあしだけを書きます")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Look through what leaves; 0 when all is well, 1 when something must stay, 2 when it cannot be looked at."""
    try:
        git = Git.here()
        watch = open_watch(args, git)
        leaving, sent = _gather(args, git, watch is not None)
        problems = _examine(git, leaving, watch)
    except GitError as error:
        say(str(error))
        return EXIT_USAGE
    except NoValuesError as error:
        say(PUBLIC_LOG if args.public_log else str(error))
        return EXIT_USAGE
    if errors_in(problems):
        _refuse(args, problems)
        return EXIT_INPUT
    if problems and not args.public_log:
        report_problems(problems, args.lang)
    sent.keep(leaving.tips)
    if args.hook is None:
        say("出してはいけないものは、見つかりませんでした。")
    return EXIT_OK


def _gather(args: argparse.Namespace, git: Git, has_values: bool) -> tuple[Leaving, Sent]:
    """Return what leaves, and the memory of what left before."""
    nothing = Sent(git, "", has_values)
    if args.hook == "pre-commit":
        return list_staged(git), nothing
    if args.hook == "pre-push":
        sent = Sent(git, args.remote[-1] if args.remote else "", has_values)
        lines = [] if sys.stdin.isatty() else sys.stdin.read().splitlines()
        return list_pushed(git, lines, sent.read()), sent
    if args.base is not None:
        return list_since(git, args.base), nothing
    return list_unsent(git), nothing


def _examine(git: Git, leaving: Leaving, watch: Watch | None) -> list[Problem]:
    is_public = make_is_public(git, leaving)
    problems = set(leaving.too_large())
    for piece in leaving.pieces():
        problems.update(judge(piece, is_public))
        problems.update(_judge_entry(piece, git))
        if watch is not None:
            problems.update(watch.look(piece, is_public))
    return sorted(drop_allowed(problems, read_allowed(git, leaving)))


def _judge_entry(piece: Piece, git: Git) -> Iterable[Problem]:
    if piece.role != "file" or piece.zone != "register" or not piece.path.endswith(".yml"):
        return ()
    # The models of the register are costly to load: only where an entry is among what leaves.
    from generator.commands.guard_push.entries import judge_entry

    return judge_entry(piece, git.top)


def _refuse(args: argparse.Namespace, problems: list[Problem]) -> None:
    if args.public_log:
        # A verdict on single values is an oracle (boundary.md, section 3).
        say(PUBLIC_LOG)
        return
    report_problems(problems, args.lang)
    if args.hook == "pre-commit":
        say(
            "まだコミットしていません。上の行を直して git add し、もう一度コミットしてください。"
            "ファイルごと外すときは git rm --cached ファイル です。"
        )
        return
    say(
        "まだ送っていません。消しただけでは、前のコミットに残ります。送る前のコミットを作り直してください: "
        "いちばん新しいコミットなら、直して git commit --amend。それより前なら、git rebase -i で直すか、"
        "git reset --soft 送り先の枝 で1つにまとめてから、もう一度コミットします。"
        "もう送ってしまったものなら、すぐに担当課の個人情報の担当に知らせてください。"
    )
