"""Ten invented towns whose registers are clean: they resemble the council's secrets and hold none of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from benchmarks.leaks.draw import Draw
from benchmarks.leaks.people import invent_person
from benchmarks.leaks.records import CITIES, PREFECTURES, TOWNS, Value
from generator.assembly.build import build
from generator.settings import Settings
from tests.registers import DESK, MUNICIPALITY, PLACE, write_register

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 24)
KINDS = ("salon", "exercise", "community-cafe", "kids-cafeteria", "study", "hobby", "parent-child", "public-space")
DAYS = ("毎週月曜", "毎週火曜", "第1・3水曜", "第2木曜", "最終金曜", "毎週土曜", "第4日曜")
HEADS = (
    "ひなげし",
    "つむぎ",
    "コスモス",
    "さざなみ",
    "ルミナ",
    "ほしぞら",
    "すずらん",
    "あじさい",
    "みなも",
    "こもれび",
)
ENDS = ("サロン", "カフェ", "の会", "ひろば", "食堂", "文庫", "体操クラブ", "のつどい")
TALK = (
    "お茶を飲み、本を読み、だれかと話し、何もせずに過ごせます。",
    "夜は電話に出られませんので、昼のうちにお電話ください。",
    "二階の和室で開いています。一階にはエレベーターがあります。",
    "犬を二匹飼っている家で開いています。苦手な方は先にお知らせください。",
    "退院してから外に出づらいという方も来ています。",
    "郵便での申し込みも受け付けます。返信は職場あてでもかまいません。",
    "三月から始めた集まりで、参加は自由です。",
)
NUMBERS = 10
"""How many towns there are."""


def write_town(folder: Path, number: int, seed: object, secrets: frozenset[str], places: int = 10) -> Path:
    """Write the register of one town; no text in it is one of the secrets."""
    draw = Draw("town", number, seed)
    town = _Town(draw, number, secrets)
    ids = range(places)
    write_register(
        folder,
        places=[town.write_place(place) for place in ids],
        desks=[town.write_desk(desk) for desk in range(max(2, places // 6))],
        organizations=[town.write_organization(group) for group in range(max(1, places // 8))],
        events=[town.write_event(event) for event in range(max(2, places // 6))],
    )
    names: dict[str, Any] = {"name": town.city, "name_kana": "みほんのまち", "site_name": f"{town.city}つながり案内"}
    department = {"name": "地域福祉課", "contacts": [{"channel": "phone", "value": town.invent_phone()}]}
    if number % 2:
        names["languages"] = []
    municipality = {
        key: value for key, value in {**MUNICIPALITY, **names, "department": department}.items() if value is not None
    }
    (folder / "municipality.yml").write_text(
        yaml.safe_dump(municipality, allow_unicode=True, sort_keys=False), encoding="utf-8"
    )
    return folder


class _Town:
    def __init__(self, draw: Draw, number: int, secrets: frozenset[str]) -> None:
        self._draw, self._secrets = draw, secrets
        self.city = CITIES[number % len(CITIES)]
        self._prefecture = PREFECTURES[number % len(PREFECTURES)]
        self._postal = [f"{draw.digits(3)}-{draw.digits(4)}" for _ in range(8)]

    def invent_phone(self) -> str:
        while True:
            phone = f"0466-{self._draw.pick('01')}{self._draw.digits(1)}-{self._draw.digits(4)}"
            if phone not in self._secrets:
                return phone

    def _write_base(self, slug: str) -> dict[str, Any]:
        draw = self._draw
        person = invent_person(draw)
        name = draw.pick(HEADS) + draw.pick(ENDS)
        mail = f"{draw.letters(6)}@example.jp"
        contacts: list[Mapping[str, str]] = [
            {"channel": "phone", "value": self.invent_phone(), "purpose": f"{person.surname}（担当）"}
        ]
        if draw.chance(0.5):
            contacts.append({"channel": "mail", "value": mail})
        text = "".join(draw.pick(TALK) for _ in range(6))
        return {"id": slug, "name": f"{name}{slug[-2:]}", "name_kana": None, "contacts": contacts, "description": text}

    def _write_location(self) -> dict[str, Any]:
        draw = self._draw
        numbers = f"{draw.number(1, 9)}丁目{draw.number(1, 48)}番{draw.number(1, 39)}号"
        point = {"lat": f"35.{draw.digits(4)}1", "lon": f"139.{draw.digits(4)}1"}
        address = f"{self._prefecture}{self.city}{draw.pick(TOWNS)}{numbers}"
        return {"precision": "exact", "address": address, "postal_code": draw.pick(self._postal), "point": point}

    def write_place(self, number: int) -> dict[str, Any]:
        draw = self._draw
        day = DAYS[number % len(DAYS)]
        hours = {
            "text": f"{day} 10時から12時",
            "hours": "confirmed",
            "sessions": [{"days": day, "times": "10:00-12:00"}],
        }
        asked = TODAY - timedelta(days=draw.number(1, 320))
        confirmation = {"confirmed_on": asked.isoformat(), "confirmed_how": "phone", "confirmed_by_role": "地域福祉課"}
        changes = {
            "kind": draw.pick(KINDS),
            "area": draw.pick(("naka", "kita")),
            "schedule": hours,
            "confirmation": confirmation,
        }
        return _merge(PLACE, self._write_base(f"place-{number:04}"), changes, {"location": self._write_location()})

    def write_desk(self, number: int) -> dict[str, Any]:
        return _merge(DESK, self._write_base(f"desk-{number:02}"), {"name": f"相談窓口{number}"})

    def write_organization(self, number: int) -> dict[str, Any]:
        group = {"status": "published", "demo": "yes", "group": "support/npo"}
        return _merge(group, self._write_base(f"group-{number:02}"))

    def write_event(self, number: int) -> dict[str, Any]:
        days = [{"date": (TODAY + timedelta(days=self._draw.number(2, 60))).isoformat()}]
        without = {"kind": None, "schedule": None}
        return _merge(
            PLACE, self._write_base(f"event-{number:02}"), without, {"dates": days, "location": self._write_location()}
        )


def _merge(*parts: Mapping[str, Any]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for part in parts:
        merged |= part
    return {key: value for key, value in merged.items() if value is not None}


def build_town(
    folder: Path, number: int, seed: object, values: Mapping[str, Mapping[str, Value]], places: int = 10
) -> Path:
    """Write a town below `folder`, build it, and return the folder of its site."""
    secrets = frozenset(value.text for record in values.values() for value in record.values())
    directory = write_town(folder / "directory", number, seed, secrets, places)
    site = folder / "site"
    build(Settings(directory=directory, content=ROOT / "content", site=site, today=TODAY), lambda step: None)
    return site
