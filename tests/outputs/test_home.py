"""Home, finder, worries and the urgent page: the ways in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from generator.outputs.now.home import choose_apart, mark_places, rank_place
from generator.outputs.pages.home import choose_article
from generator.outputs.render import Renderer
from generator.outputs.site import make_pages
from generator.public import Fact, Hotline, Occurrence, Page, PublicDirectory, Term
from tests.outputs.reading import read_body
from tests.sample import sample_articles, sample_directory


def test_home_is_in_the_order_of_the_brief(pages: dict[str, Page]) -> None:
    """Urgent strip, worries, search, this week's places, map and calendar, this month's reading, in this order."""
    body = pages[""].body
    parts = (
        'class="strip"',
        "<h1",
        'class="tile-grid"',
        "~/search/",
        "今週ひらいている居場所",
        "~/map/",
        "今月の読みもの",
    )
    places = [body.index(part) for part in parts]
    assert places == sorted(places)


def test_the_strip_has_police_ambulance_and_someone_to_talk_to(pages: dict[str, Page]) -> None:
    """110, 119 and the urgent page are the first three links of home."""
    assert read_body(pages[""].body).links[:3] == ["tel:110", "tel:119", "~/urgent/"]


def test_the_strip_begins_with_the_police_whatever_the_order(render: Renderer) -> None:
    """110 stands before 119, and lines of other numbers are not in the strip."""
    base = sample_directory()
    made = {page.url: page for page in make_pages(replace(base, hotlines=base.hotlines[::-1]), (), render)}
    assert read_body(made[""].body).links[:3] == ["tel:110", "tel:119", "~/urgent/"]


def test_home_shows_at_most_three_places_of_this_week(pages: dict[str, Page]) -> None:
    """The places on home are open within seven days, by their next opening; there is a way to all of them."""
    assert read_body(pages[""].body).cards == ["kita-salon", "net-room", "minami-cafe"]
    assert 'href="~/places/"' in pages[""].body


def _shown_cards(body: str) -> list[str]:
    """Return the ids of the cards that are seen; those in the template wait for a day on which they are open."""
    return read_body(body.partition("<template>")[0]).cards


def test_what_is_always_open_does_not_fill_home(render: Renderer) -> None:
    """A place open day and night gives way to those with hours, and comes when there is nothing else."""
    base = sample_directory()
    place = base.places[0]
    assert place.schedule is not None
    always = tuple(Occurrence(date(2026, 11, day), "00:00", "24:00") for day in range(24, 31))
    parks = tuple(
        replace(place, id=f"park{n}", url=f"place/park{n}/", schedule=replace(place.schedule, occurrences=always))
        for n in range(4)
    )
    made = make_pages(replace(base, places=(*parks, *base.places)), (), render)[0]
    assert not [card for card in _shown_cards(made.body) if card.startswith("park")]
    alone = make_pages(replace(base, places=parks), (), render)[0]
    parks_shown = _shown_cards(alone.body)
    assert len(parks_shown) == 3
    assert all(card.startswith("park") for card in parks_shown)


def test_home_takes_one_place_of_a_district_and_rather_where_somebody_is() -> None:
    """Of each district one, before a second of any; a place with somebody at the door goes before a bench; all by turns."""
    base = sample_directory()
    place, areas = base.places[0], base.vocabulary.areas
    greeter = Term("greeter", "スタッフが声をかける", "スタッフが声をかける")
    made = [
        replace(
            place,
            id=f"p{n}",
            area=areas[n % 2],
            first_visit=(Fact(greeter, "yes" if n < 4 else "no"),),
        )
        for n in range(12)
    ]
    firsts = set()
    for day in (date(2026, 11, 24) + timedelta(days=n) for n in range(14)):
        ranked = sorted(made, key=lambda one: rank_place(one, day))
        assert ranked == sorted([*made[6:], *made[:6]], key=lambda one: rank_place(one, day))
        assert {one.id for one in ranked[:4]} == {"p0", "p1", "p2", "p3"}
        chosen = choose_apart(ranked, 2)
        assert {one.area for one in chosen} == {areas[0], areas[1]}
        firsts.add(chosen[0].id)
    assert len(firsts) > 2
    assert mark_places([made[0], made[1], made[4]]) == "0+ 1+ 0"


def test_what_is_near_stands_under_what_is_open_today(pages: dict[str, Page]) -> None:
    """The way to what is near is under the places of home, and there once."""
    assert read_body(pages[""].body).links.count("~/near/") == 1
    section = pages[""].body.partition("今週ひらいている居場所")[2].partition("</section>")[0]
    assert 'href="~/near/"' in section


def test_a_week_without_openings_is_said(render: Renderer) -> None:
    """When nothing is known to open this week, home says so and still leads to the list."""
    base = sample_directory()
    quiet = tuple(replace(place, schedule=None) for place in base.places)
    home = make_pages(replace(base, places=quiet), (), render)[0]
    assert "今週ひらくとわかっている居場所がありません" in home.body
    assert 'href="~/places/"' in home.body


def test_this_months_article_is_chosen() -> None:
    """The article of the month comes to home; in other months the first without a month."""
    november, june = (choose_article(sample_articles(), date(2026, month, 30)) for month in (11, 6))
    assert november is not None
    assert november.url == "articles/november/"
    assert june is not None
    assert june.url == "articles/first-visit/"
    assert choose_article((), date(2026, 6, 1)) is None


def test_the_year_end_lasts_into_january() -> None:
    """What is written for December stays until offices open again."""
    december = replace(sample_articles()[1], month=12, url="articles/december/")
    articles = (*sample_articles(), december)
    last, after = (choose_article(articles, date(2027, 1, day)) for day in (3, 4))
    assert last == december
    assert after is not None
    assert after.month is None


def test_the_search_term_is_never_in_an_address(pages: dict[str, Page]) -> None:
    """Home leads to search by a link, not by a form that would put the words into the address."""
    assert "form" not in read_body(pages[""].body).tags
    assert 'href="~/search/"' in pages[""].body


def test_two_questions_at_most(pages: dict[str, Page], directory: PublicDirectory) -> None:
    """From the first question each press leads to a worry, or to one more question whose presses all do."""
    worries = {worry.url for worry in directory.vocabulary.worries}
    for link in read_body(pages["find/"].body.partition("<section>")[0]).links:
        target = link.removeprefix("~/")
        if target not in worries:
            inner = read_body(pages[target].body.partition("<section>")[0]).links
            assert {other.removeprefix("~/") for other in inner} <= worries, target


def test_every_question_has_a_way_for_not_sure(pages: dict[str, Page]) -> None:
    """Every page of the finder, home and the page for lost links offer どれかわからない."""
    for url in ("", "404.html", *(url for url in pages if url.startswith("find/"))):
        assert 'href="~/worry/not-sure/"' in pages[url].body, url


def test_every_worry_has_its_page(pages: dict[str, Page], directory: PublicDirectory) -> None:
    """Each worry has a page with its sentence to say, a line or the town's number, and a way back."""
    for worry in directory.vocabulary.worries:
        page = pages[worry.url]
        assert f"「{worry.say}」" in page.body
        assert "ちがうと思ったら" in page.body
        assert "0000-20-1000" in page.body


