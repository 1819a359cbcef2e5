"""Each gate stops the leak that is planted before it, says no value, and lets honest files pass."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.audit.outgoing import Piece, find_zone, gates, judge
from generator.audit.outgoing.words import FAULTS
from generator.problems import errors_in
from tests.audit.outgoing.leaks import CLEAN, LEAKS, Leak, photo


def _names(leak: Leak) -> str:
    return f"{leak.code}-{leak.gate}-{leak.path or leak.role}"


@pytest.mark.parametrize("leak", LEAKS, ids=_names)
def test_a_planted_leak_is_stopped(leak: Leak) -> None:
    """It is an error, under its own code, and nothing of it is repeated."""
    errors = errors_in(judge(leak.piece()))
    assert leak.code in {problem.code for problem in errors}
    for problem in errors:
        said = problem.render() + problem.render("en")
        assert "5678" not in said
        assert "canary" not in said
        assert not leak.secret or leak.secret not in said


@pytest.mark.parametrize("leak", LEAKS, ids=_names)
def test_without_its_gate_it_escapes(leak: Leak, monkeypatch: pytest.MonkeyPatch) -> None:
    """With that gate alone switched off nothing else says the same: no gate is decoration."""

    def find_nothing(*_: object) -> Iterator[object] | None:
        return None if leak.gate == "name_kind" else iter(())

    monkeypatch.setattr(gates, leak.gate, find_nothing)
    assert leak.code not in {problem.code for problem in errors_in(judge(leak.piece()))}


def test_every_code_has_a_leak() -> None:
    """Whatever can be said has been made to be said; three ask only, or are met elsewhere."""
    assert FAULTS.keys() - {leak.code for leak in LEAKS} == {"photo-thumbnail", "unseen", "too-large"}


@pytest.mark.parametrize(("path", "text"), CLEAN)
def test_what_is_honest_passes(path: str, text: str) -> None:
    """Offices, agreed contacts, those who may come, long numbers and drawings are no leaks."""
    assert judge(Piece("file", path, text.encode(), path, "", find_zone(path, "tsunagari"))) == []


def test_a_public_contact_may_be_named_elsewhere() -> None:
    """A number that stands in a contact of the register traces to it; another one does not."""
    text = "お申し込みは 090-1234-5678 へ。\n".encode()
    piece = Piece("file", "content/a.md", text, "content/a.md", "", "pages")
    assert judge(piece, lambda value: value == "09012345678") == []
    assert judge(piece, lambda value: value == "09000000000")


def test_a_name_in_a_page_is_asked_about() -> None:
    """A page may name who wishes it: that is a question, not a fault."""
    piece = Piece("file", "content/a.md", "会長の田中さん\n".encode(), "content/a.md", "", "pages")
    assert [(problem.code, problem.severity) for problem in judge(piece)] == [("person-name", "warning")]


def test_the_line_is_that_of_the_file() -> None:
    """Lines are counted as an editor does, whatever ends them, and each kind is said once a line."""
    text = "一\r\n二\r090-1234-5678 090-1234-5678\n四\n080-1234-5678\n"
    piece = Piece("file", "content/a.md", text.encode(), "content/a.md", "", "pages")
    assert [problem.line for problem in judge(piece)] == [3, 5]


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "cp932", "euc_jp", "iso2022_jp"])
def test_other_codings_are_read(coding: str) -> None:
    """A file saved by an older program is read as well."""
    content = "生年月日　昭和58年11月7日\n".encode(coding)
    assert {one.code for one in judge(Piece("file", "memo.txt", content, "memo.txt"))} == {"birth-date"}


def test_a_small_copy_in_a_photo_is_asked_about() -> None:
    """The thumbnail of a camera may show what was cut away."""
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0" + photo()
    content = b"\xff\xd8\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + photo()[2:]
    found = judge(Piece("file", "content/a.jpg", content, "content/a.jpg", "", "pages"))
    assert [(problem.code, problem.severity) for problem in found] == [("photo-thumbnail", "warning")]


def test_bytes_that_nobody_can_read_are_not_let_into_the_register() -> None:
    """In the register and among pages an unknown binary stops the push; elsewhere it is asked about."""
    for path, severity in (("content/a.md", "error"), ("other.bin", "warning")):
        found = judge(Piece("file", path, b"\0\1\2\3" * 9, path, "", find_zone(path, None)))
        assert [(one.code, one.severity) for one in found] == [("unseen", severity)]


@given(
    st.binary(max_size=400), st.sampled_from(["content/a.md", "a", "content/a.jpg", "directory/places/a.yml", "a.svg"])
)
def test_no_bytes_bring_a_gate_down(content: bytes, path: str) -> None:
    """Whatever a file holds, there is an answer, in one line a problem."""
    starts = (b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"\xff\xfe", b"Exif\0\0II*\0")
    for start in starts:
        for problem in judge(Piece("file", path, start + content, path, "", find_zone(path, None))):
            assert "\n" not in problem.render()


def test_zones_follow_the_product() -> None:
    """Code of the product may look like a person, wherever it lies; registers and pages never."""
    assert find_zone("tsunagari/tests/a.py", "tsunagari") == "product"
    assert find_zone("tests/a.py", "tsunagari") == "other"
    assert find_zone("tests/a.py", "") == "product"
    assert find_zone("directory/places/a.yml", "") == "register"
    assert find_zone("tsunagari/directory/places/a.yml", "tsunagari") == "register"
    assert find_zone("tsunagari/memo.txt", "tsunagari") == "other"
    assert find_zone("content/a.md", None) == "pages"
