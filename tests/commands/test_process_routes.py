"""What runs beside a build gives nothing away: its log, its leavings, CI, mail, memory images (boundary.md, section 2)."""

from __future__ import annotations

import os
import re
import resource
from pathlib import Path

import pytest

from generator.commands import serve as serve_command
from generator.settings import CHECKOUT
from tests.architecture.sources import list_imports, read_modules
from tests.commands.council_desk import Desk, desk
from tests.commands.run import TODAY, run, run_program
from tests.council.blind_builds import write_town
from tests.registers import PLACE, write_register

__all__ = ["desk"]

CANARY = "かなりあ札"
KEEPING = frozenset({"pickle", "marshal", "shelve", "dbm", "sqlite3"})
SENDING = frozenset({"smtplib", "imaplib", "poplib", "ftplib", "requests", "httpx", "aiohttp", "logging", "syslog"})
WORKFLOWS = [
    path
    for path in (
        CHECKOUT / "starter" / ".github" / "workflows" / "publish.yml",
        CHECKOUT / "starter" / ".gitlab-ci.yml",
        CHECKOUT / ".github" / "workflows" / "ci.yml",
    )
    if path.is_file()
]


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A small town with entries that are kept back or asked about, each with the same words in all its texts."""
    town = write_town(tmp_path / "town")
    municipality = (town / "directory" / "municipality.yml").read_bytes()
    texts = {"name": CANARY, "name_kana": "かなりあ", "summary": f"{CANARY}の世話人の山田さんがいます"}
    hidden = {"withheld": {"since": "2026-11-20", "reason": "safety"}}
    write_register(
        town / "directory",
        places=[
            {**PLACE, **texts, "id": "canary-1", "status": "draft"},
            {**PLACE, **texts, "id": "canary-2", **hidden},
            {**PLACE, **texts, "id": "canary-3", "kind": "nowhere", "status": "draft"},
        ],
    )
    (town / "directory" / "municipality.yml").write_bytes(municipality)
    return town


def _build(town: Path, command: str = "build") -> tuple[str, list[str]]:
    """Run a command in the town, with a temporary folder of its own; return its words and every file that is new."""
    before = {path for path in town.parent.rglob("*") if path.is_file()}
    (town.parent / "tmp").mkdir(exist_ok=True)
    line = [command, "--directory", "directory", "--content", "content", "--site", "../site", "--today", TODAY]
    done = run_program(*line, cwd=town, env=os.environ | {"TMPDIR": str(town.parent / "tmp")})
    fresh = {path for path in town.parent.rglob("*") if path.is_file()} - before
    return done.out + done.err, sorted(path.relative_to(town.parent).as_posix() for path in fresh)


@pytest.mark.parametrize("command", ["build", "check"])
def test_the_log_names_files_and_no_words(command: str, town: Path) -> None:
    """A build log names entries by their file; what stands in them, kept back or asked about, is not in it."""
    said, _ = _build(town, command)
    assert "canary-3.yml" in said
    assert CANARY not in said
    assert "山田" not in said


def test_a_build_leaves_nothing_but_site_and_certificate(town: Path) -> None:
    """No cache, no image of memory, no temporary file and no second copy of what was read stays behind a build."""
    (town / "directory" / "places" / "canary-3.yml").unlink()
    said, left = _build(town)
    assert any(path.startswith("site/") for path in left), said
    others = [path for path in left if not path.startswith("site/")]
    assert {re.sub(r"[0-9a-f]{8,}", "*", path) for path in others} <= {
        ".site.releases/lock",
        ".site.releases/certificates/*.json",
        ".site.releases/certificates/*.html",
    }
    for path in others:
        assert CANARY.encode() not in (town.parent / path).read_bytes()
        assert b"canary" not in (town.parent / path).read_bytes()


def test_nothing_is_kept_as_objects_and_nothing_is_sent() -> None:
    """No module keeps objects on disk or has a way to send mail, ask hosts or write to the machine's log."""
    modules = read_modules(CHECKOUT, "generator")
    watched = KEEPING | SENDING
    used = {(name, other) for name, module in modules.items() for other in list_imports(module, modules) & watched}
    # The guard opens databases to look into them, and silences what its reader of PDF files would log.
    allowed = {("generator.audit.leaks.decode.databases", "sqlite3"), ("generator.audit.leaks.decode.pdf", "logging")}
    assert used <= allowed


