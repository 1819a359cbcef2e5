"""Values where one way of writing meets another: beside numbers that look alike, in names of files, across ends of lines."""

from __future__ import annotations

import base64
import quopri

import pytest

from tests.audit.leaks.spellings import CODINGS, ORTHOGRAPHY, join_with
from tests.audit.leaks.values import VALUES, find, find_in, only

KINDS = ["name", "phone", "mail", "postal-code", "birth-date", "case-number"]


@pytest.mark.parametrize("before", ["2026-03-31 ", "31/12/26 ", "10:45:12 ", "No.12-34-56-78, ", "ab:cd:ef "])
@pytest.mark.parametrize("kind", KINDS)
def test_hexadecimal_after_a_number(kind: str, before: str) -> None:
    """Digits before a run of hexadecimal are not taken for its beginning."""
    assert kind in find_in(f"{before}{VALUES[kind].encode().hex()} 済")
    assert kind in find_in(f"{before}{VALUES[kind].encode().hex(' ')} 済")


@pytest.mark.parametrize(
    "coding", ["plain", "code units", "base64", "base64url", "soft hyphens", "percent", "hexadecimal"]
)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("shape", ["{}.html", "list/{}.tar.gz", "{}/index.html", "a/b-c/{}.ics"])
def test_names_of_files(kind: str, coding: str, shape: str) -> None:
    """A value in any coding as the name of a file or folder is found, whatever kind of file it is."""
    write = (ORTHOGRAPHY | CODINGS)[coding]
    path = shape.format(write(VALUES[kind].replace(" ", "_")).replace("/", "_"))
    assert kind in find(b"", path), path


def test_a_name_in_the_letters_of_an_older_machine() -> None:
    """A file name in Shift_JIS, which is no UTF-8, is read."""
    path = "高橋花子.pdf".encode("cp932").decode("utf-8", "surrogateescape")
    assert "name" in find(b"", path)


@pytest.mark.parametrize("kind", KINDS)
def test_base64_in_a_path_of_a_page(kind: str) -> None:
    """The parts of an address before a token do not hide where it begins."""
    for lead in range(1, 9):
        address = f"https://a.example/{'abcdefgh'[:lead]}/{CODINGS['base64'](join_with(chr(0x200B))(VALUES[kind]))}/"
        assert kind in find(f"<urlset><url><loc>{address}</loc></url></urlset>".encode(), "sitemap.xml"), lead


@pytest.mark.parametrize("kind", [*KINDS, "address", "note"])
def test_soft_breaks_in_a_style_sheet(kind: str) -> None:
    """Lines of quoted-printable in the string of a style sheet end with an escape of one digit."""
    coded = quopri.encodestring(VALUES[kind].encode(), quotetabs=True).decode().replace("\n", "\\a ")
    text = "".join(f"={byte:02X}" + "=\\a " * (place % 7 == 6) for place, byte in enumerate(VALUES[kind].encode()))
    assert kind in find(f'.a::before{{content:"{coded}"}}'.encode(), "a.css")
    assert kind in find(f'.a::before{{content:"{text}"}}'.encode(), "a.css")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("みなも市霞ヶ丘3-4-5", "霞\n   ケ丘3-4-5"), ("みなも市霞ヶ丘3-4-5", "霞ケ\r\n\t丘3-4-5"), ("みなも市霞ヶ丘3-4-5", "霞ヶ</i>\n<i>丘3-4-5"),
        ("佐々木 花", "佐\n々木花"), ("3ヶ月だけ隠れる", "3\n ケ月だけ隠れる"), ("ガマゴオリの家", "ｶ\nﾞﾏｺﾞｵﾘの家"),
    ],
)  # fmt: skip
def test_a_line_broken_inside_a_word(value: str, written: str) -> None:
    """The end of a line beside a mark that its neighbours explain does not change what it is."""
    assert "x" in find(f"<p>{written}</p>".encode(), "a.html", only("x", value))


def test_a_token_cut_from_what_is_before_it() -> None:
    """What stands before base64 with a slash is neither part of it nor a reason to pass it over."""
    coded = base64.b64encode(VALUES["phone"].encode()).decode()
    assert "phone" in find_in(f"data/v1/items/{coded}")
