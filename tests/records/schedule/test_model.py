"""The schedule model: what the register may say, and what it is told when it may not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.records.schedule.messages import MESSAGES
from generator.records.schedule.model import Schedule, Session
from generator.records.schedule.times import read_times
from tests.records.schedule.build import make


def refusals(**values: object) -> dict[str, str]:
    """Return place → error type for a schedule that must be refused."""
    with pytest.raises(ValidationError) as caught:
        Schedule.model_validate({"text": "元の案内", **values})
    return {".".join(map(str, error["loc"])): error["type"] for error in caught.value.errors()}


def test_the_schedule_of_the_handbook_is_read_from_text_scalars() -> None:
    """Every field of the documented example is understood from text, as the register's reader hands it over."""
    schedule = Schedule.model_validate(
        {
            "text": "第1・3月曜日 10時〜12時（祝日は休み）",
            "state": "regular",
            "hours": "confirmed",
            "sessions": [
                {
                    "days": "第1・3月曜",
                    "times": ["10:00-12:00", "午後1時から3時"],
                    "last_entry": "11:30",
                    "months": "偶数月",
                    "season": "04-01..10-31",
                    "from": "2026-04-01",
                    "to": "令和9年3月31日",
                    "note": "夏休みは休み",
                },
                {"monthdays": ["15", "29"]},
                {"dates": ["2026-12-05"]},
            ],
            "closed": ["祝日", "12-29..01-03", "お盆", "2026-12-10"],
            "weather": "rain_cancels",
            "weather_contact": "公民館の窓口",
        }
    )
    first, second, third = schedule.sessions
    assert first.times == ("10:00-12:00", "13:00-15:00")
    assert first.months == (2, 4, 6, 8, 10, 12)
    assert (first.valid_from, first.valid_to) == (date(2026, 4, 1), date(2027, 3, 31))
    assert second.monthdays == (15, 29)
    assert third.dates == (date(2026, 12, 5),)
    assert schedule.closed == ("祝日", "12-29..01-03", "お盆", "2026-12-10")


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("不定期", "irregular"),
        ("要予約", "by_appointment"),
        ("未定", "unknown"),
        ("休止中", "suspended"),
        ("開催なし", "suspended"),
    ],
)
def test_words_for_no_fixed_days_are_states(word: str, state: str) -> None:
    """The words that real lists hold instead of days can be written as the state."""
    assert Schedule.model_validate({"text": word, "state": word}).state == state


def test_japanese_words_for_states_are_understood() -> None:
    """不定期, 確認済み and 雨天中止 are read as their English slugs."""
    schedule = Schedule.model_validate(
        {"text": "不定期", "state": "不定期", "hours": "確認済み", "weather": "雨天中止"}
    )
    assert (schedule.state, schedule.hours, schedule.weather) == ("irregular", "confirmed", "rain_cancels")


def test_hours_are_unknown_until_somebody_says_otherwise() -> None:
    """The text alone is a schedule: regular, of unknown hours."""
    schedule = Schedule.model_validate({"text": "毎週水曜"})
    assert (schedule.state, schedule.hours, schedule.sessions) == ("regular", "unknown", ())


@pytest.mark.parametrize(
    ("values", "place", "kind"),
    [
        ({"text": " "}, "text", "schedule_text"),
        ({"state": "open"}, "state", "schedule_state"),
        ({"hours": "たぶん"}, "hours", "schedule_hours"),
        ({"weather": "雪"}, "weather", "schedule_weather"),
        ({"closed": ["県の休日"]}, "closed", "schedule_closed"),
        ({"closed": ["02-30"]}, "closed", "schedule_closed"),
        ({"hour": "confirmed"}, "hour", "extra_forbidden"),
    ],
)
def test_a_refused_value_names_its_place(values: dict[str, object], place: str, kind: str) -> None:
    """Each wrong value of a schedule is refused at its own place with its own message."""
    assert refusals(**values) == {place: kind}


