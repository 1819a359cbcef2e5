"""`retract`: take one entry out of everything here, prove it, and say what is left elsewhere.

Safety first: the entry is marked before anything else, and the mark stays. Where the site cannot be built, for whatever fault
elsewhere in the register, the files that hold the entry are cut out of the release in use instead.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

from generator.assembly.build import AuditError, build
from generator.assembly.cut import cut_release
from generator.assembly.dress import DressError
from generator.assembly.release import BuildRunningError, SiteTakenError, list_kept, purge_releases
from generator.assembly.search_index import SearchIndexError
from generator.commands.parser import (
    EXIT_CODES,
    EXIT_INPUT,
    EXIT_NOT_PUBLISHED,
    EXIT_OK,
    EXIT_TROUBLE,
    add_places,
)
from generator.commands.places import settle
from generator.commands.report import report_problems, say
from generator.commands.retract.find import find_files
from generator.commands.retract.mark import MarkError, mark_file, sweep_fresh, take_in_lines
from generator.commands.retract.remains import REMAINS, say_shared
from generator.commands.retract.sharers import find_sharers
from generator.commands.retract.traces import Search, search_folders
from generator.commands.retract.values import Value, list_values
from generator.problems import RefusedInputError, errors_in
from generator.records.model.standing import Withheld
from generator.settings import Settings

PATIENCE = 120
"""Seconds to wait for another build of the same site to end."""

REASONS: tuple[str, ...] = get_args(Withheld.model_fields["reason"].annotation)
_SWEPT_AFTER = 3600
_MOST_LINES = 20


def add_retract(commands: Any) -> None:
    """Add `retract` to the command line."""
    parser = commands.add_parser(
        "retract",
        help="登録を1件、すぐに取り下げます",
        description="登録に「載せない」の印（withheld）を付け、サイトを作り直し、前のサイトの控えも消して、残っていないことを確かめます。"
        "ほかの登録に直すところがあっても、その登録だけは必ず外します。",
        epilog=EXIT_CODES,
    )
    parser.add_argument("id", metavar="名前", help="登録の id（同じ id がほかにもあるときは places/midori-salon の形）")
    parser.add_argument(
        "--reason",
        choices=REASONS,
        required=True,
        help="わけ。organizer-asked 申し出・safety 安全のため・under-review 確認中・other その他",
    )
    add_places(parser, ("directory", "content", "site"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Retract one entry; 0 when it is out and proven, 1 or 4 when it is out but something is to be mended."""
    settings = settle(args)
    found = find_files(settings.directory, settings.standard, args.id)
    if len(found) != 1:
        for _, file in found:
            print(file)
        say(_AMBIGUOUS if found else _UNKNOWN)
        return EXIT_INPUT
    root, file = found[0]
    content = (root / file).read_bytes()
    values = list_values(content, file)
    shared = find_sharers(settings, file, values)
    marked = _mark(settings, root, file, args.reason)
    code = _rebuild(settings, args, [value for value in values if value not in shared])
    if code == EXIT_TROUBLE:
        return code
    try:
        purged = purge_releases(settings.site)
    except BuildRunningError:
        say(
            "サイトからは外しましたが、同じサイトを作っているものがあり、前のサイトの控えが残っています。終わったら、もう一度動かしてください。"
        )
        return EXIT_TROUBLE
    _sweep_caches(settings)
    say(f"前のサイトの控えを{purged}つ消しました。作りかけと、止まったときの記録も消しました。")
    proven = _prove(settings, values, shared)
    say(REMAINS)
    if not marked:
        say(
            f"登録のファイルには、印を書き足せませんでした。{file} の終わりに withheld の3行を書いてください（職員の手引き 7）。"
        )
        return code or EXIT_INPUT
    return code or (EXIT_OK if proven else EXIT_NOT_PUBLISHED)


_UNKNOWN = "その id の登録がありません。id はファイルの名前から .yml を取ったものです。--directory の場所も確かめてください。何も変えていません。"
_AMBIGUOUS = "同じ id の登録が、上のように2つ以上あります。places/midori-salon のように、フォルダーから書いてください。何も変えていません。"


def _mark(settings: Settings, root: Path, file: str, reason: str) -> bool:
    """Mark the entry; returns whether it bears the mark now."""
    sweep_fresh(settings.directory)
    if root != settings.directory:
        take_in_lines(settings.directory, settings.standard)
        say("共通の電話の線を、登録の hotlines に写しました。印はそこに付けます。")
    try:
        fresh = mark_file(settings.directory / file, settings.today, reason)
    except MarkError:
        return False
    say(f"{file} に「載せない」の印（withheld）を付けました。" if fresh else f"{file} には、もう印が付いています。")
    return True


