"""Registers as no municipality means to write one, but some will: names without end, nothing known, nothing there, too much."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from tests.registers import AREAS, DESK, MUNICIPALITY, PLACE, write_register

LATIN = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"[:80]
KANJI = "水面中央地区孤独孤立対策推進連絡協議会居場所運営支援事業実行委員会" * 3
KANA = "つながりのいばしょをみんなでつくってそだててゆくためのおちゃのまサロン" * 3
ADDRESS = "https://www.example.jp/ibasho/annai/index.php?id=12345678901234567890&kubun=abcdefghijk"
MARKUP = "<b>太字</b> & \"引用\" <script>alert(1)</script> {{ 7*7 }} *星* [鎖](x) &amp; '一重'"
NAMES = {"latin": LATIN, "kanji": KANJI, "kana": KANA, "address": ADDRESS, "markup": MARKUP}
"""Names of 80 characters, the most a name may have, that hold nothing to break a line at; and one of markup."""

ORGANIZATION = {"status": "published", "demo": "yes", "group": "support/npo"}
PROGRAMME = {"status": "published", "demo": "yes", "target": "市に住む人"}
DATES = [{"date": "2026-12-05"}]
Town = Callable[[Path], None]


def _entry(base: Mapping[str, Any], slug: str, **changes: Any) -> dict[str, Any]:
    return {key: value for key, value in {**base, "id": slug, **changes}.items() if value is not None}


def _name_all(name: str) -> dict[str, Any]:
    return {"name": name[:80], "name_kana": None, "summary": name[:80] * 2, "description": name[:80] * 5}


def write_long_names(folder: Path) -> None:
    """Every type of entry under every kind of name, in a municipality, areas and a department of the same."""
    folders: dict[str, list[dict[str, Any]]] = {}
    for slug, name in NAMES.items():
        named = _name_all(name)
        contacts = [{"channel": "phone", "value": "0000-00-0009", "purpose": name[:80], "hours": name[:80]}]
        place = {"precision": "exact", "address": KANJI[:80], "building": LATIN, "directions": name[:80]}
        folders.setdefault("places", []).append(
            _entry(PLACE, f"p-{slug}", **named, contacts=contacts, location=place, application=name[:80])
        )
        folders.setdefault("desks", []).append(
            _entry(DESK, f"d-{slug}", **named, what_happens=name[:80], areas_served=["naka"])
        )
        folders.setdefault("organizations", []).append(_entry(ORGANIZATION, f"o-{slug}", **named))
        folders.setdefault("programmes", []).append(_entry(PROGRAMME, f"s-{slug}", **{**named, "target": name[:80]}))
        event = _entry(PLACE, f"e-{slug}", **named, kind=None, schedule=None, location=None, dates=DATES)
        folders.setdefault("events", []).append(event)
    write_register(folder, **folders)
    department = {"name": KANJI[:80], "contacts": [{"channel": "phone", "value": "0000-00-0000"}]}
    _write(
        folder / "municipality.yml",
        {**MUNICIPALITY, "name": KANJI[:80], "site_name": KANA[:80], "department": department},
    )
    _write(folder / "vocabulary" / "areas.yml", [{**area, "label": KANJI[:80]} for area in AREAS])


def write_bare_entries(folder: Path) -> None:
    """One of each type with nothing but what must be there: no hours, phone, area, organization or confirmation."""
    bare = {"status": "published", "demo": "yes"}
    write_register(
        folder,
        places=[{**bare, "id": "p", "name": "名前だけの居場所", "kind": "salon"}],
        desks=[{**bare, "id": "d", "name": "名前だけの窓口", "role": "general"}],
        organizations=[{**bare, "id": "o", "name": "名前だけの団体", "group": "support/npo"}],
        programmes=[{**bare, "id": "s", "name": "名前だけの制度", "target": "市に住む人"}],
        events=[{**bare, "id": "e", "name": "名前だけの催し", "dates": DATES}],
    )


def write_nothing(folder: Path) -> None:
    """No entry at all, and no help line either."""
    write_register(folder)
    (folder / "hotlines").mkdir()


def write_one_place(folder: Path) -> None:
    """A single place."""
    write_register(folder, places=[PLACE])


def write_one_worry(folder: Path) -> None:
    """A home page with one tile that leads to one worry."""
    write_register(folder, places=[{**PLACE, "worries": ["talk"]}], desks=[{**DESK, "worries": ["talk"]}])
    vocabulary = folder / "vocabulary"
    _write(vocabulary / "tiles.yml", [{"slug": "t", "label": "話す", "icon": "account-voice", "worries": ["talk"]}])


def write_crowded(folder: Path) -> None:
    """Seventy areas, an entry with twenty contacts, an event of a hundred dates, a desk for every area."""
    areas = [{"slug": f"a{n}", "label": f"第{n}地区", "kana": f"だい{n}ちく"} for n in range(70)]
    contacts = [{"channel": "phone", "value": f"0000-00-{n:04}", "purpose": f"{n}番目の係"} for n in range(100, 120)]
    days = [(date(2026, 12, 1) + timedelta(days=3 * n)).isoformat() for n in range(100)]
    dates = [{"date": day, "opens": "10:00", "closes": "12:00"} for day in days]
    write_register(
        folder,
        places=[_entry(PLACE, f"p{n}", area=f"a{n}", name=f"第{n}サロン", location=None) for n in range(70)],
        desks=[_entry(DESK, "sogo", contacts=contacts, areas_served=[area["slug"] for area in areas])],
        events=[_entry(PLACE, "e", kind=None, schedule=None, location=None, area="a1", contacts=contacts, dates=dates)],
    )
    _write(folder / "vocabulary" / "areas.yml", areas)


def write_many(folder: Path, count: int = 3000) -> None:
    """Three thousand places of one kind in one area: all stand in one list."""
    places = [_entry(PLACE, f"p{n}", name=f"みどりサロン{n}号") for n in range(count)]
    write_register(folder, places=places, desks=[DESK])
    _write(folder / "municipality.yml", {**MUNICIPALITY, "languages": []})


TOWNS: Mapping[str, Town] = {
    "long names": write_long_names,
    "bare entries": write_bare_entries,
    "nothing": write_nothing,
    "one place": write_one_place,
    "one worry": write_one_worry,
    "crowded": write_crowded,
}


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")
