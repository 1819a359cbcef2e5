"""How every action of `council` begins: leftovers wiped, places looked at, the key and the store opened."""

from __future__ import annotations

import argparse
import getpass
import sys
import warnings
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from generator.commands.parser import EXIT_CONFIRM, EXIT_USAGE
from generator.commands.places import japanese_today
from generator.commands.report import say
from generator.council.age import Key
from generator.council.identity import find_key, open_key
from generator.council.place import find_openness, find_refusals
from generator.council.scratch import wipe_leftovers
from generator.council.seen import NAME as SEEN
from generator.council.seen import is_older, remember
from generator.council.store import Store, read_store
from generator.council.trouble import CouncilError
from generator.settings import CHECKOUT

Action = Callable[[argparse.Namespace], int]


class ConfirmationError(Exception):
    """The member said no, or was not there to be asked."""


def run_guarded(action: Action, args: argparse.Namespace) -> int:
    """Run an action; say what stops it. No memory image is left behind if the program is brought down."""
    _keep_no_image()
    try:
        if left := wipe_leftovers():
            say(f"前の作業が途中で止まり、平文が{left}件残っていました。いま消しました。")
        return action(args)
    except CouncilError as error:
        say(str(error))
        return EXIT_USAGE
    except ConfirmationError as error:
        say(str(error))
        return EXIT_CONFIRM


def place_store(args: argparse.Namespace) -> Path:
    """Return where the store of this run lies. Raises CouncilError when nothing secret may lie there."""
    folder = (args.store or Path.home() / "tsunagari-council").absolute()
    refuse((*find_refusals(folder, list_public_folders()), *find_openness(folder)))
    return Path(folder)


def place_key(args: argparse.Namespace) -> Path:
    """Return where the member's key lies. Raises CouncilError when it may not lie there."""
    path = Path(args.key or find_key()).absolute()
    refuse(find_refusals(path, list_public_folders()))
    return path


def open_store(args: argparse.Namespace, accept_older: bool = False) -> tuple[Store, Key]:
    """Return the store and the key of this run.

    Raises CouncilError, also when this member has seen a later state of the store; with `accept_older` the member is
    asked instead, and ConfirmationError raised for a no.
    """
    folder = place_store(args)
    key = open_key(place_key(args), ask_passphrase)
    store = read_store(folder, key)
    if is_older(_memory(), store):
        if not accept_older:
            raise CouncilError(
                "前に見たときより古い置き場所です。git なら pull してください。控えから戻したのなら council verify を動かして、"
                "そのことを認めます。どちらも覚えがなければ、だれかが戻した恐れがあります。メンバーどうしで確かめてください。"
            )
        say("前に見たときより古い置き場所です。控えから戻したのでなければ、メンバーどうしで確かめてください。")
        if not ask("古いほうを、これからの正しいものとしますか。"):
            raise ConfirmationError("何も変えていません。")
    return keep(store), key


def keep(store: Store) -> Store:
    """Remember that this member has seen the store in this state, and return it."""
    remember(_memory(), store)
    return store


def _memory() -> Path:
    return find_key().with_name(SEEN)


def refuse(reasons: Iterable[str]) -> None:
    """Raise CouncilError with every reason, if there is one."""
    found = list(reasons)
    if found:
        raise CouncilError("\n".join(found))


def list_public_folders() -> list[Path]:
    """Return the folders that get published: the product's own, and the municipality's if the run began in it."""
    here = Path.cwd()
    return [CHECKOUT, *([here] if (here / "directory" / "municipality.yml").is_file() else [])]


def day_of(args: argparse.Namespace) -> date:
    """Return the day of this run."""
    day: date = args.today or japanese_today()
    return day


def find_record(store: Store, name: str) -> str:
    """Return the id of the record of that name. Raises CouncilError when there is none."""
    rid = store.find(name)
    if rid is None:
        raise CouncilError("その名前の記録はありません。council list で、記録のある登録を見られます。")
    return rid


def ask_passphrase() -> str:
    """Ask for the passphrase of the key without showing it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", getpass.GetPassWarning)
        try:
            return getpass.getpass("鍵の合言葉: ")
        except EOFError:
            raise CouncilError("合言葉を聞けませんでした。画面のある端末で動かしてください。") from None


def ask(question: str) -> bool:
    """Ask a question that is answered with y or n; nobody there to answer means no."""
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes", "ｙ", "はい")


def confirm(question: str, args: argparse.Namespace) -> None:
    """Go on with `--yes` or a yes. Raises ConfirmationError otherwise."""
    if not args.yes and not ask(question):
        raise ConfirmationError("何も変えていません。進めてよければ y と答えるか、--yes を付けてください。")


def show_on_screen(text: str, args: argparse.Namespace) -> None:
    """Print to a terminal, or anywhere if the member insists. Raises ConfirmationError for a file or another program."""
    if not args.force_stdout and not sys.stdout.isatty():
        raise ConfirmationError(
            "画面ではないところ（ファイルやほかのプログラム）へは出しません。平文が残ってよいときだけ、--force-stdout を付けてください。"
        )
    print(text, end="", flush=True)


def _keep_no_image() -> None:
    """Leave no core dump, of us or of the editor: it would hold the sheet in clear."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
