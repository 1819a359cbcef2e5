"""`retract`: one command takes an entry out of register, site and releases, proves it, and says what is left elsewhere."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest

from generator.commands.retract.find import TYPES
from generator.publication.admission import admit_hotline
from generator.records.model import Hotline
from generator.records.read_yaml import read_yaml
from generator.settings import CHECKOUT
from tests.commands.run import Done, run
from tests.registers import DESK, LOCATION, PLACE, write_register

SECRET = {
    **PLACE,
    "id": "hinan-ie",
    "name": "くすのき秘密の家",
    "name_kana": "くすのきひみつのいえ",
    "contacts": [{"channel": "phone", "value": "0000-77-4321"}, {"channel": "phone", "value": "0000-00-0001"}],
    "location": {**LOCATION, "address": "みずほ見本市北町9丁目8番7号", "building": "くすのき荘"},
}
TRACES = ("hinan-ie", "くすのき秘密", "くすのきひみつ", "0000-77-4321", "0000774321", "北町9丁目8番7号", "くすのき荘")


def _give(town: Path) -> tuple[object, ...]:
    return ("--directory", town / "directory", "--content", CHECKOUT / "content", "--site", town / "site")


def _retract(capsys: pytest.CaptureFixture[str], town: Path, id_: str = "hinan-ie") -> Done:
    return run(capsys, "retract", id_, "--reason", "safety", *_give(town), "--today", "2026-11-24")


def _read_all(town: Path) -> str:
    """Return the text of every file beside and below the site, unpacked, and their paths."""
    files = [path for folder in ("site", ".site.releases") for path in (town / folder).rglob("*") if path.is_file()]
    contents = [path.read_bytes() for path in files]
    texts = [gzip.decompress(one) if one.startswith(b"\x1f\x8b") else one for one in contents]
    return "\n".join(
        [*(path.relative_to(town).as_posix() for path in files), *(t.decode("utf-8", "ignore") for t in texts)]
    )


@pytest.fixture
def town(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A town whose site shows the entry."""
    monkeypatch.chdir(tmp_path)
    write_register(tmp_path / "directory", places=[PLACE, SECRET], desks=[DESK])
    assert run(capsys, "build", *_give(tmp_path), "--today", "2026-11-24").code == 0
    text = _read_all(tmp_path)
    assert [trace for trace in TRACES if trace not in text] == []
    return tmp_path


