"""No layer of the boundary is decoration: with it alone switched off a planted value comes out, with it on it does not.

The parts of layer 6 have tests of this kind each (`tests/audit/leaks/test_layers_off.py`), and so have the gates that layers
3 and 8 share (`tests/audit/outgoing/test_gates.py`).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from random import Random

import pytest

from generator.assembly import build as build_module
from generator.assembly.build import AuditError, build
from generator.assembly.release import write_release
from generator.commands import retract as retract_module
from generator.commands.council import opening
from generator.council import store as store_module
from generator.council.private import CouncilValueShownError, Private
from generator.languages import Language
from generator.outputs.site import make_files
from generator.problems import RefusedInputError
from generator.public import Area, Article, Artifact, Hotline, Location, Page, PublicDirectory, Reference
from generator.publication import door
from generator.publication import entry as entry_module
from generator.publication.admission import OutReason, Shown, admit
from generator.publication.entry import Words
from generator.publication.site import publish_hotlines
from generator.records import model, rules
from generator.settings import Settings
from tests.architecture import rules as architecture
from tests.architecture.sources import read_modules
from tests.commands.council_desk import Desk, desk
from tests.commands.guard_push.repository import Repository
from tests.commands.run import TODAY, run, run_program
from tests.council import blind_builds
from tests.council.blind_builds import write_random_store, write_town
from tests.registers import LOCATION, PLACE, write_register

__all__ = ["desk"]

SECRET = "くすのき秘密の家"
STRAY = "assets/search/pagefind/fragment/old.pf_fragment"
EXAMINE = import_module("generator.audit.examine")


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A small town, not built yet."""
    return write_town(tmp_path / "town")


def _build(town: Path) -> str:
    """Build the town's site and return every byte of it as text, unpacked, with the paths."""
    settings = Settings(
        directory=town / "directory",
        content=town / "content",
        mkdocs_yml=town / "mkdocs.yml",
        site=town.parent / "site",
        today=blind_builds.TODAY,
    )
    build(settings, lambda step: None)
    return _read(town.parent / "site")


def _read(folder: Path) -> str:
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    texts = (gzip.decompress(one) if one.startswith(b"\x1f\x8b") else one for one in files.values())
    return "\n".join([*files, *(text.decode("utf-8", "ignore") for text in texts)])


def _add(town: Path, **changes: object) -> None:
    municipality = (town / "directory" / "municipality.yml").read_bytes()
    write_register(town / "directory", places=[{**PLACE, "id": "kusunoki", "name": "くすのきの会", **changes}])
    (town / "directory" / "municipality.yml").write_bytes(municipality)


