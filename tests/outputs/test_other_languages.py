"""Entry, calendar, map and search in another language: nothing stays Japanese without being marked as Japanese."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.assembly.messages import collect_messages
from generator.languages import Language
from generator.outputs.calendar.calendar_pages import make_calendar_pages
from generator.outputs.entries.entry_page import make_entries
from generator.outputs.index import build_index
from generator.outputs.map.map_page import make_map_files, make_map_page
from generator.outputs.render import Renderer
from generator.outputs.sayings import say_freshness, say_when
from generator.outputs.search.records import make_search_records
from generator.outputs.search.search_page import IN_EVERY_TREE, make_search_page
from generator.public import (
    Audience,
    Contact,
    Fee,
    Freshness,
    FreshnessStep,
    Kind,
    Page,
    PublicDirectory,
    State,
    Term,
    Worry,
)
from tests.outputs.other_language import (
    FRAGMENTS,
    JAPANESE_LETTERS,
    MESSAGES,
    OTHER,
    RENDER,
    SAID,
    find_unsaid,
    translate_terms,
)
from tests.sample import empty_directory, sample_articles, sample_directory

ASSETS = Path(__file__).parents[2] / "theme" / "assets"
EASY = Language("easy", "ja", "やさしい日本語", "easy/", {})


def _directory() -> PublicDirectory:
    return translate_terms(sample_directory())


def _make_pages(directory: PublicDirectory) -> list[Page]:
    index = build_index(directory, OTHER)
    return [
        *make_entries(index, RENDER),
        *make_calendar_pages(directory, RENDER),
        *make_map_page(directory, RENDER, index.help_line),
        *make_search_page(index, RENDER, sample_articles()),
    ]


def _entries(directory: PublicDirectory, language: Language) -> dict[str, Page]:
    return {page.url: page for page in make_entries(build_index(directory, language), Renderer(FRAGMENTS, language))}


@pytest.mark.parametrize("directory", [_directory(), translate_terms(empty_directory())], ids=["sample", "empty"])
def test_nothing_is_said_past_the_catalogue(directory: PublicDirectory) -> None:
    """Every text and attribute of these pages is a message, a word from the door, or marked as Japanese."""
    pages = _make_pages(directory)
    assert {page.url: found for page in pages if (found := find_unsaid(page.body))} == {}
    assert all("«" in page.body for page in pages)


@pytest.mark.parametrize("step", ["fresh", "call_first", "hours_withheld", "never_confirmed"])
@pytest.mark.parametrize("state", ["open", "suspended", "retired"])
def test_no_state_of_an_entry_falls_back_to_japanese(step: FreshnessStep, state: State) -> None:
    """However old the news and whether it rests or has ended: the whole page is in its language."""
    base = _directory()
    day = sample_directory().places[0].freshness.confirmed_on
    fresh = Freshness(step, None if step == "never_confirmed" else day, "電話で確かめました", "福祉総務課")
    changed: dict[str, Any] = {
        name: tuple(
            replace(item, freshness=fresh, state=state, notice=None, contacts=() if step == "fresh" else item.contacts)
            for item in getattr(base, name)
        )
        for name in ("places", "desks", "organizations", "programmes", "events")
    }
    for page in _make_pages(replace(base, **changed)):
        assert find_unsaid(page.body) == [], page.url


def test_every_message_is_collected_for_translators() -> None:
    """What these pages say is found in the sources by whoever makes the catalogues; no message hides from them."""
    _make_pages(_directory())
    root = ASSETS.parents[1]
    found = (message.id for message in collect_messages(root / "generator", root / "theme"))
    collected = {key if isinstance(key, str) else key[0] for key in found}  # those with a count have two forms
    assert MESSAGES.asked - collected == set()


def test_titles_and_descriptions_are_in_the_language_too() -> None:
    """The head of calendar, map and search, and all that a sensitive entry shows outside, holds no Japanese and no mark."""
    for page in _make_pages(_directory()):
        shown = " ".join((page.title, page.description, *(title for title, _ in page.trail)))
        assert "<" not in shown
        if page.kind in ("calendar", "map", "search") or page.mould == "sensitive":
            assert not JAPANESE_LETTERS.search(SAID.sub("", shown)), page.url


def test_sensitive_entries_stay_as_neutral() -> None:
    """In another language too, title, description and trail of a sensitive entry tell nothing of it."""
    directory = _directory()
    pages = _entries(directory, OTHER)
    for item in directory.listings():
        if item.sensitive:
            page = pages[item.url]
            assert (page.title, page.trail, page.mould) == ("Information", (), "sensitive")
            assert page.description == "«ご案内のページです。»"


def test_an_entrys_own_words_are_marked_unless_translated() -> None:
    """Name and summary are marked as Japanese where they are, the name after its sound; a translated field is not, and numbers never are."""
    base = _directory()
    place = base.places[0]
    body = _entries(base, OTHER)[place.url].body
    assert f'<h1>Kita no Ochanoma <span lang="ja" class="own-name">{place.name}</span></h1>' in body
    assert _entries(base, OTHER)[place.url].title == f"Kita no Ochanoma {place.name}"
    silent = replace(base, places=(replace(place, kana=None), *base.places[1:]))
    assert f'<h1><span lang="ja">{place.name}</span></h1>' in _entries(silent, OTHER)[place.url].body
    assert f'<p class="lead"><span lang="ja">{place.summary}</span></p>' in body
    english = replace(place, name="Kita tea", page_title="Kita tea", summary="Tea.", translated=("name", "summary"))
    body = _entries(replace(base, places=(english, *base.places[1:])), OTHER)[place.url].body
    assert "<h1>Kita tea</h1>" in body
    assert '<p class="lead">Tea.</p>' in body
    assert '<span lang="ja">0000' not in body


def test_what_contacts_say_is_marked_unless_translated() -> None:
    """Hours and cautions of contacts, telephones or not, stand in the language of the page where they are translated."""
    base = _directory()
    desk = base.desks[0]
    chat = Contact(
        Term("chat", "Chat", ""), "夜のチャット", "https://chat.example/", hours="夜だけ", caution="あとで閉じます"
    )
    contacts = (replace(desk.contacts[0], hours="平日だけ", caution="2を押します"), chat)
    english = (
        replace(contacts[0], hours="Weekdays", caution="Press 2", translated=("hours", "caution")),
        replace(chat, hours="At night", caution="Close it", translated=("hours", "caution")),
    )
    made = [
        _entries(replace(base, desks=(replace(desk, contacts=told), *base.desks[1:])), OTHER)[desk.url].body
        for told in (contacts, english)
    ]
    for words in ("平日だけ", "2を押します", "夜だけ", "あとで閉じます"):
        assert f'<span lang="ja">{words}</span>' in made[0]
    for words in ("Weekdays", "Press 2", "At night", "Close it"):
        assert words in made[1]
        assert f'<span lang="ja">{words}' not in made[1]


def test_a_page_says_that_it_is_partly_japanese() -> None:
    """The sentence stands before anything to call, only where something is untranslated, and never on Japanese pages."""
    base = _directory()
    url = base.places[0].url
    before = _entries(base, OTHER)[url].body.partition('class="phone"')[0]
    assert "«このページの一部は日本語のままです。電話では、日本語で聞かれることがあります。»" in before
    assert "ふつうの日本語のところがあります" in _entries(sample_directory(), EASY)[url].body
    bare = replace(
        base.places[0], summary=None, description=None, application=None, contacts=(), location=None, schedule=None,
        accessibility_note=None, fee=Fee("free", None),
    )  # fmt: skip
    assert "日本語のまま" not in _entries(replace(base, places=(bare,)), OTHER)[url].body


def test_easy_japanese_tells_how_a_name_is_read() -> None:
    """Below the name stands its reading, on easy pages alone, and not where the name itself has its readings over it."""
    base = sample_directory()
    place = base.places[0]
    line = f'<p class="reading">よみかた: {place.kana}</p>'
    assert line in _entries(base, EASY)[place.url].body
    named = replace(place, name="お{茶|ちゃ}の{間|ま}", page_title="お{茶|ちゃ}の{間|ま}", translated=("name",))
    body = _entries(replace(base, places=(named, *base.places[1:])), EASY)[place.url].body
    assert "<rt>ちゃ</rt>" in body
    assert "よみかた" not in body
    assert "よみかた" not in _entries(_directory(), OTHER)[place.url].body


def test_the_sentence_to_say_stays_japanese_with_its_meaning() -> None:
    """Who answers may know Japanese only: the sentence is shown in Japanese, what it means below it."""
    base = _directory()
    body = _entries(base, OTHER)["desk/kurashi/"].body
    assert '<p lang="ja">「食べるものがなくて困っています」</p>' in body
    assert "«意味: »Sentence of money-food" in body


def test_languages_come_first_where_they_are_asked_for() -> None:
    """On pages of other languages the languages spoken are the first fact; on Japanese ones they keep their place."""
    labels = {
        language.code: re.findall(r"<dt>(.*?)</dt>", _entries(_directory(), language)["desk/kurashi/"].body)
        for language in (OTHER, EASY)
    }
    assert labels["en"][0] == "«言語»"
    assert labels["easy"][0] == "言語"


def test_each_way_to_ask_is_a_sentence_of_its_own() -> None:
    """By telephone, by another contact, at the department: three whole messages, none put together from halves."""
    desk = replace(sample_directory().desks[0], schedule=None)
    letters = tuple(contact for contact in desk.contacts if contact.channel.slug != "phone")
    said = [
        say_when(
            replace(desk, contacts=contacts, freshness=Freshness("never_confirmed", None, None, None)), None, OTHER
        )
        for contacts in (desk.contacts, letters, ())
    ]
    assert said == [f"«ひらく日と時間は、{way}聞けます»" for way in ("電話で", "連絡先に", "担当課に")]


def test_sentences_are_parted_by_a_space_where_the_language_has_one() -> None:
    """Two sentences in a row stand apart in English and side by side in Japanese."""
    place = replace(sample_directory().places[0], freshness=Freshness("never_confirmed", None, None, None))
    assert "» «" in say_freshness(place, OTHER)
    assert " " not in say_freshness(place, EASY)


def test_map_data_are_japanese_and_made_once() -> None:
    """The list of a tree is in its language; the data file, shared by all trees, has the same entries in Japanese."""
    page = make_map_page(_directory(), RENDER)[0]
    data = json.loads(make_map_files(sample_directory())[0].content)
    drawn = {*(row["id"] for row in data["points"]), *(row["id"] for area in data["areas"] for row in area["entries"])}
    assert drawn == set(page.listings)
    assert 'data-tree="en/"' in page.body


def test_scripts_hold_no_words_of_ours() -> None:
    """What a script says comes from the page: no kana stands in one, but for the folds of the Japanese search."""
    for path in (*ASSETS.glob("*.js"), *ASSETS.glob("search/*.js")):
        if path.name not in ("fold.js", "plan.js"):
            words = re.findall(r"[\u3041-\u309f\u30a1-\u30fa\u4e00-\u9fff]+", path.read_text(encoding="utf-8"))
            assert words == [], path.name


def test_every_string_of_a_script_stands_in_the_page() -> None:
    """Each name that map and search ask the page's data for is there, in every language."""
    (search,) = make_search_page(build_index(_directory(), OTHER), RENDER)
    for name in ("searching", "broken", "none", "many", "found", "found-one", "others", "tree", "folders", "written"):
        assert f' data-{name}="' in search.body.replace("\n", " "), name
    body = make_map_page(_directory(), RENDER)[0].body
    for name in re.findall(r'say\("(\w+)"', (ASSETS / "map.js").read_text(encoding="utf-8")):
        assert f' data-{re.sub("([A-Z])", lambda match: "-" + match[1].lower(), name)}="' in body, name


