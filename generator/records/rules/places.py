"""Where things are: inside the municipality, and no more exactly than may be told."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from generator.japanese.widths import fold_width
from generator.problems import Problem, Severity
from generator.records.model import Bounds, Listing, Place, Point
from generator.records.read import Entry, Register
from generator.records.rules.report import is_shown, report

JAPAN = Bounds(south=20.4, west=122.9, north=45.6, east=154.0)
"""The islands of Japan from 沖ノ鳥島 to 択捉島, degrees WGS 84 (Geospatial Information Authority, 日本の東西南北端点)."""
HOUSE_NUMBER = re.compile(r"[0-9]|[〇一二三四五六七八九十百]+番")
SHARED_POINT = 5
"""From how many different addresses on one point it is taken for a placeholder (24 rows of one real list shared one)."""


def check_coordinates(register: Register, today: date) -> Iterator[Problem]:
    """A point lies within the municipality's bounds, or within Japan where it has none; 0/0 is no place."""
    municipality = register.municipality.record if register.municipality else None
    bounds = municipality.bounds if municipality else None
    for entry in register.listings():
        point = entry.record.location.point if entry.record.location else None
        if point is None:
            continue
        found = _judge(point, bounds)
        if found is not None:
            # A desk of the prefecture may well stand in the next town; a point beyond Japan is wrong for anything.
            elsewhere = found[0] == "point-outside" and not isinstance(entry.record, Place)
            severity: Severity = "warning" if elsewhere and _within(point.lat, point.lon, JAPAN) else "error"
            yield report(entry, ("location", "point"), *found, severity)
    for area in register.vocabulary.areas.values():
        found = _judge(area.point, bounds) if area.point else None
        if found is not None:
            code, ja, en = found
            line = register.vocabulary.line("areas", area.slug)
            yield Problem("vocabulary/areas.yml", line, code, f"地区 {area.slug}：{ja}", f"Area {area.slug}: {en}")


def check_shared_points(register: Register, today: date) -> Iterator[Problem]:
    """Many addresses on one exact point: a placeholder (the town hall's) was written instead of the places' own."""
    by_point: dict[tuple[float, float], list[Entry[Listing]]] = defaultdict(list)
    for entry in register.listings():
        location = entry.record.location
        if location and location.point and location.address and location.precision == "exact":
            by_point[location.point.lat, location.point.lon].append(entry)
    for entries in by_point.values():
        addresses = {entry.record.location.address for entry in entries if entry.record.location}
        if len(addresses) >= SHARED_POINT:
            for entry in entries:
                yield report(
                    entry,
                    ("location", "point"),
                    "shared-point",
                    "住所の違う登録がいくつも、同じ緯度・経度になっています。仮の位置のままではないか確かめ、わからなければ point を消してください。",
                    "Many entries with other addresses share this point: correct it, or remove it if it is a placeholder.",
                    "warning",
                )


def check_sensitive_kinds(register: Register, today: date) -> Iterator[Problem]:
    """A ◆ kind is shown at district level until its organiser agrees in writing to the exact place."""
    for entry in register.places:
        record = entry.record
        kind = register.vocabulary.kinds.get(record.kind)
        exact = record.location is not None and record.location.precision in ("exact", "block")
        agreed = record.consent is not None and record.consent.exact_location == "yes"
        if kind is not None and kind.sensitive == "yes" and exact and not agreed and is_shown(record):
            yield report(
                entry,
                ("location", "precision"),
                "sensitive-kind",
                "この種類の居場所は、書面の同意（consent の exact_location: yes）があるまで、地区までしか見せません。"
                "登録のファイル自体はだれでも読めるので、同意がなければ precision を district にして、くわしい住所を消してください。",
                "This kind is shown by district until consent.exact_location is yes. The file itself can be read by anyone: "
                "without consent, set precision to district and remove the address.",
                "warning",
            )


def check_block_places(register: Register, today: date) -> Iterator[Problem]:
    """A place told by its block holds no more than the block: the register itself may be read by anyone."""
    for entry in register.listings():
        location = entry.record.location
        if location is None or location.precision != "block" or not is_shown(entry.record):
            continue
        _, block, rest = fold_width(location.address or "").rpartition("丁目")
        finer = bool(rest.strip()) if block else bool(HOUSE_NUMBER.search(rest))
        if location.building is not None or location.postal_code is not None or finer:
            yield report(
                entry,
                ("location", "precision"),
                "block-place",
                "丁目までしか見せない登録に、番地・建物・郵便番号があります。サイトには出ませんが、このファイルはだれでも読めます。"
                "住所を丁目までにして、建物と郵便番号を消してください。",
                "Precision is block, but house number, building or postal code stand in this file, which anyone can read: "
                "cut the address after its block and remove the others.",
                "warning",
            )


def check_places_reachable(register: Register, today: date) -> Iterator[Problem]:
    """A place told by its district has a district with a fixed point; a place not told at all names whom to ask."""
    for entry in register.listings():
        record = entry.record
        if record.location is None or not is_shown(record):
            continue
        area = register.vocabulary.areas.get(record.area) if record.area else None
        asks = record.location.via_desk is not None or record.contacts
        if record.location.precision == "district" and record.area is None:
            yield report(
                entry,
                ("location", "precision"),
                "district-without-area",
                "地区まで見せる登録ですが、area がありません。地区を書いてください。",
                "Precision is district, but area is missing: add it.",
                "warning",
            )
        elif (
            record.location.precision == "district"
            and area is not None
            and area.point is None
            and isinstance(record, Place)
        ):
            yield report(
                entry,
                ("area",),
                "area-without-point",
                "この地区には代表の位置（vocabulary/areas.yml の point）がないので、地図に出ません。地図に出したいときは書き足してください。",
                "This area has no fixed point in vocabulary/areas.yml, so the map leaves the entry out: add one if wanted.",
                "warning",
            )
        elif record.location.precision == "none" and not asks:
            yield report(
                entry,
                ("location", "precision"),
                "no-way-in",
                "場所を見せない登録ですが、聞ける先がありません。via_desk に窓口の id を書くか、contacts を書いてください。",
                "The place is not told and nobody to ask is named: add via_desk or contacts.",
                "warning",
            )


def _judge(point: Point, bounds: Bounds | None) -> tuple[str, str, str] | None:
    """Return code and sentences for a point that cannot be right, None for one that may be."""
    if point.lat == 0 and point.lon == 0:
        return (
            "point-zero",
            "緯度と経度が 0 になっています。わからないときは point を消してください。",
            "Latitude and longitude are 0: remove the point if it is not known.",
        )
    if _within(point.lat, point.lon, bounds or JAPAN):
        return None
    if _within(point.lon, point.lat, bounds or JAPAN):
        return ("point-swapped", "緯度と経度が入れ替わっています。lat と lon を逆にしてください。", "Swap lat and lon.")
    if bounds is None:
        return (
            "point-outside",
            "日本の外の位置になっています。緯度と経度を確かめるか、point を消してください。",
            "The point lies outside Japan: correct or remove it.",
        )
    return (
        "point-outside",
        "自治体の外の位置になっています（municipality.yml の bounds）。緯度と経度を確かめるか、point を消してください。",
        "The point lies outside the municipality (bounds in municipality.yml): correct or remove it.",
    )


def _within(lat: float, lon: float, bounds: Bounds) -> bool:
    return bounds.south <= lat <= bounds.north and bounds.west <= lon <= bounds.east
