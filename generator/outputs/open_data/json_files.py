"""The register as JSON: our public field names. A field of an entry that is not named here has no way out.

Fields without a value are left out: absent means not known, never no.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from generator.outputs.open_data.geojson import open_area, open_location
from generator.public import (
    Area,
    Desk,
    Event,
    Fact,
    Listing,
    Municipality,
    Organization,
    Place,
    Programme,
    PublicDirectory,
    Reference,
    Term,
    Tile,
    Vocabulary,
)

FORMAT = "tsunagari-directory/1"

LISTING_FIELDS: Mapping[str, str] = {
    "id": "変わらない番号",
    "type": "place 居場所、desk 相談窓口、organization 団体、programme 制度、event 催し",
    "name": "名前",
    "kana": "名前の読み",
    "url": "このサイトのページ（サイトのはじめからの道すじ）",
    "sensitive": "true のときは、ページの題と場所を目立たないものにしています",
    "state": "open 公開中、suspended 休止中、retired 終了",
    "notice": "お休みや終わりのお知らせ",
    "notice_link": "代わりに行けるところ",
    "summary": "一言での説明",
    "description": "説明",
    "area": "地区（vocabulary の areas）",
    "areas_served": "受けもつ地区",
    "organization": "運営している団体",
    "audiences": "だれのためのところか",
    "worries": "どんな困りごとのときか",
    "contacts": "連絡先",
    "website": "公式のページ",
    "location": "場所。公開してよい正確さまで",
    "schedule": "ひらく日と時間。text はもとの書き方",
    "fee": "料金。cost は free、paid、unknown",
    "application": "申し込みのしかた",
    "languages": "使える言葉",
    "first_visit": "はじめての人が知りたいこと（yes、no、unknown）",
    "accessibility": "設備（yes、no、unknown）",
    "accessibility_note": "設備の説明",
    "freshness": "いつ、どうやって確かめたか",
    "source": "もとの資料",
    "photos": "写真。file_large と file_small はこのサイトの中の道すじ、alt は見えない人への説明",
    "kind": "居場所の種類",
    "role": "窓口の種類",
    "what_happens": "相談したあとのこと",
    "without_phone": "電話を使わない相談のしかた",
    "group": "団体の種類",
    "entries": "運営する居場所や窓口",
    "target": "制度を使える人",
    "benefit": "どんな助けか",
    "starts_on": "申し込みのはじまり",
    "ends_on": "申し込みのおわり",
    "apply_at": "申し込む窓口",
    "is_course": "講座なら true",
    "dates": "催しの日と時間",
    "place": "催しの会場",
    "deadline": "申し込みのしめきり",
}
HOTLINE_FIELDS: Mapping[str, str] = {
    "id": "変わらない番号",
    "name": "名前",
    "contacts": "連絡先",
    "level": "danger いのちの危険、tonight 今夜つらい、consult 相談したい",
    "hours": "使える日と時間",
    "always_open": "毎日24時間なら true",
    "schedule": "ひらく日と時間（日にちまで分かっているものだけ）",
    "cost": "料金（free、paid、unknown）",
    "cost_note": "料金の説明",
    "audience": "だれのためのものか",
    "languages": "使える言葉",
    "worries": "どんな困りごとのときか",
    "caution": "使う前に知っておくこと",
    "sources": "もとの資料",
}
_TYPES: Mapping[str, type[Listing]] = {
    "places": Place,
    "desks": Desk,
    "organizations": Organization,
    "programmes": Programme,
    "events": Event,
}
_FOR_PAGES = frozenset({"translated", "running", "answers_phone", "notice_reason"})
"""Fields that only the pages need: what is in which language, and what the clock on a page starts from."""
_MUNICIPALITY_FIELDS = ("name", "kana", "code", "site_name", "site_url", "demo", "department", "contacts", "licence")


def list_fields(stem: str) -> dict[str, str]:
    """Return the fields that the entries of `<stem>.json` may have, with their meanings."""
    if stem == "hotlines":
        return dict(HOTLINE_FIELDS)
    names = {field.name for field in fields(_TYPES[stem])}
    return {name: says for name, says in LISTING_FIELDS.items() if name in names}


def list_entries(listings: Iterable[Listing]) -> list[str]:
    """Return each entry as a JSON text; sensitive ones without any location."""
    return [write_json(_export_listing(listing)) for listing in listings]


def list_hotlines(directory: PublicDirectory) -> list[str]:
    """Return each help line as a JSON text."""
    return [write_json(_pick(line, HOTLINE_FIELDS)) for line in directory.hotlines]


def write_entries(entries: list[str], directory: PublicDirectory) -> bytes:
    """Return one type's file: format, date, licence, and the entries, one a line."""
    head = {"format": FORMAT, "date": directory.today.isoformat(), "licence": directory.municipality.licence}
    return _write_object(head, {"entries": entries})


def write_directory(parts: Mapping[str, list[str]], directory: PublicDirectory) -> bytes:
    """Return the whole register with its vocabularies; `parts` are the entries by type."""
    head = {
        "format": FORMAT,
        "date": directory.today.isoformat(),
        "municipality": _export_municipality(directory.municipality),
        "vocabulary": _export_vocabulary(directory.vocabulary),
    }
    return _write_object(head, parts)


def write_json(value: object) -> str:
    """Return compact JSON in readable Japanese."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write_object(head: Mapping[str, object], lists: Mapping[str, list[str]]) -> bytes:
    lines = [f"{write_json(key)}:{write_json(value)}" for key, value in head.items()]
    for key, rows in lists.items():
        body = ",\n".join(rows)
        lines.append(f"{write_json(key)}:[\n{body}\n]" if rows else f"{write_json(key)}:[]")
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _export_listing(listing: Listing) -> dict[str, Any]:
    made = _pick(listing, LISTING_FIELDS)
    for name, allowed in (("location", open_location(listing)), ("area", open_area(listing))):
        if allowed is None:
            made.pop(name, None)
    return made


def _export_municipality(municipality: Municipality) -> dict[str, Any]:
    return _pick(municipality, _MUNICIPALITY_FIELDS)


def _export_vocabulary(vocabulary: Vocabulary) -> dict[str, Any]:
    return {
        name: [_pick(term, term.__dataclass_fields__) for term in terms]
        for name in Vocabulary.__dataclass_fields__
        if (terms := getattr(vocabulary, name))
    }


def _pick(record: object, names: Iterable[str]) -> dict[str, Any]:
    made = {name: _flatten(getattr(record, name)) for name in names if hasattr(record, name)}
    return {name: value for name, value in made.items() if value not in (None, [], {}, "")}


def _flatten(value: object) -> Any:
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (Term, Area, Tile)):
        return value.slug
    if isinstance(value, tuple):
        if value and isinstance(value[0], Fact):
            return {fact.term.slug: fact.answer for fact in value}
        return [_flatten(item) for item in value]
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"no JSON for {type(value).__name__}")
    made = {name: _flatten(getattr(value, name)) for name in value.__dataclass_fields__ if name not in _FOR_PAGES}
    if isinstance(value, Reference) and value.url.startswith("k/"):
        del made["name"]  # but a neutral heading, which is nobody's name; the id leads to the name
    return {name: item for name, item in made.items() if item not in (None, [], False, "")}
