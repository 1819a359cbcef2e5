"""The memo in the link, by hand and finger: two places kept, put in order, taken out, printed, taken to a phone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.demo import Demo
from tests.browser.read_code import read_code

pytestmark = pytest.mark.browser

PLACE, DESK, THIRD = "komorebi-engawa", "kurashi-marugoto", "chuo-toshokan"
DARK = """(path) => [...path.getAttribute("d").matchAll(/M(\\d+) (\\d+)h1v1h-1z/g)].map((step) => [+step[2] - 4, +step[1] - 4])"""
CONTROLLED = """new Promise((done) => {
  if (navigator.serviceWorker.controller) done(0);
  else navigator.serviceWorker.addEventListener("controllerchange", () => done(0));
})"""
KEPT = """async () => (await Promise.all((await caches.keys()).map(async (name) =>
  (await (await caches.open(name)).keys()).map((request) => request.url)))).flat()"""


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """A browser that runs no scripts."""
    context = chromium.new_context(locale="ja-JP", java_script_enabled=False, service_workers="block")
    yield context.new_page()
    context.close()


def _fragment(page: Page) -> str:
    return page.url.partition("#")[2]


def _open(page: Page, demo: Demo, *ids: str, tree: str = "") -> None:
    """Open the memo with some ids and wait until it is drawn."""
    page.goto("about:blank")
    page.goto(f"{demo.address}{tree}list/#{','.join(ids)}")
    expect(page.locator("#memo-entries .memo-entry").first).to_be_visible()


def test_two_places_are_kept_by_pressing_links_alone(page: Page, demo: Demo) -> None:
    """From an entry into the memo, on to the lists, to a second entry and into the memo: both are there, in that order."""
    page.goto(f"{demo.address}place/{PLACE}/")
    page.get_by_role("link", name="メモに入れる").click()
    expect(page.locator("#memo-entries .memo-entry")).to_have_count(1)
    page.locator("main").get_by_role("link", name="居場所の一覧").click()
    expect(page.get_by_role("link", name="メモを見る（1）")).to_be_visible()
    page.locator("main .card__title a").first.click()
    page.get_by_role("link", name="メモに入れる").click()
    expect(page.locator("#memo-entries .memo-entry")).to_have_count(2)
    assert _fragment(page).startswith(f"{PLACE},")
    assert page.url.startswith(f"{demo.address}list/#")


def test_who_goes_back_to_the_list_does_not_lose_the_memo(page: Page, demo: Demo) -> None:
    """With the browser's own button past the first entry, the memo is still there for the second."""
    page.goto(f"{demo.address}places/")
    page.locator("main .card__title a").nth(0).click()
    page.get_by_role("link", name="メモに入れる").click()
    expect(page.locator("#memo-entries .memo-entry")).to_have_count(1)
    page.go_back()
    expect(page.get_by_role("link", name="メモに入っています（見る）")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("link", name="メモを見る（1）")).to_be_visible()
    page.locator("main .card__title a").nth(1).click()
    page.get_by_role("link", name="メモに入れる").click()
    expect(page.locator("#memo-entries .memo-entry")).to_have_count(2)


def test_the_memo_goes_along_inside_the_site_and_nowhere_else(page: Page, demo: Demo) -> None:
    """Pressed links inside the site carry it; links to sensitive pages, files, other sites and parts of pages do not."""
    page.goto(f"{demo.address}find/#list={PLACE}")
    carried = page.evaluate(
        """(addresses) => addresses.map((address) => {
          const link = document.createElement("a");
          link.href = address;
          document.querySelector("main").append(link);
          link.addEventListener("click", (event) => event.preventDefault());
          link.click();
          return new URL(link.href).hash;
        })""",
        [
            "../desks/",
            "../en/find/",
            "../list/",
            "../k/07/",
            "../easy/k/07/",
            "../data/places.csv",
            "../about/#correct",
            "https://elsewhere.invalid/",
        ],
    )
    whole = f"#list={PLACE}"
    assert carried == [whole, whole, f"#{PLACE}", "", "", "", "#correct", ""]
    page.goto(demo.address)
    assert page.locator("a[href*='#list=']").count() == 0


