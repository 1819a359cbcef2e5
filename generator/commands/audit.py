"""`audit`: examine a finished site: the manifest, links and third parties without any key, council values with one."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any

from generator.assembly.build import base_path, make_trees, read_inputs
from generator.audit import Finding, check_manifest, examine
from generator.audit.leaks import FingerprintError, LeakFinding, Patterns
from generator.audit.leaks.secret import UNREAD
from generator.audit.manifest import MANIFEST, ManifestError, read_manifest
from generator.audit.secret_files import check_secret_files
from generator.commands.fingerprint_words import explain_fingerprints
from generator.commands.looking import scan_in_parts
from generator.commands.parser import EXIT_CODES, EXIT_INPUT, EXIT_OK, EXIT_USAGE, add_places
from generator.commands.places import settle
from generator.commands.report import report_problems, say
from generator.commands.values_file import ValuesFileError, read_values
from generator.problems import Problem, errors_in

_TRACED = re.compile(r"(?:phone|mail|postal-code|coordinate|tel)-unknown|sensitive.*")
"""What can be judged only with the register at hand."""

_STYLE_SHEET = re.compile(r"""(?:href|src)=["']?(/[^"'\s>]*?)assets/""")


def add_audit(commands: Any) -> None:
    """Add `audit` to the command line."""
    parser = commands.add_parser(
        "audit",
        help="できあがったサイトに、出てはいけないものがないか見ます",
        description="できあがりのファイルを1つずつ開き、どんな書き方や入れ物でも、協議会だけの情報がないかを見ます。値は出しません。"
        "鍵がなくても、ファイルの一覧、リンク、ほかのサイトからの読み込みを見ます。",
        epilog=EXIT_CODES,
    )
    add_places(parser, ("site", "content"))
    parser.add_argument(
        "--directory",
        type=Path,
        metavar="フォルダー",
        help="見比べる公開の登録のフォルダー（電話番号などを確かめます）",
    )
    parser.add_argument("--fingerprints", type=Path, metavar="ファイル", help="指紋のファイル（--key もつけます）")
    parser.add_argument("--store", type=Path, metavar="フォルダー", help="協議会の情報の置き場所")
    parser.add_argument("--key", type=Path, metavar="ファイル", help="指紋の鍵か、自分の鍵のファイル")
    parser.add_argument(
        "--values", type=Path, metavar="ファイル", help="訓練に使う値（1行に1つの JSON。公開してよい行には excused）"
    )
    parser.add_argument("--public-log", action="store_true", help="だれでも見られる記録には、よしあしだけを書きます")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Examine the site; 0 when nothing was found, 1 with a line for each finding, 2 when something cannot be read."""
    settings = settle(args)
    if not settings.site.is_dir():
        say("見るサイトがありません。--site で、できあがったサイトのフォルダーを書いてください。")
        return EXIT_USAGE
    if sum(given is not None for given in (args.fingerprints, args.store, args.values)) > 1:
        say("--fingerprints、--store、--values は、どれか1つだけを書いてください。")
        return EXIT_USAGE
    try:
        patterns = _read_patterns(args)
    except (ValuesFileError, FingerprintError) as error:
        say(str(error) if isinstance(error, ValuesFileError) else explain_fingerprints(error))
        return EXIT_USAGE
    except OSError:
        say("値や鍵のファイルが読めません。場所と読む権限を確かめてください。")
        return EXIT_USAGE
    if patterns is None and args.store is not None:
        return EXIT_USAGE
    leaks = scan_in_parts(settings.site, patterns, _list_fonts(settings.site)) if patterns is not None else []
    findings = _examine(args, patterns is not None)
    if findings is None:
        return EXIT_INPUT
    return _report(args, leaks, [*findings, *check_secret_files(settings.site)])


def _read_patterns(args: argparse.Namespace) -> Patterns | None:
    """Return what to look for; None without a key. Raises ValuesFileError, FingerprintError, OSError."""
    if args.values is not None:
        return Patterns.from_values(read_values(args.values))
    if args.fingerprints is not None:
        key = args.key.read_text(encoding="ascii", errors="replace").strip() if args.key is not None else ""
        try:
            return Patterns.from_fingerprints(args.fingerprints.read_bytes(), bytes.fromhex(key))
        except ValueError as error:
            raise FingerprintError("no key") from error
    if args.store is not None:
        from generator.commands.store_values import read_store_values

        secrets = read_store_values(args)
        return None if secrets is None else Patterns.from_values(secrets)
    return None


def _list_fonts(site: Path) -> frozenset[str]:
    """Return the digests of fonts that were reviewed before they were taken in: Brotli is in them, and only who made them knows.

    The manifest says which files are such, and is held against the site's bytes in the same run.
    """
    try:
        declared = read_manifest((site / MANIFEST).read_bytes())
    except (OSError, ManifestError):
        return frozenset()
    return frozenset(one.sha256 for path, one in declared.items() if one.kind == "vendor" and path.endswith(".woff2"))


def _examine(args: argparse.Namespace, has_key: bool) -> list[Finding] | None:
    """Make the checks that need no key; None when the register has something to mend, which is then said."""
    settings = settle(args)
    if args.directory is not None:
        inputs = read_inputs(settings)
        if errors_in(inputs.problems):
            report_problems(inputs.problems, args.lang)
            say("登録に直すところがあるので、見比べられません。上の行を直して、もう一度動かしてください。")
            return None
        editions = [tree.edition for tree in make_trees(settings, inputs)[0]]
        return examine(settings.site, editions, base_path=base_path(editions[0].directory))
    if has_key:
        there = (settings.site / "manifest.json").is_file()
        return check_manifest(settings.site) if there else []
    found = examine(settings.site, (), base_path=_guess_base_path(settings.site))
    return [finding for finding in found if not _TRACED.fullmatch(finding.code)]


def _guess_base_path(site: Path) -> str:
    """Take the path of the site root from the page that is served at any depth."""
    page = site / "404.html"
    match = _STYLE_SHEET.search(page.read_text(encoding="utf-8", errors="replace")) if page.is_file() else None
    return match[1] if match else "/"


def _report(args: argparse.Namespace, leaks: list[LeakFinding], findings: list[Finding]) -> int:
    if not leaks and not findings:
        say("出てはいけないものは、見つかりませんでした。")
        return EXIT_OK
    if args.public_log:
        # A verdict on single values is an oracle (boundary.md, section 3): whoever reads along must not learn from it.
        say("このサイトは公開できません。くわしいことは、この記録ではなく、市の担当者の機械で確かめてください。")
        return EXIT_INPUT
    for leak in leaks:
        print(leak.render())
    for finding in findings:
        print(Problem(finding.path, 0, finding.code, finding.ja, finding.en).render(args.lang))
    _say_next(leaks, findings)
    return EXIT_INPUT


def _say_next(leaks: list[LeakFinding], findings: list[Finding]) -> None:
    found = [leak for leak in leaks if leak.kind != UNREAD]
    if found:
        say(
            f"協議会だけの情報が{len(found)}か所にあります。公開しないでください。上の行はファイル、種類、記録の順です（値は出しません）。"
            "もう公開しているときは、すぐに tsunagari retract で取り下げ、個人情報の担当に知らせてください。"
        )
    if len(found) < len(leaks):
        say(
            "最後まで見られないファイル（unread）があります。暗号やパスワードのついたもの、開けない圧縮、大きすぎるものです。サイトから取り除いてください。"
        )
    if findings:
        say(f"ほかに、気になるところが{len(findings)}件あります。上の行のとおりに直して、作り直してください。")
