"""What the page of an entry says in each state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.outputs.render import Renderer
from generator.public import Freshness, FreshnessStep, Organization, Page, Reference, Schedule
from tests.outputs.entry_page import make_page, read_text
from tests.outputs.reading import read_body
from tests.sample import sample_directory


@pytest.mark.parametrize(
    ("step", "says", "warned"),
    [
        ("fresh", "2026年10月1日に電話で確かめました（福祉総務課）。", False),
        ("call_first", "半年より前のことなので", True),
        ("hours_withheld", "ひらく日と時間はのせていません", True),
        ("never_confirmed", "まだ確かめられていません", True),
    ],
)
def test_the_four_steps_of_freshness_are_said(render: Renderer, step: FreshnessStep, says: str, warned: bool) -> None:
    """Each step has its sentence, and all but the first warn before the telephone number."""
    place = sample_directory().places[0]
    when = None if step == "never_confirmed" else date(2026, 10, 1)
    fresh = Freshness(step, when, "電話で確かめました", "福祉総務課")
    page = make_page(replace(place, freshness=fresh), render)
    assert says in page.body
    assert f'class="confirmed confirmed--{step}"' in page.body
    assert ('class="notice notice--check"' in page.body.partition('class="phone"')[0]) is warned


def test_hours_over_a_year_old_are_not_shown(render: Renderer) -> None:
    """Past a year, neither the entry's hours nor those of its telephone are told."""
    desk = sample_directory().desks[0]
    old = Freshness("hours_withheld", date(2025, 1, 1), "電話で確かめました", None)
    text = read_text(replace(desk, freshness=old, schedule=None), render)
    assert "17時15分" not in text
    assert "0000-22-0001" in text


def test_unknown_hours_are_neither_open_nor_closed(render: Renderer) -> None:
    """Where nobody knows the hours, the page says so, keeps the source's words, and says how to ask."""
    desk = sample_directory().desks[0]
    unknown = Schedule("平日の昼ごろ", "unknown", "unknown", (), None, (), ())
    contacts = tuple(replace(contact, hours=None) for contact in desk.contacts)
    text = read_text(replace(desk, schedule=unknown, contacts=contacts), render)
    assert "「平日の昼ごろ」と案内されていますが、まだ確かめられていません" in text
    assert "電話に出られる時間は、まだわかりません" in text
    assert "営業" not in text
    assert "閉まって" not in text


def test_unknown_facts_are_one_sentence(render: Renderer) -> None:
    """What nobody has told is summed up in one sentence; there is no wall of unknowns, and unknown is not no."""
    place = replace(
        sample_directory().places[0], fee=replace(sample_directory().places[0].fee, cost="unknown", text=None)
    )
    text = read_text(replace(place, application=None), render)
    assert "ここに書いていないこと（持ち物、お金、申し込みなど）は、電話で聞けます。" in text
    assert "不明" not in text


def test_a_suspended_place_says_so_first_and_points_on(render: Renderer) -> None:
    """The notice stands before anything to call, with its reason and where to go instead."""
    body = make_page(sample_directory().places[4], render).body
    before = body.partition('class="phone"')[0]
    assert "会場の工事のためお休みしています" in before
    assert 'href="~/place/kita-salon/"' in before
    assert "いまはお休みしています" in body


def test_a_retired_place_gives_nothing_to_call_but_the_town(render: Renderer) -> None:
    """What is closed for good keeps its page and its notice, without hours and without its own telephone."""
    base = sample_directory().places
    closed = replace(base[5], contacts=base[0].contacts, schedule=base[0].schedule, website="https://old.example/")
    page = make_page(closed, render)
    assert "2026年3月で終わりました" in page.body
    assert "0000-21-0001" not in page.body
    assert "old.example" not in page.body
    assert "calendar.ics" not in page.body
    assert "0000-20-1000" in page.body


def test_a_resting_place_without_notice_still_says_so(render: Renderer) -> None:
    """Even without words of its own a suspended or retired entry is marked, and leads to the list."""
    base = sample_directory().places[4]
    bare = replace(base, notice=None, notice_link=None)
    assert "いまはお休みしています" in make_page(bare, render).body
    assert "ここは終わりました" in make_page(replace(bare, state="retired"), render).body
    assert 'href="~/places/"' in make_page(bare, render).body


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (0, "〒000-0001 みほん市北1-2-3 北公民館 2階"),
        (1, "みほん市南2丁目のあたり（くわしい場所は電話で聞けます）"),
        (2, "丘地区のあたり（くわしい場所は電話で聞けます）"),
        (6, "場所は、次の窓口でお伝えします"),
    ],
)
def test_places_are_told_as_exactly_as_may_be(render: Renderer, number: int, says: str) -> None:
    """Each precision has its words: the address, its block, its district, or the desk that knows."""
    assert says in read_text(sample_directory().places[number], render)


