"""The exit code of every way in which a build can end: the workflow that publishes goes by it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.assembly.build import AuditError, Built
from generator.assembly.dress import DressError
from generator.assembly.release import BuildRunningError, SiteTakenError
from generator.assembly.search_index import SearchIndexError
from generator.audit import Finding
from generator.commands import build as build_command
from generator.problems import Problem, RefusedInputError
from tests.commands.run import run

FINDING = Finding("place/a/index.html", "phone-unknown", "登録のどこにもない電話番号があります。", "An unknown number.")
PROBLEM = Problem("places/a.yml", 3, "unknown-word", "語が表にありません。", "No such word.")


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (RefusedInputError([PROBLEM]), 1, "places/a.yml:3: 語が表にありません。"),
        (AuditError([FINDING]), 4, "place/a/index.html: 登録のどこにもない電話番号があります。"),
        (DressError("mkdocs", "Config value 'nav': no such page"), 4, "Config value 'nav': no such page"),
        (SearchIndexError("検索の索引がそろっていません。"), 4, "検索の索引がそろっていません。"),
        (SiteTakenError("site"), 5, "--site"),
        (BuildRunningError("site"), 5, "終わるのを待って"),
    ],
    ids=["input", "audit", "dress", "search", "taken", "running"],
)
def test_a_build_that_did_not_go_live_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, error: Exception, code: int, said: str
) -> None:
    """Each way to stop has its exit code, never 0, and its reason."""

    def stop(*_: object) -> object:
        raise error

    monkeypatch.setattr(build_command, "build", stop)
    done = run(capsys, "build")
    assert done.code == code
    assert said in done.out + done.err
    assert "できました" not in done.out + done.err


def test_faults_of_the_finished_site_are_said_to_machines_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With `--format json` the standard output of a site that was not published is the array that tools read."""

    def stop(*_: object) -> object:
        raise AuditError([FINDING])

    monkeypatch.setattr(build_command, "build", stop)
    done = run(capsys, "build", "--format", "json")
    assert done.code == 4
    assert [(row["file"], row["code"]) for row in json.loads(done.out)] == [("place/a/index.html", "phone-unknown")]


def test_a_build_names_what_it_warned_of_and_left_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A build that went live ends with 0, and says its warnings and how many entries stayed behind for which reason."""
    warning = Problem("places/a.yml", 1, "no-summary", "一文がありません。", "No summary.", "warning")
    built = Built(
        pages=3, files=9, published=2, kept_back={"withheld": 1, "draft": 2}, warnings=(warning,), digest="0" * 64
    )
    monkeypatch.setattr(build_command, "build", lambda *_: built)
    done = run(capsys, "build", "--site", tmp_path / "site")
    assert done.code == 0
    assert "places/a.yml:1: ［確認］一文がありません。" in done.out
    assert "下書き 2件" in done.err
    assert "載せないことにしたもの 1件" in done.err


def test_many_warnings_of_a_kind_are_counted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Beyond twenty of a kind the others are only counted, but no fault that stops a build is ever left out."""
    warnings = [Problem(f"places/w{n}.yml", 1, "no-summary", "一文がありません。", "", "warning") for n in range(25)]
    errors = [Problem(f"places/e{n}.yml", 1, "unknown-word", "直してください。", "") for n in range(25)]

    def stop(*_: object) -> object:
        raise RefusedInputError([*warnings, *errors])

    monkeypatch.setattr(build_command, "build", stop)
    done = run(capsys, "build", "--site", tmp_path / "site")
    assert done.out.count("直してください。") == 25
    assert done.out.count("一文がありません。") == 20
    assert "ほかに5件" in done.err
    assert "直すところ 25件、確かめるところ 25件" in done.err
