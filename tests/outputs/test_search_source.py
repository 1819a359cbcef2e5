"""What the search can find, and what it must not know."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.outputs.index import build_index
from generator.outputs.now.tables import tell_hotline
from generator.outputs.search.records import make_search_records
from generator.public import PublicDirectory, SearchRecord
from tests.sample import empty_directory, sample_articles, sample_directory


def _records(directory: PublicDirectory) -> dict[str, list[SearchRecord]]:
    records: dict[str, list[SearchRecord]] = {}
    for record in make_search_records(build_index(directory), sample_articles()):
        records.setdefault(record.url, []).append(record)
    return records


def _all_words(record: SearchRecord) -> str:
    return "\n".join((record.title, record.kind, record.place, record.summary, *record.texts))


def test_every_entry_that_is_not_sensitive_is_found() -> None:
    """Each such entry has exactly one record, at its own address and under its name."""
    directory = sample_directory()
    records = _records(directory)
    wanted = [listing for listing in directory.listings() if not listing.sensitive]
    assert [[record.title for record in records[listing.url]] for listing in wanted] == [[item.name] for item in wanted]


def test_nothing_of_a_sensitive_entry_is_known() -> None:
    """No name, reading, address or telephone of a sensitive entry stands in any record."""
    directory = sample_directory()
    text = "\n".join(_all_words(record) for group in _records(directory).values() for record in group)
    for listing in directory.listings():
        if listing.sensitive:
            assert listing.name not in text
            assert (listing.kana or listing.name) not in text
            assert listing.url not in _records(directory)


def test_references_to_sensitive_entries_are_left_out() -> None:
    """An entry run by a sensitive body does not carry that body's name into the search."""
    directory = sample_directory()
    body = replace(directory.organizations[0], sensitive=True)
    records = _records(replace(directory, organizations=(body, *directory.organizations[1:])))
    assert body.name not in _all_words(records["place/kita-salon/"][0])


def test_a_sensitive_worry_is_found_by_plain_words_under_its_neutral_title() -> None:
    """暴力 stands in the texts of the neutral page, whose title and address say nothing of it."""
    (record,) = _records(sample_directory())["k/07/"]
    assert record.title == "家庭のこと"
    assert any("暴力" in text for text in record.texts)
    assert "暴力" not in record.title + record.kind + record.summary


def test_labels_of_sensitive_worries_stand_in_no_entry() -> None:
    """An open desk that also answers a sensitive worry is not found by that worry's label: the neutral page is."""
    directory = sample_directory()
    worry = next(worry for worry in directory.vocabulary.worries if worry.slug == "home-safety")
    desk = replace(directory.desks[0], worries=(*directory.desks[0].worries, worry))
    (record,) = _records(replace(directory, desks=(desk, *directory.desks[1:])))[desk.url]
    assert worry.label not in _all_words(record)


def test_an_entry_is_found_by_name_reading_kind_area_and_worry() -> None:
    """Name, reading, kind, area, worry, audience, address and schedule of a place are all in its record."""
    (record,) = _records(sample_directory())["place/kita-salon/"]
    words = _all_words(record)
    for word in (
        "北のおちゃのま",
        "きたのおちゃのま",
        "サロン",
        "北地区",
        "話し相手がほしい",
        "高齢者",
        "北1-2-3",
        "毎週水曜",
    ):
        assert word in words


def test_a_suspended_entry_shows_its_notice() -> None:
    """Whoever looks for a place that is closed for now reads so in the result."""
    (record,) = _records(sample_directory())["place/minami-salon/"]
    assert record.summary.startswith("2026年11月から")


def test_help_lines_lead_to_the_urgent_page() -> None:
    """A help line is found by name and number, leads to its place on the page for urgent help, and can be called."""
    directory = sample_directory()
    line = next(line for line in directory.hotlines if line.name == "みほん夜の電話")
    (record,) = _records(directory)[f"urgent/#line-{line.id}"]
    assert (record.title, record.phone, record.numbers) == ("みほん夜の電話", "0000-30-0001", ("0000300001",))
    assert record.cost
    assert record.open == (tell_hotline(line, directory.today) or "")


def test_numbers_are_found_by_their_digits_and_what_is_over_is_marked() -> None:
    """The public numbers of an entry stand in its record as digits; a retired entry and a past event are marked as over."""
    directory = sample_directory()
    listing = next(
        item for item in directory.listings() if item.contacts and not item.sensitive and item.state == "open"
    )
    phones = [contact.shown for contact in listing.contacts if contact.channel.slug == "phone"]
    (record,) = _records(directory)[listing.url]
    assert set(record.numbers) >= {phone.replace("-", "") for phone in phones}
    assert not record.ended
    desk = replace(directory.desks[0], state="retired")
    past = tuple(replace(when, date=date(2026, 11, 1)) for when in directory.events[0].dates)
    event = replace(directory.events[0], dates=past)
    records = _records(replace(directory, desks=(desk, *directory.desks[1:]), events=(event, *directory.events[1:])))
    assert records[desk.url][0].ended
    assert records[event.url][0].ended


def test_lists_without_entries_are_not_offered() -> None:
    """In a register without entries no kind, audience or area page is found."""
    urls = _records(empty_directory())
    assert not [url for url in urls if "/kind/" in url or "/area/" in url or "/audience/" in url]


def test_articles_are_found_by_their_text() -> None:
    """An article's text is in its record."""
    (record,) = _records(sample_directory())["articles/first-visit/"]
    assert any("緊張" in text for text in record.texts)


def test_the_public_notice_is_found_where_there_is_one() -> None:
    """Whoever looks for the council's notice finds the page; without a council there is no such result."""
    directory = sample_directory()
    (record,) = _records(directory)["platform/"]
    assert "公示" in record.texts
    without = replace(directory, municipality=replace(directory.municipality, council=None))
    assert "platform/" not in _records(without)
