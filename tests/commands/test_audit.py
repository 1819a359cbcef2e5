"""The command audit: what it says, how it ends, and that no value is ever in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.audit import make_manifest
from generator.audit.leaks import Patterns, Secret, make_fingerprints
from generator.commands.looking import cut_evenly, scan_in_parts
from generator.public import Artifact
from tests.audit.site import KINDS, sound_files
from tests.commands.run import JAPANESE, run
from tests.sample import TODAY

NAME = "高橋 花子"
KEY = bytes(range(32))
VALUES = [
    {"record": "kita-salon", "field": "contacts.1.name", "kind": "name", "value": NAME},
    {"record": "kita-salon", "field": "telephones.1.number", "kind": "mobile", "value": "090-0000-5678"},
]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small sound site."""
    return write_site(tmp_path / "site", {})


@pytest.fixture
def leaky(tmp_path: Path) -> Path:
    """Return a site whose manifest agrees with what it holds, a name and a number among it."""
    page = sound_files()["about/index.html"]
    assert isinstance(page, str)
    return write_site(
        tmp_path / "leaky",
        {
            "about/index.html": page.replace("</main>", "<p>髙橋<b>花子</b></p></main>"),
            "data/all.json": '["\\u0030900000-5678"]',
        },
    )


@pytest.fixture
def values(tmp_path: Path) -> Path:
    """Return the values of a drill."""
    path = tmp_path / "values.jsonl"
    path.write_text("\n".join(map(json.dumps, VALUES)) + "\n\n", encoding="utf-8")
    return path


def write_site(folder: Path, changes: Mapping[str, str | bytes]) -> Path:
    """Write a site with its manifest."""
    files = sound_files() | dict(changes)
    contents = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    artifacts = [Artifact(path, content, KINDS.get(path, "page")) for path, content in contents.items()]
    for artifact in [*artifacts, make_manifest(artifacts, today=TODAY, version="0")]:
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    return folder


def test_clean(capsys: pytest.CaptureFixture[str], site: Path, values: Path) -> None:
    """A site without a leak passes, without a key and with one."""
    for arguments in ((), ("--values", values), ("--public-log",)):
        done = run(capsys, "audit", "--site", site, *arguments)
        assert (done.code, done.out) == (0, "")
        assert JAPANESE.search(done.err)


def test_findings_name_file_kind_and_record(capsys: pytest.CaptureFixture[str], leaky: Path, values: Path) -> None:
    """Each finding is a line that begins with the file's path, then kind and record; no value is in it."""
    done = run(capsys, "audit", "--site", leaky, "--values", values)
    assert done.code == 1
    assert done.out.splitlines() == ["about/index.html: name kita-salon", "data/all.json: mobile kita-salon"]
    assert not any(value in done.out + done.err for value in ("花子", "高橋", "5678"))


def test_a_public_log_learns_nothing(capsys: pytest.CaptureFixture[str], leaky: Path, site: Path, values: Path) -> None:
    """With --public-log a refusal says neither file nor kind nor record, and is the same for every reason."""
    leak = run(capsys, "audit", "--site", leaky, "--values", values, "--public-log")
    (site / "stray.txt").write_text("x", encoding="utf-8")
    stray = run(capsys, "audit", "--site", site, "--values", values, "--public-log")
    assert leak == stray
    assert (leak.code, leak.out) == (1, "")
    assert not any(word in leak.err for word in ("about", "name", "kita", "index"))


def test_fingerprints(capsys: pytest.CaptureFixture[str], leaky: Path, tmp_path: Path) -> None:
    """Fingerprints with their key find what the values find; with another key nothing is looked for, and that is said."""
    secrets = [Secret(**value) for value in VALUES]
    (tmp_path / "f").write_bytes(make_fingerprints(secrets, KEY))
    (tmp_path / "key").write_text(KEY.hex() + "\n", encoding="ascii")
    (tmp_path / "other").write_text(KEY[::-1].hex(), encoding="ascii")
    done = run(capsys, "audit", "--site", leaky, "--fingerprints", tmp_path / "f", "--key", tmp_path / "key")
    assert (done.code, len(done.out.splitlines())) == (1, 2)
    for wrong in (("--key", tmp_path / "other"), ("--key", tmp_path / "f"), ("--key", tmp_path / "none"), ()):
        done = run(capsys, "audit", "--site", leaky, "--fingerprints", tmp_path / "f", *wrong)
        assert (done.code, done.out) == (2, "")


def test_without_a_key_the_shape_of_the_site_is_examined(capsys: pytest.CaptureFixture[str], site: Path) -> None:
    """Strays, changed files, dead links and foreign hosts show without any key."""
    (site / "about" / "memo.txt").write_text("x", encoding="utf-8")
    page = site / "places" / "index.html"
    page.write_text(
        page.read_text("utf-8").replace("</main>", '<img src="https://a.example/x.png"></main>'), encoding="utf-8"
    )
    done = run(capsys, "audit", "--site", site)
    assert done.code == 1
    found = {line.partition(":")[0] for line in done.out.splitlines()}
    assert {"about/memo.txt", "places/index.html"} <= found
    assert run(capsys, "audit", "--site", site, "--lang", "en").code == 1


def test_a_stray_is_said_beside_the_leaks(capsys: pytest.CaptureFixture[str], site: Path, values: Path) -> None:
    """A file that the manifest does not list is said with a key too."""
    (site / "old.pf_fragment").write_bytes(b"x")
    done = run(capsys, "audit", "--site", site, "--values", values)
    assert done.code == 1
    assert done.out.startswith("old.pf_fragment")


