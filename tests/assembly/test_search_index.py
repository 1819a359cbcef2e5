"""The Pagefind bundle: complete, the same every time, and without a plain word it need not hold."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.assembly import search_index
from generator.assembly.search_bundle import BUNDLE, SearchIndexError
from generator.assembly.search_index import index_records
from generator.public import Artifact, SearchRecord

RECORDS = tuple(
    SearchRecord(
        f"place/p{number}/", f"集まり{number}", "サロン", "北地区", "お茶を飲みます。", ("内側のことば", "毎週火曜")
    )
    for number in range(30)
)


def _unpack(artifact: Artifact) -> bytes:
    return gzip.decompress(artifact.content).removeprefix(b"pagefind_dcd")


def _fragments(artifacts: Sequence[Artifact]) -> list[dict[str, Any]]:
    return [json.loads(_unpack(artifact)) for artifact in artifacts if artifact.path.endswith(".pf_fragment")]


def test_every_record_has_one_fragment_with_its_address() -> None:
    """Each record comes back as one fragment with its address and what the list shows, and nothing else."""
    fragments = {fragment["url"]: fragment for fragment in _fragments(index_records(RECORDS))}
    assert set(fragments) == {record.url for record in RECORDS}
    assert fragments["place/p7/"]["meta"] == {
        "title": "集まり7",
        "kind": "サロン",
        "place": "北地区",
        "summary": "お茶を飲みます。",
    }
    assert {fragment["content"] for fragment in fragments.values()} == {""}


def test_words_that_are_only_searched_stand_nowhere_in_plain() -> None:
    """A text that a result does not show is in no file of the bundle, packed or not."""
    for artifact in index_records(RECORDS):
        content = gzip.decompress(artifact.content) if artifact.content.startswith(b"\x1f\x8b") else artifact.content
        assert "内側".encode() not in content


def test_the_same_records_give_the_same_bytes() -> None:
    """Two runs give the same files with the same bytes."""
    assert index_records(RECORDS) == index_records(RECORDS)


def test_only_what_the_browser_needs_is_kept() -> None:
    """No interface files, no worker, no second WebAssembly, no filters."""
    names = {artifact.path.removeprefix(BUNDLE) for artifact in index_records(RECORDS)}
    plain = {name for name in names if "/" not in name and not name.endswith(".pf_meta")}
    assert plain == {"pagefind.js", "pagefind-entry.json", "wasm.en.pagefind"}
    assert {name.split("/")[0] for name in names if "/" in name} == {"index", "fragment"}


def test_no_records_need_no_index() -> None:
    """Nothing to find gives no file and no error."""
    assert index_records(()) == []


def test_two_equal_records_are_one_result() -> None:
    """The same record twice gives one fragment."""
    assert len(_fragments(index_records((RECORDS[0], RECORDS[0])))) == 1


@pytest.mark.parametrize("pattern", ["fragment/*.pf_fragment", "index/*.pf_index", "*.pf_meta", "wasm.en.pagefind"])
@pytest.mark.parametrize("damage", ["empty", "missing", "cut"])
def test_a_full_disk_is_noticed(monkeypatch: pytest.MonkeyPatch, pattern: str, damage: str) -> None:
    """Pagefind ends with 0 on a full disk: an empty, missing or cut file all the same stops the build."""
    run = search_index._run_pagefind

    def run_and_damage(source: Path, bundle: Path) -> None:
        run(source, bundle)
        victim = sorted(bundle.glob(pattern))[0]
        if damage == "missing":
            victim.unlink()
        else:
            victim.write_bytes(victim.read_bytes()[:40] if damage == "cut" else b"")

    monkeypatch.setattr(search_index, "_run_pagefind", run_and_damage)
    with pytest.raises(SearchIndexError, match="もう一度作り直してください"):
        index_records(RECORDS)


@pytest.mark.parametrize("name", ["pagefind.js", "pagefind-entry.json"])
@pytest.mark.parametrize("damage", ["empty", "missing"])
def test_a_lost_part_of_the_engine_is_noticed(monkeypatch: pytest.MonkeyPatch, name: str, damage: str) -> None:
    """What is taken over as it is must be there and not be empty: the search would never answer."""
    run = search_index._run_pagefind

    def run_and_damage(source: Path, bundle: Path) -> None:
        run(source, bundle)
        if damage == "missing":
            (bundle / name).unlink()
        else:
            (bundle / name).write_bytes(b"")

    monkeypatch.setattr(search_index, "_run_pagefind", run_and_damage)
    with pytest.raises(SearchIndexError, match="もう一度作り直してください"):
        index_records(RECORDS)


def test_an_engine_that_counts_other_pages_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pagefind's own count of pages must be that of the records."""
    run = search_index._run_pagefind

    def run_and_miscount(source: Path, bundle: Path) -> None:
        run(source, bundle)
        entry = json.loads((bundle / "pagefind-entry.json").read_bytes())
        for language in entry["languages"].values():
            language["page_count"] += 1
        (bundle / "pagefind-entry.json").write_text(json.dumps(entry), encoding="utf-8")

    monkeypatch.setattr(search_index, "_run_pagefind", run_and_miscount)
    with pytest.raises(SearchIndexError, match="検索結果"):
        index_records(RECORDS)


def test_a_failed_run_is_told_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """An exit code other than 0 becomes a sentence that says what to check."""

    def fail(*args: object, **options: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess([], 101)

    monkeypatch.setattr(subprocess, "run", fail)
    with pytest.raises(SearchIndexError, match="空き容量"):
        index_records(RECORDS)


def test_one_lost_index_file_among_several_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A large index has several files; when one is lost the others do not hide it."""
    run = search_index._run_pagefind
    lost: list[int] = []

    def run_and_lose(source: Path, bundle: Path) -> None:
        run(source, bundle)
        files = sorted(bundle.glob("index/*.pf_index"))
        files[0].unlink()
        lost.append(len(files))

    monkeypatch.setattr(search_index, "_run_pagefind", run_and_lose)
    many = [
        SearchRecord(f"p/{n}/", f"{n}", "", "", "", ("".join(_kanji(n * 700 + k) for k in range(700)),))
        for n in range(90)
    ]
    with pytest.raises(SearchIndexError, match="索引"):
        index_records(many)
    assert lost[0] > 1


def _kanji(number: int) -> str:
    """Give a kanji for a number, so that neighbouring numbers give pairs that seldom repeat."""
    return chr(0x4E00 + number * 7919 % 20000)