def _rebuild(settings: Settings, args: argparse.Namespace, own: Sequence[Value]) -> int:
    """Build without the entry, or cut it out; EXIT_TROUBLE when the site is as it was."""
    try:
        _build_patiently(settings)
    except RefusedInputError as refused:
        report_problems(errors_in(refused.problems), args.lang)
        return _cut(settings, own) or EXIT_INPUT
    except AuditError as audit:
        for finding in audit.findings[:_MOST_LINES]:
            print(f"{finding.path}: {finding.ja if args.lang == 'ja' else finding.en}")
        return _cut(settings, own) or EXIT_NOT_PUBLISHED
    except (DressError, SearchIndexError):
        return _cut(settings, own) or EXIT_NOT_PUBLISHED
    except SiteTakenError:
        say("サイトのフォルダーに、このしくみが作ったのではないものがあるので、サイトはまだ前のままです。")
        say("そのファイルをどけるか、サイトの公開を止めて、すぐに同じコマンドをもう一度動かしてください。")
        return EXIT_TROUBLE
    except BuildRunningError:
        say(
            "同じサイトを作っている途中のものがあり、サイトはまだ前のままです。それを終わらせて、もう一度動かしてください。"
        )
        return EXIT_TROUBLE
    say("その登録を除いて、サイトを作り直しました。")
    return EXIT_OK


def _build_patiently(settings: Settings) -> None:
    """Build; a build that began before the mark must end first, or it would bring the entry back."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            build(settings, lambda step: say(f"… {step}"))
            return
        except BuildRunningError:
            if time.monotonic() > until:
                raise
            time.sleep(1)


def _cut(settings: Settings, own: Sequence[Value]) -> int:
    """Cut the files that hold the entry's own values out of the site; returns an exit code, 0 when they are out."""
    search = Search(own)
    gone = {
        path: not search.find_text(path)
        for _, path, _ in search_folders([settings.site] if settings.site.is_dir() else [], search)
    }
    try:
        was_there = cut_release(settings.site, gone, settings.today)
    except (SiteTakenError, BuildRunningError):
        say(
            "サイトはまだ前のままです。サイトの公開を止めるか、作っている途中のものを終わらせて、もう一度動かしてください。"
        )
        return EXIT_TROUBLE
    if not was_there and gone:
        say("サイトの一覧（manifest.json）が読めず、手を付けられません。サイトの公開を止めてください。")
        return EXIT_TROUBLE
    say(
        f"ほかに直すところがあって作り直せないので、前のサイトから、その登録のある{len(gone)}個のファイルと検索を外しました。"
        "外したページには「いま直しています」と出ます。上の行を直して、もう一度 build を動かすと、もとに戻ります。"
    )
    return EXIT_OK


def _sweep_caches(settings: Settings) -> None:
    """Take away notes of crashes, and what killed builds left in the machine's temporary folder an hour ago or longer."""
    for home in {Path.cwd(), settings.directory.absolute().parent}:
        shutil.rmtree(home / ".tsunagari", ignore_errors=True)
    for kind in ("dress", "search"):
        for path in Path(tempfile.gettempdir()).glob(f"tsunagari-{kind}-*"):
            if path.is_dir() and not path.is_symlink() and time.time() - path.stat().st_mtime > _SWEPT_AFTER:
                shutil.rmtree(path, ignore_errors=True)


def _prove(settings: Settings, values: Sequence[Value], shared: dict[Value, list[str]]) -> bool:
    """Search all finished bytes; returns whether nothing is left but what others hold too."""
    left: dict[Value, list[str]] = {}
    for folder, path, value in search_folders(list_kept(settings.site), Search(values)):
        left.setdefault(value, []).append(f"{folder.name}/{path}")
    unexplained = {value: paths for value, paths in left.items() if value not in shared}
    for value in left.keys() - unexplained.keys():
        say(say_shared(value.called, shared[value]))
    for value, paths in unexplained.items():
        for path in paths[:_MOST_LINES]:
            print(f"{path}: {value.called}が残っています。")
    kinds = "・".join(dict.fromkeys(value.called for value in values))
    if not unexplained:
        say(f"サイトと控えの全部のファイルを開いて、{kinds}を探しました。この登録のものは残っていません。")
    else:
        say("上のファイルに、この登録のものが残っています。サイトの公開を止め、すぐに開発者に知らせてください。")
    _point_at_reports(settings, values)
    return not unexplained


def _point_at_reports(settings: Settings, values: Sequence[Value]) -> None:
    folder = settings.directory / ".import"
    reports = {path for _, path, _ in search_folders([folder] if folder.is_dir() else [], Search(values))}
    if reports:
        say(
            f"取り込みの報告（{folder.name}、公開されません）には残っています。要らなくなったら消してください: {len(reports)}個のファイル"
        )
