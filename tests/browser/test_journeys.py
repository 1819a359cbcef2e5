"""The people of the design brief on their way: each walk presses only what can be read, and counts its taps.

Each walk is gone on the two small phones of the brief, with scripts and without. What a person came for must stand on
the first screen after the last tap, not merely somewhere on the page.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.demo import Demo
from tests.browser.probes import ask
from tests.browser.walking import MORNING, NIGHT, PHONES, TARGET, Walk, set_out

pytestmark = pytest.mark.browser


@pytest.fixture(params=[(width, scripts) for width in PHONES for scripts in (True, False)], ids=str)
def walk(chromium: Browser, demo: Demo, request: pytest.FixtureRequest) -> Iterator[Walk]:
    """A small phone on the home page in the morning, with scripts or without."""
    width, scripts = request.param
    yield from set_out(chromium, demo, width, MORNING, scripts=scripts)


@pytest.fixture(params=PHONES)
def phone(chromium: Browser, demo: Demo, request: pytest.FixtureRequest) -> Iterator[Walk]:
    """A small phone on the home page in the morning, with scripts."""
    yield from set_out(chromium, demo, request.param, MORNING, scripts=True)


@pytest.fixture(params=[(width, scripts) for width in PHONES for scripts in (True, False)], ids=str)
def night_walk(chromium: Browser, demo: Demo, request: pytest.FixtureRequest) -> Iterator[Walk]:
    """The same phone late in the evening."""
    width, scripts = request.param
    yield from set_out(chromium, demo, width, NIGHT, scripts=scripts)


def test_the_tiles_and_the_strip_are_seen_at_once(phone: Walk) -> None:
    """Strip and first tiles stand on the first screen, all ten tiles where the phone is 375 px wide, in the brief's order."""
    strip = phone.tab.locator(".strip a")
    assert [" ".join(text.split()) for text in strip.all_inner_texts()] == ["警察 110", "救急・火事 119", "今すぐ話す"]
    tiles = phone.tab.locator(".tile")
    assert tiles.count() == 10
    seen = tiles.all() if phone.is_wide else tiles.all()[:5]
    for link in (*strip.all(), *seen):
        phone.sees(link)


def test_someone_in_distress_at_night(night_walk: Walk) -> None:
    """Strip, level, call: a voice that answers now, with its charge, stands on the screen; open lines come first."""
    walk = night_walk
    walk.press("今すぐ話す")
    for words in ("いのちの危険があるとき", "今夜つらいとき", "相談したいとき"):
        walk.sees(walk.main.get_by_role("link", name=words))
    walk.press("今夜つらいとき")
    tonight = walk.main.locator(".level--tonight")
    first = tonight.locator(".phone").first
    walk.sees(first.locator("a[href^='tel:']"))
    walk.sees(tonight.locator(".hotline").first.get_by_text("24時間").first)
    walk.sees(first.get_by_text("無料"))
    if walk.scripts:
        states = [line.get_attribute("data-now") for line in tonight.locator("[data-now]:not([data-guide])").all()]
        assert states[0] == "open"
        assert "open" not in states[states.index("closed") :] if "closed" in states else True
    assert walk.call(tonight)
    assert walk.taps == 3


def test_the_desk_is_closed_at_night(night_walk: Walk) -> None:
    """On a worry's page at night a number for the night and what to do in the morning stand open beside the closed desk."""
    walk = night_walk
    walk.press("家にこもっている")
    walk.press("家族が部屋から出てこない")
    box = walk.main.locator("details.after-hours")
    expect(box).to_have_attribute("open", "")
    expect(box.get_by_text("朝になったら")).to_be_visible()
    assert walk.call(box)
    assert walk.taps == 3


def test_the_desk_is_open_in_the_morning(phone: Walk) -> None:
    """While a desk on the page can be called, what to do at night is folded away, and opens by a press."""
    phone.press("家にこもっている")
    phone.press("家族が部屋から出てこない")
    box = phone.main.locator("details.after-hours")
    expect(phone.main.locator(".card[data-now='open']").first).to_be_visible()
    expect(box).not_to_have_attribute("open", "")
    box.locator("summary").click()
    expect(box.locator("a[href^='tel:']")).to_be_visible()


