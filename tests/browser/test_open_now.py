"""Open now, opens at, closed, unknown: what a page says at one moment, told by a clock that the test sets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from generator.languages import JAPANESE, Language
from generator.outputs.now.words import list_words
from generator.settings import CHECKOUT
from tests.browser.conftest import Serve
from tests.browser.demo import Demo

pytestmark = pytest.mark.browser

TODAY = date(2026, 11, 24)
JAPAN = timezone(timedelta(hours=9))
EASY = Language("easy", "ja", "やさしい日本語", "easy/", {})
Open = Callable[..., Page]

DAYTIME = "p 600/900 2040/2340 20760/21060"
NIGHT = "h 1320/1740 2760/3180"


def _at(day: int, clock: str, month: int = 11) -> datetime:
    hours, minutes = clock.split(":")
    return datetime(2026, month, day, int(hours), int(minutes), tzinfo=JAPAN)


@pytest.fixture
def show(chromium: Browser, serve: Serve, tmp_path: Path) -> Iterator[Open]:
    """Yield a function that opens a list of entries with these tables, made on 24 November 2026, at a moment."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []
    (tmp_path / "now.js").write_bytes((CHECKOUT / "theme" / "assets" / "now.js").read_bytes())
    address = serve(tmp_path)

    def open_page(
        *tables: str, moment: datetime, zone: str = "Asia/Tokyo", alone: bool = False, language: Language = JAPANESE
    ) -> Page:
        words = escape(list_words(tables, TODAY, language))
        tag = "article" if alone else "li"
        items = "".join(
            f'<{tag} data-open="{table}"><a href="#">{n}</a><p class="now" hidden></p></{tag}>'
            for n, table in enumerate(tables)
        )
        box = items if alone else f'<ul class="{"hotlines" if tables[0][0] == "h" else "card-list"}">{items}</ul>'
        head = f'<meta charset="utf-8"><script src="now.js" defer data-words="{words}"></script>'
        (tmp_path / "index.html").write_text(f"<!DOCTYPE html><html><head>{head}</head><body>{box}", encoding="utf-8")
        contexts.append(chromium.new_context(timezone_id=zone, locale="en-US"))
        tab = contexts[-1].new_page()
        tab.on("pageerror", lambda error: errors.append(str(error)))
        tab.clock.install(time=moment)
        tab.clock.pause_at(moment + timedelta(seconds=1))
        tab.goto(address)
        return tab

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []


def _said(tab: Page) -> str:
    return tab.locator(".now").first.inner_text().replace("\u2060", "")


def _said_at(tab: Page, moment: datetime) -> str:
    """Return what is said when somebody comes back to the page at a later moment."""
    tab.clock.set_fixed_time(moment)
    tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    return _said(tab)


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York", "Pacific/Kiritimati"])
def test_a_page_says_it_in_japan_time(show: Open, zone: str) -> None:
    """Whatever zone the phone is set to, the day and the hour are those of Japan, also around midnight."""
    tab = show(DAYTIME, moment=_at(24, "9:59"), zone=zone, alone=True)
    assert _said(tab) == "今日は10時から15時です"
    for moment, words in (
        (_at(24, "10:00"), "いま、ひらいています（15時まで）"),
        (_at(24, "14:59"), "いま、ひらいています（15時まで）"),
        (_at(24, "15:00"), "今日は終わりました。次は 11月25日（水） 10時から15時"),
        (_at(24, "23:59"), "今日は終わりました。次は 11月25日（水） 10時から15時"),
        (_at(25, "0:01"), "今日は10時から15時です"),
        (_at(26, "12:00"), "今日はお休みです。次は 12月8日（火） 10時から15時"),
    ):
        assert _said_at(tab, moment) == words


def test_a_night_goes_on_past_midnight(show: Open) -> None:
    """From 22:00 to 5:00 a line is open on both sides of midnight, and its end is told from the day on which it is read."""
    tab = show(NIGHT, moment=_at(24, "21:59"))
    assert _said(tab) == "今日は22時から翌日の5時です"
    for moment, words in (
        (_at(24, "23:59"), "いま相談できます（翌日の5時まで）"),
        (_at(25, "0:01"), "いま相談できます（5時まで）"),
        (_at(25, "4:59"), "いま相談できます（5時まで）"),
        (_at(25, "5:00"), "今日は22時から翌日の5時です"),
        (_at(26, "5:00"), "いまは時間外です。"),
    ):
        assert _said_at(tab, moment) == words


def test_last_nights_line_is_still_open_on_the_day_of_the_build(show: Open) -> None:
    """What began yesterday at 22:00 is open at one o'clock on the day on which the pages are made."""
    assert _said(show("h -120/300 1320/1740", moment=_at(24, "1:00"))) == "いま相談できます（5時まで）"


