"""Schedules from the free text of imported cells."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.languages import JAPANESE
from generator.publication.schedule_words import describe
from generator.records.schedule.doubts import contradictions
from generator.records.schedule.expand import expand
from generator.records.schedule.impossible import impossible
from generator.records.schedule.read_text import NO_WORDING, schedule_from_text

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"

Read = tuple[list[str], list[str]]

CONFIRMED: dict[tuple[str, str], Read] = {
    ("月～土\n8:30～17:00", ""): (["月曜日から土曜日 8時30分から17時"], []),
    ("月曜日から金曜日 午前8時30分から午後5時15分", ""): (["月曜日から金曜日 8時30分から17時15分"], []),
    ("月～金　９：３０～１８：３０\n土・ 日　９：００～１７：００", ""): (
        ["月曜日から金曜日 9時30分から18時30分", "毎週土・日曜日 9時から17時"],
        [],
    ),
    ("月～金13:00～21:00\n土・日9:00～18:00", ""): (
        ["月曜日から金曜日 13時から21時", "毎週土・日曜日 9時から18時"],
        [],
    ),
    ("第2・4土曜 11:00-13:00", ""): (["第2・第4土曜日 11時から13時"], []),
    ("24時間", ""): (["毎日 24時間"], []),
    ("365日24時間", ""): (["毎日 24時間"], []),
    ("毎週水\n14:00～16:00（要予約）", ""): (["毎週水曜日 14時から16時（要予約）"], []),
    ("平日9時～21時／土曜9時～17時", "日曜日・祝日"): (
        ["平日 9時から21時", "毎週土曜日 9時から17時"],
        ["祝日"],
    ),
    ("平日８時30分～17時15分（正午から午後１時までを除く。）", "土曜日・日曜日・祝日"): (
        ["平日 8時30分から12時、13時から17時15分"],
        ["祝日"],
    ),
    ("午前8時30分から午後5時15分", "土曜日・日曜日・祝日・年末年始"): (
        ["月曜日から金曜日 8時30分から17時15分"],
        ["祝日", "年末年始"],
    ),
    ("8:30～17:15（土日祝日を除く）", ""): (["月曜日から金曜日 8時30分から17時15分"], ["祝日"]),
    ("午前8時30分～午後5時15分まで ※土日祝日を除く", ""): (
        ["月曜日から金曜日 8時30分から17時15分"],
        ["祝日"],
    ),
    ("土日祝日を除く平日の午前8時30分から午後5時まで", ""): (["平日 8時30分から17時"], ["祝日"]),
    ("月曜～金曜 8:30～17:15 (祝・年末年始除く)", ""): (
        ["月曜日から金曜日 8時30分から17時15分"],
        ["祝日", "年末年始"],
    ),
    ("火～日 9:30-17:00 月曜休館", ""): (["火曜日から日曜日 9時30分から17時"], []),
    ("毎日 10時～17時（月曜休み）", "12月29日～1月3日"): (["毎日 10時から17時"], ["月曜日", "12-29..01-03"]),
    ("毎週水曜 10:00-12:00（第5水曜は休み）", ""): (["毎週水曜日 10時から12時"], ["第5水曜日"]),
    ("月曜 10:00-12:00 ※8月は休み", ""): (["毎週月曜日 10時から12時"], ["08-01..08-31"]),
    ("10:00～15:00（月～金）", ""): (["月曜日から金曜日 10時から15時"], []),
    ("10:00~12:00 毎週水曜", ""): (["毎週水曜日 10時から12時"], []),
    ("水曜 10:00~15:00（最終受付14:30）", ""): (["毎週水曜日 10時から15時（受付は14時30分まで）"], []),
    ("平日のみ 9:00～16:30（受付は16:00まで）", ""): (["平日 9時から16時30分（受付は16時まで）"], []),
    ("第1水曜 10:00-12:00（8月・12月は休み）", ""): (
        ["第1水曜日 10時から12時"],
        ["08-01..08-31", "12-01..12-31"],
    ),
    ("水曜日を除く毎日 10:00-12:00", ""): (["毎日 10時から12時"], ["水曜日"]),
    ("偶数月の第3土曜 10:00〜12:00", ""): (["偶数月の第3土曜日 10時から12時"], []),
    ("毎月15日と29日 13:00~15:00", ""): (["毎月15日・29日 13時から15時"], []),
    ("毎日22時～翌5時", ""): (["毎日 22時から翌日の5時"], []),
    ("2026年12月5日 10:00-12:00", ""): (["2026年12月5日（土） 10時から12時"], []),
    ("月曜日～金曜日 9:00～21:00、土曜日・日曜日・祝日 9:00～16:00", ""): (
        ["平日 9時から21時", "毎週土・日曜日・祝日 9時から16時"],
        [],
    ),
    ("月曜日～水曜日・金曜日 8:30～17:00、木曜日 8:30～20:00", ""): (
        ["毎週月・火・水・金曜日 8時30分から17時", "毎週木曜日 8時30分から20時"],
        [],
    ),
}


@pytest.mark.parametrize("cells", CONFIRMED)
def test_cells_understood_to_the_last_word_are_confirmed(cells: tuple[str, str]) -> None:
    """A cell whose every word is understood gives its sessions and closures, and its text whole."""
    schedule = schedule_from_text(*cells)
    assert (describe(schedule, JAPANESE), list(schedule.closed)) == CONFIRMED[cells]
    assert (schedule.state, schedule.hours) == ("regular", "confirmed")
    assert cells[0] in schedule.text
    assert cells[1] in schedule.text
    assert contradictions(schedule) == []


@pytest.mark.parametrize(
    "cells",
    [
        ("８：３０～１7：００", ""),
        ("8時30分から17時15分", "祝日・年末年始"),
        ("9時から16時（水曜日は19時まで）", "土曜日・日曜日・祝日・年末年始"),
        ("月～金 1時～3時", ""),
        ("月～金 9時～5時", ""),
        ("隔週日曜 10:00-12:00", ""),
        ("毎日22時～翌9時", ""),
        ("4月～10月 9:00~18:00\n11月～3月 9:00~17:00", ""),
        ("月曜～金曜 電話9:00~16:00 面談10:00~15:00", ""),
        ("月曜日～金曜日 8:30～17:15（緊急時は夜間・休日も対応）", ""),
        ("24時間対応（平日17:00～翌9:00、土曜日・日曜日はコールセンター対応）", ""),
        ("平日・第３土曜日の午前８時30分から午後５時15分", "土曜日・日曜日・祝日"),
        ("月・火・水・木・金曜 9:00～17:00／日曜 9:00～16:00", "日曜は電話相談のみ／祝日、年末年始は除く"),
        ("9:00-17:00", "月曜日　国民の祝日　年末年始\n特別図書整理期間（１１月）"),
        ("12月5日 10:00-12:00", ""),
        ("月曜 10:00-12:00、第3水曜", ""),
        ("第2水曜、金曜 10:00-12:00", ""),
        ("水曜 10:00-12:00 9:00-11:00", ""),
        ("水曜 10:00-15:00（受付10:30）", ""),
        ("第2水曜日（祝日の場合は翌日） 10:00-12:00", ""),
        ("月～金 9:00-17:00、9:00-12:00（土曜）", ""),
        ("水曜 10:00-12:00 月2回", ""),
        ("水曜日以外 10:00-12:00", ""),
    ],
)
def test_what_is_only_half_understood_gives_no_sessions(cells: tuple[str, str]) -> None:
    """Where times, days or exceptions remain unclear, nothing is invented: partly, without sessions."""
    schedule = schedule_from_text(*cells)
    assert (schedule.hours, schedule.sessions) == ("partly", ())
    assert expand(schedule, date(2026, 11, 24), date(2027, 1, 24)) == []
    assert cells[0] in schedule.text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("月～土\n7:00～19:00\n（延長保育含）", ["月曜日から土曜日 7時から19時"]),
        ("月～金\n随時", ["月曜日から金曜日"]),
        ("第2土曜日", ["第2土曜日"]),
    ],
)
def test_harmless_rests_keep_the_sessions_but_only_partly(text: str, lines: list[str]) -> None:
    """A rest that speaks of no day, time or exception leaves what was read; the hours are partly known."""
    schedule = schedule_from_text(text)
    assert (schedule.hours, describe(schedule, JAPANESE)) == ("partly", lines)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("99:99", "unknown"),
        ("9:99", "unknown"),
        ("99:99～99:99", "unknown"),
        ("月～金 99:99～99:99", "regular"),
        ("10時（または17時）", "unknown"),
        ("未定", "unknown"),
        ("随時", "unknown"),
        ("―", "unknown"),
        ("相談日程は公式ページで確認", "unknown"),
        ("不定期", "irregular"),
        ("不定期（水曜が多い）", "irregular"),
        ("毎月１回", "irregular"),
        ("毎月１～２回", "irregular"),
        ("要予約", "by_appointment"),
        ("完全予約制", "by_appointment"),
        ("休止中", "suspended"),
        ("開催なし", "suspended"),
    ],
)
def test_words_for_unknown_and_irregular_are_states(text: str, state: str) -> None:
    """Such words become a state with unknown hours and no sessions; the text is kept as it was."""
    schedule = schedule_from_text(text)
    assert (schedule.state, schedule.hours, schedule.sessions) == (state, "unknown", ())
    assert schedule.text == text


def test_rain_is_noted() -> None:
    """雨天中止 in a cell is understood, and the missing contact is then doubted."""
    schedule = schedule_from_text("火曜 10:00-12:00 雨天中止")
    assert (schedule.hours, schedule.weather) == ("confirmed", "rain_cancels")
    assert len(contradictions(schedule)) == 1


def test_blank_cells_say_that_nothing_was_said() -> None:
    """Blank hours are unknown; closed days alone are kept as text."""
    blank = schedule_from_text(" ", "")
    assert (blank.text, blank.state, blank.hours) == (NO_WORDING, "unknown", "unknown")
    assert schedule_from_text("", "月曜").text == "休み：月曜"


CELL = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(
            [
                "月",
                "火",
                "水曜",
                "土・日",
                "平日",
                "毎日",
                "第2",
                "第1・3",
                "隔週",
                "～",
                "から",
                "、",
                "・",
                "／",
                "\n",
            ]
            + [
                "（",
                "）",
                "9:00",
                "17時",
                "午後1時",
                "25:00",
                "99:99",
                "正午",
                "祝日",
                "年末年始",
                "は休み",
                "を除く",
            ]
            + [
                "要予約",
                "不定期",
                "最終受付",
                "24時間",
                "4月",
                "15日",
                "雨天中止",
                "のみ",
                "または",
                "※",
                "【",
                "】",
            ]
        ),
        max_size=10,
    ).map("".join),
)


@given(CELL, CELL)
@settings(max_examples=300, deadline=None)
def test_no_text_ever_makes_reading_fail_or_gives_an_impossible_schedule(hours: str, closed: str) -> None:
    """Any two cells give a schedule that keeps their words and is possible in itself."""
    schedule = schedule_from_text(hours, closed)
    assert not hours.strip() or hours in schedule.text
    assert not closed.strip() or closed in schedule.text
    assert not schedule.sessions or impossible(schedule) == []
    assert schedule.hours != "confirmed" or schedule.sessions


@pytest.mark.shared_data
def test_most_desks_of_a_national_list_are_read_in_full() -> None:
    """Of the desks that say their hours, at least two thirds are confirmed, and no reading is doubtful."""
    path = SHARED / "kurashi-shien-navi" / "offices.csv"
    if not path.exists():
        pytest.skip("the shared open data is not beside the checkout")
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [(row["openingHours"], row["closedDays"]) for row in csv.DictReader(file) if row["openingHours"]]
    schedules = [schedule_from_text(*cell) for cell in cells]
    confirmed = [schedule for schedule in schedules if schedule.hours == "confirmed"]
    assert len(confirmed) >= len(cells) * 2 / 3
    assert not any(schedule.hours == "unknown" for schedule in schedules if "時" in schedule.text[:8])
    assert all(contradictions(schedule) == [] for schedule in set(confirmed))


@pytest.mark.shared_data
def test_every_hours_cell_of_a_citys_files_is_kept_whole() -> None:
    """Each time cell of Yuzawa's files gives a schedule with its text; those with days and times have sessions."""
    folder = SHARED / "yuzawa-opendata"
    if not folder.exists():
        pytest.skip("the shared open data is not beside the checkout")
    files = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    rows = [row for file in files for rows in file.values() if isinstance(rows, list) for row in rows]
    cells = {row[key] for row in rows for key in ("opening_time", "time") if row.get(key)}
    assert cells
    schedules = {cell: schedule_from_text(cell) for cell in cells}
    assert all(schedule.text == cell for cell, schedule in schedules.items())
    plain = [cell for cell in cells if cell.startswith("月～") and "\n" in cell and "（" not in cell]
    assert all(schedules[cell].sessions for cell in plain)
