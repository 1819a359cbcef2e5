"""Patterns of an address: the town and house number, without what people leave out (prefecture, municipality, building)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from hashlib import blake2b

from generator.audit.leaks.fold import fold
from generator.audit.leaks.variants.numbers import Variant
from generator.audit.leaks.variants.patterns import Edge

_POSTAL = re.compile(r"^\s*〒?\s*\d{3}\s*\D?\s*\d{4}\s*(?=\D)")
_NUMERAL = "0-9〇一二三四五六七八九十百"
_HOUSE = re.compile(
    rf"(?:第?[{_NUMERAL}]+(?:丁目|番地の?|番町|番|号(?![室棟館])|地割|条|線)?(?:[\s\u2010-\u2015\u2212ー―‐－\-~〜のノ之]{{0,3}}))+"
)
_PREFECTURE = re.compile("^(?:北海道|東京都|京都府|大阪府|.{2,3}県)")
_NAMES = (
    "北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 "
    "滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県"
)
PREFECTURES = tuple(_NAMES.split())
"""In the order of their codes (JIS X 0401), from 1 on."""

PLACE_STEP = 100
"""An address keeps one number for where it lies: the code of its prefecture, and this many times its municipality's."""

_MUNICIPALITY = re.compile("(?:[^市区町村郡]{1,5}郡)?(.[^市区町村郡]*[市区町村])")
_BOUNDARY = re.compile("[市区町村郡]")
_ROOM = re.compile(rf"([^\s\d{_NUMERAL}]{{2,}}[^{_NUMERAL}]*?)([{_NUMERAL}A-Za-z]+[{_NUMERAL}\-]*)(?:号室|号|室)?\s*$")
_FEWEST = 5
LOOKS_LIKE_ADDRESS = re.compile(
    rf"(?:丁目|番地|[{_NUMERAL}]番|[市区町村郡].*[{_NUMERAL}]|[一-鿿ぁ-ヶ][{_NUMERAL}]+[^{_NUMERAL}\s]{{1,2}}[{_NUMERAL}]+)"
)


def vary_address(value: str) -> Iterator[Variant]:
    """Yield town and house number with as little before it as is still no chance, and the building with its room."""
    plain = _POSTAL.sub("", unicodedata.normalize("NFKC", value)).strip()
    house = _find_house(plain)
    if house is None:
        text = fold(plain)
        if len(text) >= _FEWEST:
            yield text, Edge.FREE, ()
        return
    before, number, behind = plain[: house.start()], house[0], plain[house.end() :]
    groups = tuple(len(run) for run in re.findall(r"\d+", _fold_groups(number)))
    prefecture = next((code for code, name in enumerate(PREFECTURES, 1) if before.startswith(name)), 0)
    place = prefecture and prefecture + PLACE_STEP * mark_municipality(before[len(PREFECTURES[prefecture - 1]) :])
    for town in _drop_places(before):
        text = fold(town + number)
        if len(text) >= _FEWEST and not text.isdigit():
            yield text, Edge.ADDRESS, (-place, *groups)
    if (room := _ROOM.search(behind.strip())) is not None:
        text = fold(room[1] + room[2])
        if len(text) >= _FEWEST:
            yield text, Edge.FREE, ()
            if room[2].isdigit() and (compact := fold(f"{before}{number}{room[2]}")) != text:
                yield compact, Edge.FREE, ()


def mark_municipality(named: str) -> int:
    """Return a number for the municipality that follows a prefecture (its county left out); 0 where none is named."""
    match = _MUNICIPALITY.match(named.strip())
    return 0 if match is None else int.from_bytes(blake2b(fold(match[1]).encode(), digest_size=2).digest(), "big") + 1


def _find_house(plain: str) -> re.Match[str] | None:
    """Find the house number: the last-begun row of numbers with the most groups before any building."""
    rows = [match for match in _HOUSE.finditer(plain) if match.start() > 0]
    rows = [match for match in rows if re.search(rf"\d|[{_NUMERAL}](?:丁目|番|号)", match[0])] or rows
    return max(
        rows, key=lambda match: (len(re.findall(r"\d+", _fold_groups(match[0]))) > 1, -match.start()), default=None
    )


def _fold_groups(number: str) -> str:
    """Write a house number as groups of ASCII digits parted by a space."""
    parts = re.split(rf"[^{_NUMERAL}]+", number)
    return " ".join(fold(part) for part in parts if part)


def _drop_places(before: str) -> Iterator[str]:
    """Yield what stands before the house number: whole, then without prefecture, county, municipality, one by one."""
    rest = before.strip()
    yield rest
    if (match := _PREFECTURE.match(rest)) is not None and len(rest) > match.end() + 1:
        rest = rest[match.end() :]
        yield rest
    for boundary in _BOUNDARY.finditer(rest):
        town = rest[boundary.end() :].strip()
        if boundary.start() > 0 and len(fold(town)) >= 2 and town[0] not in "市区町村郡":
            yield town