def test_results_lead_into_the_same_tree_where_it_has_the_page() -> None:
    """Every result is either in a folder that all trees have, or one of the pages written by hand."""
    written = {article.url for article in sample_articles()}
    for record in make_search_records(build_index(sample_directory()), sample_articles()):
        assert (record.url.split("/")[0] in IN_EVERY_TREE) != (record.url in written), record.url


def test_pages_are_found_by_words_of_other_languages() -> None:
    """Labels of kind, role, area and worries, and translated names, are among the words; readings are not."""
    other = _directory()
    line = replace(other.hotlines[2], name="Night line", translated=("name",))
    other = replace(other, hotlines=(*other.hotlines[:2], line, *other.hotlines[3:]))
    records = make_search_records(build_index(sample_directory()), (), ((build_index(other, OTHER), ()),))
    found = {record.url: record for record in records}
    assert {"Label of salon", "Label of kita", "Label of talk"} <= set(found["place/kita-salon/"].texts)
    assert {"Label of self-reliance", "Label of money-food"} <= set(found["desk/kurashi/"].texts)
    assert "Sentence of money-food" in found["worry/money-food/"].texts
    assert any("Night line" in record.texts for record in records if record.url.startswith("urgent/#"))
    assert found["place/kita-salon/"].title == "北のおちゃのま"


def test_sensitive_words_of_other_languages_keep_the_rules() -> None:
    """Labels of sensitive terms stand on their own neutral page alone, in no entry's words."""
    base, other = sample_directory(), _directory()
    desk = replace(base.desks[0], worries=base.vocabulary.worries, audiences=base.vocabulary.audiences)
    records = make_search_records(
        build_index(replace(base, desks=(desk, *base.desks[1:]))), (), ((build_index(other, OTHER), ()),)
    )
    terms: tuple[Worry | Audience | Kind, ...] = (
        *base.vocabulary.worries, *base.vocabulary.audiences, *base.vocabulary.kinds,
    )  # fmt: skip
    for record in records:
        words = " ".join((record.title, record.summary, *record.texts))
        for term in terms:
            if term.sensitive and record.url != term.url:
                assert f"Label of {term.slug}" not in words, record.url
