"""README, handbook and developer notes say what is so: commands, files, links."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.__main__ import make_parser
from generator.settings import VERSION
from tests.docs.reading import CHECKOUT, DOCUMENTS, anchors, commands, inline_code, links, read

ROOMS = tuple(f"{room}/" for room in ("bin", "content", "directory", "docs", "generator", "starter", "tests", "theme"))
WITH_COMMANDS = [document for document in DOCUMENTS if commands(document)]


@pytest.mark.parametrize("document", WITH_COMMANDS)
def test_every_command_line_is_understood(document: str) -> None:
    """What a reader copies from the document is a command line that the program takes."""
    for arguments in commands(document):
        make_parser().parse_args(arguments)


def test_the_documents_for_people_have_commands() -> None:
    """The reading of the documents finds the command lines that are plainly there."""
    assert ["build"] in commands("README.md")
    assert {"README.md", "docs/handbook.md", "docs/developers.md", "starter/README.md"} <= set(WITH_COMMANDS)


def test_readme_lists_every_command() -> None:
    """No command is left out of the table of commands."""
    listed = {row[0] for row in commands("README.md")}
    daily = {"build", "check", "serve", "import", "new", "schema", "init", "retract"}
    assert listed == daily | {"hooks", "council", "audit", "headers", "verify-certificate"}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document: str) -> None:
    """Every link to another file, picture or heading of the project resolves."""
    for target in links(document):
        path, _, anchor = target.partition("#")
        # In a municipality's own folder the product lies in tsunagari/.
        folder = CHECKOUT if path.startswith("tsunagari/") else (CHECKOUT / document).parent
        file = (folder / path.removeprefix("tsunagari/")).resolve() if path else CHECKOUT / document
        assert file.exists(), target
        if anchor:
            assert anchor in anchors(file.relative_to(CHECKOUT).as_posix()), target


@pytest.mark.parametrize("document", [document for document in DOCUMENTS if document != "starter/README.md"])
def test_named_files_exist(document: str) -> None:
    """Every file or folder of the checkout that is named in backquotes is there."""
    named = [code for code in inline_code(document) if code.startswith(ROOMS) and " " not in code and "<" not in code]
    assert [code for code in named if not (CHECKOUT / code.partition("::")[0]).exists()] == []


def test_readme_names_the_roles() -> None:
    """Residents, organizations, officers and developers each find their paragraph."""
    text = read("README.md")
    for role in ("住民のみなさん。", "NPO・地域の団体のみなさん。", "自治体職員のみなさん。", "開発者のみなさん。"):
        assert f"**{role}**" in text


def test_changelog_has_the_version() -> None:
    """The version that the program names has its entry, after the unreleased one."""
    text = read("CHANGELOG.md")
    assert text.index("## [Unreleased]") < text.index(f"## [{VERSION}] - ")


def test_first_command_of_the_readme_makes_the_site(tmp_path: Path) -> None:
    """The first command builds the demo municipality and says where the site lies."""
    site = tmp_path / "site"
    done = subprocess.run(
        [sys.executable, "-P", "-m", "generator", *commands("README.md")[0], "--site", str(site)],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "<h1" in (site / "index.html").read_text(encoding="utf-8")
    assert str(site) in done.stderr
