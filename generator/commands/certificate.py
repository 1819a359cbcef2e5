"""The publication certificate on the command line: options of `build`, and `verify-certificate`."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from generator.assembly.certificate import Certificate, CertificateError, digest_inputs, read_certificate, verify
from generator.commands.parser import EXIT_CODES, EXIT_INPUT, EXIT_OK, EXIT_USAGE
from generator.commands.places import settle
from generator.commands.report import say


def add_certificate_options(parser: argparse.ArgumentParser) -> None:
    """Add to `build` where a copy of the certificate goes."""
    parser.add_argument(
        "--certificate", type=Path, metavar="フォルダー", help="公開の証明書の写しを、このフォルダーにも置きます"
    )
    parser.add_argument(
        "--publish-certificate", action="store_true", help="公開の証明書を、サイトにも載せます（certificate.json）"
    )


def lies_in_site(folder: Path | None, site: Path) -> bool:
    """Say whether copies would lie inside the site, where nothing may be put by hand."""
    return folder is not None and folder.resolve().is_relative_to(site.resolve())


def copy_certificate(certificate: Certificate, folder: Path) -> None:
    """Put a copy into a folder. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in certificate.files().items():
        (folder / name).write_bytes(content)


def add_verify_certificate(commands: Any) -> None:
    """Add `verify-certificate` to the command line."""
    parser = commands.add_parser(
        "verify-certificate",
        help="公開の証明書が、サイトやもとの登録と合うか確かめます",
        description="証明書（.json）の印を計算し直して、合うか合わないかを出します。--directory などを書かなければ、サイトだけを見ます。",
        epilog=EXIT_CODES,
    )
    parser.add_argument(
        "document", type=Path, metavar="証明書", help="証明書の .json（同じ名前の .html でもかまいません）"
    )
    parser.add_argument("--site", type=Path, metavar="フォルダー", help="比べるサイト（書かなければ site）")
    parser.add_argument("--directory", type=Path, metavar="フォルダー", help="もとの登録とも比べます")
    parser.add_argument("--content", type=Path, metavar="フォルダー", help="もとの文章とも比べます")
    parser.add_argument("--product", action="store_true", help="この機械のプログラム・見た目・部品の一覧とも比べます")
    parser.set_defaults(run=run_verify, today=None)


def run_verify(args: argparse.Namespace) -> int:
    """Say for each thing whether it matches: 0 when all do, 1 when one does not, 2 when there is nothing to compare."""
    path: Path = args.document.with_suffix(".json") if args.document.suffix == ".html" else args.document
    try:
        document = read_certificate(path.read_bytes())
    except (CertificateError, OSError):
        say("証明書として読めません。build が置いた .json のファイルを書いてください。")
        return EXIT_USAGE
    settings = settle(args)
    given = [name for name in ("register", "content") if getattr(args, "directory" if name == "register" else name)]
    given += ["theme", "code", "locked"] if args.product else []
    site = settings.site if args.site or settings.site.is_dir() else None
    if (args.site and not settings.site.is_dir()) or (site is None and not given):
        say("比べるサイトがありません。--site で、できあがったサイトのフォルダーを書いてください。")
        return EXIT_USAGE
    missing = [place for place in (args.directory, args.content) if place and not place.is_dir()]
    if missing:
        say("比べるフォルダーがありません。--directory と --content に書いた場所を確かめてください。")
        return EXIT_USAGE
    digests = asdict(digest_inputs(settings)) if given else {}
    verdicts = list(verify(document, site, {name: digests[name] for name in given}))
    for verdict in verdicts:
        print(f"{verdict.name}: {'合っています' if verdict.matches else '合いません'}")
    if all(verdict.matches for verdict in verdicts):
        say("証明書のとおりです。")
        return EXIT_OK
    say("証明書と違うところがあります。証明書のあとに作り直したか、直したものがないか確かめてください。")
    return EXIT_INPUT
