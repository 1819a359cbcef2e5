"""An invented town of some sixty entries with the shipped vocabularies and help lines, to measure the search with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from generator.outputs.index import build_index
from generator.outputs.search.records import make_search_records
from generator.public import (
    Area,
    Article,
    Desk,
    Event,
    Listing,
    Occurrence,
    Organization,
    Place,
    Programme,
    PublicDirectory,
    SearchRecord,
    Vocabulary,
)
from generator.publication.entry import Words
from generator.publication.site import publish_hotlines
from generator.publication.words import publish_vocabulary
from generator.records.read import read_register
from tests.sample import TODAY, empty_directory, sample_articles

ROOT = Path(__file__).parents[2]
AREAS = tuple(
    Area(slug, label, kana, slug)
    for slug, label, kana in (
        ("kita", "北町", "きたまち"),
        ("minami", "南町", "みなみまち"),
        ("higashi", "東川", "ひがしがわ"),
        ("nishi", "西山", "にしやま"),
    )
)
EXTRA_ARTICLES = (
    Article("articles/withdrawn-family/", "部屋から出てこない家族がいるとき", "ひきこもる人の家族へ", "家族が先に相談してよいのです。", "article", None, 3),
    Article("articles/talking/", "声のかけ方、聞き方", "孤独を感じている人との話し方", "助言より、聞くことから始めます。", "article", None, 4),
    Article("articles/loneliness/", "孤独と孤立とは", "孤独と孤立のちがいと、全国調査の数字", "だれにでも起こることです。", "article", 5, 5),
    Article("safety/", "安全に見るために", "履歴を残さない見方", "見た跡を残したくないときに。", "page", None, 91),
    Article("accessibility/", "アクセシビリティ", "読み上げや文字の大きさのこと", "だれでも使えるように。", "page", None, 92),
)  # fmt: skip


def make_search_sample(folder: Path) -> PublicDirectory:
    """Return the invented town; `folder` is an empty folder (a register without entries of its own)."""
    register, _ = read_register(folder, ROOT / "directory")
    vocabulary = replace(publish_vocabulary(register.vocabulary), areas=AREAS)
    rows = (ROOT / "tests/outputs/search_entries.txt").read_text(encoding="utf-8").splitlines()
    entries = [_make_entry(row.split("|"), vocabulary) for row in rows if row and not row.startswith("#")]
    return replace(
        empty_directory(TODAY),
        vocabulary=vocabulary,
        hotlines=publish_hotlines((entry.record for entry in register.hotlines), Words.index(vocabulary), TODAY),
        places=tuple(entry for entry in entries if isinstance(entry, Place)),
        desks=tuple(entry for entry in entries if isinstance(entry, Desk)),
        organizations=tuple(entry for entry in entries if isinstance(entry, Organization)),
        programmes=tuple(entry for entry in entries if isinstance(entry, Programme)),
        events=tuple(entry for entry in entries if isinstance(entry, Event)),
    )


def make_sample_records(folder: Path) -> tuple[SearchRecord, ...]:
    """Return the search records of the invented town and a few hand-written pages."""
    return make_search_records(build_index(make_search_sample(folder)), (*sample_articles(), *EXTRA_ARTICLES))


def _make_entry(row: list[str], vocabulary: Vocabulary) -> Listing:
    type_, id_, name, kana, sort, area, audiences, worries, summary = row
    sensitive = id_.startswith("x-")
    shared: dict[str, Any] = {
        "id": id_,
        "type": type_,
        "name": name,
        "page_title": "ほしぞら市の集まり" if sensitive else name,
        "url": f"k/e/{id_}/" if sensitive else f"{type_}/{id_}/",
        "sensitive": sensitive,
        "state": "open",
        "kana": kana,
        "summary": summary,
        "area": next((known for known in AREAS if known.slug == area), None),
        "audiences": tuple(known for known in vocabulary.audiences if known.slug in audiences.split(",")),
        "worries": tuple(known for known in vocabulary.worries if known.slug in worries.split(",")),
    }
    if type_ == "place":
        return Place(**shared, kind=next(known for known in vocabulary.kinds if known.slug == sort))
    if type_ == "desk":
        return Desk(**shared, role=next(known for known in vocabulary.desk_roles if known.slug == sort))
    if type_ == "organization":
        return Organization(**shared, group=next(known for known in vocabulary.groups if known.slug.endswith("npo")))
    if type_ == "programme":
        return Programme(**shared, target=summary)
    dates = (Occurrence(date(2026, 12, 5) + timedelta(days=1), "10:00", "12:00"),)
    return Event(**shared, is_course=sort == "course", dates=dates)
