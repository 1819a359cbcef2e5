"""The people of the design brief on their way: each walk presses only what can be read, and counts its taps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.demo import Demo

pytestmark = pytest.mark.browser


MORNING = datetime.fromisoformat("2026-11-24T10:30:00+09:00")
"""When they set out: what stands on home, and first in a list of help lines, hangs on the clock."""


class Walk:
    """Somebody with a phone, from the home page on; every press is a tap."""

    def __init__(self, tab: Page) -> None:
        self.tab = tab
        self.main = tab.locator("main")
        self.taps = 0

    def press(self, words: str) -> None:
        """Press the first link that says this."""
        self.follow(self.tab.get_by_role("link", name=words).first)

    def follow(self, link: Locator) -> None:
        """Press this link."""
        link.click()
        self.taps += 1

    def call(self, within: Locator | None = None) -> str:
        """Press the first number that can be called and return it; the phone would now ring."""
        number = (within or self.main).locator("a[href^='tel:']").first
        expect(number).to_be_visible()
        self.taps += 1
        return (number.get_attribute("href") or "").removeprefix("tel:")

    def reads(self, words: str) -> None:
        """Hold that these words stand on the page, to be seen."""
        expect(self.tab.get_by_text(words).first).to_be_visible()


@pytest.fixture
def walk(chromium: Browser, demo: Demo) -> Iterator[Walk]:
    """A small phone on the home page."""
    context = chromium.new_context(locale="ja-JP", viewport={"width": 375, "height": 667}, has_touch=True)
    tab = context.new_page()
    tab.clock.set_fixed_time(MORNING)
    tab.goto(demo.address)
    yield Walk(tab)
    context.close()


def _lies_above_the_fold(tab: Page, link: Locator) -> bool:
    box, size = link.bounding_box(), tab.viewport_size
    return box is not None and size is not None and box["y"] + box["height"] <= size["height"]


def test_the_nine_tiles_and_the_strip_are_seen_at_once(walk: Walk) -> None:
    """On a small phone the strip and all tiles stand on the first screen, in the order police, ambulance, talk."""
    strip = walk.tab.locator(".strip a")
    assert [" ".join(text.split()) for text in strip.all_inner_texts()] == ["警察 110", "救急・火事 119", "今すぐ話す"]
    tiles = walk.tab.locator(".tile")
    assert tiles.count() == 10
    assert all(_lies_above_the_fold(walk.tab, link) for link in (*strip.all(), *tiles.all()))


def test_someone_in_distress_at_night(walk: Walk) -> None:
    """Two taps lead to a voice at any hour: the strip, then a number with its hours and cost beside it."""
    walk.press("今すぐ話す")
    tonight = walk.main.locator(".level--tonight")
    expect(tonight.locator(".phone").first).to_contain_text("24時間")
    expect(tonight.locator(".phone").first).to_contain_text("無料")
    assert walk.call(tonight)
    assert walk.taps <= 2


def test_an_elderly_person_looking_for_a_place_today(walk: Walk) -> None:
    """A card on the home page leads to the place, where phone or way, and whether one may come alone, are said."""
    walk.follow(walk.main.locator(".card-list .card__title a").first)
    assert walk.taps == 1
    walk.reads("はじめて行くとき")
    walk.reads("一人で来てよい")
    expect(walk.main.locator("dt", has_text="行き方").first).to_be_visible()


def test_the_parent_of_a_son_who_stays_in_his_room(walk: Walk) -> None:
    """Three taps from home to a call, and the first line says that the family may ask alone and without a name."""
    walk.press("家にこもっている")
    walk.press("家族が部屋から出てこない")
    expect(walk.main.locator(".lead")).to_contain_text("ご家族だけで相談してかまいません")
    expect(walk.main.locator(".lead")).to_contain_text("名前を言いたくないとき")
    walk.reads("電話で言うことば")
    assert walk.call(walk.main.locator(".card").first).startswith("0000")
    assert walk.taps <= 3


def test_someone_harmed_at_home(walk: Walk) -> None:
    """Three taps to a call, by words and addresses that name nothing; the way out is there from the second page."""
    walk.press("家族・人間関係")
    walk.press("家庭のこと")
    expect(walk.tab.get_by_role("link", name="このページを閉じる")).to_be_visible()
    expect(walk.tab.get_by_role("link", name="安全に見るために").first).to_be_visible()
    assert "/k/" in walk.tab.url
    assert not any(word in walk.tab.title() for word in ("暴力", "DV", "虐待", "被害"))
    assert walk.call()
    assert walk.taps <= 3


def test_someone_who_reads_little_japanese(walk: Walk) -> None:
    """The tile of languages leads to desks that name the languages they speak, in those languages' own names."""
    walk.press("ことば・外国語")
    walk.follow(walk.main.locator(".card__title a").first)
    languages = walk.main.locator(".facts div", has=walk.tab.locator("dt", has_text="言語"))
    expect(languages).to_contain_text("English")
    expect(languages).to_contain_text("Tiếng Việt")
    expect(languages.locator("[lang=vi]")).to_be_visible()
    assert walk.taps <= 2


def test_someone_who_cannot_say_what_is_wrong(walk: Walk) -> None:
    """どれかわからない leads to one desk first, a sentence to say, and a number."""
    walk.press("どれかわからない")
    walk.reads("電話で言うことば")
    expect(walk.main.locator("h2", has_text="はじめに相談するところ")).to_be_visible()
    assert walk.call()
    assert walk.taps <= 2


def test_a_lost_visitor(walk: Walk, demo: Demo) -> None:
    """An address that does not exist (any more) still offers the tiles and a number."""
    walk.tab.goto(f"{demo.address}404.html")
    assert walk.main.locator(".tile").count() == 10
    assert walk.call()
