"""`council edit`: one record in the member's own editor, in memory, until it is right or given up."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.commands.council.listings import list_listings
from generator.commands.council.opening import ConfirmationError, ask, confirm, find_record, keep, open_store
from generator.commands.parser import EXIT_INPUT, EXIT_OK
from generator.commands.report import say
from generator.council.age import Key
from generator.council.editor import find_editor, is_known, run_editor
from generator.council.record import SLUG, CouncilRecord
from generator.council.scratch import Scratch, open_scratch
from generator.council.sheet import NAME, check_sheet, write_sheet
from generator.council.store import Store, make_record_id, save_record
from generator.council.trouble import CouncilError
from generator.problems import Problem
from generator.records.read_yaml import read_yaml

SHEET = "record.yml"
GIVEN_UP = "何も変えていません。書いた分は消しました。"


def run_edit(args: argparse.Namespace) -> int:
    """Edit, begin or remove one record."""
    if args.unlisted == (args.name is not None):
        raise CouncilError("登録の id を1つ書くか、公開の登録がない場所なら --unlisted を付けてください。")
    store, key = open_store(args)
    if args.remove:
        rid = find_record(store, args.name or "")
        confirm("この記録を消します。よいですか。", args)
        keep(save_record(store, rid, None, key, store.records[rid]))
        say("記録を消しました。置き場所が git のときは、履歴に暗号のまま残ります。")
        return EXIT_OK
    rid = (args.name and store.find(args.name)) or make_record_id()
    if rid not in store.records and args.name:
        _check_new(args.name)
    with open_scratch() as scratch:
        return _edit(store, rid, args.name, key, scratch)


def _check_new(name: str) -> None:
    """Warn of an id that the public register does not know: a slip of the finger would never be found again."""
    if not SLUG.fullmatch(name):
        raise CouncilError("登録の id は、半角の英小文字・数字・ハイフンです（例: midori-salon）。")
    listings = list_listings(None)
    if listings is not None and name not in listings:
        say("公開の登録に、この id がありません。打ち間違いでないか、見てください。新しい記録として開きます。")


def _edit(store: Store, rid: str, listing: str | None, key: Key, scratch: Scratch) -> int:
    command = find_editor()
    if not scratch.in_memory:
        say(
            "この機械では、書いているあいだだけディスクに置きます。終わったら上書きして消します。ディスクの暗号化を有効にしておいてください。"
        )
    if not is_known(command):
        say(
            "この編集ソフトは、写しや履歴を別の場所に残すことがあります。残さない設定になっているか、確かめてください。"
        )
    seen = store.records.get(rid)
    path = scratch.folder / SHEET
    before = write_sheet(seen, listing if seen is None else None).encode()
    _write(path, before)
    while True:
        if not run_editor(command, path, scratch):
            say("編集ソフトが途中で終わりました。" + GIVEN_UP)
            return EXIT_INPUT
        written = _read(path)
        if written == before:
            say("変わったところはありません。")
            return EXIT_OK
        record = _check(written)
        trouble = record if isinstance(record, list) else _save(store, rid, record, key, seen)
        if not trouble:
            say("暗号にして、しまいました。")
            return EXIT_OK
        for problem in trouble:
            say(problem.render())
        if not ask("書いた分はそのままです。もう一度開いて直しますか（n なら、書いた分を消します）。"):
            raise ConfirmationError(GIVEN_UP)


def _check(written: bytes) -> CouncilRecord | list[Problem]:
    document = read_yaml(written, NAME)
    if document.problems:
        return document.problems
    return check_sheet(document.tree or {}, document.line)


def _save(store: Store, rid: str, record: CouncilRecord, key: Key, seen: CouncilRecord | None) -> list[Problem]:
    try:
        keep(save_record(store, rid, record, key, seen))
    except CouncilError as error:
        return [Problem(NAME, 0, "not-saved", str(error), "Somebody else changed this record meanwhile.")]
    except OSError:
        said = "しまいきれませんでした。空き容量と、置き場所に書けるかを確かめてください。前の記録は、そのまま残っています。"
        return [Problem(NAME, 0, "not-saved", said, "The store could not be written; it is as it was.")]
    return []


def _write(path: Path, content: bytes) -> None:
    path.touch(mode=0o600)
    path.write_bytes(content)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise CouncilError("書いたファイルが見つかりません。" + GIVEN_UP) from None