def test_a_module_that_sends_would_be_seen(tmp_path: Path) -> None:
    """The look at imports sees one inside a function too."""
    (tmp_path / "generator").mkdir()
    (tmp_path / "generator" / "post.py").write_text("def f():\n    import smtplib, pickle\n", encoding="utf-8")
    modules = read_modules(tmp_path, "generator")
    assert {"smtplib", "pickle"} <= list_imports(modules["generator.post"], modules)


def _find_keeping(workflow: str) -> list[str]:
    """Return the lines of a workflow that keep or show more than the site: caches, other artefacts, comments, logs."""
    kept = re.compile(
        r"actions/cache|^\s*cache:|restore-keys|github-script|\bgh (?:pr|issue|api)\b|(?:pull-requests|issues|checks): *write"
        r"|upload-artifact@|set -x|ACTIONS_STEP_DEBUG|\btee\b|GITHUB_STEP_SUMMARY|--verbose"
    )
    lines = workflow.splitlines()
    shown = [line for line in lines if kept.search(line) and not line.lstrip().startswith("#")]
    paths = re.findall(r"^\s*path: *(.+)$|^\s*paths: *\[(.+)\]$", workflow, re.MULTILINE)
    return [
        *shown,
        *(one for pair in paths for one in pair if one and one not in ("site", "public", ".tsunagari/council")),
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_ci_keeps_and_shows_nothing_but_the_site(path: Path) -> None:
    """No cache, no artefact but the site, no comment on a proposal, no summary of a run: nothing to hold a value."""
    assert _find_keeping(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "      - uses: actions/cache@0000000000000000000000000000000000000000 # v4.0.0",
        "  cache:",
        "      pull-requests: write",
        "      - run: gh pr comment 1 --body-file findings.txt",
        "          path: findings",
        "    paths: [public, findings]",
        "      - run: tsunagari/bin/tsunagari audit --site site | tee findings",
        "          set -x",
    ],
)
def test_a_workflow_that_keeps_more_would_be_seen(line: str) -> None:
    """Each way that a run has to keep or show findings is seen where it is planted."""
    for path in WORKFLOWS:
        assert _find_keeping(f"{path.read_text(encoding='utf-8')}\n{line}\n") != []


def test_the_council_leaves_no_image_of_memory(desk: Desk) -> None:
    """While a sheet is edited neither the program nor the editor may leave a core dump, whatever the machine allows."""
    before = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (before[1], before[1]))
    try:
        desk.set_up()
        desk.edit_with(
            f"""
            import pathlib, resource
            limit = resource.getrlimit(resource.RLIMIT_CORE)[0]
            pathlib.Path({str(desk.home / "limit")!r}).write_text(str(limit))
            """
        )
        desk.run("edit", "midori")
        assert (desk.home / "limit").read_text(encoding="utf-8") == "0"
        assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, before)


def test_the_preview_shows_what_a_build_publishes(
    town: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`serve` builds as `build` does: drafts and withheld entries are in no byte of what it shows."""
    shown: list[Path] = []

    def show(site: Path, port: int, changes: object) -> object:
        shown.extend(path for path in site.rglob("*") if path.is_file())
        raise OSError

    monkeypatch.setattr(serve_command, "start_server", show)
    site = town.parent / "site"
    line = ("--directory", town / "directory", "--content", town / "content", "--site", site, "--today", TODAY)
    run(capsys, "serve", *line)
    assert len(shown) > 100
    assert [path for path in shown if CANARY.encode() in path.read_bytes() or "canary" in path.name] == []