def test_a_desk_tells_of_its_telephone(show: Open) -> None:
    """A desk that is called says until when, when next, and after which break again."""
    table = "c 600/720 780/1035 2040/2160"
    assert _said(show(table, moment=_at(24, "17:14"))) == "いま電話できます（17時15分まで）"
    assert _said(show(table, moment=_at(24, "12:30"))) == "今日は13時から17時15分です"
    assert _said(show(table, moment=_at(24, "17:15"))) == "いまは時間外です。次は 11月25日（水） 10時から12時"


def test_the_last_entry_is_told_before_and_after_it(show: Open) -> None:
    """Nobody sets out for a place that lets nobody in any more."""
    assert _said(show("p 600/900/840", moment=_at(24, "13:59"))) == "いま、ひらいています（15時まで。受付は14時まで）"
    late = _said(show("p 600/900/840", moment=_at(24, "14:00")))
    assert late == "いま、ひらいています（15時まで）。今日の受付は終わりました"


def test_unknown_is_neither_open_nor_closed(show: Open) -> None:
    """No end, no time, only partly known: what is known is told, and nothing is called open or closed."""
    assert _said(show("p 600", moment=_at(24, "9:00"))) == "今日は10時からです"
    assert _said(show("p 600", moment=_at(24, "20:00"))) == "今日は10時からです。終わる時間は、わかっていません"
    assert _said(show("p d0", moment=_at(24, "20:00"))) == "今日はひらく日です。時間は、わかっていません"
    assert _said(show("p~ 600/900", moment=_at(24, "12:00"))) == "いまは、ひらく予定の時間です（15時まで）"
    assert _said(show("p~ 600/900 2040/2340", moment=_at(24, "9:00"))) == "今日は10時から15時の予定です"
    assert _said(show("p~ 600/900 2040", moment=_at(24, "20:00"))) == "次は 11月25日（水） 10時からの予定です"
    tab = show("p~ 600/900", moment=_at(24, "20:00"))
    expect(tab.locator(".now")).to_be_hidden()


def test_what_has_no_next_time_says_so(show: Open) -> None:
    """A place in its off season is closed today, an event whose dates are over is over."""
    assert _said(show("p", moment=_at(24, "12:00"))) == "今日はお休みです。"
    assert _said(show("e 600/900", moment=_at(25, "12:00"))) == "終わりました。"


def test_an_old_page_tells_nothing_but_its_age(show: Open) -> None:
    """After the two weeks of its table a page says when it was made, once; a line that is always open stays open."""
    tab = show("h *", DAYTIME, "p 0/1440", moment=_at(15, "12:00", month=12))
    assert tab.locator("[data-now=open]").count() == 1
    assert [spot.is_hidden() for spot in tab.locator(".now").all()[1:]] == [True, True]
    told = tab.get_by_text("この案内は、2026年11月24日に作りました。")
    expect(told).to_have_count(1)
    expect(told).to_be_visible()
    last = show(DAYTIME, moment=_at(7, "23:59", month=12))
    assert "次は 12月8日" in _said(last)
    assert last.get_by_text("この案内は").count() == 0


def test_a_phone_whose_clock_is_behind_is_told_nothing(show: Open) -> None:
    """Before the day on which a page was made nothing is known."""
    tab = show(DAYTIME, moment=_at(23, "23:59"))
    expect(tab.locator(".now")).to_be_hidden()
    assert tab.get_by_text("この案内は").count() == 0


def test_it_keeps_up_with_the_clock_while_it_is_read(show: Open) -> None:
    """At ten the page says open, within the minute and without being loaded again; the focus stays where it is."""
    tab = show(DAYTIME, moment=_at(24, "9:59"))
    tab.locator("a").first.focus()
    tab.clock.run_for(61_000)
    expect(tab.locator(".now").first).to_have_text("いま、ひらいています（15時まで）")
    expect(tab.locator("a").first).to_be_focused()


def test_open_lines_come_first_but_not_under_a_focus(show: Open) -> None:
    """Open, then unknown, then closed, in their order; a list in which somebody stands does not move."""
    tab = show("h 2040/2160", "h 600", "h 540/1020", "h *", moment=_at(24, "8:59"))
    assert tab.locator("a").all_inner_texts() == ["3", "0", "1", "2"]
    tab.locator("a").nth(3).focus()
    tab.clock.run_for(3_700_000)
    tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert tab.locator("a").all_inner_texts() == ["3", "0", "1", "2"]
    expect(tab.locator("a").nth(3)).to_be_focused()
    tab.locator("a").nth(3).blur()
    tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert tab.locator("a").all_inner_texts() == ["3", "2", "1", "0"]


