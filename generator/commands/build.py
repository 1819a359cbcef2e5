"""`build`: from the register to the site. `check`: only look."""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.assembly.build import AuditError, build, read_inputs
from generator.assembly.dress import DressError
from generator.assembly.release import BuildRunningError, SiteTakenError
from generator.assembly.search_index import SearchIndexError
from generator.commands.certificate import add_certificate_options, copy_certificate, lies_in_site
from generator.commands.headers import add_header_options
from generator.commands.parser import (
    EXIT_CODES,
    EXIT_INPUT,
    EXIT_NOT_PUBLISHED,
    EXIT_OK,
    EXIT_TROUBLE,
    EXIT_USAGE,
    add_places,
)
from generator.commands.places import settle
from generator.commands.report import report_problems, say
from generator.problems import Language, Problem, RefusedInputError, errors_in, render_json
from generator.settings import Settings

MOST_FINDINGS = 50
REASONS = {
    "draft": "下書き",
    "withheld": "載せないことにしたもの",
    "consent-expired": "同意の期限が過ぎたもの",
    "not-yet-valid": "まだ始まっていないもの",
    "no-longer-valid": "期間が終わったもの",
    "demo": "見本",
}


def add_build(commands: Any) -> None:
    """Add `build` to the command line."""
    parser = commands.add_parser(
        "build",
        help="サイトを作ります",
        description="登録（directory）と文章（content）からサイトを作ります。直すところがあれば、前のサイトはそのまま残ります。",
        epilog=EXIT_CODES,
    )
    add_places(parser, ("directory", "content", "site"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help="知らせの形（json は機械向け）")
    add_certificate_options(parser)
    add_header_options(parser)
    parser.set_defaults(run=run_build)


def add_check(commands: Any) -> None:
    """Add `check` to the command line."""
    parser = commands.add_parser(
        "check",
        help="登録と文章に直すところがないか見ます",
        description="サイトは作らずに、直すところを「ファイル:行: 内容」の形で全部出します。",
        epilog=EXIT_CODES,
    )
    add_places(parser, ("directory", "content", "site"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help="知らせの形（json は機械向け）")
    parser.set_defaults(run=run_check)


def run_check(args: argparse.Namespace) -> int:
    """Report every problem in the register and the hand-written pages."""
    problems = read_inputs(settle(args)).problems
    report_problems(problems, args.lang, args.format)
    return EXIT_INPUT if errors_in(problems) else EXIT_OK


def run_build(args: argparse.Namespace) -> int:
    """Build the site once."""
    settings = replace(
        settle(args),
        publish_certificate=args.publish_certificate,
        headers_for=args.headers_for,
        https_only=not args.without_https_only,
    )
    if lies_in_site(args.certificate, settings.site):
        say("証明書の写しは、サイトの外のフォルダーに置いてください。")
        return EXIT_USAGE
    return build_once(settings, args.lang, args.format, args.certificate)


def build_once(settings: Settings, language: Language, format_: str = "text", certificates: Path | None = None) -> int:
    """Build and say how it went; returns the exit code. The old site stays unless it is 0."""
    started = time.monotonic()
    try:
        built = build(settings, lambda step: say(f"… {step}"))
    except RefusedInputError as refused:
        report_problems(refused.problems, language, format_)
        say("直すところがあるので、サイトは前のままです。上の行を直して、もう一度動かしてください。")
        return EXIT_INPUT
    except AuditError as audit:
        _report_findings(audit, language, format_)
        return EXIT_NOT_PUBLISHED
    except DressError as error:
        say(f"ページの枠を作る途中で止まりました。mkdocs.yml と theme を確かめてください。\n{error.detail}")
        return EXIT_NOT_PUBLISHED
    except SearchIndexError as error:
        say(str(error))
        return EXIT_NOT_PUBLISHED
    except SiteTakenError:
        say(
            "できあがりを置くところに、このしくみが作ったのではないものがあります。別の場所を --site で選んでください。"
        )
        return EXIT_TROUBLE
    except BuildRunningError:
        say("同じサイトを作っている途中のものがあります。終わるのを待って、もう一度動かしてください。")
        return EXIT_TROUBLE
    if built.certificate and certificates:
        copy_certificate(built.certificate, certificates)
    report_problems(built.warnings, language, format_)
    for reason, count in sorted(built.kept_back.items()):
        say(f"載せなかった登録: {REASONS.get(reason, reason)} {count}件")
    say(
        f"できました。登録{built.published}件、{built.pages}ページ（{time.monotonic() - started:.1f}秒）。"
        f"置いたところ: {settings.site}"
    )
    return EXIT_OK


def _report_findings(audit: AuditError, language: Language, format_: str) -> None:
    """Say what is wrong with the finished site; `file` is relative to it."""
    found = [Problem(finding.path, 0, finding.code, finding.ja, finding.en) for finding in audit.findings]
    if format_ == "json":
        print(render_json(found), end="")
    else:
        for problem in found[:MOST_FINDINGS]:
            print(problem.render(language))
    say(f"できあがりに気になるところが{len(found)}件あるので、公開しませんでした。前のサイトはそのままです。")
    if len(found) > MOST_FINDINGS and format_ != "json":
        say(f"上に出したのは、はじめの{MOST_FINDINGS}件です。build --format json で全部見られます。")
