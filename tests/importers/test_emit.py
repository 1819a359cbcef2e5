"""Entries as files: whatever the model allows reads back as the same record."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.importers.register.emit import emit, emit_listing
from generator.records.model import Place
from generator.records.read_yaml import read_yaml
from generator.records.validate import validate

HOSTILE = [
    "9:30", "no", "NO", "on", "null", "~", "0466221234", "0x1F", "1e3", "- a", "a: b", "a #b", "#a", "&a", "*a", "!a", "%a",
    "@a", "`a", "{a", "[a", "|", ">", "?", "'", '"', "\\", "=", "<<", "2026-04-01", "1_000", "みどり: 会館", "みどり #1",
    "：", "yes", "y", "True", "0o17", ".inf", "-", "--- a", "...", "a\\u0041", "行1\n行2", "行1\n\n 行2", "a\n- b\n",
    "\ta", "a\tb", "é", "\u2028", "\U0001f600", "葛\U000e0100城", "</script>", "${7*7}", "{{ x }}", "=cmd()",
]  # fmt: skip
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60))


def _round_trip(record: Place) -> Place | None:
    document = read_yaml(emit_listing(record).encode(), "a.yml")
    found = validate(Place, document, "a.yml")
    assert [problem.render() for problem in document.problems] == []
    return found


def _place(**values: Any) -> Place | None:
    try:
        return Place.model_validate({"id": "a", "name": "みどり", "kind": "salon", **values})
    except ValidationError:
        return None


@settings(max_examples=150, deadline=None)
@given(name=TEXTS, description=TEXTS, text=TEXTS, purpose=TEXTS, address=TEXTS)
def test_every_text_the_model_allows_reads_back(
    name: str, description: str, text: str, purpose: str, address: str
) -> None:
    """Hostile strings in line, text, schedule, contact and address come back as they were."""
    record = _place(
        name=name,
        description=description,
        schedule={"text": text},
        contacts=[{"channel": "visit", "purpose": purpose}],
        location={"precision": "exact", "address": address, "point": {"lat": "35.123456789", "lon": "139.1"}},
    )
    if record is not None:
        assert _round_trip(record) == record


@pytest.mark.parametrize("text", HOSTILE)
def test_no_yaml_reader_guesses(text: str) -> None:
    """PyYAML, which guesses, reads each hostile text as the text it is."""
    assert yaml.safe_load(emit({"a": text})) == {"a": text}


def test_an_entry_looks_as_a_person_would_write_it() -> None:
    """Order of the model with the kind behind the name, phones quoted, long text as a block."""
    record = _place(
        contacts=[{"channel": "phone", "value": "0000-12-3456"}],
        description="はじめの行\n\nつぎの行：値",
        schedule={"text": "第1月曜", "hours": "confirmed", "sessions": [{"days": "第1月曜", "times": ["10:00-12:00"]}]},
        first_visit={"come-alone": "yes"},
    )
    assert record is not None
    assert emit_listing(record) == (
        "id: a\nname: みどり\nkind: salon\ndescription: |-\n  はじめの行\n\n  つぎの行：値\nstatus: draft\ncontacts:\n"
        '  - channel: phone\n    value: "0000-12-3456"\nschedule:\n  text: 第1月曜\n  hours: confirmed\n  sessions:\n'
        '    - days: 第1月曜\n      times:\n        - "10:00-12:00"\nfirst_visit:\n  come-alone: "yes"\n'
    )


def test_schedules_of_every_shape_read_back() -> None:
    """Aliases, month ends, seasons, dates and closures."""
    sessions = [
        {"monthdays": ["15", "月末"], "times": ["22:00-29:00"]},
        {"dates": ["2026-12-05"], "note": "雨天は屋内"},
        {
            "days": "隔週日曜",
            "anchor": "2026-04-05",
            "from": "2026-04-01",
            "to": "2027-03-31",
            "season": "04-01..10-31",
        },
        {"days": "13Mo", "months": "偶数月", "times": ["10:00-12:00", "13:00-15:00"], "last_entry": "14:30"},
    ]
    record = _place(
        schedule={"text": "いろいろ", "hours": "partly", "sessions": sessions, "closed": ["祝日", "12-29..01-03"]}
    )
    assert record is not None
    assert _round_trip(record) == record
