"""Every state of an entry, from the register to the page, says the right words in all three language trees."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.assembly.build import build
from generator.settings import CHECKOUT, Settings
from tests.outputs.reading import read_body
from tests.registers import DESK, PLACE, write_register

TREES = ("", "easy/", "en/")
_WEDNESDAYS = "毎週水曜 10時から12時"
STATES: dict[str, dict[str, Any]] = {
    "fresh": {},
    "stale": {"confirmation": {"confirmed_on": "2026-03-01", "confirmed_how": "phone"}},
    "old": {"confirmation": {"confirmed_on": "2025-01-01", "confirmed_how": "phone"}},
    "never": {"confirmation": None},
    "withheld": {"withheld": {"since": "2026-11-01", "reason": "under-review"}},
    "ended": {"retired": {"date": "2026-03-31", "reason": "会の解散のため"}},
    "replaced": {"retired": {"date": "2026-03-31", "reason": "会の解散のため", "replaced_by": "fresh"}},
    "resting": {"suspended": {"since": "2026-11-01", "reason": "会場の都合のため"}},
    "back-soon": {"suspended": {"since": "2026-11-01", "until": "2026-12-20", "reason": "会場の都合のため"}},
    "paused": {"schedule": {"text": _WEDNESDAYS, "hours": "confirmed", "state": "suspended"}},
    "irregular": {"schedule": {"text": "天気しだい", "state": "irregular", "hours": "confirmed"}},
    "by-appointment": {"schedule": {"text": "お電話ください", "state": "by_appointment", "hours": "confirmed"}},
    "unknown": {"schedule": {"text": "昼ごろ", "state": "unknown", "hours": "unknown"}},
    "partly": {
        "schedule": {"text": "水曜10時ごろ", "hours": "partly", "sessions": [{"days": "毎週水曜", "times": "10:00-"}]}
    },
}
SAID: dict[str, tuple[str, str, str]] = {
    "fresh": (
        "2026年10月1日に電話で確かめました",
        "2026年10月1日に 電話で 確かめました",
        "Checked by phone on 1 October 2026",
    ),
    "stale": (
        "半年より前のことなので、電話などで確かめてからお出かけください。",
        "半年より 前の ことです。電話などで 確かめてから 行って ください。",
        "more than half a year ago, so please make sure",
    ),
    "old": (
        "ひらく日と時間はのせていません。",
        "開いて いる 日と 時間は 書いて いません。",
        "we do not show days and hours",
    ),
    "never": (
        "この情報は、まだ確かめられていません。",
        "この 情報は、まだ 確かめて いません。",
        "This information has not been checked yet.",
    ),
    "ended": ("2026年3月31日で終わりました。", "2026年3月31日で 終わりました。", "This ended on 31 March 2026."),
    "replaced": ("代わりに、居場所freshを見て", "代わりに、居場所freshを 見て", "Please see this instead: 居場所fresh"),
    "resting": ("再開の日はまだ決まっていません。", "いつ また 始まるか、まだ わかりません。", "not yet decided"),
    "back-soon": (
        "2026年12月20日に再開する予定です。",
        "2026年12月20日に また 始まる 予定です。",
        "expected to open again on 20 December 2026",
    ),
    "paused": ("いまはお休みしています。", "今は 休んで います。", "Closed for now."),
    "irregular": ("決まった日はありません", "決まった 日は ありません", "No fixed days"),
    "by-appointment": ("予約してから行くところです", "予約してから 行く ところです", "Book before you go"),
    "unknown": ("まだ確かめられていません。電話で聞いてください。", "電話で 聞いて ください。", "Please ask by phone"),
    "partly": (
        "わからないところがあります。",
        "まだ わからない ことが あります。",
        "Not everything about this is known.",
    ),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a register with one place in every state, a cancelled event, and a desk."""
    folder = tmp_path_factory.mktemp("states")
    places = [_entry(PLACE, state, **changes) for state, changes in STATES.items()]
    dates = [{"date": "2026-12-05", "cancelled": "yes", "note": "雨のため"}]
    event = _entry(PLACE, "cancelled", kind=None, schedule=None, dates=dates)
    write_register(folder / "directory", places=places, events=[event], desks=[DESK])
    settings = Settings(
        directory=folder / "directory", content=CHECKOUT / "content", site=folder / "site", today=date(2026, 11, 24)
    )
    build(settings, lambda step: None)
    return folder / "site"


def _entry(base: dict[str, Any], state: str, **changes: Any) -> dict[str, Any]:
    whole = {**base, "id": state, "name": f"居場所{state}", "name_kana": None, **changes}
    return {key: value for key, value in whole.items() if value is not None}


def _read(site: Path, page: str) -> str:
    """Return what is to be read on a page, without readings."""
    text = (site / page / "index.html").read_text(encoding="utf-8").partition("<main")[2].partition("</main>")[0]
    said = read_body(re.sub(r"<r[tp]>.*?</r[tp]>", "", text)).text
    return re.sub(r"\s+", " ", said.replace("⁠", ""))


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("state", SAID)
def test_a_state_is_said_in_the_language_of_the_tree(site: Path, state: str, tree: str) -> None:
    """The page of a place in this state has the sentence for it, and a number to call."""
    said = _read(site, f"{tree}place/{state}")
    assert SAID[state][TREES.index(tree)] in said
    assert "0000-00-00" in said


@pytest.mark.parametrize("tree", TREES)
def test_what_is_withheld_has_no_page_in_any_tree(site: Path, tree: str) -> None:
    """Neither a page nor its name stands anywhere."""
    assert not (site / tree / "place" / "withheld").exists()
    assert "居場所withheld" not in _read(site, f"{tree}places")


@pytest.mark.parametrize(
    ("tree", "words"), [("", "この催しは中止になりました。"), ("easy/", "やりません"), ("en/", "has been cancelled")]
)
def test_a_cancelled_event_says_so_before_all_else(site: Path, tree: str, words: str) -> None:
    """It is said before the telephone, and the date stays with its note."""
    said = _read(site, f"{tree}event/cancelled")
    assert words in said.partition("0000-00-0001")[0]
    assert "雨のため" in said


@pytest.mark.parametrize("tree", TREES)
def test_what_rests_or_has_ended_is_in_no_list_but_stays_reachable(site: Path, tree: str) -> None:
    """Its page stays, and the list has the others."""
    listed = _read(site, f"{tree}places")
    assert "居場所fresh" in listed
    for state in ("ended", "replaced", "resting", "back-soon"):
        assert f"居場所{state}" not in listed
        assert (site / tree / "place" / state / "index.html").is_file()


@pytest.mark.parametrize("tree", TREES)
def test_old_hours_are_told_on_no_page(site: Path, tree: str) -> None:
    """More than a year after anybody made sure, the page tells no hours, nor is there a file for calendars."""
    said = _read(site, f"{tree}place/old")
    assert not re.search(r"10時から12時|10:00", said)
    sheet = (site / tree / "place" / "old").iterdir()
    assert not any(path.suffix == ".ics" for path in sheet)
