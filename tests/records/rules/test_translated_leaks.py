"""What may not be told in Japanese may not be told in a translation either, whatever the field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import BaseModel

from generator.records.model.translations import (
    ContactTranslation,
    DeskTranslation,
    HotlineTranslation,
    MunicipalityTranslation,
    ProgrammeTranslation,
)
from generator.records.rules import check
from tests.records.planting import DEMO_TOWN, TODAY, Files, desk, hotline, programme, write

RETIRED = "Call 0570-055-210"
ADDRESS = "2-3 Nakamachi 1-chome"


def _desk(field: str, text: str) -> Files:
    return {"desks/sogo.yml": desk("location: {precision: none}", f"translations: {{en: {{{field}: '{text}'}}}}")}


def _programme(field: str, text: str) -> Files:
    return {
        "programmes/kyufu.yml": programme("location: {precision: none}", f"translations: {{en: {{{field}: '{text}'}}}}")
    }


def _hotline(field: str, text: str) -> Files:
    return {"hotlines/line.yml": hotline(f"translations: {{en: {{{field}: '{text}'}}}}")}


def _contact(field: str, text: str) -> Files:
    words = f"translations: {{en: {{contacts: [{{{field}: '{text}'}}]}}}}"
    return {"hotlines/line.yml": hotline(words)}


def _desk_contact(field: str, text: str) -> Files:
    words = f"translations: {{en: {{contacts: [{{{field}: '{text}'}}]}}}}"
    return {"desks/sogo.yml": desk("location: {precision: none}", "contacts: [{channel: visit}]", words)}


def _town(field: str, text: str) -> Files:
    return {"municipality.yml": DEMO_TOWN + f"translations: {{en: {{{field}: '{text}'}}}}\n"}


def _list_own(kind: type[BaseModel]) -> list[str]:
    """Return the fields that hold a text; what contacts say is planted by itself."""
    return [name for name in kind.model_fields if name != "contacts"]


Make = Callable[[str, str], Files]
CASES: list[tuple[Make, str]] = [
    *((_desk, field) for field in _list_own(DeskTranslation)),
    *((_programme, field) for field in _list_own(ProgrammeTranslation)),
    *((_hotline, field) for field in _list_own(HotlineTranslation)),
    *((_town, field) for field in _list_own(MunicipalityTranslation)),
    *((_contact, field) for field in ContactTranslation.model_fields),
    *((_desk_contact, field) for field in ContactTranslation.model_fields),
]


@pytest.mark.parametrize(("make", "field"), CASES)
def test_a_retired_number_is_refused_in_every_translated_field(make: Make, field: str, tmp_path: Path) -> None:
    """A number that must not be printed stops the build from any field of any translation."""
    found = check(write(tmp_path, make(field, RETIRED)), TODAY)
    assert [problem.code for problem in found if problem.severity == "error"].count("number-retired") == 1


@pytest.mark.parametrize(("make", "field"), [case for case in CASES if case[0] in (_desk, _programme, _desk_contact)])
def test_a_hidden_address_is_refused_in_every_translated_field(make: Make, field: str, tmp_path: Path) -> None:
    """The address of a place that is not to be told stops the build from any field of any translation."""
    found = check(write(tmp_path, make(field, ADDRESS)), TODAY)
    assert "hidden-place-in-text" in [problem.code for problem in found if problem.severity == "error"]
