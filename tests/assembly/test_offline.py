"""The service worker's list and version come from the finished files."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.assembly.offline import WorkerError, make_service_worker
from generator.languages import JAPANESE, Language
from generator.public import Artifact

THEME = Path(__file__).parents[2] / "theme"
EASY = Language("easy", "ja", "やさしい日本語", "easy/", {})


def _site(text: bytes = b"home") -> list[Artifact]:
    paths = ("urgent/index.html", "easy/urgent/index.html", "place/x/index.html", "assets/site.css")
    return [Artifact("index.html", text, "page"), *(Artifact(path, b"", "page") for path in paths)]


def _read(worker: Artifact) -> tuple[list[str], str]:
    script = worker.content.decode()
    kept = re.search(r"^const KEPT = (\[.*\]);", script, re.M)
    version = re.search(r'^const VERSION = "(\w+)";', script, re.M)
    assert kept
    assert version
    return json.loads(kept[1]), version[1]


def test_the_list_names_what_the_site_has() -> None:
    """Pages of each language and the files they load are listed, and nothing that does not exist or is not meant."""
    kept, _ = _read(make_service_worker(THEME, _site(), [JAPANESE, EASY]))
    assert kept == ["", "urgent/", "easy/urgent/", "assets/site.css"]


def test_a_changed_page_makes_a_new_version() -> None:
    """Browsers fetch what they keep anew when any of it changed, and not otherwise."""
    first, same, other = (_read(make_service_worker(THEME, _site(text), [JAPANESE]))[1] for text in (b"a", b"a", b"b"))
    assert first == same != other


def test_a_worker_without_its_marks_stops_the_build(tmp_path: Path) -> None:
    """A theme whose worker lost the place for its list would keep nothing, unnoticed."""
    (tmp_path / "service-worker.js").write_text("// nothing to fill", encoding="utf-8")
    with pytest.raises(WorkerError):
        make_service_worker(tmp_path, _site(), [JAPANESE])


def test_no_version_looks_like_a_telephone_number() -> None:
    """A version has no digits, whatever the bytes: the audit holds a run of them against the published numbers."""
    for number in range(200):
        worker = make_service_worker(THEME, [*_site(str(number).encode())], [JAPANESE])
        version = worker.content.decode().partition('const VERSION = "')[2].partition('"')[0]
        assert version.isalpha()
        assert len(version) == 12
