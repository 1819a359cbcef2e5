"""Schedules, places and fees put together from several columns."""

from __future__ import annotations

import pytest

from generator.importers.entry.draft import Draft
from generator.importers.entry.fee import gather_fee
from generator.importers.entry.place import gather_location
from generator.importers.entry.schedule import gather_schedule


def _schedule(frequency_column: bool = False, **when: str) -> tuple[str, str, list[str]]:
    draft = Draft(when=dict(when), when_slots={"frequency"} if frequency_column else set())
    found = gather_schedule(draft)
    assert found is not None
    return found.state, found.hours, [session.days or "" for session in found.sessions]


def test_weekdays_with_times_are_certain_in_a_table_without_frequency() -> None:
    """利用可能曜日 with opening and closing times."""
    assert _schedule(weekdays="月火水木金", opens="９：００", closes="17:00") == (
        "regular",
        "confirmed",
        ["月火水木金"],
    )


def test_weekdays_are_not_weekly_where_the_frequency_says_otherwise_or_nothing() -> None:
    """月に1回 on a Saturday must not become every Saturday, nor a Saturday of unknown frequency."""
    monthly = _schedule(True, weekdays="土", opens="12:00", closes="14:00", frequency="月に1回")
    unsaid = _schedule(True, weekdays="土", opens="12:00", closes="14:00")
    assert monthly == unsaid == ("regular", "unknown", [])


def test_weekly_and_dated_rows_are_read() -> None:
    """毎週 with a weekday, and 第4土曜日 whatever the frequency code."""
    assert _schedule(True, weekdays="土", opens="12:00", closes="14:00", frequency="毎週")[1] == "confirmed"
    state, hours, days = _schedule(True, monthdays="第４土曜日", opens="12:00", closes="14:00", frequency="月に1回")
    assert (state, hours) == ("regular", "confirmed")
    assert days == ["第4土曜日"]


@pytest.mark.parametrize("remark", ["※現在休館中", "現在休止中", "当面休止します"])
def test_a_remark_that_it_is_closed_suspends(remark: str) -> None:
    """A place that rests is not shown as open."""
    draft = Draft(when={"weekdays": "月", "opens": "9:00", "closes": "10:00", "remark": remark})
    found = gather_schedule(draft)
    assert found is not None
    assert (found.state, found.sessions) == ("suspended", ())
    assert remark.removeprefix("※") in found.text
    assert draft.doubts


def test_unknown_clocks_stay_words() -> None:
    """99:99 is GIF's unknown: the wording stays, no session is made."""
    assert _schedule(weekdays="月", opens="99:99", closes="99:99")[2] == []


@pytest.mark.parametrize("address", ["非公開", "みほん市中町（以下省略）", "みほん市＊＊＊", "*"])
def test_withheld_places_lose_everything(address: str) -> None:
    """Real files keep coordinates beside a withheld address: they go, with postal code, building and directions."""
    draft = Draft(address={"whole": address, "latitude": "35.1", "longitude": "139.1", "postal_code": "123-4567"})
    draft.address |= {"building": "みどり荘", "directions": "駅から3分"}
    assert gather_location(draft, "exact") == {"precision": "none"}
    assert "外しました" in draft.doubts[0].done


@pytest.mark.parametrize(
    ("lat", "lon", "words"),
    [
        ("0", "0", "日本の外"),
        ("139.1", "35.1", "逆"),
        ("35.1", "", "そろった"),
        ("N35", "E139", "そろった"),
        ("nan", "139", "日本の外"),
    ],
)
def test_positions_that_cannot_be_are_dropped(lat: str, lon: str, words: str) -> None:
    """0/0, swapped, half and worded positions leave the address and become a doubt."""
    draft = Draft(address={"whole": "みほん市中町1-2", "latitude": lat, "longitude": lon})
    assert gather_location(draft, "exact") == {"precision": "exact", "address": "みほん市中町1-2"}
    assert words in draft.doubts[0].done


def test_a_split_address_is_joined_and_a_lost_dash_is_said() -> None:
    """Parts are joined; a whole address in the cell of the municipality is not doubled; "?" between digits is named."""
    parts = {"prefecture": "みほん県", "city": "みほん県みほん市中町1?2", "latitude": "", "longitude": ""}
    draft = Draft(address=parts)
    assert gather_location(draft, "exact") == {"precision": "exact", "address": "みほん県みほん市中町1?2"}
    assert "横線" in draft.doubts[0].done


@pytest.mark.parametrize(
    ("fees", "notes", "cost"),
    [
        ([("", "0")], [], "free"),
        ([("こども", "0"), ("おとな", "300")], [], "paid"),
        ([("", "")], [], None),
        ([], ["こども・おとな無料"], "unknown"),
        ([], ["無料"], "free"),
        ([("こども", "0")], ["おとな300円"], "paid"),
        ([("", "要問合せ")], [], "unknown"),
        ([("", "－")], [], None),
    ],
)
def test_a_blank_fee_is_unknown_never_free(fees: list[tuple[str, str]], notes: list[str], cost: str | None) -> None:
    """Free only where every amount is nothing and no note speaks of money."""
    found = gather_fee(Draft(fees=fees, fee_notes=notes))
    assert (found["cost"] if found else None) == cost
