"""Areas from codes and names."""

from __future__ import annotations

from generator.importers.mapping.mapping import ColumnRule
from generator.importers.mapping.read_mapping import find_mapping
from generator.importers.reading.table import Column, Row, Table
from generator.importers.register.area_names import names_by_code
from generator.importers.register.areas import Areas, tell_namesakes_apart
from generator.importers.register.municipality import make_municipality


def _cells(code: str = "", label: str = "", prefecture: str = "") -> dict[str, str]:
    return {"code": code, "label": label, "prefecture": prefecture}


def test_a_right_code_is_the_slug_and_the_prefecture_holds_it() -> None:
    """131059 is in 13."""
    areas = Areas()
    found = areas.find(_cells("131059", "文京区"))
    assert found is not None
    assert (found.slug, found.doubt) == ("131059", "")
    assert areas.terms["131059"].parent == "13"
    assert areas.used == {"131059", "13"}


def test_damaged_codes_are_said_and_never_used() -> None:
    """Wrong check digit (a dragged cell) and a spreadsheet's exponent; a lost zero is proven by the check digit."""
    areas = Areas()
    good = areas.find(_cells("132195", "狛江市", "東京都"))
    dragged = areas.find(_cells("132196", "狛江市", "東京都"))
    exponent = areas.find(_cells("3.00002E+12", "和歌山市", "和歌山県"))
    lost = areas.find(_cells("92011", "宇都宮市", "栃木県"))
    assert good is not None
    assert dragged is not None
    assert exponent is not None
    assert lost is not None
    assert dragged.slug == good.slug
    assert "検査数字" in dragged.doubt
    assert exponent.slug.startswith("area-")
    assert "壊れた" in exponent.doubt
    assert (lost.slug, "先頭の0" in lost.doubt) == ("092011", True)


def test_namesakes_get_their_prefecture() -> None:
    """府中市 is in Tokyo and in Hiroshima; every other name stays as it is."""
    areas = Areas()
    for code, label in (("132063", "府中市"), ("342084", "府中市"), ("131059", "文京区")):
        areas.find(_cells(code, label))
    labels = [area.label for area in tell_namesakes_apart(areas.terms.values())]
    assert labels == ["東京都", "広島県", "文京区", "府中市（東京都）", "府中市（広島県）"]


def test_a_missing_name_is_read_from_the_addresses() -> None:
    """The code is right, 市区町村名 empty: 武蔵村山市 is not cut to 武蔵村."""
    mapping = find_mapping("kodomo-shokudo")
    columns = tuple(Column((name,)) for name in ("全国地方公共団体コード", "市区町村名", "住所"))
    rows = tuple(
        Row(at, ("132233", "", f"東京都武蔵村山市{name}1-1")) for at, name in enumerate("学園本町三ツ木榎中原", 2)
    )
    rule = ColumnRule.model_validate({"from": "住所", "to": "address"})
    assert names_by_code(Table("a.csv", columns, rows), mapping, [rule]) == {"132233": "武蔵村山市"}


def test_whose_register_it_is() -> None:
    """One municipality, several of one prefecture, several prefectures, and nobody known."""
    one, two, three = Areas(), Areas(), Areas()
    for areas, codes in ((one, ["131059"]), (two, ["131059", "132063"]), (three, ["131059", "342084"])):
        for code in codes:
            areas.find(_cells(code, f"まち{code}"))
    made = [make_municipality(None, areas) for areas in (one, two, three, Areas())]
    assert [(town.name, town.code, town.joint) for town in made] == [
        ("まち131059", "131059", "no"),
        ("東京都", "130001", "yes"),
        ("全国", "000001", "yes"),
        ("（自治体の名前）", "000001", "yes"),
    ]
