"""The search page and the words its script loads."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from generator.japanese.bigrams import fold_table
from generator.outputs.index import build_index
from generator.outputs.render import Renderer
from generator.outputs.search.search_page import make_search_files, make_search_page
from tests.sample import sample_directory

FRAGMENTS = Path(__file__).parents[2] / "theme" / "fragments"


def _body() -> str:
    (page,) = make_search_page(build_index(sample_directory()), Renderer(FRAGMENTS))
    return page.body


def test_the_page_has_one_search_field_and_one_ordered_list() -> None:
    """There is one field of type search with a label, and one ordered list for results."""
    body = _body()
    assert body.count('type="search"') == 1
    assert body.count("<ol") == 1
    field = re.search(r'<input type="search" id="([^"]+)"', body)
    assert field is not None
    assert f'<label for="{field[1]}">' in body


def test_the_field_has_no_name() -> None:
    """A form sent without script carries no word into the address: its field has no name."""
    field = re.search(r'<input type="search"[^>]*>', _body())
    assert field is not None
    assert " name=" not in field[0]


def test_without_script_the_lists_are_offered() -> None:
    """Links to the finder, the lists and a telephone stand in the page itself."""
    body = _body()
    for url in ("find/", "places/", "desks/", "urgent/"):
        assert f'href="~/{url}"' in body
    assert 'href="tel:' in body
    assert "<noscript>" in body


def test_the_script_gets_the_whole_fold_table() -> None:
    """The two fold texts pair up to exactly the table that the index was folded with."""
    source, target = _words()["fold"]
    assert dict(zip(source, target, strict=True)) == fold_table()


def test_sensitive_groups_are_marked_and_lead_to_neutral_pages() -> None:
    """The group for 暴力 is quiet and puts the neutral page first."""
    group = next(group for group in _words()["groups"] if "暴力" in group["said"])
    assert group["quiet"] is True
    assert group["first"] == ["k/07/"]


def test_the_words_stay_small() -> None:
    """What a phone loads at its first search stays below 80 KB before compression."""
    (artifact,) = make_search_files(sample_directory().vocabulary)
    assert artifact.path == "assets/search/words.json"
    assert len(artifact.content) < 80_000


def _words() -> dict[str, Any]:
    (artifact,) = make_search_files(sample_directory().vocabulary)
    words: dict[str, Any] = json.loads(artifact.content)
    return words
