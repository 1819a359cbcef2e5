"""The last gate: a finished site with anything wrong in it does not take the place of the one before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from generator.assembly import build as build_module
from generator.assembly.build import AuditError, build
from generator.assembly.release import write_release
from generator.outputs.site import make_files
from generator.public import Article, Artifact, Page, PublicDirectory
from generator.settings import CHECKOUT, Settings
from tests.registers import PLACE, write_register

TODAY = date(2026, 11, 24)


def _settings(town: Path) -> Settings:
    return Settings(directory=town / "directory", content=CHECKOUT / "content", site=town / "site", today=TODAY)


def _plant(monkeypatch: pytest.MonkeyPatch, *planted: Artifact) -> None:
    """Let an output make these files too."""

    def make(directory: PublicDirectory, articles: Sequence[Article], pages: Sequence[Page]) -> list[Artifact]:
        return [*make_files(directory, articles, pages), *planted]

    monkeypatch.setattr(build_module, "make_files", make)


def test_a_leak_keeps_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A number that no public field holds, in a file of an output at fault, stops the release; readers keep the old one."""
    write_register(tmp_path / "directory", places=[PLACE])
    settings = _settings(tmp_path)
    build(settings, lambda step: None)
    before = (settings.site / "manifest.json").read_bytes()
    _plant(monkeypatch, Artifact("data/staff.csv", "担当,0000-98-7654\r\n".encode(), "open-data"))
    with pytest.raises(AuditError) as caught:
        build(settings, lambda step: None)
    assert [(finding.path, finding.code) for finding in caught.value.findings] == [("data/staff.csv", "phone-unknown")]
    assert (settings.site / "manifest.json").read_bytes() == before
    assert not (settings.site / "data" / "staff.csv").exists()


def test_a_file_lost_while_writing_keeps_the_site_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A release of which a file did not reach the disk is not taken into use, not even as the first one."""
    write_register(tmp_path / "directory", places=[PLACE])
    settings = _settings(tmp_path)

    def lose(staging: Path, artifacts: Sequence[Artifact], site: Path) -> None:
        write_release(staging, [artifact for artifact in artifacts if artifact.path != "robots.txt"], site)

    monkeypatch.setattr(build_module, "write_release", lose)
    with pytest.raises(AuditError) as caught:
        build(settings, lambda step: None)
    assert "file-missing" in {finding.code for finding in caught.value.findings}
    assert not settings.site.exists()