def test_an_entry_goes_out_whole(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    """Nothing of it is left in site, releases and notes; what another entry shares is named; the mark is all that was written."""
    file = town / "directory" / "places" / "hinan-ie.yml"
    before = file.read_bytes()
    (town / ".tsunagari").mkdir()
    (town / ".tsunagari" / "stopped-at.txt").write_text("x")
    (town / ".site.releases" / "staging.tmp").mkdir()
    done = _retract(capsys, town)
    assert done.code == 0, done.out + done.err
    assert file.read_bytes() == before + b"withheld:\n  since: 2026-11-24\n  reason: safety\n"
    text = _read_all(town)
    assert [trace for trace in TRACES if trace in text] == []
    assert "みどりサロン" in text
    assert sorted(path.name for path in (town / ".site.releases").iterdir()) == ["certificates", "lock"]
    assert not (town / ".tsunagari").exists()
    assert any("電話などの連絡先" in line and "places/midori" in line for line in done.err.splitlines())
    for word in ("git の履歴", "検索サイト", "アーカイブ", "紙", "端末", "本人"):
        assert word in done.err
    assert not any(trace in done.out + done.err for trace in TRACES[1:])
    again = _retract(capsys, town)
    assert (again.code, file.read_bytes().count(b"withheld:")) == (0, 1)


LINE = {
    "id": "yoru-no-sen",
    "name": "くすのき夜の線",
    "contacts": [
        {"channel": "phone", "value": "0000-77-5566"},
        {"channel": "form", "value": "https://kusunoki-line.example/toiawase"},
    ],
    "level": "consult",
    "hours": "毎日 20時から",
    "cost": "free",
    "audience": "だれでも",
    "certainty": "A",
    "sources": [{"title": "見本", "seen_on": "2026-11-20"}],
}
WITH_LINKS = {
    **DESK,
    "id": "kusunoki-desk",
    "name": "くすのき相談室",
    "name_kana": "くすのきそうだんしつ",
    "website": "https://kusunoki-home.example/annai",
    "contacts": [
        {"channel": "phone", "value": "0000-77-8899"},
        {"channel": "form", "value": "https://kusunoki-desk.example/moushikomi"},
        {"channel": "mail", "value": "kusunoki@desk.example"},
    ],
}


def test_lines_and_links_go_out_whole(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A telephone line and a desk with links and a mail address leave nothing behind either: pages, search, data, releases."""
    monkeypatch.chdir(tmp_path)
    write_register(tmp_path / "directory", places=[PLACE], desks=[DESK, WITH_LINKS], hotlines=[LINE])
    assert run(capsys, "build", *_give(tmp_path), "--today", "2026-11-24").code == 0
    for id_, traces in (
        ("hotlines/yoru-no-sen", ("yoru-no-sen", "くすのき夜の線", "0000-77-5566", "kusunoki-line.example")),
        (
            "kusunoki-desk",
            (
                "kusunoki-desk",
                "くすのき相談室",
                "0000-77-8899",
                "kusunoki-desk.example",
                "kusunoki@desk",
                "kusunoki-home",
            ),
        ),
    ):
        text = _read_all(tmp_path)
        assert [trace for trace in traces if trace not in text] == []
        done = _retract(capsys, tmp_path, id_)
        assert done.code == 0, done.out + done.err
        text = _read_all(tmp_path)
        assert [trace for trace in traces if trace in text] == []


def test_every_folder_of_the_register_can_be_retracted() -> None:
    """Each kind of entry that a register holds is known by its folder."""
    kinds = {path.name for path in (CHECKOUT / "directory").iterdir() if any(path.glob("*.yml"))} - {"vocabulary"}
    assert kinds == set(TYPES)


def test_a_fault_elsewhere_does_not_keep_it_in(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    """Another entry with an error stops the build, not the retraction: what shows the entry is cut out of the old site."""
    (town / "directory" / "desks" / "sogo.yml").write_text("id: sogo\nname: [\n", encoding="utf-8")
    done = _retract(capsys, town)
    assert done.code == 1
    assert "desks/sogo.yml" in done.out
    tree = read_yaml((town / "directory" / "places" / "hinan-ie.yml").read_bytes(), "").tree
    assert isinstance(tree, dict)
    assert tree["withheld"] == {"since": "2026-11-24", "reason": "safety"}
    text = _read_all(town)
    assert [trace for trace in TRACES if trace in text] == []
    assert (town / "site" / "place" / "midori" / "index.html").is_file()
    assert not (town / "site" / "place" / "hinan-ie").exists()
    assert "いま直しています" in (town / "site" / "places" / "index.html").read_text(encoding="utf-8")
    assert "caches.delete" in (town / "site" / "service-worker.js").read_text(encoding="utf-8")
    write_register(town / "directory", desks=[DESK])
    assert run(capsys, "build", *_give(town), "--today", "2026-11-24").code == 0
    assert [trace for trace in TRACES if trace in _read_all(town)] == []


def test_unknown_and_double_ids_change_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """An id that is not there, or is there twice, ends with 1 and how to write it; no file is touched."""
    write_register(tmp_path / "directory", places=[{**PLACE, "id": "sogo"}], desks=[DESK])
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.yml")}
    unknown = _retract(capsys, tmp_path, "nowhere")
    double = _retract(capsys, tmp_path, "sogo")
    outside = _retract(capsys, tmp_path, "../sogo")
    assert (unknown.code, double.code, outside.code) == (1, 1, 1)
    assert "その id の登録がありません" in unknown.err
    assert double.out.split() == ["places/sogo.yml", "desks/sogo.yml"]
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.yml")} == before
    assert not (tmp_path / "site").exists()


def test_a_line_that_is_withheld_is_not_shown() -> None:
    """Lines that belong to no desk can be withheld as entries can."""
    fields: dict[str, object] = {
        "id": "mihon",
        "name": "見本の線",
        "contacts": [{"channel": "phone", "value": "0000-00-0009"}],
        "level": "consult",
        "hours": "平日",
        "cost": "free",
        "audience": "だれでも",
        "certainty": "A",
        "sources": [{"title": "見本"}],
    }
    mark = {"since": "2026-11-24", "reason": "safety"}
    assert admit_hotline(Hotline.model_validate(fields), date(2026, 11, 24))
    assert not admit_hotline(Hotline.model_validate({**fields, "withheld": mark}), date(2026, 11, 24))
