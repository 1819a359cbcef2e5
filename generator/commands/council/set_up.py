"""`council init`: a key of one's own, and a store outside everything public."""

from __future__ import annotations

import argparse
import getpass
import warnings
from pathlib import Path

from generator.commands.council.opening import ask_passphrase, day_of, place_key, place_store
from generator.commands.parser import EXIT_OK
from generator.commands.report import say
from generator.council.age import Key
from generator.council.identity import create_key, open_key
from generator.council.place import find_cloud
from generator.council.store import create_store, make_member
from generator.council.trouble import CouncilError
from generator.japanese.municipal_codes import is_municipality_code

SHORTEST_PASSPHRASE = 12
BACKUP = (
    "鍵の控えを、必ず1つ作ってください。鍵をなくすと、だれも開けません。USB メモリーなどに写して鍵のかかる引き出しにしまい、"
    "メールや共有フォルダーには置かないでください。メンバーを2人以上にしておくのも、よい控えです。"
)


def run_init(args: argparse.Namespace) -> int:
    """Make the key if there is none, then the store. Raises CouncilError before anything is written."""
    path = place_key(args)
    if args.only_key:
        _make_key(path, args)
        say(BACKUP)
        return EXIT_OK
    folder = place_store(args)
    if not args.code or not is_municipality_code(args.code):
        raise CouncilError("--code に、自治体のコード（6桁）を書いてください。総務省の全国地方公共団体コードです。")
    if path.parent == folder or folder in path.parents:
        raise CouncilError("鍵と置き場所は、別のところにしてください。いっしょに置くと、暗号の意味がなくなります。")
    if folder.exists() and any(one.name != ".git" for one in folder.iterdir()):
        raise CouncilError("そこにはもうファイルがあります。新しい名前か、空のフォルダーを選んでください。")
    # The name is checked before a key is made; the key that counts is put in afterwards.
    day = day_of(args)
    make_member(args.member or "", "age1" + "q" * 58, day)
    if warning := find_cloud(folder):
        say(warning)
    key = open_key(path, ask_passphrase) if path.exists() else _make_key(path, args)
    create_store(folder, args.code, make_member(args.member, key.recipient, day))
    say(f"置き場所を作りました: {folder}")
    say("次は tsunagari council edit 登録のid で、記録を書きます。公開するフォルダーへは、決して移さないでください。")
    say(BACKUP)
    return EXIT_OK


def _make_key(path: Path, args: argparse.Namespace) -> Key:
    if path.exists():
        raise CouncilError("その場所には、もう鍵があります。上書きはしません。別の場所を --key に書いてください。")
    key = create_key(path, _choose_passphrase() if args.passphrase else None, day_of(args))
    say(f"鍵を作りました: {path}（だれにも渡さないでください）")
    say("ほかのメンバーに渡してよい公開鍵は、次の1行です。")
    print(key.recipient)
    return key


def _choose_passphrase() -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", getpass.GetPassWarning)
        try:
            first = getpass.getpass(f"鍵の合言葉（{SHORTEST_PASSPHRASE}文字以上）: ")
            again = getpass.getpass("もう一度: ")
        except EOFError:
            raise CouncilError("合言葉を聞けませんでした。画面のある端末で動かしてください。") from None
    if len(first) < SHORTEST_PASSPHRASE or first != again:
        raise CouncilError(
            f"合言葉は{SHORTEST_PASSPHRASE}文字以上で、2回とも同じに打ってください。ことばを4つほど並べると、覚えやすくなります。"
        )
    return first
