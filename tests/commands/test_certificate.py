"""The publication certificate: made by each build, outside the site, and checked again by anybody."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from generator.settings import CHECKOUT
from tests.commands.run import Done, run
from tests.registers import DESK, PLACE, write_register

DRAFTS = [
    {**PLACE, "id": f"kakushi-{number}", "name": f"まだ見せない{number}", "status": "draft"} for number in range(3)
]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small town with three drafts."""
    root = tmp_path_factory.mktemp("town")
    write_register(root / "directory", places=[PLACE, *DRAFTS], desks=[DESK])
    return root


def _build(capsys: pytest.CaptureFixture[str], town: Path, site: Path, *more: object) -> Done:
    done = run(
        capsys,
        *("build", "--directory", town / "directory", "--content", CHECKOUT / "content"),
        *("--site", site, "--today", "2026-11-24", *more),
    )
    assert done.code == 0, done.err
    return done


@pytest.fixture(scope="module")
def built(town: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site that was built once, `copies` holding the copy of its certificate."""
    from generator.__main__ import main

    folder = tmp_path_factory.mktemp("built")
    arguments = ["build", "--directory", town / "directory", "--content", CHECKOUT / "content", "--today", "2026-11-24"]
    arguments += ["--site", folder / "site", "--certificate", folder / "copies"]
    assert main([str(argument) for argument in arguments]) == 0
    return folder


def _certificate(built: Path) -> Path:
    (found,) = (built / ".site.releases" / "certificates").glob("*.json")
    return found


def test_a_build_leaves_its_certificate_beside_the_site(built: Path) -> None:
    """It lies with the releases by the digest of the manifest, the copy where it was asked for, nothing in the site."""
    found = _certificate(built)
    kept = {path.name: path.read_bytes() for path in found.parent.iterdir()}
    assert kept == {path.name: path.read_bytes() for path in (built / "copies").iterdir()}
    assert set(kept) == {found.name, f"{found.stem}.html"}
    assert not list((built / "site").rglob("*ertificate*"))
    document = json.loads(found.read_bytes())
    assert document["manifest"]["sha256"] == found.stem
    assert document["manifest"]["files"] == sum(path.is_file() for path in (built / "site").rglob("*"))
    assert document["versions"]["pagefind"]
    assert (document["entries"]["published"], document["today"]) == (2, "2026-11-24")


def test_it_tells_no_entry_and_no_small_number(built: Path) -> None:
    """No name or id of any entry stands in it; the three drafts are fewer than five."""
    folder = _certificate(built).parent
    text = "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())
    for entry in (PLACE, DESK, *DRAFTS):
        assert str(entry["id"]) not in re.sub("[0-9a-f]{64}", "", text)
        assert str(entry["name"]) not in text
    assert "下書き</th><td>5件未満" in text
    assert "<script" not in text
    assert "size:A4" in text


def test_the_certificate_of_a_site_matches(capsys: pytest.CaptureFixture[str], town: Path, built: Path) -> None:
    """Site, register, pages and product are those it names: each is said to match, and the command ends with 0."""
    given = ("--directory", town / "directory", "--content", CHECKOUT / "content", "--product")
    done = run(capsys, "verify-certificate", _certificate(built), "--site", built / "site", *given)
    assert done.out.count("合っています") == 6, done.out
    page = _certificate(built).with_suffix(".html")
    assert run(capsys, "verify-certificate", page, "--site", built / "site").code == 0
    assert done.code == 0


def test_one_changed_byte_is_told(capsys: pytest.CaptureFixture[str], town: Path, built: Path, tmp_path: Path) -> None:
    """A page or a line of the register that was changed afterwards does not match, and the command ends with 1."""
    site = shutil.copytree(built / "site", tmp_path / "site")
    page = site / "index.html"
    page.write_bytes(page.read_bytes() + b" ")
    done = run(capsys, "verify-certificate", _certificate(built), "--site", site)
    assert (done.code, done.out) == (1, "サイトの全部のファイル: 合いません\n")
    directory = shutil.copytree(town / "directory", tmp_path / "directory")
    (directory / "places" / "midori.yml").write_text("id: midori\n", encoding="utf-8")
    done = run(capsys, "verify-certificate", _certificate(built), "--site", built / "site", "--directory", directory)
    assert (done.code, done.out) == (1, "サイトの全部のファイル: 合っています\n登録: 合いません\n")


def test_the_same_inputs_give_the_same_certificate(
    capsys: pytest.CaptureFixture[str], town: Path, built: Path, tmp_path: Path
) -> None:
    """Built elsewhere from the same inputs, it has the same bytes; published, it still names the site without itself."""
    _build(capsys, town, tmp_path / "site", "--publish-certificate")
    first, second = _certificate(built), _certificate(tmp_path)
    assert (first.name, first.read_bytes()) == (second.name, second.read_bytes())
    published = tmp_path / "site" / "certificate.json"
    assert published.read_bytes() == second.read_bytes()
    done = run(capsys, "verify-certificate", published, "--site", tmp_path / "site")
    assert done.code == 0, done.out


def test_what_is_no_certificate_is_said(capsys: pytest.CaptureFixture[str], built: Path, tmp_path: Path) -> None:
    """A file of another kind, a missing site and a place inside the site end with 2 and what to do instead."""
    manifest = built / "site" / "manifest.json"
    assert run(capsys, "verify-certificate", manifest, "--site", built / "site").code == 2
    assert run(capsys, "verify-certificate", _certificate(built), "--site", tmp_path / "none").code == 2
    done = run(capsys, "build", "--site", built / "site", "--certificate", built / "site" / "papers")
    assert done.code == 2
    assert "サイトの外" in done.err
