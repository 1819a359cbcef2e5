"""A PDF keeps what it said before: earlier states, pages that are gone, objects nobody refers to, whatever the font."""

from __future__ import annotations

import zlib

import pytest

from generator.audit.leaks import UNREAD, LeakFinding, scan_file
from tests.audit.leaks.containers import write_wide
from tests.audit.leaks.papers import HEAD, add_objects, code, pack_stream, write_page, write_table
from tests.audit.leaks.values import PATTERNS, VALUES, find

HARMLESS = "おたよりのご案内"
NEWEST = write_page(b"BT /G1 9 Tf " + code(HARMLESS, HARMLESS, 5) + b" Tj ET", HARMLESS, 5)


def _draw(text: str, first: int = 40) -> dict[int, bytes]:
    letters = "".join(sorted(set(text)))
    pieces = b" 20 ".join(code(letter, letters, first) for letter in text)
    return write_page(b"BT /G1 9 Tf [" + pieces + b"] TJ ET", letters, first)


@pytest.mark.parametrize("kind", ["name", "phone", "address", "note", "point"])
@pytest.mark.parametrize("updates", [1, 3])
def test_an_earlier_state_is_read(kind: str, updates: int) -> None:
    """What a page said before the file was updated, once or again and again, is still in the file."""
    content = add_objects(b"", _draw(VALUES[kind]))
    for _ in range(updates):
        content = add_objects(content, {number: NEWEST[number] for number in (7, 8, 9)})
    assert kind in find(content, "letter.pdf")


@pytest.mark.parametrize("name", ["note", "annotation", "field", "information"])
def test_what_an_update_replaced_is_read(name: str) -> None:
    """A note, a form's field or a title that an update replaced is read as it was."""
    told = write_wide(VALUES["name"])
    objects = {
        "note": {20: b"<</Type/Annot/Subtype/Text/Rect[0 0 1 1]/Contents " + told + b">>"},
        "annotation": {20: b"<</Type/Annot/Subtype/FreeText/Rect[0 0 1 1]/RC " + told + b">>"},
        "field": {20: b"<</FT/Tx/T(a)/V " + told + b">>"},
        "information": {20: b"<</Title " + told + b">>"},
    }[name]
    content = add_objects(b"", NEWEST | objects)
    content = add_objects(content, {20: b"<</Title(a)>>"})
    assert "name" in find(content, "form.pdf")


def test_a_page_that_is_gone_is_read() -> None:
    """A content stream and its font that no page refers to any more are read, also without any table of the file."""
    letters = "".join(sorted(set(VALUES["address"])))
    drawn = b"BT /Q 9 Tf " + code(VALUES["address"], letters, 700) + b" Tj ET"
    loose = {
        21: pack_stream(drawn),
        22: b"<</Font<</Q 23 0 R>>>>",
        23: b"<</Type/Font/ToUnicode 24 0 R>>",
        24: pack_stream(write_table(letters, 700)),
    }
    whole = add_objects(b"", NEWEST | loose)
    bare = HEAD + b"".join(b"%d 0 obj" % number + body + b"\nendobj\n" for number, body in loose.items())
    assert "address" in find(whole, "a.pdf")
    assert "address" in find(bare, "a.pdf")


def test_a_value_in_two_fonts_is_read() -> None:
    """Letters in one font and digits in another, as word processors write them, are one text, whoever refers to it."""
    town, number = "みなも市鵠沼橘", "5-13-24"
    drawn = b"BT /Q 9 Tf " + code(town, town, 16) + b" Tj /R 9 Tf " + code(number, "-12345", 16) + b" Tj ET"
    packed = b"23 0 25 32 <</Type/Font /ToUnicode 24 0 R>><</Type/Font /ToUnicode 26 0 R>>"
    loose = {
        21: pack_stream(drawn),
        22: b"<</Font<</Q 23 0 R /R 25 0 R>>>>",
        24: pack_stream(write_table(town, 16)),
        26: pack_stream(write_table("-12345", 16)),
        27: pack_stream(packed, b"/Type/ObjStm/N 2/First 11"),
    }
    assert "address" in find(add_objects(b"", NEWEST | loose), "a.pdf")


def test_ranges_of_a_table_are_read() -> None:
    """A table may tell its codes by ranges, counted on or listed."""
    table = b"2 beginbfrange <10> <14> <5C3F> <20> <21> [<9AD8> <6A4B>] endbfrange 1 beginbfchar <30> <82B1> endbfchar"
    table += b" 1 beginbfrange <31> <31> <5B50> endbfrange"
    loose = {21: pack_stream(b"BT /Q 1 Tf <20213031> Tj ET"), 24: pack_stream(table)}
    assert "name" in find(add_objects(b"", NEWEST | loose), "a.pdf")


def test_old_filters_are_undone() -> None:
    """Run lengths over Flate, as old programs packed, hide nothing."""
    data = zlib.compress(b"BT " + write_wide(VALUES["phone"]) + b" Tj ET")
    runs = (
        b"".join(bytes([len(data[at : at + 100]) - 1]) + data[at : at + 100] for at in range(0, len(data), 100))
        + b"\x80"
    )
    stream = b"<</Filter[/RunLengthDecode /FlateDecode]/Length %d>>stream\n" % len(runs) + runs + b"\nendstream"
    assert "phone" in find(add_objects(b"", NEWEST | {20: stream}), "a.pdf")


def test_too_many_states_are_unread() -> None:
    """A file of more states than are looked through counts as unread."""
    content = HEAD + b"1 0 obj<<>>endobj\nstartxref\n1\n%%EOF\n" * 60
    assert LeakFinding("a.pdf", UNREAD, "") in scan_file("a.pdf", content, PATTERNS)


def test_a_clean_file_with_updates_is_clean() -> None:
    """Updates of a harmless file raise no alarm."""
    content = add_objects(add_objects(b"", NEWEST), {7: NEWEST[7]})
    assert find(content, "a.pdf") == set()