def test_layer_0_the_place_of_the_store(desk: Desk, town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the look at where a store may lie it comes to lie in the folder that is published."""
    line = ("init", "--code", "131016", "--member", "見本課", "--store", town / "directory" / "council")
    assert desk.run(*line).code == 2
    assert not (town / "directory" / "council").exists()
    monkeypatch.setattr(opening, "find_refusals", lambda place, public: iter(()))
    assert desk.run(*line).code == 0
    assert (town / "directory" / "council" / "council.yml").is_file()


def test_layer_0_encryption(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without age the values of a record stand in the files of the store."""
    desk.set_up()
    desk.write_with(f"listing: midori\nname: {SECRET}\n", f"listing: sogo\nname: {SECRET}\n")
    assert desk.run("edit", "midori").code == 0
    assert SECRET not in _read(desk.store)
    monkeypatch.setattr(store_module, "encrypt", lambda text, recipients: text)
    desk.run("edit", "sogo")
    assert SECRET in _read(desk.store)


@dataclass
class _Open:
    """A record as it would be without the type that closes its values."""

    name: str


@dataclass
class _Closed:
    """The same record as the council's is."""

    name: Private


def test_layer_1_the_private_type() -> None:
    """A slip that writes a record out gives the value away where it is a text, and stops where it is private."""
    assert SECRET in json.dumps(asdict(_Open(SECRET)), ensure_ascii=False) + f"{_Open(SECRET)}"
    assert SECRET not in repr(_Closed(Private(SECRET)))
    with pytest.raises((CouncilValueShownError, TypeError)):
        json.dumps(asdict(_Closed(Private(SECRET))))


def test_layer_1_the_arrows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An output that reaches for the council is seen, but for a drawing that lets it."""
    for name in ("council/__init__.py", "outputs/__init__.py", "outputs/cards.py"):
        (tmp_path / "generator" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "generator" / name).write_text("", encoding="utf-8")
    (tmp_path / "generator" / "outputs" / "cards.py").write_text("import generator.council\n", encoding="utf-8")
    modules = read_modules(tmp_path, "generator")
    assert list(architecture.find_wrong_arrows(modules)) != []
    monkeypatch.setitem(architecture.ARROWS, "outputs", architecture.GROUND | {"council"})
    assert list(architecture.find_wrong_arrows(modules)) == []


def test_layer_2_who_is_let_out(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a door that lets everybody out, a draft is on the site; nothing after the door would know."""
    _add(town, name=SECRET, status="draft")
    assert SECRET not in _build(town)

    def admit_all(record: model.Listing, today: date, *, demo_site: bool, language: Language) -> Shown | OutReason:
        shown = record.model_copy(update={"status": "published"})
        return admit(shown, today, demo_site=demo_site, language=language)

    monkeypatch.setattr(door, "admit", admit_all)
    assert SECRET in _build(town)


def test_layer_2_how_exactly(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a door that coarsens nothing, the house number of a place told by its block is on the site."""
    _add(town, location={**LOCATION, "precision": "block", "address": "みずほ見本市中町8丁目76番54号"})
    assert "76番54号" not in _build(town)

    def tell_all(
        location: model.Location, area: Area | None, via: Reference | None, *, exact_allowed: bool
    ) -> Location:
        return Location("block", location.address, None, None, None, None, via)

    monkeypatch.setattr(entry_module, "coarsen", tell_all)
    assert "76番54号" in _build(town)


def test_layer_3_the_gate_on_text(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the rules for personal data a date of birth in a public text is on the site."""
    _add(town, summary="花子さん（1983年11月7日生まれ）がいます")
    with pytest.raises(RefusedInputError):
        _build(town)
    monkeypatch.setattr(build_module, "check", lambda register, today: rules.check(register, today, ()))
    assert "1983年11月7日生まれ" in _build(town)


def _plant(monkeypatch: pytest.MonkeyPatch, planted: Artifact) -> None:
    """Let an output at fault make this file too."""

    def make(directory: PublicDirectory, articles: Sequence[Article], pages: Sequence[Page]) -> list[Artifact]:
        return [*make_files(directory, articles, pages), planted]

    monkeypatch.setattr(build_module, "make_files", make)


def test_layer_4_the_closed_world(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the comparison with public fields a number that nobody published is on the site."""
    _plant(monkeypatch, Artifact("data/staff.csv", "担当,0000-98-7654\r\n".encode(), "open-data"))
    with pytest.raises(AuditError):
        _build(town)
    monkeypatch.setattr(EXAMINE, "check_values", lambda path, text, values: iter(()))
    assert "0000-98-7654" in _build(town)


def test_layer_5_the_manifest(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the comparison of folder and manifest a stale fragment goes live with what it holds."""

    def write(staging: Path, artifacts: Sequence[Artifact], site: Path) -> None:
        write_release(staging, artifacts, site)
        (staging / STRAY).write_bytes(gzip.compress(f'pagefind_dcd{{"url":"","content":"{SECRET}"}}'.encode()))

    monkeypatch.setattr(build_module, "write_release", write)
    with pytest.raises(AuditError) as caught:
        _build(town)
    assert {(finding.path, finding.code) for finding in caught.value.findings} == {(STRAY, "file-extra")}
    monkeypatch.setattr(EXAMINE, "match_paths", lambda declared, on_disk: [])
    assert SECRET in _build(town)


def test_layer_6_the_guard(capsys: pytest.CaptureFixture[str], town: Path, tmp_path: Path) -> None:
    """A council name typed into a public field passes every check that has no key; the guard finds it."""
    _add(town, summary=f"となりは {SECRET} です")
    assert SECRET in _build(town)
    values = tmp_path / "values.jsonl"
    values.write_text(json.dumps({"record": "r1", "field": "name", "kind": "name", "value": SECRET}), encoding="utf-8")
    assert run(capsys, "audit", "--site", tmp_path / "site").code == 0
    done = run(capsys, "audit", "--site", tmp_path / "site", "--values", values)
    assert done.code == 1
    assert SECRET not in done.out + done.err


def test_layer_7_non_interference(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that peeps at the store of whoever builds differs from one without a store; ours does not."""
    homes = [town.parent / name for name in ("nobody", "member")]
    for home in homes:
        home.mkdir()
    write_random_store(homes[1], Random(3))
    blind = [blind_builds.build(town, home, fork=True) for home in homes]
    assert blind[0].code == 0, blind[0].err
    assert blind[1].differences(blind[0]) == []

    def peep(records: Iterable[model.Hotline], words: Words, today: date) -> tuple[Hotline, ...]:
        return publish_hotlines(records, words, today)[(Path.home() / "tsunagari-council").exists() :]

    monkeypatch.setattr(door, "publish_hotlines", peep)
    nobody, member = (blind_builds.build(town, home, fork=True) for home in homes)
    assert member.differences(nobody) != []


def test_layer_8_the_watch_before_the_push(tmp_path: Path) -> None:
    """Without hooks git takes the commit and sends it; with them it does neither."""
    repository = Repository(tmp_path)
    before = repository.git("rev-parse", "main", at=repository.remote)
    assert run_program("hooks", "install", cwd=repository.top, env=repository.environment).code == 0
    repository.write({"content/a.md": "連絡は 090-1234-5678 まで。\n"})
    assert repository.try_git("commit", "-m", "足す").returncode != 0
    repository.git("commit", "-q", "--no-verify", "-m", "足す")
    assert repository.try_git("push", "origin", "main").returncode != 0
    assert repository.git("rev-parse", "main", at=repository.remote) == before
    assert run_program("hooks", "remove", cwd=repository.top, env=repository.environment).code == 0
    assert repository.try_git("push", "origin", "main").returncode == 0
    assert repository.git("rev-parse", "main", at=repository.remote) != before


def test_layer_9_retract(capsys: pytest.CaptureFixture[str], town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rebuild alone leaves the entry in the release kept before it; purging takes it away, and the proof would tell."""
    monkeypatch.chdir(town)
    _add(town, name=SECRET)
    kept = town.parent / ".site.releases"
    line = ["retract", "kusunoki", "--reason", "safety", "--directory", town / "directory"]
    line += ["--content", town / "content", "--site", town.parent / "site", "--today", TODAY]
    with monkeypatch.context() as off:
        _build(town)
        off.setattr(retract_module, "purge_releases", lambda site: 0)
        assert run(capsys, *line).code == 4
        assert SECRET in _read(kept)
    assert run(capsys, *line).code == 0
    assert SECRET not in _read(kept) + _read(town.parent / "site")