def test_a_worry_recommends_one_desk_first(pages: dict[str, Page]) -> None:
    """On a worry's page the recommended desk is the first card, before other desks and before places."""
    page = pages["worry/money-food/"]
    assert read_body(page.body).cards == ["kurashi", "minami-desk", "oka-kids", "yachin"]
    headings = [said for _, said in read_body(page.body).headings]
    assert headings.index("はじめに相談するところ") < headings.index("ほかの相談窓口") < headings.index("行けるところ")


def test_only_sensitive_worries_show_sensitive_entries(pages: dict[str, Page]) -> None:
    """A sensitive worry shows sensitive desks in the sensitive mould, with the emergency numbers first."""
    page = pages["k/07/"]
    assert page.mould == "sensitive"
    assert set(read_body(page.body).cards) == {"e-0456", "e-0123"}
    assert [link for link in read_body(page.body).links if link.startswith("tel:")][:2] == ["tel:110", "tel:119"]
    assert read_body(page.body).headings[0] == (1, "家庭のこと")


def test_urgent_shows_every_line_in_its_level(pages: dict[str, Page], directory: PublicDirectory) -> None:
    """Every help line stands once, under its level, the levels from danger to counsel."""
    body = pages["urgent/"].body
    order = [body.index(f'class="level level--{level}"') for level in ("danger", "tonight", "consult")]
    assert order == sorted(order)
    for line in directory.hotlines:
        assert body.count(f"<h3>{line.name}</h3>") == 1


def test_a_line_says_hours_cost_channel_and_source(pages: dict[str, Page]) -> None:
    """A line's number is a link equal to it; hours and cost are words; the source and the day it was seen are there."""
    body = pages["urgent/"].body
    assert '<a class="phone__number phone__number--short" href="tel:%230008">#0008</a>' in body
    for words in (
        "毎日16時から21時",
        "通話料がかかります",
        "無料",
        "24時間、いつでも",
        "つながりにくいことがあります。",
        "English",
    ):
        assert words in body
    assert "みほん省のお知らせ（ministry.example）</a>（2026年11月23日に見ました）" in body


def test_a_line_that_is_not_always_open_never_says_so(render: Renderer) -> None:
    """Only a line marked as always open is said to be; the others keep the operator's wording."""
    base = sample_directory()
    lines: tuple[Hotline, ...] = tuple(replace(line, always_open=False, hours="窓口による") for line in base.hotlines)
    made = {page.url: page for page in make_pages(replace(base, hotlines=lines), (), render)}
    assert "いつでも" not in made["urgent/"].body
    assert made["urgent/"].body.count("窓口による") == 4


def test_a_cost_nobody_knows_is_not_free(render: Renderer) -> None:
    """A line whose cost is unknown is not called free."""
    base = sample_directory()
    lines = tuple(replace(line, cost="unknown", cost_note=None) for line in base.hotlines)
    made = {page.url: page for page in make_pages(replace(base, hotlines=lines), (), render)}
    levels = made["urgent/"].body.partition("の窓口</h2>")[0]
    assert "無料" not in levels
    assert "料金は確かめられていません" in levels
