"""Address, position and their secrecy, from several columns to one location."""

from __future__ import annotations

import re

from generator.importers.entry.draft import Draft
from generator.japanese.postal import parse_postal_code
from generator.records.model.location import WITHHELD_WORDS
from generator.records.read_yaml import Tree

# Degrees around Japan with its outer islands (Okinotorishima 20.4 N, Yonaguni 122.9 E, Minamitorishima 154.0 E).
SOUTH, NORTH, WEST, EAST = 20.0, 46.0, 122.0, 154.5
HIDDEN = re.compile(r"非公開|未公開|以下省略|以下略|[*＊×]{2,}|^[*＊]+$")
_NUMBERED = re.compile(r"[0-9]\s*(?:-|番|丁目)")
LOST_DASH = re.compile(r"(?<=\d)[?？](?=\d)")


def says_hidden(text: str) -> bool:
    """Say whether a text marks a place that may not be told (非公開, 以下省略, ＊＊)."""
    return HIDDEN.search(text) is not None or WITHHELD_WORDS.search(text) is not None


def gather_location(draft: Draft, precision: str) -> dict[str, Tree] | None:
    """Return the location of an entry as the model wants it, None where the row tells of none.

    A withheld place gets `none` and loses address, postal code, building, position and directions.
    """
    parts = draft.address
    _settle_venue(parts)
    texts = [parts.get(key, "") for key in ("whole", "prefecture", "city", "town", "number", "building")]
    if draft.withheld or any(says_hidden(text) for text in texts):
        draft.doubt(
            "住所",
            "公開しない場所と書かれているので、住所・郵便番号・緯度経度をすべて外しました（precision: none）。",
            "場所を教える窓口があれば location の via_desk に書いてください。もとの表に座標が残っていないかも確かめてください。",
        )
        return {"precision": "none"}
    if precision == "district":
        if not any(parts.values()):
            return None
        draft.doubt(
            "住所",
            "人の住まいかもしれないので、地区までの登録にし、住所を外しました（precision: district）。",
            "建物が広く知られた施設で、運営者の同意があるときだけ、住所を書いてください。",
        )
        return {"precision": "district"}
    location: dict[str, Tree] = {"precision": "exact"}
    address = _join_address(parts)
    if LOST_DASH.search(address):
        draft.doubt(
            "住所",
            "「?」は、消えた横線かもしれません。そのまま取り込みました。",
            "もとの資料で住所を確かめてください。",
        )
    _take_text(draft, location, "address", address, 160, "住所")
    _take_text(draft, location, "building", parts.get("building", ""), 80, "建物")
    _take_postal_code(draft, location)
    point = read_point(draft, parts.get("latitude", ""), parts.get("longitude", ""))
    if point:
        location["point"] = point
    if parts.get("directions"):
        location["directions"] = parts["directions"][:2000]
    return location if len(location) > 1 else None


def _settle_venue(parts: dict[str, str]) -> None:
    """Make the words for a venue the address where they hold a number and there is no other, else the building."""
    venue = parts.pop("venue", "")
    held = any(parts.get(key) for key in ("whole", "town", "number"))
    if venue and not held and _NUMBERED.search(venue):
        parts["whole"] = venue
    elif venue and venue not in parts.get("building", ""):
        parts["building"] = " ".join(part for part in (parts.get("building", ""), venue) if part)


def _join_address(parts: dict[str, str]) -> str:
    if parts.get("whole"):
        return parts["whole"]
    joined = ""
    for key in ("prefecture", "city", "town", "number"):
        part = parts.get(key, "")
        # Some files write the whole address into the cell of the municipality.
        if part and not part.startswith(joined or "\0"):
            joined += part
        elif part:
            joined = part
    return joined if parts.get("town") or parts.get("number") or re.search(r"\d", joined) else ""


def _take_text(draft: Draft, location: dict[str, Tree], key: str, text: str, most: int, item: str) -> None:
    if not text:
        return
    if len(text) > most:
        draft.doubt(item, f"長すぎるので、{most}字で切りました。", "短く書き直してください。")
        text = text[:most]
    location[key] = text


def _take_postal_code(draft: Draft, location: dict[str, Tree]) -> None:
    written = draft.address.get("postal_code", "")
    if not written:
        return
    code = parse_postal_code(written)
    if code is None:
        draft.doubt(
            "郵便番号",
            "7桁の郵便番号として読めないので、載せませんでした。",
            "もとの資料で確かめてください（先頭の0が落ちていませんか）。",
        )
    else:
        location["postal_code"] = code


def read_point(draft: Draft, latitude: str, longitude: str) -> dict[str, Tree] | None:
    """Return a position within Japan as the model wants it, else None after saying why."""
    if not latitude and not longitude:
        return None
    try:
        lat, lon = float(latitude), float(longitude)
    except ValueError:
        draft.doubt(
            "緯度経度",
            "緯度と経度がそろった小数になっていないので、載せませんでした。",
            "35.1234 のような小数で書いてください。",
        )
        return None
    if SOUTH <= lat <= NORTH and WEST <= lon <= EAST:
        return {"lat": repr(lat), "lon": repr(lon)}
    if SOUTH <= lon <= NORTH and WEST <= lat <= EAST:
        draft.doubt(
            "緯度経度",
            "緯度と経度が逆のようなので、載せませんでした。",
            "もとの表の列を入れ替えて、取り込み直してください。",
        )
    else:
        draft.doubt("緯度経度", "日本の外を指しているので、載せませんでした。", "もとの資料で位置を確かめてください。")
    return None
