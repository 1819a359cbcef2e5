"""`init`: a municipality's own folder, from nothing: register, texts, settings, workflows, and the product itself."""

from __future__ import annotations

import argparse
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.commands.guard_push.git import Git, GitError
from generator.commands.hooks import install_watch
from generator.commands.parser import EXIT_CODES, EXIT_OK, EXIT_USAGE, read_today
from generator.commands.places import japanese_today
from generator.commands.report import say
from generator.records.schema import make_schemas
from generator.records.vocabulary import read_vocabulary
from generator.settings import CHECKOUT

PRODUCT = "tsunagari"
# What a municipality needs of the product; no tests, no demo entries.
PRODUCT_PARTS = (
    "accessibility",
    "bin",
    "generator",
    "theme",
    "directory/vocabulary",
    "directory/hotlines",
    "starter",
    "content",
    "docs",
)
PRODUCT_FILES = ("pyproject.toml", "uv.lock", "mkdocs.yml", "LICENSE", "CHANGELOG.md")
NOT_COPIED = shutil.ignore_patterns("__pycache__", "*.pyc", "areas.yml", ".*cache")


def add_init(commands: Any) -> None:
    """Add `init` to the command line."""
    parser = commands.add_parser(
        "init",
        help="自分のまちのサイトのもとを作ります",
        description="登録・文章・設定・自動公開の手順がそろったフォルダーを作ります。作ったその日からサイトにできます。",
        epilog=EXIT_CODES,
    )
    parser.add_argument("folder", type=Path, metavar="フォルダー", help="作る場所（まだないか、空のフォルダー）")
    parser.add_argument("--today", type=read_today, metavar="YYYY-MM-DD", help="今日とみなす日（書かなければ今日）")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Make the folder, unless something stands in its place."""
    folder: Path = args.folder
    if folder.exists() and (not folder.is_dir() or any(path.name != ".git" for path in folder.iterdir())):
        say("そこにはもうファイルがあります。新しい名前か、空のフォルダーを選んでください。")
        return EXIT_USAGE
    today = args.today or japanese_today()
    for source, target in _starter_files(folder):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(source.read_text(encoding="utf-8").replace("@today@", today.isoformat()), encoding="utf-8")
    shutil.copytree(CHECKOUT / "content", folder / "content")
    shutil.copyfile(CHECKOUT / "mkdocs.yml", folder / "mkdocs.yml")
    _write_schemas(folder / "directory")
    _copy_product(folder / PRODUCT)
    _set_up_watch(folder)
    say(f"できました: {folder}\nまず {folder / 'README.md'} を読んでください。")
    say(f"見てみるには: cd {folder} && {PRODUCT}/bin/tsunagari serve")
    return EXIT_OK


def _set_up_watch(folder: Path) -> None:
    """Make the folder a git repository of its own and watch over it; say how to, where that cannot be done here."""
    later = f"git で送る前の見張りは、あとから入れられます: cd {folder} && {PRODUCT}/bin/tsunagari hooks install"
    try:
        home = Git.here(folder)
        if home.top.resolve() != folder.resolve():
            # Somebody else's repository: what is done there is theirs to say.
            say(later)
            return
    except GitError:
        try:
            subprocess.run(  # noqa: S603 (no shell; git is where PATH has it)
                ["git", "init", "--quiet", "--initial-branch=main", str(folder)],  # noqa: S607 (as above)
                check=True,
                capture_output=True,
            )
            home = Git.here(folder)
        except (OSError, subprocess.CalledProcessError, GitError):
            say(later)
            return
    if install_watch(home, (folder / PRODUCT).resolve()) != EXIT_OK:
        say(later)


def _starter_files(folder: Path) -> Iterator[tuple[Path, Path]]:
    starter = CHECKOUT / "starter"
    for source in sorted(starter.rglob("*")):
        if source.is_file():
            yield source, folder / source.relative_to(starter)


def _write_schemas(register: Path) -> None:
    """Write what editors need: the sample entries name these files in their first line."""
    vocabulary, _ = read_vocabulary(register, CHECKOUT / "directory")
    (register / "schema").mkdir()
    for name, content in make_schemas(vocabulary).items():
        (register / "schema" / name).write_bytes(content)


def _copy_product(target: Path) -> None:
    for part in PRODUCT_PARTS:
        shutil.copytree(CHECKOUT / part, target / part, ignore=NOT_COPIED)
    for name in PRODUCT_FILES:
        if (CHECKOUT / name).is_file():
            shutil.copyfile(CHECKOUT / name, target / name)
