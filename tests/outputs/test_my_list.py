"""The memo in the link: its page, what its script fills in, and what is never in it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from generator.languages import JAPANESE, Language
from generator.outputs.index import build_index
from generator.outputs.my_list.entries import ENTRIES_A_FILE, count_files, make_list_files, number_file
from generator.outputs.my_list.segments import write_segments
from generator.public import Artifact, Page, PublicDirectory
from tests.sample import empty_directory, sample_directory

EASY = Language("easy", "ja", "やさしい日本語", "easy/", {})
ENGLISH = Language("en", "en", "English", "en/", {})


def _read(files: list[Artifact]) -> dict[str, dict[str, object]]:
    return {key: value for file in files for key, value in json.loads(file.content).items()}


def test_only_open_entries_that_may_be_named_are_in_the_data(directory: PublicDirectory) -> None:
    """The files of the memo hold every open entry that is not sensitive, and no other."""
    entries = _read(make_list_files(build_index(directory)))
    wanted = {item.id for item in directory.listings() if item.state == "open" and not item.sensitive}
    assert set(entries) == wanted
    sensitive = [item for item in directory.listings() if item.sensitive]
    assert sensitive
    text = json.dumps(entries, ensure_ascii=False)
    assert [item.id for item in sensitive if item.name in text or item.url in text] == []


def test_each_sensitive_or_closed_page_has_no_button(pages: dict[str, Page], directory: PublicDirectory) -> None:
    """The control to keep an entry stands on the pages of open entries that are not sensitive, and on no others."""
    for item in directory.listings():
        kept = item.state == "open" and not item.sensitive
        assert (f'data-memo="{item.id}"' in pages[item.url].body) == kept, item.id
    assert [page.url for page in pages.values() if page.mould == "sensitive" and "~/list/" in page.body] == []


def test_an_entry_tells_what_is_needed_at_the_door(directory: PublicDirectory) -> None:
    """Name, page, hours, place, telephone and first visit of a place are in the data as its page has them."""
    place = next(item for item in directory.places if item.state == "open" and not item.sensitive and item.contacts)
    entry = _read(make_list_files(build_index(directory)))[place.id]
    assert (entry["name"], entry["url"]) == (place.name, place.url)
    phone = {"shown": place.contacts[0].shown, "href": place.contacts[0].href}
    assert json.dumps(phone)[1:-1] in json.dumps(entry)


def test_the_memo_tells_what_is_not_there(directory: PublicDirectory) -> None:
    """Each no of a first visit and each barrier stands in the data in the words of the entry's page, in every language."""
    place = next(item for item in directory.places if item.state == "open" and not item.sensitive and item.first_visit)
    greeter = replace(place.first_visit[0], term=replace(place.first_visit[0].term, slug="greeter"), answer="no")
    own = replace(greeter, term=replace(greeter.term, slug="own-term", label="庭がある"))
    lift = replace(greeter, term=replace(greeter.term, slug="wheelchair", label="車いす可"))
    town = replace(directory, places=(replace(place, first_visit=(greeter, own), accessibility=(lift,)),))
    denied = _read(make_list_files(build_index(town)))[place.id]["denied"]
    assert denied == ["迎える係は、いません", "いいえ: 庭がある", "ありません・むずかしいです: 車いす"]
    for language in (EASY, ENGLISH):
        assert "庭がある" in json.dumps(_read(make_list_files(build_index(town, language))), ensure_ascii=False)


def test_each_tree_has_its_own_file(directory: PublicDirectory) -> None:
    """The files of a language lie in its tree, so that the page finds them beside itself."""
    paths = [file.path for file in make_list_files(build_index(directory, ENGLISH))]
    assert paths == ["en/list/entries-0.json"]


def test_a_large_register_is_parted_and_found_again() -> None:
    """With many entries each stands in the file that its id's sum names; no file holds them all."""
    base = sample_directory()
    place = next(item for item in base.places if item.state == "open" and not item.sensitive)
    many = tuple(replace(place, id=f"place-{number}", url=f"place/place-{number}/") for number in range(1000))
    index = build_index(replace(base, places=many))
    files = make_list_files(index)
    assert len(files) == count_files(index) > 6
    for number, file in enumerate(files):
        held = json.loads(file.content)
        assert len(held) < 2 * ENTRIES_A_FILE
        assert {number_file(id_, len(files)) for id_ in held} == {number}


def test_an_empty_register_has_an_empty_file() -> None:
    """Without entries the script still finds a file, with nothing in it."""
    files = make_list_files(build_index(empty_directory()))
    assert [json.loads(file.content) for file in files] == [{}]


def test_the_page_tells_its_script_how_many_files_there_are(pages: dict[str, Page]) -> None:
    """The memo's page names the number of files, loads the code library only by name, and explains itself."""
    body = pages["list/"].body
    assert 'data-files="1"' in body
    assert "<noscript>" in body
    assert "この一覧は2026年11月24日（火）現在です。古いものは捨ててください。" in body
    assert "0000-20-1000" in body
    assert "data-code-library" in pages["list/"].head
    assert 'src="~/assets/vendor' not in pages["list/"].head


@pytest.mark.parametrize(
    ("text", "language", "drawn"),
    [
        ("電話 0000-1", JAPANESE, "電話 0000-1"),
        ("{漢字|かんじ}の 日", EASY, [{"of": "漢字", "read": "かんじ"}, "の 日"]),
        ("お{茶|ちゃ}", EASY, ["お\u2060", {"of": "茶", "read": "ちゃ"}]),
        ("{漢字|かんじ}", JAPANESE, "{漢字|かんじ}"),
        (Markup('Closed: <span lang="ja">祝日&amp;水曜</span>.'), ENGLISH, ["Closed: ", {"ja": "祝日&水曜"}, "."]),
        (Markup("Phone &amp; mail"), ENGLISH, "Phone & mail"),
    ],
)
def test_text_is_told_in_runs_without_markup(text: str, language: Language, drawn: object) -> None:
    """Readings and Japanese inside other languages become parts of their own, whole words stay whole; what is plain stays plain."""
    assert write_segments(text, language) == drawn


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_is_lost_or_becomes_markup(before: str, own: str) -> None:
    """Whatever an entry says stands in the runs letter for letter, and no run is anything but text."""
    marked = escape(before) + Markup('<span lang="ja">{}</span>').format(own)
    drawn = write_segments(marked, ENGLISH)
    runs = [drawn] if isinstance(drawn, str) else drawn
    assert "".join(run if isinstance(run, str) else run["ja"] for run in runs) == f"{before}{own}".replace("\r\n", "\n")