def test_easy_japanese_keeps_its_readings(show: Open) -> None:
    """Hours in やさしい日本語 have their reading over the kanji, and no mark of the notation is read."""
    tab = show("p 600/930", moment=_at(24, "12:00"), language=EASY)
    assert tab.locator(".now rt").all_inner_texts() == ["ごご", "じ", "ぷん"]
    assert not re.search(r"[\[\]{}|]", _said(tab))


def _demo_tab(chromium: Browser, moment: datetime, *, script: bool = True) -> Page:
    context = chromium.new_context(
        locale="ja-JP", viewport={"width": 375, "height": 667}, java_script_enabled=script, service_workers="block"
    )
    tab = context.new_page()
    if script:
        tab.clock.set_fixed_time(moment)
    return tab


def _cards(tab: Page) -> Locator:
    return tab.locator("[data-now-home] > li")


def test_home_names_what_is_open_today(chromium: Browser, demo: Demo) -> None:
    """In the morning and days later home shows places that are open, or will be, on the day on which it is read."""
    for moment in (_at(24, "10:30"), _at(28, "9:00"), _at(2, "13:00", month=12)):
        tab = _demo_tab(chromium, moment)
        tab.goto(demo.address)
        expect(tab.locator("h2", has_text="今日ひらいている居場所")).to_be_visible()
        assert 1 <= _cards(tab).count() <= 3
        assert all(re.search("^(いま|今日は)", line) for line in _cards(tab).locator(".now").all_inner_texts())
        tab.context.close()


def test_home_names_places_of_different_districts(chromium: Browser, demo: Demo) -> None:
    """Of each district there is one card, other places on another day, and the same at the same moment."""
    seen = []
    for moment in (_at(24, "14:00"), _at(24, "14:00"), _at(26, "14:00"), _at(1, "14:00", month=12)):
        tab = _demo_tab(chromium, moment)
        tab.goto(demo.address)
        cards = [card.get_attribute("data-listing") or "" for card in _cards(tab).all()]
        assert len(cards) == 3
        assert len({name.partition("-")[0] for name in cards}) == 3  # the demo's ids begin with their district
        assert all("いま" in words for words in _cards(tab).locator(".now").all_inner_texts())
        seen.append(cards)
        tab.context.close()
    assert seen[0] == seen[1]
    assert len({tuple(sorted(cards)) for cards in seen}) > 1


def test_home_without_a_script_names_the_week(chromium: Browser, demo: Demo) -> None:
    """Without a script the heading says the week, three cards their next times, and nothing empty is seen."""
    tab = _demo_tab(chromium, _at(24, "10:30"), script=False)
    tab.goto(demo.address)
    expect(tab.locator("h2", has_text="今週ひらいている居場所")).to_be_visible()
    assert _cards(tab).count() == 3
    assert all(line.startswith("次は") for line in _cards(tab).locator(".now").all_inner_texts())
    tab.goto(f"{demo.address}urgent/")
    assert all(spot.is_hidden() for spot in tab.locator(".hotline .now").all())
    assert tab.locator(".hotline .phone__hours").first.is_visible()
    tab.context.close()


def test_on_the_urgent_page_closed_lines_come_last_and_name_their_next_hours(chromium: Browser, demo: Demo) -> None:
    """At night each level shows first who answers, who does not says when next, and police and ambulance stay on top."""
    tab = _demo_tab(chromium, _at(24, "23:30"))
    tab.goto(f"{demo.address}urgent/")
    # A line that is reached only by way of another's page stays last.
    levels = [level.locator(".hotline:not([data-guide])") for level in tab.locator(".level").all()]
    states = [[line.get_attribute("data-now") or "unknown" for line in level.all()] for level in levels]
    ranks = [[("open", "unknown", "closed").index(state) for state in level] for level in states]
    assert ranks == [sorted(level) for level in ranks]
    assert any("open" in level and "closed" in level for level in states)
    numbers = tab.locator(".level--danger .phone__number").all_inner_texts()
    assert numbers[:2] == ["110", "119"]
    closed = tab.locator(".hotline[data-now=closed] .now")
    assert closed.count() > 3
    assert all(re.search(r"次は 1[12]月\d+日", words) for words in closed.all_inner_texts())
    tab.context.close()


def test_a_sensitive_page_tells_it_and_leaves_nothing(chromium: Browser, demo: Demo) -> None:
    """Sensitive entries say whether they are open too: without a request more than the script, and without storage."""
    address = next(path for path in sorted(demo.folder.glob("k/e/*/index.html")) if "data-open" in path.read_text())
    tab = _demo_tab(chromium, _at(25, "11:00"))
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(f"{demo.address}{address.parent.relative_to(demo.folder).as_posix()}/")
    expect(tab.locator("article .now")).to_be_visible()
    assert all(url.startswith(demo.address) for url in asked)
    assert not [url for url in asked if url.endswith(".json")]
    assert tab.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    tab.context.close()