def test_order_and_removal_by_keyboard(page: Page, demo: Demo) -> None:
    """The buttons change order and contents with the address, say what they did, and keep the focus near."""
    _open(page, demo, PLACE, DESK, THIRD)
    first, length = page.locator(".memo-entry").first, page.evaluate("history.length")
    first.get_by_role("button", name="下へ").press("Enter")
    assert _fragment(page) == f"{DESK},{PLACE},{THIRD}"
    assert page.evaluate("document.activeElement.dataset.do") == "down"
    expect(page.get_by_role("status").filter(has_text="順番を変えました")).to_contain_text("木漏日のえんがわ")
    page.locator(".memo-entry").nth(1).get_by_role("button", name="外す").press("Enter")
    assert _fragment(page) == f"{DESK},{THIRD}"
    assert page.evaluate("document.activeElement.id") == f"memo-name-{THIRD}"
    expect(page.locator("#memo-status")).to_contain_text("メモから外しました")
    page.get_by_role("button", name="メモを空にする").press("Enter")
    assert _fragment(page) == ""
    assert page.evaluate("document.activeElement.id") == "main"
    expect(page.locator("#memo-how")).to_be_visible()
    assert page.evaluate("history.length") == length


def test_the_ends_of_the_list_are_said_and_do_nothing(page: Page, demo: Demo) -> None:
    """The first cannot go up, nor the last down; their buttons can be reached and say so."""
    _open(page, demo, PLACE, DESK)
    up = page.locator(".memo-entry").first.get_by_role("button", name="上へ")
    assert up.get_attribute("aria-disabled") == "true"
    up.press("Enter")
    assert _fragment(page) == f"{PLACE},{DESK}"


