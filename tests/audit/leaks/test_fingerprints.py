"""Fingerprints find what values find, and show nothing to who has no key."""

from __future__ import annotations

import pytest

from generator.audit.leaks import FingerprintError, Patterns, Secret, make_fingerprints
from tests.audit.leaks.spellings import CODINGS, ORTHOGRAPHY
from tests.audit.leaks.values import SECRETS, VALUES, find_in

KEY = b"a key of thirty-two bytes, no more"[:32]
FILE = make_fingerprints(SECRETS, KEY)
PATTERNS = Patterns.from_fingerprints(FILE, KEY)


@pytest.mark.parametrize("spelling", ORTHOGRAPHY)
@pytest.mark.parametrize("kind", VALUES)
def test_same_recall_as_values(kind: str, spelling: str) -> None:
    """Every value in every orthography is found by its fingerprint too."""
    assert kind in find_in(ORTHOGRAPHY[spelling](VALUES[kind]), PATTERNS)


@pytest.mark.parametrize("coding", ["base64", "percent", "entities", "code units", "quoted-printable"])
def test_codings_are_undone_first(coding: str) -> None:
    """What stands in a coding is undone before it is compared."""
    for kind, value in VALUES.items():
        assert kind in find_in(CODINGS[coding](value), PATTERNS)


def test_a_piece_of_a_note() -> None:
    """A quotation from a note is found; words that also stand elsewhere are not."""
    assert find_in("うわさ：居場所を知られないこと。連絡は……", PATTERNS) == {"note"}
    assert find_in("連絡は電話で", PATTERNS) == set()


def test_the_file_shows_nothing() -> None:
    """Neither values nor kinds nor records stand in the file, and all its rows look alike."""
    for text in (*VALUES.values(), *VALUES, "rec"):
        assert text.encode() not in FILE
    head, _, body = FILE.partition(b"\n")
    rows = [body[place : place + 147] for place in range(0, len(body), 147)]
    assert head.startswith(b"tsunagari-fingerprints 2 ")
    assert rows == sorted(rows)
    assert len(rows) % 1024 == 0
    assert len({byte for row in rows for byte in row}) == 256


def test_the_size_tells_little() -> None:
    """One record more or less does not change the size of the file."""
    assert len(make_fingerprints(SECRETS[:3], KEY)) == len(make_fingerprints(SECRETS[:4], KEY))


def test_the_same_file_for_the_same_values() -> None:
    """The file depends on values and key alone, not on their order; with another key every row is another."""
    assert make_fingerprints(reversed(SECRETS), KEY) == FILE
    other = make_fingerprints(SECRETS, KEY[::-1])
    rows = {FILE[place : place + 8] for place in range(FILE.index(b"\n") + 1, len(FILE), 147)}
    assert not rows & {other[place : place + 8] for place in range(other.index(b"\n") + 1, len(other), 147)}


@pytest.mark.parametrize("content", [b"", b"x", FILE[:-1], FILE.replace(b"fingerprints 2", b"fingerprints 1", 1)])
def test_broken_files(content: bytes) -> None:
    """A file that is none is refused, not taken for an empty one."""
    with pytest.raises(FingerprintError):
        Patterns.from_fingerprints(content, KEY)


def test_another_key() -> None:
    """With another key, or one too short, nothing is looked for by mistake."""
    with pytest.raises(FingerprintError):
        Patterns.from_fingerprints(FILE, KEY[::-1])
    with pytest.raises(FingerprintError):
        make_fingerprints(SECRETS, b"short")


def test_excused_values() -> None:
    """A value that may stand in public is left out for its record alone, in values and fingerprints."""
    secrets = [Secret("a", "phone", "phone", "0000-22-1234"), Secret("b", "phone", "phone", "0000-22-1234")]
    excused = [("００００（２２）１２３４", "a")]
    assert find_in("0000-22-1234", Patterns.from_values(secrets, excused=excused)) == {"b"}
    file = make_fingerprints(secrets, KEY, excused=excused)
    assert find_in("0000-22-1234", Patterns.from_fingerprints(file, KEY)) == {"b"}


def test_parts_of_one_record_belong_together() -> None:
    """Latitude and longitude, surname and given name are one secret though a store keeps them apart."""
    secrets = [
        Secret("a", "lat", "lat", "35.34012"), Secret("a", "lon", "lon", "139.49035"),
        Secret("b", "family", "surname", "高橋"), Secret("b", "given", "given-name", "花子"),
    ]  # fmt: skip
    patterns = Patterns.from_values(secrets)
    assert find_in("35.3401,139.4903", patterns) == {"a"}
    assert find_in("35.34012", patterns) == set()
    assert find_in("担当は高橋花子です", patterns) == {"b"}
