"""From the options of a command to its settings: where things lie when nothing is said."""

from __future__ import annotations

import argparse
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from generator.settings import CHECKOUT, Settings

JAPAN = timezone(timedelta(hours=9))


def settle(args: argparse.Namespace) -> Settings:
    """Return the settings of a run.

    Without `--directory` the register is `./directory` if the current folder has one, else that of the product (the
    demo municipality). The hand-written pages and the site go with the register unless they are named.
    """
    here = Path.cwd()
    home = here if (here / "directory" / "municipality.yml").is_file() else CHECKOUT
    content: Path = args.content or home / "content"
    mkdocs_yml = content.parent / "mkdocs.yml"
    return Settings(
        directory=args.directory or home / "directory",
        content=content,
        site=(getattr(args, "site", None) or home / "site").absolute(),
        today=args.today or japanese_today(),
        mkdocs_yml=mkdocs_yml if mkdocs_yml.is_file() else CHECKOUT / "mkdocs.yml",
    )


def japanese_today() -> date:
    """Return today's date in Japan, whatever the machine's time zone."""
    return datetime.now(JAPAN).date()
