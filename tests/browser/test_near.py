"""What is near, in a real browser: asked only on a press, counted in the page, kept nowhere; kind words when it fails."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.demo import Demo
from tests.browser.near_page import HALL, Open, open_near
from tests.browser.test_traces import EMPTY, STORED

pytestmark = pytest.mark.browser

ELSEWHERE = (26.21, 127.68)

FAIL = """(code) => { navigator.geolocation.getCurrentPosition = (found, failed, options) => {
  (window.asked ??= []).push(options);
  failed({ code });
}; }"""


@pytest.fixture
def visit(chromium: Browser, demo: Demo) -> Iterator[Open]:
    """Give what opens the page of what is near."""
    with open_near(chromium, demo) as visit:
        yield visit


def _read(demo: Demo, tree: str = "") -> list[list[Any]]:
    data = json.loads((demo.folder / tree / "near" / "data.json").read_text(encoding="utf-8"))
    rows: list[list[Any]] = data["rows"]
    return rows


def _measure(here: tuple[float, float], row: list[Any]) -> float:
    """Metres between two points, by the angle between their vectors from the Earth's centre."""
    one, other = (
        (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))
        for lat, lon in (map(math.radians, here), map(math.radians, row[4:6]))
    )
    return 6371009 * math.acos(min(1.0, sum(a * b for a, b in zip(one, other, strict=True))))


def _hrefs(tab: Page, address: str) -> list[str]:
    links = tab.eval_on_selector_all("#near-list .card__title a", "all => all.map(one => one.href)")
    return [link.removeprefix(address) for link in links]


@pytest.mark.parametrize("here", [HALL, (33.07, 142.19), (33.2, 142.0)])
def test_the_nearest_come_first(visit: Open, demo: Demo, here: tuple[float, float]) -> None:
    """The twenty nearest stand in the order of their distance, as another formula finds it; the rest follows on a press."""
    tab = visit(here)
    tab.click("#near-press")
    expect(tab.locator("#near-list > li")).to_have_count(20)
    rows = {row[1]: row for row in _read(demo)}
    wanted = sorted(round(_measure(here, row)) for row in rows.values())
    shown = _hrefs(tab, demo.address)
    assert [round(_measure(here, rows[url])) for url in shown] == wanted[:20]
    tab.click("#near-more")
    expect(tab.locator("#near-list > li")).to_have_count(40)
    assert _hrefs(tab, demo.address)[:20] == shown
    assert tab.evaluate("document.activeElement.closest('li') === document.querySelector('#near-list').children[20]")


def test_distance_and_walk_are_told_in_words(visit: Open, demo: Demo) -> None:
    """A card tells metres or kilometres and whole minutes at 80 metres each; only the place of a district is told roughly."""
    here = (33.11, 142.16)
    tab = visit(here)
    tab.click("#near-press")
    tab.wait_for_selector("#near-list li")
    while tab.locator("#near-more").is_visible():
        tab.click("#near-more")
    rows = {row[1]: row for row in _read(demo)}
    said = tab.eval_on_selector_all("#near-list .near-far", "all => all.map(one => one.textContent)")
    kinds = set()
    for url, words in zip(_hrefs(tab, demo.address), said, strict=True):
        metres = _measure(here, rows[url])
        district = len(rows[url]) > 7 and bool(rows[url][7])
        match = re.fullmatch(r"約([\d.]+)(メートル|キロ)(?:、歩いて約(\d+)分)?", words)
        kinds.add((match[2] if match else "around", district))
        if district and metres < 1000:
            assert words == "この近くの地区"
            continue
        assert match, words
        told = float(match[1]) * (1 if match[2] == "メートル" else 1000)
        assert abs(told - metres) <= (500 if district or metres >= 9950 else 50), (words, metres)
        minutes = math.ceil(metres / 80)
        assert match[3] == (None if district or minutes > 60 else str(minutes))
    assert {("メートル", False), ("キロ", False)} <= kinds