def test_excused_values(capsys: pytest.CaptureFixture[str], leaky: Path, values: Path) -> None:
    """A row that is excused, in whatever spelling, is passed over in every record; the others are still found."""
    excused = {"record": "desk", "field": "name", "kind": "name", "value": "髙橋　花子", "excused": True}
    values.write_text("\n".join(map(json.dumps, [*VALUES, excused])), encoding="utf-8")
    done = run(capsys, "audit", "--site", leaky, "--values", values)
    assert (done.code, done.out.splitlines()) == (1, ["data/all.json: mobile kita-salon"])
    values.write_text("\n".join(map(json.dumps, [*VALUES, excused | {"excused": False}])), encoding="utf-8")
    assert len(run(capsys, "audit", "--site", leaky, "--values", values).out.splitlines()) == 3


def test_fingerprints_of_another_version(capsys: pytest.CaptureFixture[str], site: Path, tmp_path: Path) -> None:
    """A file of an older format is not taken for an empty one, and it is said how to make it anew."""
    (tmp_path / "f").write_bytes(b"tsunagari-fingerprints 1 abc\n" + bytes(147))
    (tmp_path / "key").write_text(KEY.hex(), encoding="ascii")
    done = run(capsys, "audit", "--site", site, "--fingerprints", tmp_path / "f", "--key", tmp_path / "key")
    assert (done.code, done.out) == (2, "")
    assert "council fingerprints" in done.err
    assert "いまの版" in done.err


def test_keys_and_files_of_a_store(capsys: pytest.CaptureFixture[str], site: Path) -> None:
    """A key or an age file in a site is said without any value at hand."""
    (site / "about" / "notes.txt").write_text(f"AGE-SECRET-KEY-1{'Q' * 58}", encoding="ascii")
    (site / "records.bin").write_bytes(b"age-encryption.org/v1\n-> X25519 a\n")
    lines = run(capsys, "audit", "--site", site).out.splitlines()
    assert any(line.startswith("about/notes.txt") and "鍵らしい" in line for line in lines)
    assert any(line.startswith("records.bin") and "暗号" in line for line in lines)


def test_a_font_that_the_manifest_names_as_reviewed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, values: Path
) -> None:
    """A vendored font passes by its hash; one that is no such file cannot be looked into, and that is said."""
    font = Artifact("assets/vendor/a.woff2", b"wOF2" + bytes(range(200)), "vendor")
    site = tmp_path / "fonts"
    for artifact in (font, make_manifest([font], today=TODAY, version="0")):
        (site / artifact.path).parent.mkdir(parents=True, exist_ok=True)
        (site / artifact.path).write_bytes(artifact.content)
    assert run(capsys, "audit", "--site", site, "--values", values).code == 0
    (site / "b.woff2").write_bytes(font.content + b"x")
    lines = run(capsys, "audit", "--site", site, "--values", values).out.splitlines()
    assert lines[0] == "b.woff2: unread"


@pytest.mark.parametrize(
    "line",
    [
        "花子",
        "[]",
        "{}",
        '{"record": "a", "field": "b", "kind": "c", "value": 7}',
        '{"record": "a", "field": "b", "kind": "c", "value": "d", "excused": "yes"}',
        '{"record": "a"}',
        "\udcff花子",
    ],
)
def test_values_that_cannot_be_read(capsys: pytest.CaptureFixture[str], site: Path, values: Path, line: str) -> None:
    """A line that is no value ends the run with its number, never with what stands on it."""
    values.write_bytes(values.read_bytes() + line.encode("utf-8", "surrogateescape"))
    done = run(capsys, "audit", "--site", site, "--values", values)
    assert (done.code, done.out) == (2, "")
    assert "values.jsonl:4:" in done.err
    assert "花子" not in done.err


def test_what_cannot_be_examined(capsys: pytest.CaptureFixture[str], site: Path, values: Path, tmp_path: Path) -> None:
    """No site, no file of values, or two sources of values: exit code 2 and what to write instead."""
    for arguments in (
        ("--site", tmp_path / "none"),
        ("--site", site, "--values", tmp_path / "none"),
        ("--site", site, "--values", values, "--fingerprints", values),
        ("--site", site, "--store", tmp_path / "none"),
    ):
        done = run(capsys, "audit", *arguments)
        assert (done.code, done.out) == (2, "")
        assert JAPANESE.search(done.err)


def test_a_folder_without_manifest(capsys: pytest.CaptureFixture[str], tmp_path: Path, values: Path) -> None:
    """Any folder can be looked through for values; without a key a site needs its manifest."""
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.txt").write_text("だれでも", encoding="utf-8")
    assert run(capsys, "audit", "--site", tmp_path / "x", "--values", values).code == 0
    assert run(capsys, "audit", "--site", tmp_path / "x").code == 1


def test_several_processes_find_the_same(leaky: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site cut into parts for several processes gives the findings of one."""
    patterns = Patterns.from_values(Secret(**value) for value in VALUES)
    whole = scan_in_parts(leaky, patterns)
    monkeypatch.setattr("generator.commands.looking._WORTH_PARTS", 0)
    monkeypatch.setattr("generator.commands.looking._count_processors", lambda: 3)
    assert scan_in_parts(leaky, patterns) == whole != []


def test_cut_evenly() -> None:
    """Files are cut into neighbouring parts of about one size, each file in one part."""
    assert cut_evenly(["a", "b", "c", "d"], [1, 1, 1, 1], 2) == [["a", "b"], ["c", "d"]]
    assert cut_evenly(["a", "b"], [9, 1], 4) == [["a"], [], [], ["b"]]
