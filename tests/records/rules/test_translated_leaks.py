"""What may not be told in Japanese may not be told in a translation either, whatever the field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.records.model.translations import (
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
    value = f"['{text}']" if field == "purposes" else f"'{text}'"
    return {"hotlines/line.yml": hotline(f"translations: {{en: {{{field}: {value}}}}}")}


def _town(field: str, text: str) -> Files:
    return {"municipality.yml": DEMO_TOWN + f"translations: {{en: {{{field}: '{text}'}}}}\n"}


Make = Callable[[str, str], Files]
CASES: list[tuple[Make, str]] = [
    *((_desk, field) for field in DeskTranslation.model_fields),
    *((_programme, field) for field in ProgrammeTranslation.model_fields),
    *((_hotline, field) for field in HotlineTranslation.model_fields),
    *((_town, field) for field in MunicipalityTranslation.model_fields),
]


@pytest.mark.parametrize(("make", "field"), CASES)
def test_a_retired_number_is_refused_in_every_translated_field(make: Make, field: str, tmp_path: Path) -> None:
    """A number that must not be printed stops the build from any field of any translation."""
    found = check(write(tmp_path, make(field, RETIRED)), TODAY)
    assert [problem.code for problem in found if problem.severity == "error"].count("number-retired") == 1


@pytest.mark.parametrize(("make", "field"), [case for case in CASES if case[0] in (_desk, _programme)])
def test_a_hidden_address_is_refused_in_every_translated_field(make: Make, field: str, tmp_path: Path) -> None:
    """The address of a place that is not to be told stops the build from any field of any translation."""
    found = check(write(tmp_path, make(field, ADDRESS)), TODAY)
    assert "hidden-place-in-text" in [problem.code for problem in found if problem.severity == "error"]
