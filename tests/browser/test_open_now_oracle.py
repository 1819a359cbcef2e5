"""The script of the pages itself, in a browser, judged against an outside library (see tests.publication.test_opening_hours_oracle)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from generator.languages import JAPANESE
from generator.outputs.now.words import list_words
from generator.settings import CHECKOUT
from tests.opening_rule import WINDOW, judge
from tests.opening_texts import Sample, samples
from tests.publication.test_opening_hours_oracle import BUILD_DAYS, list_edges, tabulate

pytestmark = pytest.mark.browser

SCRIPT = (CHECKOUT / "theme" / "assets" / "now.js").read_text(encoding="utf-8")
JUDGE = """([code, words, table, moments]) => {
    document.body.innerHTML = `<article data-open="${table}"><p class="now" hidden></p></article>`;
    const script = document.createElement("script");
    script.dataset.words = words;
    script.textContent = code;
    document.body.append(script);
    const state = (moment) => {
        Date.now = () => moment;
        document.dispatchEvent(new Event("visibilitychange"));
        return document.querySelector("article").dataset.now;
    };
    return moments.map(state);
}"""


@pytest.fixture(scope="module", params=["Asia/Tokyo", "America/New_York"])
def tab(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """An empty page in a browser of one time zone."""
    context = chromium.new_context(timezone_id=request.param)
    yield context.new_page()
    context.close()


def _in_milliseconds(today: date, minute: int) -> int:
    """Return the instant at which it is so late in Japan (UTC+9)."""
    return int((datetime.combine(today, time()) - datetime(1970, 1, 1)).total_seconds() + (minute - 9 * 60) * 60) * 1000


@given(samples(), BUILD_DAYS, st.lists(st.integers(0, WINDOW - 1), min_size=20, max_size=20))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_the_script_says_open_when_the_outside_library_does(
    tab: Page, sample: Sample, today: date, minutes: list[int]
) -> None:
    """In Tokyo and in New York alike a minute is open exactly when it is to the library, and the Python twin agrees."""
    table = tabulate(sample.schedule, today)
    asked = sorted({*minutes, *list_edges(table), -1, WINDOW})
    moments = [_in_milliseconds(today, minute) for minute in asked]
    states = tab.evaluate(JUDGE, [SCRIPT, list_words([table], today, JAPANESE), table, moments])
    assert states == [judge(table, minute) for minute in asked]
    within = [(minute, state) for minute, state in zip(asked, states, strict=True) if 0 <= minute < WINDOW]
    for minute, state in within:
        moment = datetime.combine(today, time()) + timedelta(minutes=minute)
        assert (state == "open") == sample.is_open(moment), (moment, table)
