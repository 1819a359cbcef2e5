"""`messages`: bring the tables of the site's words (gettext) up to date, so that a translator sees what is new."""

from __future__ import annotations

import argparse
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from generator.assembly.messages import TEMPLATE, collect_messages
from generator.assembly.trees import CATALOGUES
from generator.commands.parser import EXIT_CODES, EXIT_INPUT, EXIT_OK
from generator.commands.report import say
from generator.languages import EASY
from generator.settings import CHECKOUT


def add_messages(commands: Any) -> None:
    """Add `messages` to the command line."""
    parser = commands.add_parser(
        "messages",
        help="画面のことばの表（翻訳の元）を新しくします",
        description="theme/languages の表に、新しくなった画面のことばを書き足します。訳は、表の msgstr に書きます。",
        epilog=EXIT_CODES,
    )
    parser.add_argument("--check", action="store_true", help="書かずに、今のものが新しいかだけ見ます")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the template and update every catalogue, or say whether they are current."""
    folder = CHECKOUT / "theme" / CATALOGUES
    template = collect_messages(CHECKOUT / "generator", CHECKOUT / "theme")
    files = {folder / TEMPLATE: _write(template)}
    files |= {path: _write(_update(path, template)) for path in sorted(folder.glob("*.po"))}
    stale = [path for path, content in files.items() if not path.is_file() or path.read_bytes() != content]
    names = "、".join(path.name for path in stale)
    if args.check:
        say(f"古くなったもの: {names}。「tsunagari messages」で書き直せます。" if stale else "どれも新しいままです。")
        return EXIT_INPUT if stale else EXIT_OK
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[path])
    say(f"ことばの表{len(files)}つのうち、新しくなった{len(stale)}つを書きました。置いたところ: {folder}")
    return EXIT_OK


def _update(path: Path, template: Catalog) -> Catalog:
    with path.open("rb") as stream:
        catalogue = read_po(stream, locale="ja" if path.stem == EASY else path.stem.replace("-", "_"))
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def _write(catalogue: Catalog) -> bytes:
    stream = BytesIO()
    write_po(stream, catalogue, width=0, omit_header=False, sort_by_file=False, include_lineno=False)
    # Dates and the tool's version in the header would make a new file of every run.
    lines = stream.getvalue().decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(_CHANGING)).encode()


_CHANGING = (
    '"POT-Creation-Date',
    '"PO-Revision-Date',
    '"Generated-By',
    '"Last-Translator',
    '"Language-Team',
    '"Report-Msgid',
    '"Project-Id',
)
