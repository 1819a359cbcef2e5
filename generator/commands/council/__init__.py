"""`council`: the store of what only council members may know.

Nothing of `generator.council` (and no cryptography) is loaded before one of these commands runs: the public build does
not even have it in memory.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from generator.commands.parser import EXIT_CODES, Parser, read_today

ACTIONS: Mapping[str, str] = {
    "init": "set_up",
    "edit": "edit",
    "show": "look",
    "list": "look",
    "grant": "admit",
    "revoke": "admit",
    "excuse": "excuse",
    "fingerprints": "fingerprints",
    "verify": "verify",
}
"""The module of each action; its function is named `run_` and the action."""


def add_council(commands: Any) -> None:
    """Add `council` and its actions to the command line."""
    parser = commands.add_parser(
        "council",
        help="協議会だけの情報を、暗号にしてしまいます",
        description="直通電話、シェルターの場所、連絡する人など、公開しないことを、メンバーだけが読める形でしまいます。"
        "置き場所は、公開するフォルダーの外です。",
        epilog=EXIT_CODES,
    )
    actions = parser.add_subparsers(title="できること", metavar="コマンド", required=True, parser_class=Parser)
    for name, add in ADDERS.items():
        add(actions, name)


def run(args: argparse.Namespace) -> int:
    """Run one action; what stops it is said, never shown as a traceback."""
    opening = import_module("generator.commands.council.opening")
    action = import_module(f"generator.commands.council.{ACTIONS[args.action]}")
    code: int = opening.run_guarded(getattr(action, f"run_{args.action}"), args)
    return code


def _add(actions: Any, name: str, help_: str, description: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=help_, description=description, epilog=EXIT_CODES)
    parser.add_argument("--store", type=Path, metavar="フォルダー", help="置き場所（書かなければ ~/tsunagari-council）")
    parser.add_argument(
        "--key", type=Path, metavar="ファイル", help="自分の鍵（書かなければ ~/.config/tsunagari/council.key）"
    )
    parser.add_argument("--today", type=read_today, metavar="YYYY-MM-DD", help="今日とみなす日（書かなければ今日）")
    parser.set_defaults(run=run, action=name)
    return parser


def _add_init(actions: Any, name: str) -> None:
    parser = _add(
        actions,
        name,
        "置き場所と自分の鍵を作ります",
        "公開するフォルダーの外に置き場所を作り、自分だけの鍵を作ります。置き場所がもうあって、"
        "メンバーに加えてもらうときは --only-key を付けます。",
    )
    parser.add_argument("--code", metavar="番号", help="自治体のコード（6桁）")
    parser.add_argument("--member", metavar="名前", help="自分の名前か役割。ほかのメンバーにわかるもの")
    parser.add_argument("--passphrase", action="store_true", help="鍵に合言葉を付けます（使うたびに聞きます）")
    parser.add_argument("--only-key", action="store_true", help="鍵だけを作り、ほかのメンバーに渡す公開鍵を出します")


def _add_edit(actions: Any, name: str) -> None:
    parser = _add(
        actions,
        name,
        "記録を1つ書きます",
        "いつもの編集ソフト（環境変数 VISUAL か EDITOR）で、記録を1つ開きます。閉じると暗号にしてしまい、平文は残しません。",
    )
    parser.add_argument("name", nargs="?", metavar="名前", help="公開している登録の id か、記録の番号")
    parser.add_argument("--unlisted", action="store_true", help="公開の登録がない場所の、新しい記録を書きます")
    parser.add_argument("--remove", action="store_true", help="その記録を消します")
    parser.add_argument("--yes", action="store_true", help="確かめずに進めます")


def _add_show(actions: Any, name: str) -> None:
    parser = _add(
        actions,
        name,
        "記録を1つ、画面に出します",
        "記録を1つ、画面に出します。ファイルやほかのプログラムへは出しません。",
    )
    parser.add_argument("name", metavar="名前", help="公開している登録の id か、記録の番号")
    _add_force(parser)


def _add_list(actions: Any, name: str) -> None:
    parser = _add(
        actions,
        name,
        "何の記録があるかを出します",
        "記録のある登録の id と、何の種類の値が入っているかを画面に出します。値は出しません。",
    )
    _add_force(parser)


def _add_grant(actions: Any, name: str) -> None:
    parser = _add(actions, name, "読める人を増やします", "新しいメンバーの公開鍵を加え、全部をしまい直します。")
    parser.add_argument("member", metavar="名前", help="新しいメンバーの名前か役割")
    parser.add_argument("recipient", metavar="公開鍵", help="その人の公開鍵（age1 から始まるもの）")
    parser.add_argument("--yes", action="store_true", help="確かめずに進めます")


def _add_revoke(actions: Any, name: str) -> None:
    parser = _add(
        actions,
        name,
        "読める人を減らします",
        "メンバーを外し、残る人だけが読めるように、全部をしまい直します。前の写しは、その人の手元に残ることがあります。",
    )
    parser.add_argument("member", metavar="名前", help="外すメンバーの名前か役割、または公開鍵")
    parser.add_argument("--yes", action="store_true", help="確かめずに進めます")


def _add_excuse(actions: Any, name: str) -> None:
    parser = _add(
        actions,
        name,
        "公開してよい値だと書き残します",
        "公開の登録にも正しく載っている値（窓口の代表電話など）を、点検で止めないようにします。だれがいつ認めたかを残します。"
        "項目を書かなければ、その記録の項目の名前を出します。",
    )
    parser.add_argument("name", metavar="名前", help="公開している登録の id か、記録の番号")
    parser.add_argument("field", nargs="?", metavar="項目", help="項目の名前（例: telephones.1.number）")
    parser.add_argument("--by", metavar="名前", help="認めた人の名前か役割")
    parser.add_argument("--take-back", action="store_true", help="認めたことを取り消します")
    _add_force(parser)


def _add_fingerprints(actions: Any, name: str) -> None:
    parser = _add(
        actions,
        name,
        "自動の点検（CI）に渡す指紋を作ります",
        "しまってある値の、鍵付きの指紋を作ります。指紋の鍵がなければ作ります。指紋も鍵も、公開するフォルダーの外に置きます。",
    )
    parser.add_argument("--out", type=Path, required=True, metavar="ファイル", help="指紋を書くファイル")
    parser.add_argument("--fingerprint-key", type=Path, required=True, metavar="ファイル", help="指紋の鍵のファイル")
    parser.add_argument("--rotate", action="store_true", help="指紋の鍵を新しくします")


def _add_verify(actions: Any, name: str) -> None:
    parser = _add(
        actions,
        name,
        "置き場所がきちんとしているか見ます",
        "全部のファイルが開けるか、一覧と合うか、ほかの人に読めないか、終わった登録の記録が残っていないかを見ます。",
    )
    parser.add_argument("--directory", type=Path, metavar="フォルダー", help="比べる公開の登録のフォルダー")


def _add_force(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--force-stdout", action="store_true", help="画面でなくても出します（ファイルに残ります）")


ADDERS: Mapping[str, Callable[[Any, str], None]] = {
    "init": _add_init,
    "edit": _add_edit,
    "show": _add_show,
    "list": _add_list,
    "grant": _add_grant,
    "revoke": _add_revoke,
    "excuse": _add_excuse,
    "fingerprints": _add_fingerprints,
    "verify": _add_verify,
}