def test_the_place_stays_in_the_page(visit: Open, demo: Demo) -> None:
    """Before the press nothing is asked; after it only the data file, and neither address nor storage holds the place."""
    tab = visit()
    tab.evaluate(
        "() => { const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);"
        " window.asked = []; navigator.geolocation.watchPosition = () => window.asked.push('watch');"
        " navigator.geolocation.getCurrentPosition = (...all) => { window.asked.push(all[2]); ask(...all); }; }"
    )
    tab.wait_for_load_state("networkidle")
    tab.wait_for_function("() => navigator.serviceWorker.getRegistration().then((one) => one?.active)")
    address, sent = tab.url, []
    assert tab.evaluate("window.asked") == []
    tab.context.on("request", lambda request: sent.append((request.method, request.url, request.post_data)))
    tab.click("#near-press")
    tab.wait_for_selector("#near-list li")
    tab.click("#near-more")
    tab.wait_for_load_state("networkidle")
    assert set(sent) == {("GET", f"{demo.address}near/data.json", None)}
    assert tab.evaluate("window.asked") == [{"enableHighAccuracy": False, "timeout": 10000}]
    assert tab.url == address
    assert tab.evaluate(STORED) == EMPTY
    assert tab.context.cookies() == []
    assert tab.evaluate("history.state") is None


def test_a_reader_hears_what_was_found(visit: Open, demo: Demo) -> None:
    """The focus moves to the heading of the list, and a live region tells how many there are."""
    tab = visit()
    tab.click("#near-press")
    tab.wait_for_selector("#near-list li")
    expect(tab.locator("#near-title")).to_be_focused()
    expect(tab.locator("#near-title")).to_have_text("いまいる場所から近い順")
    expect(tab.locator("#near-status")).to_have_text(f"{len(_read(demo))}件あります。近いところから出しています。")
    assert tab.locator("#near-status").get_attribute("role") == "status"


NOON = datetime(2026, 11, 25, 12, tzinfo=timezone(timedelta(hours=9)))


def test_each_card_says_whether_it_is_open(visit: Open, demo: Demo) -> None:
    """A card says what the card of the lists says: open until when, today's hours, or when next; no day of a build stays."""
    tab = visit()
    tab.clock.set_fixed_time(NOON)
    tab.reload()
    tab.click("#near-press")
    cards = tab.locator("#near-list > li[data-open]")
    expect(cards.first).to_be_visible()
    assert cards.count() > 10
    for card in cards.all():
        said = card.locator(".now")
        if card.get_attribute("data-now") == "open" and "~" not in (card.get_attribute("data-open") or ""):
            expect(said).to_contain_text(re.compile("^いま"))
        elif card.get_attribute("data-now") == "closed":
            expect(said).to_contain_text(re.compile("次は|お休み|終わりました|時間外"))
    assert {card.get_attribute("data-now") for card in cards.all()} >= {"open", "closed"}


def test_only_what_is_open_today(visit: Open, demo: Demo) -> None:
    """By keyboard the list keeps what is or will be open today, by distance, tells how many, and comes back."""
    tab = visit()
    tab.clock.set_fixed_time(NOON)
    tab.reload()
    tab.click("#near-press")
    tab.wait_for_selector("#near-list li")
    tab.focus("#near-today")
    tab.keyboard.press("Space")
    status = tab.locator("#near-status")
    expect(status).to_have_text(re.compile(r"^今日ひらいているところは、\d+件あります。"))
    expect(tab.locator("#near-today")).to_be_focused()
    while tab.locator("#near-more").is_visible():
        tab.click("#near-more")
    cards = tab.locator("#near-list > li")
    count = int(re.findall(r"\d+", status.inner_text())[0])
    assert cards.count() == count < len(_read(demo))
    assert cards.locator(".now").filter(has_text=re.compile("^(いま|今日)")).count() == count
    rows = {row[1]: row for row in _read(demo)}
    distances = [round(_measure(HALL, rows[url])) for url in _hrefs(tab, demo.address)]
    assert distances == sorted(distances)
    tab.uncheck("#near-today")
    expect(status).to_have_text(f"{len(rows)}件あります。近いところから出しています。")


def test_a_desk_can_be_called(visit: Open, demo: Demo) -> None:
    """A desk's card has its number, and the link dials just what is shown; a place's card has none."""
    tab = visit()
    tab.click("#near-press")
    tab.wait_for_selector("#near-list li")
    calls = tab.locator("#near-list a[href^='tel:']")
    assert calls.count() > 0
    for call in calls.all():
        assert (call.get_attribute("href") or "").removeprefix("tel:") == call.inner_text().replace("-", "")
    assert tab.locator("#near-list li:has(a[href*='/place/'])").locator("a[href^='tel:']:visible").count() == 0


