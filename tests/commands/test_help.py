"""The help: Japanese for officers, English on request, argparse's own words for nobody."""

from __future__ import annotations

import re

import pytest

from tests.commands.run import JAPANESE, run

COMMANDS = (
    "build",
    "check",
    "serve",
    "import",
    "new",
    "schema",
    "init",
    "council",
    "retract",
    "verify-certificate",
    "audit",
)
ARGPARSE = re.compile(
    r"usage|options|positional|optional|show this|message\b|exit$|required|invalid|choose|expected|argument|error",
    re.MULTILINE,
)
HELPS = [("--help",), *((command, "--help") for command in COMMANDS)]


@pytest.mark.parametrize("arguments", HELPS, ids=" ".join)
def test_help_is_japanese(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    """No English word of argparse stands in the help, and every line of it explains itself in Japanese."""
    done = run(capsys, *arguments)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("使い方: tsunagari")
    text = done.out.replace("exit code", "")
    assert not ARGPARSE.search(text), ARGPARSE.search(text)
    assert "終わりの番号" in done.out


@pytest.mark.parametrize("arguments", HELPS, ids=" ".join)
def test_help_is_english_on_request(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    """`--lang en` turns every text of the help to English."""
    done = run(capsys, *arguments, "--lang", "en") if len(arguments) > 1 else run(capsys, "--lang=en", *arguments)
    assert done.code == 0
    assert done.out.startswith("usage: tsunagari")
    assert not JAPANESE.search(done.out), JAPANESE.findall(done.out)


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """The first help names each command with what it does."""
    text = run(capsys, "--help").out
    for command in COMMANDS:
        # A long name has its words on the next line.
        line = re.search(rf"^ +{command}\s+\S.*$", text, re.MULTILINE)
        assert line, command
        assert JAPANESE.search(line[0]), command


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("bild",),
        ("build", "--nowhere"),
        ("build", "canary-1234"),
        ("build", "--site"),
        ("build", "--today", "canary-1234"),
        ("build", "--today", "2026-02-30"),
        ("build", "--today", "2026-4-1"),
        ("build", "--format", "canary-1234"),
        ("check", "--lang", "canary-1234"),
        ("import", "table.csv"),
        ("import", "--into", "directory"),
        ("new", "canary-1234", "x", "--name", "y"),
        ("new", "place", "x"),
        ("serve", "--port", "canary-1234"),
        ("serve", "--port", "70000"),
        ("init",),
        ("schema", "--check=canary-1234"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_wrong_line_is_explained(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], language: str) -> None:
    """A wrong command line ends with 2 and a sentence in the reader's language that repeats no value."""
    done = run(capsys, *(("--lang", "en") if language == "en" else ()), *arguments)
    assert (done.code, done.out) == (2, "")
    assert "canary-1234" not in done.err
    assert "--help" in done.err
    if language == "ja":
        assert JAPANESE.search(done.err.splitlines()[0])
        assert not ARGPARSE.search(done.err), done.err
    else:
        assert not JAPANESE.search(done.err), done.err


def test_wrong_day_says_how_to_write_it(capsys: pytest.CaptureFixture[str]) -> None:
    """A day that does not exist is answered with the form to use."""
    done = run(capsys, "check", "--today", "2026-02-30")
    assert "--today" in done.err
    assert "2026-04-01 の形" in done.err


def test_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` names the product and its version."""
    assert re.fullmatch(r"つながり \d+\.\d+\.\d+\n", run(capsys, "--version").out)
