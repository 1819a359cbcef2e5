"""The closed world: what the public fields hold, and nothing that only sensitive entries' places hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.audit.public_values import PublicValues, collect_public_values, keep_dialled
from generator.audit.shapes import find_phone_numbers, find_postal_codes
from generator.public import Edition, Location, PublicDirectory
from tests.audit.site import sample

POINT = (35.123456, 139.654321)


def place_at(*, sensitive: bool) -> PublicDirectory:
    """Return the sample with one more point, of an entry that is sensitive or not."""
    directory, _ = sample()
    place = replace(
        directory.places[0], sensitive=sensitive, location=Location("exact", None, None, None, POINT, None, None)
    )
    return replace(directory, places=(place, *directory.places[1:]))


def values_of(directory: PublicDirectory) -> PublicValues:
    """Return the values of a directory with the sample's hand-written pages."""
    return collect_public_values([Edition("", directory, sample()[1])])


def test_points_of_open_entries_are_public() -> None:
    """A public point may be written with fewer decimals than it has, or with zeros after them."""
    values = values_of(place_at(sensitive=False))
    for written in ("35.123456", "35.12346", "35.123", "139.654321", "139.6543210", "35.12345600000"):
        assert values.knows_degree(written)
    for written in ("35.123455", "35.124", "139.65433", "35.12345601"):
        assert not values.knows_degree(written)


def test_points_of_sensitive_entries_are_not_public() -> None:
    """The point of a sensitive entry is no value that any file may hold."""
    assert not values_of(place_at(sensitive=True)).knows_degree("35.123456")


def test_numbers_of_every_kind_of_field_are_public() -> None:
    """Numbers may stand in contacts, help lines, descriptions, notes and hand-written pages."""
    directory, articles = sample()
    place = replace(directory.places[0], description="こまったら0466-11-1111、mail@public.example、〒251-0054へ。")
    values = collect_public_values([Edition("", replace(directory, places=(place,)), articles)])
    assert {"0466111111", "0000201000", "0000300001", "0466221234"} <= values.phones
    assert {"110", "119", "#0008", "188"} <= values.dialled
    assert "mail@public.example" in values.mails
    assert "2510054" in values.postal_codes


def test_postal_code_without_hyphen_is_public() -> None:
    """A register may hold 0000002 where a page shows 000-0002."""
    directory, articles = sample()
    place = replace(directory.places[0], location=Location("exact", None, None, "0000002", None, None, None))
    assert "0000002" in collect_public_values([Edition("", replace(directory, places=(place,)), articles)]).postal_codes


def test_nothing_else_is_public() -> None:
    """A register without such values makes none up: no number is known by chance."""
    values = values_of(sample()[0])
    assert "0466119999" not in values.phones
    assert not {"177", "0466119999"} & values.dialled


@given(
    st.tuples(st.integers(1, 99), st.integers(0, 9999), st.integers(0, 9999)),
    st.sampled_from(["-", "−", "ー", " ", ")", "（", ""]),
    st.text(st.characters(exclude_categories=["N", "C", "Z", "P", "S", "L"]), max_size=3),
    st.booleans(),
)
def test_number_is_found_in_any_text(parts: tuple[int, int, int], separator: str, around: str, wide: bool) -> None:
    """A whole number of the usual shape is found in a long text, whatever its width and separators."""
    shown = f"03{separator}{parts[1] + 1000 if parts[1] < 9000 else parts[1]:04d}{separator}{parts[2]:04d}"
    digits = "".join(character for character in shown if character.isdigit())
    if wide:
        shown = shown.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    text = f"2026年11月24日の集まり\n電話は{shown}{around}です。\n" * 2
    if digits[2] != "0":
        assert list(find_phone_numbers(text)) == [digits, digits]


@pytest.mark.parametrize("text", ["0466-22-1234", "2026-11-24", "1234-5678", "123-45678", "12-3456", "045-123-4567"])
def test_other_numbers_are_no_postal_codes(text: str) -> None:
    """Telephone numbers and dates do not count as postal codes."""
    assert list(find_postal_codes(text)) == []


@pytest.mark.parametrize(
    ("text", "dialled"),
    [
        ("tel:0466221234", "0466221234"),
        ("tel:%238008", "#8008"),
        ("♯８００８", "#8008"),
        ("０４６６（２２）１２３４", "0466221234"),
    ],
)
def test_dialled_digits_are_told_from_links_and_from_text(text: str, dialled: str) -> None:
    """A link and the number shown on it come down to the same digits."""
    assert keep_dialled(text) == dialled