def test_an_elderly_person_looking_for_a_place_today(walk: Walk) -> None:
    """A card on the home page leads to the place: its phone on the screen, then whether one may come alone, and the way."""
    title = walk.main.locator(".card-list .card__title a").first
    name = title.inner_text()
    walk.follow(title)
    assert walk.taps == 1
    walk.sees(walk.main.locator("h1"))
    assert "".join(walk.main.locator("h1").inner_text().split()) == "".join(name.split())
    if walk.is_wide:
        walk.sees(walk.main.locator("a.phone__number").first)
    visit = walk.main.locator(".visit")
    titles = visit.locator("h3").all_inner_texts()
    assert titles[:2] == ["行くまえに", "場所と行き方"]
    expect(visit.get_by_text("一人で来てよい")).to_be_visible()
    expect(visit.locator("dt", has_text="行き方")).to_be_visible()
    assert walk.call()
    assert walk.taps == 2


@pytest.mark.parametrize("page", ["home", "list", "place"])
def test_the_same_with_text_twice_as_large(phone: Walk, page: str) -> None:
    """With text at 200 % nothing is cut and nothing scrolls sideways; the place's phone comes before all details."""
    if page == "list":
        phone.press("居場所をすべて見る")
    if page == "place":
        phone.follow(phone.main.locator(".card-list .card__title a").first)
        number, visit = phone.main.locator("a.phone__number").first, phone.main.locator(".visit")
        phone.enlarge()
        assert phone.measure(number)[0] < phone.measure(visit)[0]
        assert phone.measure(number)[1] >= TARGET
    phone.enlarge()
    assert ask(phone.tab, "cut") == []


def test_a_place_can_be_printed(phone: Walk) -> None:
    """The print button of a place is there where a script can print, and large enough."""
    phone.follow(phone.main.locator(".card-list .card__title a").first)
    button = phone.main.get_by_role("button", name="印刷する")
    expect(button).to_be_visible()
    assert phone.measure(button)[1] >= TARGET


def test_the_parent_of_a_son_who_stays_in_his_room(walk: Walk) -> None:
    """Three taps from home to a call, and the first line says that the family may ask alone and without a name."""
    walk.press("家にこもっている")
    walk.press("家族が部屋から出てこない")
    lead = walk.main.locator(".lead")
    walk.sees(lead)
    expect(lead).to_contain_text("ご家族だけで相談してかまいません")
    expect(lead).to_contain_text("名前を言いたくないとき")
    walk.sees(walk.main.get_by_role("heading", name="電話では、こう言えば伝わります"))
    assert walk.main.locator(".card__phone").count() >= 3
    assert walk.call(walk.main.locator(".card").first).startswith("0000")
    assert walk.taps == 3


def test_the_parent_who_would_rather_write(walk: Walk) -> None:
    """The desk's own page says what happens on the call, and how to ask without a telephone."""
    walk.press("家にこもっている")
    walk.press("家族が部屋から出てこない")
    walk.follow(walk.main.locator(".card__title a").first)
    assert walk.taps == 3
    walk.sees(walk.main.locator("a.phone__number").first)
    walk.reads("電話をかけると")
    other = walk.main.locator(".facts div", has=walk.tab.locator("dt", has_text="電話のほかの方法"))
    expect(other.locator("dd")).to_be_visible()


def test_someone_harmed_at_home(walk: Walk) -> None:
    """Three taps to a call, by words and addresses that name nothing; the way out is on the screen from the second page."""
    walk.press("家族・人間関係")
    walk.press("家庭のこと")
    walk.sees(walk.tab.get_by_role("link", name="安全に見るために").first)
    leave = walk.tab.locator(".exit-bar").get_by_role("link", name="このページを閉じる")
    top, height = walk.measure(leave)
    assert height >= 48
    assert top + height <= 667
    assert "/k/" in walk.tab.url
    assert not any(word in walk.tab.title() for word in ("暴力", "DV", "虐待", "被害"))
    assert walk.call()
    assert walk.taps == 3


