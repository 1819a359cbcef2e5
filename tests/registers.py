"""Small registers written to a folder, for tests that need one on disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

MUNICIPALITY: dict[str, object] = {
    "name": "みずほ見本市",
    "name_kana": "みずほみほんし",
    "code": "990001",
    "demo": "yes",
    "site_name": "つながりの見本",
    "department": {"name": "見本課", "contacts": [{"channel": "phone", "value": "0000-00-0000"}]},
}
AREAS: list[dict[str, object]] = [
    {"slug": "naka", "label": "中地区", "kana": "なかちく", "point": {"lat": "33.1", "lon": "142.1"}},
    {"slug": "kita", "label": "北地区", "kana": "きたちく"},
]
LOCATION: dict[str, object] = {
    "precision": "exact",
    "address": "みずほ見本市中町1丁目2番3号",
    "building": "中町会館",
    "postal_code": "000-0001",
    "point": {"lat": "33.12345", "lon": "142.12345"},
    "directions": "中町バス停から歩いて3分",
}
PLACE: dict[str, object] = {
    "id": "midori",
    "name": "みどりサロン",
    "name_kana": "みどりさろん",
    "summary": "お茶を飲むだけでも大丈夫です",
    "status": "published",
    "demo": "yes",
    "area": "naka",
    "audiences": ["anyone"],
    "worries": ["talk"],
    "contacts": [{"channel": "phone", "value": "0000-00-0001"}],
    "location": LOCATION,
    "schedule": {
        "text": "毎週水曜 10時から12時",
        "hours": "confirmed",
        "sessions": [{"days": "毎週水曜", "times": "10:00-12:00"}],
    },
    "confirmation": {"confirmed_on": "2026-10-01", "confirmed_how": "phone", "confirmed_by_role": "見本課"},
    "kind": "salon",
}
DESK: dict[str, object] = {
    "id": "sogo",
    "name": "総合の窓口",
    "name_kana": "そうごうのまどぐち",
    "summary": "はじめに話せる窓口です",
    "status": "published",
    "demo": "yes",
    "audiences": ["anyone"],
    "worries": ["talk", "money-food"],
    "contacts": [{"channel": "phone", "value": "0000-00-0002"}, {"channel": "visit"}],
    "schedule": {
        "text": "平日 8時30分から17時15分",
        "hours": "confirmed",
        "sessions": [{"days": "平日", "times": "8:30-17:15"}],
    },
    "confirmation": {"confirmed_on": "2026-10-01", "confirmed_how": "primary-source"},
    "role": "general",
}


def write_register(root: Path, **folders: Sequence[Mapping[str, object]]) -> Path:
    """Write a register below `root`: the municipality, two areas, and the entries of each named folder."""
    _write(root / "municipality.yml", MUNICIPALITY)
    _write(root / "vocabulary" / "areas.yml", AREAS)
    for folder, entries in folders.items():
        for entry in entries:
            _write(root / folder / f"{entry['id']}.yml", entry)
    return root


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")