@pytest.mark.parametrize(
    ("values", "place", "kind"),
    [
        ({"days": "第2週の水曜"}, "days", "schedule_days"),
        ({"days": "水", "times": "99:99"}, "times", "schedule_times"),
        ({"days": "水", "times": ["10時（または17時）"]}, "times", "schedule_times"),
        ({"days": "水", "last_entry": "25時ごろ"}, "last_entry", "schedule_clock"),
        ({"days": "水", "months": "13"}, "months", "schedule_months"),
        ({"days": "水", "season": "02-30..04-01"}, "season", "schedule_season"),
        ({"days": "水", "from": "4月1日"}, "from", "schedule_date"),
        ({"days": "水", "anchor": "2026-02-29"}, "anchor", "schedule_date"),
        ({"dates": ["12月5日"]}, "dates", "schedule_date"),
        ({"dates": ["2026-02-30"]}, "dates", "schedule_date"),
        ({"monthdays": ["32"]}, "monthdays", "schedule_monthdays"),
        ({"monthdays": "毎週水曜"}, "monthdays", "schedule_monthdays"),
        ({"days": "水", "valid_from": "2026-04-01"}, "valid_from", "extra_forbidden"),
        ({"times": "10:00-12:00"}, "", "schedule_which_days"),
        ({"days": "水", "dates": ["2026-12-05"]}, "", "schedule_which_days"),
    ],
)
def test_a_refused_value_of_a_session_names_its_place(values: dict[str, object], place: str, kind: str) -> None:
    """Each wrong value of a session is refused at its own place with its own message."""
    assert refusals(sessions=[values]) == {f"sessions.0.{place}".rstrip("."): kind}


def test_messages_help_in_both_languages_and_repeat_no_value() -> None:
    """A refusal says in Japanese what to write, has an English twin, and does not hold the value."""
    with pytest.raises(ValidationError) as caught:
        make({"days": "080-0000-1111 山田宅"})
    (error,) = caught.value.errors()
    assert error["msg"] == MESSAGES[error["type"]][0]
    assert "書いてください" in error["msg"]
    assert "山田" not in error["msg"]
    assert all(japanese and english.isprintable() for japanese, english in MESSAGES.values())


def test_every_field_explains_itself_to_editors_and_handbook() -> None:
    """Each field has a title, a description and an example in the derived JSON Schema; unknown keys are forbidden."""
    for model in (Schedule, Session):
        schema = model.model_json_schema()
        assert schema["additionalProperties"] is False
        for name, field in schema["properties"].items():
            assert {"title", "description", "examples"} <= field.keys(), name
    assert {"from", "to"} <= Session.model_json_schema()["properties"].keys()


def test_the_examples_of_the_fields_are_valid_themselves() -> None:
    """What the handbook shows as an example is accepted."""
    for name, field in Session.model_json_schema()["properties"].items():
        days = {} if name in ("days", "monthdays", "dates") else {"days": "毎週水曜"}
        for example in field["examples"]:
            make({**days, name: example})
    for name, field in Schedule.model_json_schema()["properties"].items():
        for example in field["examples"]:
            Schedule.model_validate({"text": "元の案内", name: example})


def test_a_schedule_written_out_reads_back_the_same() -> None:
    """Dumped by alias and validated again, nothing changes, the last day of the month included."""
    schedule = make(
        {"days": "平日", "times": "9時から正午", "from": "2026-04-01"},
        {"days": "水", "months": "11-3", "season": "1月5日～2月28日", "times": "18:00-25:00"},
        {"monthdays": ["15", "末日"]},
        closed=["12/29～1/3", "祝日", "第3日曜"],
    )
    written = schedule.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    assert written["sessions"][2]["monthdays"] == [15, "末日"]
    assert Schedule.model_validate(written) == schedule


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("10:00-12:00", ("10:00-12:00",)),
        ("10時〜12時", ("10:00-12:00",)),
        ("午前10時から正午", ("10:00-12:00",)),
        ("９：３０～１８：３０", ("09:30-18:30",)),
        ("午後1時～3時", ("13:00-15:00",)),
        ("9:00～12:00・13:00～17:00", ("09:00-12:00", "13:00-17:00")),
        ("午前8時30分から正午、午後1時から午後5時15分", ("08:30-12:00", "13:00-17:15")),
        ("22:00-26:00", ("22:00-26:00",)),
        ("22時～翌2時", ("22:00-26:00",)),
        ("13時から", ("13:00-",)),
        ("24時間", ("00:00-24:00",)),
    ],
)
def test_times_as_people_write_them(text: str, spans: tuple[str, ...]) -> None:
    """Times in words or digits become spans of clock times."""
    assert read_times(text) == spans


@given(st.text(max_size=30))
def test_any_text_in_a_field_is_accepted_or_refused_without_a_fault(text: str) -> None:
    """Whatever stands in a field, validation answers with values or with errors of its own."""
    for name in ("days", "times", "months", "season", "monthdays", "dates", "anchor", "last_entry"):
        try:
            make({"days": "水", name: text})
        except ValidationError:
            continue
