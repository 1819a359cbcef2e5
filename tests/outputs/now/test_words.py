"""What the script is given to say."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

from generator.audit.page_facts import read_page
from generator.audit.third_parties import check_page_sources
from generator.languages import JAPANESE, Language
from generator.outputs.now.words import list_words
from generator.outputs.render import Renderer
from generator.outputs.site import make_pages
from generator.public import Occurrence, Page, Place
from tests.sample import sample_directory

TODAY = date(2026, 11, 24)
EASY = Language("easy", "ja", "やさしい日本語", "easy/", {})


def test_times_and_days_are_those_of_the_tables() -> None:
    """Only the hours and days that the page names are written, a day's end as 24時."""
    words = json.loads(list_words(["p 600/900/870 2160/2880", "h *"], TODAY, JAPANESE))
    assert words["clocks"] == {"600": "10時", "720": "12時", "870": "14時30分", "900": "15時", "1440": "24時"}
    assert words["days"] == {"0": "11月24日\u2060（\u2060火）", "1": "11月25日\u2060（\u2060水）"}
    assert {"p", "h"} <= set(words)
    assert not {"c", "e", "home"} & set(words)


def test_readings_do_not_stand_as_notation() -> None:
    """In やさしい日本語 readings are handed over in the script's own form; nothing on the page is left undrawn."""
    words = list_words(["p 570/900"], TODAY, EASY)
    assert "[午前|ごぜん]9\u2060[時|じ]30\u2060[分|ぷん]" in words
    assert not re.search(r"\{[^{}\":]+\|", words)


def test_the_script_is_on_pages_with_tables_only(pages: dict[str, Page]) -> None:
    """A page without a table loads no script for it; a page with one loads it once, with its words."""
    for page in pages.values():
        # What is near has its tables in its data file.
        assert page.head.count("assets/now.js") == ("data-open=" in page.body or page.kind == "near")
    assert '"home"' in pages[""].head.replace("&#34;", '"')


def test_the_words_are_no_address(render: Renderer) -> None:
    """Clock times with a colon, as other languages have them, pass the audit's look for addresses."""
    page = next(page for page in make_pages(sample_directory(), (), render) if page.url == "places/")
    head = page.head.replace("10時", "10:00").replace("15時", "today: 15:00")
    html = f'<!DOCTYPE html><html lang="ja"><head><title>x</title>{head}</head><body>{page.body}</body></html>'
    assert list(check_page_sources(read_page("places/index.html", html))) == []


def test_home_keeps_places_of_other_days_at_hand(render: Renderer) -> None:
    """Places that are open on a later day of the two weeks wait in the page unseen; sensitive ones never do."""
    base = sample_directory()
    place = base.places[0]
    plan = place.schedule
    assert plan is not None

    def _only_on(name: str, day: date, *, sensitive: bool = False) -> Place:
        schedule = replace(plan, occurrences=(Occurrence(day, "10:00", "12:00"),))
        return replace(place, id=name, url=f"place/{name}/", schedule=schedule, sensitive=sensitive)

    more = (
        _only_on("in-nine-days", date(2026, 12, 3)),
        _only_on("in-a-month", date(2026, 12, 24)),
        _only_on("sensitive", date(2026, 12, 3), sensitive=True),
    )
    home = make_pages(replace(base, places=(*base.places, *more)), (), render)[0]
    shown, _, waiting = home.body.partition("<template>")
    assert "in-nine-days" not in shown
    assert 'data-listing="in-nine-days"' in waiting
    assert "in-nine-days" in home.listings
    assert "in-a-month" not in home.body
    assert "place/sensitive" not in home.body
