"""The planted leaks are what they claim to be: valid files that hold the secret, the same bytes each time."""

from __future__ import annotations

import io
import json
from functools import cache

import openpyxl
import pypdf
import pytest
from PIL import Image

from benchmarks.leaks.archives import ARCHIVES
from benchmarks.leaks.cases import KINDS, OPEN, OPEN_CONTAINERS, Case, invent_records, make_case
from benchmarks.leaks.containers import Container
from benchmarks.leaks.draw import Draw
from benchmarks.leaks.encodings import RAW
from benchmarks.leaks.encodings_open import OPEN_ENCODINGS, OPEN_SENTENCES
from benchmarks.leaks.honest import make_edits
from benchmarks.leaks.papers import PAPERS
from benchmarks.leaks.pictures import PICTURES
from benchmarks.leaks.plants import Plant
from benchmarks.leaks.records import invent_record
from benchmarks.leaks.sampling import sample_held, sample_open
from benchmarks.leaks.sealed_like import HELD_ENCODINGS, HELD_SENTENCES
from benchmarks.leaks.sealed_like_containers import HELD_CONTAINERS

RECORD = invent_record("test", "r0001")
NAME = RECORD["name"]
BOOKS = [container for container in ARCHIVES if container.name.startswith("xlsx")]


@cache
def _sample() -> list[Case]:
    return sample_open(300)


def _build(container: Container) -> bytes:
    built = container.build(Plant("担当：", NAME.text, "です"), NAME, Draw(1))
    assert built is not None
    return built[1]


def test_the_same_seed_gives_the_same_bytes() -> None:
    """Two draws with one seed give the same paths and bytes, another seed gives others."""
    assert _sample() == sample_open(300)
    assert [case.content for case in _sample()] != [case.content for case in sample_open(300, "another")]


def test_there_are_as_many_dimensions_as_the_benchmark_promises() -> None:
    """At least 24 kinds, 36 encodings and 24 containers stand in the open part, and no name twice in either part."""
    encodings = [encoding.name for encoding in (*OPEN_ENCODINGS, *HELD_ENCODINGS)]
    containers = [container.name for container in (*OPEN_CONTAINERS, *HELD_CONTAINERS)]
    assert len(KINDS) >= 24
    assert len(OPEN_ENCODINGS) >= 36
    assert len(OPEN_CONTAINERS) >= 24
    assert len(set(encodings)) == len(encodings)
    assert len(set(containers)) == len(containers)


def test_the_held_part_shares_no_sentence_with_the_open_part() -> None:
    """About a third of encodings and containers is held, with sentences of its own."""
    assert not set(OPEN_SENTENCES) & set(HELD_SENTENCES)
    assert len(HELD_ENCODINGS) / (len(HELD_ENCODINGS) + len(OPEN_ENCODINGS)) >= 0.3
    assert len(HELD_CONTAINERS) / (len(HELD_CONTAINERS) + len(OPEN_CONTAINERS)) >= 0.3
    held = {encoding.name for encoding in HELD_ENCODINGS} | {container.name for container in HELD_CONTAINERS}
    assert all(held & {case.container, *case.encodings} for case in sample_held(120))


@pytest.mark.parametrize("container", [c for c in PAPERS if "text" in c.name or "box" in c.name], ids=lambda c: c.name)
def test_a_planted_paper_shows_its_secret(container: Container) -> None:
    """A PDF reader finds the planted text on the page."""
    assert NAME.text in pypdf.PdfReader(io.BytesIO(_build(container))).pages[0].extract_text()


@pytest.mark.parametrize(
    "container", [c for c in PAPERS if "text" not in c.name and "box" not in c.name], ids=lambda c: c.name
)
def test_a_secret_behind_a_paper_is_not_on_its_page(container: Container) -> None:
    """Information, annotations and older revisions leave the page itself harmless."""
    text = pypdf.PdfReader(io.BytesIO(_build(container))).pages[0].extract_text()
    assert "みどりサロン" in text
    assert NAME.text not in text


@pytest.mark.parametrize("container", BOOKS, ids=lambda c: c.name)
def test_a_planted_workbook_opens_and_holds_its_secret(container: Container) -> None:
    """A spreadsheet program finds the secret in a cell or a comment."""
    book = openpyxl.load_workbook(io.BytesIO(_build(container)))
    cells = [sheet["A1"] for sheet in book]
    assert any(NAME.text in f"{cell.value} {cell.comment}" for cell in cells)
    assert book["控え"].sheet_state == "hidden"


@pytest.mark.parametrize("container", [c for c in PICTURES if not c.kinds], ids=lambda c: c.name)
def test_a_planted_picture_can_be_seen(container: Container) -> None:
    """Every picture with text in its metadata still decodes."""
    picture = Image.open(io.BytesIO(_build(container)))
    picture.load()
    assert picture.size == (8, 8)


@pytest.mark.parametrize("kind", KINDS)
def test_a_case_as_stored_is_found_by_eye(kind: str) -> None:
    """A raw case in plain text holds the value as it is stored."""
    container = next(container for container in OPEN_CONTAINERS if container.name == "plain text")
    case = make_case(OPEN, (kind, (RAW,), container), 0)
    assert case is not None
    assert case.literal in case.content.decode()


def test_no_honest_edit_holds_a_secret_as_stored() -> None:
    """No honest edit holds a name, number, address, mail or note of the store."""
    records = invent_records("honest", 60)
    shared = {"birth-date", "visit-date", "postal-code"}
    secrets = [value.text for record in records.values() for value in record.values() if value.kind not in shared]
    for edit in make_edits(records, 200, "test"):
        text = edit.content.decode()
        assert not [secret for secret in secrets if secret in text], edit.what


def test_json_cases_are_valid_json() -> None:
    """Secrets with escapes of their own leave JSON files readable."""
    for case in sample_open(1500):
        if case.container == "JSON string" and not {"\\x", "iso2022_jp", "utf-16-le"} & set(case.encodings):
            charset = next((name for name in case.encodings if name in ("utf-16", "cp932", "euc_jp")), "utf-8")
            assert json.loads(case.content.decode(charset))["count"] == 1