def test_a_desk_gives_words_to_say_and_what_happens(render: Renderer) -> None:
    """A desk's page has a sentence ready for the telephone, what happens then, and the ways without one."""
    text = read_text(sample_directory().desks[0], render)
    assert "「食べるものがなくて困っています」" in text
    assert "最初に、困っていることを聞きます" in text
    assert "フォームか窓口で相談できます" in text


def test_a_desk_for_many_worries_has_sentences_to_choose_from(render: Renderer) -> None:
    """It offers those of its first two worries and of those who are not sure; never that of a sensitive worry."""
    base = sample_directory()
    desk = base.desks[0]
    text = read_text(replace(desk, worries=base.vocabulary.worries), render)
    assert (
        "「だれかと話したくて電話しました」「食べるものがなくて困っています」「うまく言えませんが困っています」" in text
    )
    assert "どれかを、このまま読めば" in text
    assert "家にいるのがこわいです" not in text
    sensitive_only = replace(desk, worries=base.vocabulary.worries[2:4])
    assert "「うまく言えませんが困っています」" in read_text(sensitive_only, render)


def test_sensitive_worries_are_named_neutrally_on_an_open_page(render: Renderer) -> None:
    """A desk's page leads to sensitive worries under their neutral titles alone."""
    base = sample_directory()
    page = make_page(replace(base.desks[0], worries=base.vocabulary.worries), render)
    assert 'href="~/k/07/">家庭のこと' in page.body
    assert "家の中の暴力" not in page.body
    assert "消えたい" not in page.body


def test_an_organization_does_not_name_its_sensitive_entries(render: Renderer) -> None:
    """Entries of an organization that are sensitive are left out of its page, whatever the reference says."""
    body = sample_directory().organizations[0]
    assert isinstance(body, Organization)
    hidden = Reference("e-0456", "女性と家族の相談室", "k/e/abcdefabcd/")
    page = make_page(replace(body, entries=(*body.entries, hidden)), render)
    assert "北のおちゃのま" in page.body
    assert "k/e/" not in page.body
    assert "女性と家族の相談室" not in page.body


def test_a_cancelled_event_says_so_first(render: Renderer) -> None:
    """A cancelled event is marked in words before its details, keeps its date, and offers nothing for the calendar."""
    page = make_page(sample_directory().events[1], render)
    assert "この催しは中止になりました" in page.body.partition("<dl")[0]
    assert "2026年11月27日（金）は中止です（雨のため）" in page.body
    assert "calendar.ics" not in page.body


def test_a_course_names_its_year_deadline_and_place(render: Renderer) -> None:
    """The dates of an event have a year; deadline, place and calendar file are there."""
    page = make_page(sample_directory().events[0], render)
    assert "2026年12月4日（金） 13時30分から15時30分" in page.body
    assert "2026年12月1日まで" in page.body
    assert 'href="~/place/kita-salon/"' in page.body
    assert 'href="~/event/supporter/calendar.ics"' in page.body


def test_a_programme_says_for_whom_what_and_until_when(render: Renderer) -> None:
    """A programme tells its target, its help, the time to apply and the desk to apply at."""
    page = make_page(sample_directory().programmes[0], render)
    for words in ("仕事を失い、家賃を払えない人", "家賃にあたる額を3か月間", "2026年4月1日から2027年3月31日まで"):
        assert words in page.body
    assert 'href="~/desk/kurashi/"' in page.body


def test_languages_stand_in_their_own_script(render: Renderer) -> None:
    """A desk's languages are named by themselves and marked as such, Japanese first."""
    body = make_page(sample_directory().desks[0], render).body
    assert '<p>日本語</p>\n<p lang="en">English</p>\n<p lang="vi">Tiếng Việt</p>' in body


def test_an_entry_with_nothing_but_a_name_is_a_good_page(render: Renderer) -> None:
    """A bare entry gives a page without empty lists, and the town's number."""
    place = sample_directory().places[0]
    bare = type(place)(
        id=place.id, type="place", name="名前だけ", page_title="名前だけ", url=place.url, sensitive=False, state="open",
        kind=place.kind,
    )  # fmt: skip
    page = make_page(bare, render)
    reading = read_body(page.body)
    assert '<ul class="visit-facts">' not in page.body
    assert "<dl" not in page.body
    assert any(link == "tel:0000201000" for link in reading.links)
    assert "None" not in reading.text


def test_a_phone_shows_exactly_what_it_dials(pages: dict[str, Page]) -> None:
    """On every page each telephone link dials the digits it shows."""
    for page in pages.values():
        body = page.body
        for part in body.split('href="tel:')[1:]:
            dialled, _, rest = part.partition('">')
            shown = read_body("<a>" + rest.partition("</a>")[0] + "</a>").text
            digits = "".join(letter for letter in shown if letter.isdecimal() or letter == "#").replace("#", "%23")
            assert digits.endswith(dialled), page.url