@pytest.mark.parametrize(("code", "words"), [(1, "使わない設定"), (2, "わかりませんでした"), (3, "わかりませんでした")])
def test_whoever_says_no_or_cannot_be_found_is_told_another_way(visit: Open, code: int, words: str) -> None:
    """Denied, unknown or too slow: a kind sentence, no list, and the button can be pressed again. Only a no is final."""
    tab = visit()
    tab.evaluate(FAIL, code)
    tab.click("#near-press")
    expect(tab.locator("#near-status")).to_contain_text(words)
    expect(tab.locator("#near-found")).to_be_hidden()
    expect(tab.locator("#near-press")).to_be_enabled()
    tries = [options["enableHighAccuracy"] for options in tab.evaluate("window.asked")]
    assert tries == ([False] if code == 1 else [False, True])


def test_a_no_in_the_browsers_own_question(visit: Open) -> None:
    """Without the permission of whoever sits there, the page says so and what works without it."""
    tab = visit(None)
    tab.click("#near-press")
    expect(tab.locator("#near-status")).to_contain_text("そのままでも")


def test_far_from_everything(visit: Open) -> None:
    """Somebody more than 30 km from all entries is led to the districts instead of a list of far places."""
    tab = visit(ELSEWHERE)
    tab.click("#near-press")
    expect(tab.locator("#near-status")).to_contain_text("近くには、のせているところがありません")
    expect(tab.locator("#near-found")).to_be_hidden()


def test_a_browser_without_it_or_without_https(visit: Open) -> None:
    """Where the browser cannot or may not tell the place, the page says so without asking."""
    for lack in ("navigator, 'geolocation'", "window, 'isSecureContext'"):
        tab = visit()
        tab.evaluate(f"Object.defineProperty({lack}, {{ value: undefined }})")
        tab.click("#near-press")
        expect(tab.locator("#near-status")).to_contain_text("このブラウザーでは")


def test_a_lost_connection_can_be_tried_again(visit: Open) -> None:
    """When the file cannot be had, a sentence says what to do, and the second press works."""
    tab = visit()
    tab.route("**/near/data.json", lambda route: route.abort())
    tab.click("#near-press")
    expect(tab.locator("#near-status")).to_contain_text("もう一度ボタンを")
    tab.unroute("**/near/data.json")
    tab.click("#near-press")
    tab.wait_for_selector("#near-list li")


def test_from_the_middle_of_a_district(visit: Open, demo: Demo) -> None:
    """A district can be chosen without permission and without being there; the heading says from where is counted."""
    tab = visit(None)
    tab.select_option("#near-area", index=1)
    name = tab.eval_on_selector("#near-area", "one => one.selectedOptions[0].text")
    tab.click("#near-choose")
    expect(tab.locator("#near-title")).to_have_text(f"{name}の中心から近い順")
    lat, lon = map(float, tab.input_value("#near-area").split(","))
    rows = {row[1]: row for row in _read(demo)}
    distances = [round(_measure((lat, lon), rows[url])) for url in _hrefs(tab, demo.address)]
    assert distances == sorted(distances)
    assert len(distances) == 20


def test_an_answer_that_comes_too_late_is_left_alone(visit: Open) -> None:
    """Whoever chooses a district while the device is still looking keeps the list of the district."""
    tab = visit()
    tab.evaluate("() => { navigator.geolocation.getCurrentPosition = (found) => { window.answer = found; }; }")
    tab.click("#near-press")
    tab.click("#near-choose")
    tab.wait_for_selector("#near-list li")
    tab.evaluate("window.answer({ coords: { latitude: 33.2, longitude: 142.0, accuracy: 10 } })")
    expect(tab.locator("#near-title")).to_contain_text("の中心から近い順")


def test_a_rough_place_is_said(visit: Open) -> None:
    """Where the device knows its place only within more than a kilometre, the order may be wrong, and the page says so."""
    tab = visit()
    tab.evaluate(
        "() => { navigator.geolocation.getCurrentPosition = (found) =>"
        " found({ coords: { latitude: 33.1, longitude: 142.15, accuracy: 5000 } }); }"
    )
    tab.click("#near-press")
    expect(tab.locator("#near-status")).to_contain_text("おおよそしか")
