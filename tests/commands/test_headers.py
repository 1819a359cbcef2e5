"""`headers` writes what a host needs; `build --headers-for` puts it into the site as a declared file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.commands.run import TODAY, run
from tests.policy.header_readers import READERS
from tests.registers import MUNICIPALITY, PLACE, write_register


def _register(root: Path, **changes: object) -> Path:
    write_register(root, places=[PLACE])
    (root / "municipality.yml").write_text(
        yaml.safe_dump({**MUNICIPALITY, **changes}, allow_unicode=True), encoding="utf-8"
    )
    return root


@pytest.mark.parametrize("host", READERS)
def test_the_file_is_shown_or_written(capsys: pytest.CaptureFixture[str], tmp_path: Path, host: str) -> None:
    """The same text goes to the screen or to a file; the address and the languages of the municipality are in it."""
    root = _register(tmp_path / "directory", site_url="https://www.example.jp/tsunagari/")
    options = ("--directory", root, "--today", TODAY, "--site", tmp_path / "site")
    shown = run(capsys, "headers", host, *options)
    assert shown.code == 0
    file = tmp_path / "for-host" / "headers.conf"
    assert run(capsys, "headers", host, "--to", file, *options).code == 0
    assert file.read_text(encoding="utf-8") == shown.out
    read = READERS[host]
    assert read(shown.out, "/tsunagari/en/k/1/")["Cache-Control"] == "no-store"
    assert "Strict-Transport-Security" in read(shown.out, "/tsunagari/")
    plain = run(capsys, "headers", host, "--without-https-only", *options)
    assert "Strict-Transport-Security" not in plain.out


def test_nothing_is_put_into_the_site_by_hand(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A file inside the site is refused, with the two ways that work."""
    root = _register(tmp_path / "directory")
    done = run(
        capsys, "headers", "netlify", "--directory", root, "--site", tmp_path / "site",
        "--to", tmp_path / "site" / "_headers", "--today", TODAY,
    )  # fmt: skip
    assert done.code == 2
    assert "--headers-for" in done.err
    assert not (tmp_path / "site").exists()


def test_a_broken_register_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A municipality that cannot be read is named with its line; nothing is written."""
    root = _register(tmp_path / "directory", code="12")
    done = run(capsys, "headers", "nginx", "--directory", root, "--to", tmp_path / "out", "--today", TODAY)
    assert done.code == 1
    assert "municipality.yml:" in done.out
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("host", "name"), [("apache", ".htaccess"), ("netlify", "_headers"), ("cloudflare", "_headers")]
)
def test_a_build_takes_the_file_into_the_site(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, host: str, name: str
) -> None:
    """The file lies at the root of the site, is on its list, and a second build finds nothing foreign there."""
    root = _register(tmp_path / "directory", languages=[])
    site = tmp_path / "site"
    options = ("--directory", root, "--site", site, "--today", TODAY, "--headers-for", host)
    assert run(capsys, "build", *options).code == 0
    wanted = run(capsys, "headers", host, "--directory", root, "--today", TODAY, "--site", site).out
    assert (site / name).read_text(encoding="utf-8") == wanted
    listed = {row["path"]: row["kind"] for row in json.loads((site / "manifest.json").read_bytes())["files"]}
    assert listed[name] == "headers"
    assert run(capsys, "build", *options[:-2], "--without-https-only").code == 0
    assert not (site / name).exists()
