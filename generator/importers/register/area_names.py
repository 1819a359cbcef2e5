"""Names of municipalities that a table gives only in its addresses, beside their code."""

from __future__ import annotations

import os
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.importers.mapping.mapping import ColumnRule, Mapping
from generator.importers.reading.table import Row, Table
from generator.importers.reading.tidy import tidy_line
from generator.importers.register.prefectures import PREFECTURES
from generator.japanese.municipal_codes import is_municipality_code
from generator.japanese.widths import fold_width

_NAMES = sorted((name for name, _ in PREFECTURES.values()), key=len, reverse=True)
_PREFECTURE = re.compile("|".join(map(re.escape, _NAMES)))
_MUNICIPALITY = re.compile(r"(?:[^\s0-9]{1,6}?郡)?[^\s0-9]{1,7}?[市区町村](?:(?<=市)市|(?<=町)[市町]|(?<=村)[市町村])?")
_ENOUGH = 5


def names_by_code(table: Table, mapping: Mapping, rules: Sequence[ColumnRule]) -> dict[str, str]:
    """Return code → name for municipalities whose rows have a right code, an address and no name.

    The name is the one most addresses begin with; from five different ones on, all they have in common (武蔵村山市, not
    武蔵村).
    """
    if mapping.area is None:
        return {}
    headers = [name for rule in rules if rule.to == "address" for name in rule.headers]
    addresses: dict[str, set[str]] = defaultdict(set)
    for row in table.rows:
        code = fold_width(_first(table, row, mapping.area.code))
        address = tidy_line(_first(table, row, headers))
        if is_municipality_code(code) and address and not _first(table, row, mapping.area.label):
            match = _PREFECTURE.match(address)
            addresses[code].add(address[match.end() :] if match else address)
    found = {code: _name(sorted(texts)) for code, texts in addresses.items()}
    return {code: name for code, name in found.items() if name}


def _first(table: Table, row: Row, names: Sequence[str]) -> str:
    return next((cell for name in names if (cell := table.cell(row, name))), "")


def _name(addresses: Sequence[str]) -> str:
    matches = ((_MUNICIPALITY.match(address), address) for address in addresses)
    names = Counter(match[0] for match, _ in matches if match)
    if not names:
        return ""
    name, count = names.most_common(1)[0]
    if count * 5 < len(addresses) * 3:
        return ""
    alike = [address for address in addresses if address.startswith(name)]
    if len(alike) < _ENOUGH:
        return name
    common = os.path.commonprefix(alike)
    return common[: max(at for at, character in enumerate(common, 1) if character in "市区町村")]