@pytest.mark.parametrize(
    ("language", "tile", "hours"),
    [("English", "Languages", r"\d (am|pm)|\d:\d\d|24 hours"), ("やさしい日本語", "ことば", "午")],
)
def test_someone_who_reads_little_japanese(walk: Walk, language: str, tile: str, hours: str) -> None:
    """Languages, the words one reads, the language one speaks, and there a desk with its hours in words one reads."""
    walk.press("Languages")
    walk.sees(walk.main.get_by_role("link", name=language).first)
    walk.press(language, walk.main)
    html = walk.tab.locator("html")
    expect(html).to_have_attribute("lang", "en" if language == "English" else "ja")
    walk.follow(walk.main.locator(".language-list a[href*='languages/pt/']"))
    desk = walk.main.locator(".card", has=walk.tab.locator("a[href^='tel:']")).first
    expect(desk).to_be_visible()
    told = desk.locator(".card__when")
    assert told.locator("[lang=ja]").count() == 0
    assert walk.tab.evaluate("([text, hours]) => new RegExp(hours).test(text)", [told.inner_text(), hours])
    assert walk.call(desk)
    assert walk.taps == 4


def test_a_language_in_its_own_script(walk: Walk) -> None:
    """Languages, the name in its own script, and there, in easy Japanese, who speaks it, with a sentence to say and hours."""
    walk.press("Languages")
    walk.press("Tiếng Việt")
    begins, _ = walk.measure(walk.main.locator(".say"))
    assert begins < (walk.tab.viewport_size or {"height": 0})["height"]
    desk = walk.main.locator(".card").first
    expect(desk).to_be_visible()
    walk.follow(desk.locator(".card__title a"))
    assert "/easy/" in walk.tab.url
    expect(walk.main.locator(".facts [lang=vi]")).to_be_visible()
    assert walk.taps == 3


def test_a_welfare_commissioner_prints_for_a_visit(walk: Walk) -> None:
    """The list for print, a district with a worry, and a sheet that prints; its date and its phones are on it."""
    walk.press("印刷用の一覧")
    walk.main.locator("summary", has_text="水面中央地区").click()
    walk.follow(walk.main.locator("details[open]").get_by_role("link", name="話し相手がほしい").first)
    assert walk.taps == 2
    walk.sees(walk.main.get_by_text("古いものは捨ててください"))
    if walk.scripts:
        walk.sees(walk.main.get_by_role("button", name="印刷する"))
    assert walk.main.locator(".sheet-entry__phone").count() > 0


def test_the_staff_of_a_place_tells_of_a_change(walk: Walk) -> None:
    """From the own entry, two taps to who corrects it: by phone, mail or fax; nothing personal is asked."""
    walk.follow(walk.main.locator(".card-list .card__title a").first)
    link = walk.main.get_by_role("link", name="まちがいや変わったことを知らせる")
    assert walk.measure(link)[1] >= TARGET
    walk.follow(link)
    walk.sees(walk.main.get_by_role("heading", name="まちがいを見つけたら"))
    walk.sees(walk.main.get_by_text("お名前は、いりません"))
    assert walk.tab.locator("main input, main textarea, main select").count() == 0
    walk.press("ページのいちばん下", walk.main)
    contact = walk.tab.locator("#department")
    for way in (contact.locator("a[href^='tel:']"), contact.locator("a[href^='mailto:']"), contact.get_by_text("FAX")):
        walk.sees(way.first)
    assert walk.taps == 3


def test_someone_who_cannot_say_what_is_wrong(walk: Walk) -> None:
    """どれかわからない leads to one desk first, a sentence to say, and a number."""
    walk.press("どれかわからない")
    walk.reads("電話では、こう言えば伝わります")
    expect(walk.main.locator("h2", has_text="はじめに相談するところ")).to_be_visible()
    assert walk.call()
    assert walk.taps == 2


def test_a_lost_visitor(walk: Walk, demo: Demo) -> None:
    """An address that does not exist (any more) still offers the tiles and a number."""
    walk.tab.goto(f"{demo.address}404.html")
    assert walk.main.locator(".tile").count() == 10
    assert walk.call()