@pytest.mark.parametrize(
    "fragment",
    [
        "<img src=x onerror=alert(1)>",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "%E0%A4%A",
        "list=../../k/07",
        "__proto__,constructor,toString",
        ",".join(["no-such-place"] * 10_000),
        "main",
        "list=",
    ],
)
def test_whatever_stands_in_the_address_harms_nothing(page: Page, demo: Demo, fragment: str) -> None:
    """Markup, broken percent signs, thousands of ids, names of the language itself: no entry, no markup, no error."""
    page.goto(f"{demo.address}list/#{fragment}")
    expect(page.locator("#memo-how")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert page.locator("#memo-entries > *").count() == 0
    assert page.locator("main img, main script").count() == 0


def test_ten_thousand_ids_become_twenty_and_that_is_said(page: Page, demo: Demo) -> None:
    """Of many ids that exist the first twenty are shown, and the page says that there were more."""
    entries = json.loads((demo.folder / "list" / "entries-0.json").read_text(encoding="utf-8"))
    ids = list(entries)
    assert len(ids) > 25
    _open(page, demo, *(ids * 100))
    expect(page.locator(".memo-entry")).to_have_count(20)
    expect(page.locator("#memo-status")).to_contain_text("20件まで")


def test_what_is_no_longer_there_is_said_kindly(page: Page, demo: Demo) -> None:
    """An id typed by hand or closed since is passed over with a sentence; the others are shown. Commas may be escaped."""
    page.goto(f"{demo.address}list/#{PLACE}%2Cclosed-long-ago")
    expect(page.locator(".memo-entry")).to_have_count(1)
    expect(page.locator("#memo-status")).to_contain_text("終わったか、お休みしているのかもしれません")


def test_an_event_that_is_over_is_told_by_the_readers_clock(page: Page, demo: Demo) -> None:
    """The files keep the day of the build; an event that has ended since is passed over with the same sentence."""
    event = "bosai-gohan-2027-01"
    for moment, entries in (("2027-01-17T13:00:00+09:00", 2), ("2027-01-17T13:31:00+09:00", 1)):
        page.clock.set_fixed_time(moment)
        _open(page, demo, PLACE, event)
        expect(page.locator(".memo-entry")).to_have_count(entries)
    expect(page.locator("#memo-status")).to_contain_text("終わったか")


def test_the_skip_link_does_not_empty_the_memo(page: Page, demo: Demo) -> None:
    """Going to the main part of the memo's own page leaves the address as it is and moves the focus."""
    _open(page, demo, PLACE)
    page.locator(".skip-link").press("Enter")
    assert _fragment(page) == PLACE
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize(("tree", "word"), [("", "場所"), ("easy/", "ばしょ"), ("en/", "Where")])
def test_the_memo_speaks_the_language_of_its_tree(page: Page, demo: Demo, tree: str, word: str) -> None:
    """One link opens in every tree, with readings as ruby and Japanese marked in English."""
    _open(page, demo, PLACE, DESK, tree=tree)
    expect(page.locator(".memo-entry")).to_have_count(2)
    assert word in page.locator("#memo-entries").inner_text()
    assert not re.search(r"\{[^}]*\|", page.locator("#memo-entries").inner_text())
    if tree == "en/":
        assert page.locator(".memo-entry [lang=ja]").count() > 0


def test_the_code_leads_to_the_memo_itself(page: Page, demo: Demo) -> None:
    """The code drawn in the page reads as the address with all its ids; an empty memo does not load what draws it."""
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{demo.address}list/", wait_until="networkidle")
    assert [url for url in requests if "qrcode" in url] == []
    _open(page, demo, PLACE, DESK, THIRD)
    page.get_by_role("button", name="QRコード").click()
    picture = page.get_by_role("img", name="このメモを開くQRコード")
    expect(picture).to_be_visible()
    dark = {tuple(cell) for cell in page.evaluate(f"({DARK})(document.querySelector('#memo-code path'))")}
    assert read_code(dark) == page.url
    assert page.locator("#memo-address").inner_text() == page.url


def test_the_code_is_ready_before_the_reader_prints(page: Page, demo: Demo) -> None:
    """Without any press the code is drawn, hidden on the screen and there on paper."""
    _open(page, demo, PLACE, DESK)
    expect(page.locator("#memo-code svg")).to_have_count(1)
    expect(page.locator("#memo-code svg")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator("#memo-code svg")).to_be_visible()


def test_nothing_of_the_memo_is_written_down(page: Page, demo: Demo) -> None:
    """No cookie, no storage, and the pages kept for times without a connection are kept without their fragment."""
    page.goto(demo.address)
    page.evaluate(CONTROLLED)
    page.goto(f"{demo.address}place/{PLACE}/#list={DESK}")
    page.get_by_role("link", name="メモに入れる").click()
    expect(page.locator(".memo-entry")).to_have_count(2)
    kept = page.evaluate(KEPT)
    assert f"{demo.address}place/{PLACE}/" in kept
    assert [url for url in kept if "#" in url or DESK in url] == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_sensitive_pages_know_of_no_memo(demo: Demo) -> None:
    """No sensitive page of any tree loads the memo's script or has its control, and no file of the memo names one."""
    sensitive = [path for path in demo.folder.rglob("index.html") if "k" in path.relative_to(demo.folder).parts[:2]]
    assert len(sensitive) > 20
    assert [path for path in sensitive if "mylist" in path.read_text(encoding="utf-8")] == []
    files = [*demo.folder.glob("list/*.json"), *demo.folder.glob("*/list/*.json")]
    assert len(files) == 3
    assert [path for path in files if '"k/' in path.read_text(encoding="utf-8")] == []


def test_without_script_the_page_tells_what_to_do(tab: Page, demo: Demo) -> None:
    """The control is a plain link; the page it leads to says that a memo needs script and where to print instead."""
    tab.goto(f"{demo.address}place/{PLACE}/")
    tab.get_by_role("link", name="メモに入れる").click()
    assert tab.url == f"{demo.address}list/"
    expect(tab.locator("noscript p").first).to_contain_text("JavaScript")
    expect(tab.get_by_role("button")).to_have_count(0)
    tab.locator("main").get_by_role("link", name="印刷用の一覧").first.click()
    assert tab.url == f"{demo.address}print/"
