"""Shapes of municipal open data beside the plain list: LinkData, child and care facilities, schemes, events without years."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from generator.importers.entry.facility import is_other_list, says_gathering
from generator.importers.reading.linkdata import name_licence
from tests.importers.test_golden import GOLDEN, STANDARD_NEW, TAKAMATSU
from tests.importers.trial import make_register, read_sound, run, table, write

LINKDATA = """\
#LINK,,,,
#lang,ja,,,
#attribution_name,{town},,,
#license,http://creativecommons.org/licenses/by/3.0/deed.ja,,,
#file_name,9001,,,
#download_from,https://mihon.example/dataset/hall,,,
#property,name,address,telephoneNumber,location
#object_type_xsd,string,string,string,string
#property_context,Assertion,Assertion,Assertion,Assertion
1,みなみ会館,みほん市南町5,0000-20-4000,"34.3,134.0"
2,みなみポンプ場,みほん市南町6,,どこか
"""


def test_a_table_from_linkdata(tmp_path: Path) -> None:
    """The lines above give source and licence, two coordinates in one cell a position; the same from CSV and Excel."""
    into = make_register(tmp_path)
    text = LINKDATA.format(town="高松市")
    result = run(into, write(tmp_path / "a.csv", "\ufeff" + text))
    assert (result.problems, result.rows, result.written, result.drafts, result.doubtful) == ((), 2, 2, 1, 1)
    shown = next(entry for entry in read_sound(into).places if entry.record.status == "published")
    assert (into / shown.file).read_text("utf-8") == (GOLDEN / "linkdata.yml").read_text("utf-8")
    book = openpyxl.Workbook()
    assert book.active is not None
    for line in text.splitlines()[:-2]:
        book.active.append([cell or None for cell in line.split(",")])
    book.active.append(["1", "みなみ会館", "みほん市南町5", "0000-20-4000", "34.3,134.0"])
    book.active.append(["2", "みなみポンプ場", "みほん市南町6", None, "どこか"])
    book.save(tmp_path / "a.xlsx")
    assert run(into, tmp_path / "a.xlsx").unchanged == 2


def test_another_town_is_not_taken_for_the_mappings(tmp_path: Path) -> None:
    """A publisher other than the mapping's town is the source, and no area of that town is made."""
    into = make_register(tmp_path)
    assert run(into, write(tmp_path / "a.csv", LINKDATA.format(town="みほん町"))).written == 2
    for entry in read_sound(into).places:
        assert entry.record.source is not None
        assert entry.record.source.title == "みほん町のオープンデータ（CC BY 3.0）"
        assert entry.record.area is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("http://creativecommons.org/licenses/by/3.0/deed.ja", "CC BY 3.0"),
        ("https://creativecommons.org/licenses/by-sa/4.0/", "CC BY-SA 4.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0"),
        ("みほん市の利用規約", "みほん市の利用規約"),
    ],
)
def test_licences_get_their_short_names(text: str, name: str) -> None:
    """An address of Creative Commons becomes the name people know; other words stay."""
    assert name_licence(text) == name


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("みほん中央公民館", True),
        ("石橋小学校体育館", True),
        ("文化会館駐車場", False),
        ("みほん墓地公園", False),
        ("みほん市役所（市民交流プラザ内）", False),
        ("国分寺総合センター", None),
        ("銀の家", None),
    ],
)
def test_the_last_word_of_a_name_tells_what_it_is(name: str, told: bool | None) -> None:
    """A gymnasium of a school is a gymnasium; a name without any such word tells nothing."""
    assert says_gathering(name) is told


def test_a_list_of_shops_with_one_hall_is_a_list_of_shops() -> None:
    """Of ten names or more, one in eight must be of a gathering place."""
    shops = [f"みほん商店{at}" for at in range(20)]
    assert is_other_list([*shops, "みほん会館"])
    assert not is_other_list(["みほん商店", "みほん会館"])


def test_what_cannot_be_told_of_a_towns_list_is_a_draft(tmp_path: Path) -> None:
    """Takamatsu's columns hold lists of anything: a hall is shown, a house nobody knows is kept as a draft with a doubt."""
    into = make_register(tmp_path)
    rows = [
        list((TAKAMATSU | {"name": name}).values()) for name in ("みなみ会館", "銀の家", "みなみ地域包括支援センター")
    ]
    result = run(into, write(tmp_path / "a.csv", table(list(TAKAMATSU), rows)))
    assert (result.written, result.drafts, result.doubtful) == (3, 1, 1)
    register = read_sound(into)
    assert {entry.record.name: entry.record.status for entry in register.places} == {
        "みなみ会館": "published",
        "銀の家": "draft",
    }
    assert [entry.record.role for entry in register.desks] == ["community-care"]


def test_lists_of_points_are_no_lists_of_places(tmp_path: Path) -> None:
    """A table of defibrillators has the columns of a list of places and is refused with a proposal."""
    into = make_register(tmp_path)
    row = TAKAMATSU | {"installationPosition": "1階"}
    result = run(into, write(tmp_path / "a.csv", table(list(row), [list(row.values())])))
    assert [problem.code for problem in result.problems] == ["import-unknown-headers"]
    assert len(result.proposed_mappings) == 1


def test_child_facilities_by_their_kind(tmp_path: Path) -> None:
    """子育て施設一覧: a children's hall is a place, a support base too, a nursery an organization."""
    into = make_register(tmp_path)
    row = STANDARD_NEW | {
        "種別": "",
        "認可等年月日": "",
        "収容定員": "20",
        "受入年齢": "0歳から",
        "一時預かりの有無": "有",
    }
    kinds = (("A-1", "児童館"), ("A-2", "地域子育て支援拠点"), ("A-3", "認可公立保育所"))
    rows = [list((row | {"ID": id_, "種別": kind, "名称": f"みどり{id_}"}).values()) for id_, kind in kinds]
    result = run(into, write(tmp_path / "a.csv", table(list(row), rows)))
    assert (result.problems, result.written, result.drafts) == ((), 3, 0)
    register = read_sound(into)
    assert [entry.record.kind for entry in register.places] == ["childrens-hall", "parent-child"]
    (nursery,) = register.organizations
    assert "受入年齢：0歳から" in str(nursery.record.description)


def test_care_services_keep_homes_unlocated(tmp_path: Path) -> None:
    """介護サービス事業所一覧: an office is an organization with its address, a group home one without."""
    into = make_register(tmp_path)
    header = [
        "都道府県コード又は市区町村コード",
        "NO",
        "介護サービス事業所名称",
        "実施サービス",
        "住所",
        "緯度",
        "経度",
        "法人の名称",
    ]
    rows = [
        ["999997", "1", "みどり訪問介護", "訪問介護", "みほん市中町1-1", "35.1", "139.1", "みどり会"],
        ["999997", "2", "みどり荘", "認知症対応型共同生活介護", "みほん市中町1-2", "35.1", "139.1", "みどり会"],
        ["999997", "3", "みどり地域包括支援センター", "介護予防支援", "みほん市中町1-3", "35.1", "139.1", "みどり会"],
    ]
    assert run(into, write(tmp_path / "a.csv", table(header, rows))).written == 3
    register = read_sound(into)
    homes = {entry.record.name: entry.record.location for entry in register.organizations}
    assert {name: place.precision for name, place in homes.items() if place} == {
        "みどり訪問介護": "exact",
        "みどり荘": "district",
    }
    assert "中町1-2" not in "".join(path.read_text("utf-8") for path in (into / "organizations").iterdir())
    assert [entry.record.name for entry in register.desks] == ["みどり地域包括支援センター"]


def test_support_schemes_of_the_standard(tmp_path: Path) -> None:
    """支援制度（給付金）情報一覧: a scheme for people is shown, one for firms a draft."""
    into = make_register(tmp_path)
    header = ["全国地方公共団体コード", "制度番号", "タイトル（制度名）", "支援制度種別", "対象者", "概要", "内容", "利用・申請方法",
              "受付開始日", "受付終了日", "詳細参照先", "お問い合わせ先", "キーワード", "公開日"]  # fmt: skip
    same = ["みほんの人", "困ったときの制度です。", "月に1万円", "窓口で", "2026/4/1", "2027/3/31", "https://mihon.example/k",
            "見本課", "家賃;住まい", "2026/4/1"]  # fmt: skip
    rows = [["999997", "S1", "見本家賃給付", "個人", *same], ["999997", "S2", "見本企業給付", "事業者", *same]]
    assert run(into, write(tmp_path / "a.csv", table(header, rows))).drafts == 1
    shown = next(entry for entry in read_sound(into).programmes if entry.record.status == "published")
    assert (into / shown.file).read_text("utf-8") == (GOLDEN / "municipal-standard-scheme.yml").read_text("utf-8")


def test_an_event_without_a_year_is_not_guessed(tmp_path: Path) -> None:
    """A day without its year is refused with what to write; the row lies in the rejects whole."""
    into = make_register(tmp_path)
    header = ["№", "開催日", "開始時間", "終了時間", "行事名", "場所名称", "説明", "料金", "URL", "TEL"]
    rows = [
        ["1", "8月5日（水）", "9:00", "10:00", "みほん体操", "中町公民館", "体操です。", "無料", "", "0000-20-4000"],
        ["2", "2026年12月5日（土）", "9:00", "10:00", "みほん茶会", "中町公民館", "お茶です。", "無料", "", ""],
    ]
    result = run(into, write(tmp_path / "a.csv", table(header, rows)))
    assert (result.rows, result.written, result.rejected) == (2, 1, 1)
    (rejects,) = result.rejects
    assert "年から書いてください" in rejects.read_text("utf-8-sig")
    assert "8月5日（水）" in rejects.read_text("utf-8-sig")
    (event,) = read_sound(into).events
    assert [day.date.isoformat() for day in event.record.dates] == ["2026-12-05"]


def test_a_sheet_of_examples_is_not_read(tmp_path: Path) -> None:
    """The sheet 入力例 of the standard's workbook holds invented rows that must not become entries."""
    book = openpyxl.Workbook()
    assert book.active is not None
    for sheet, name in ((book.active, "中町公民館"), (book.create_sheet("入力例"), "○○公民館")):
        sheet.append(list(STANDARD_NEW))
        sheet.append(list((STANDARD_NEW | {"名称": name}).values()))
    book.save(tmp_path / "a.xlsx")
    into = make_register(tmp_path)
    assert (run(into, tmp_path / "a.xlsx").rows, len(read_sound(into).places)) == (1, 1)


def test_a_new_register_is_sound_and_stays(tmp_path: Path) -> None:
    """Before anyone has said whose register it is, rows meet the rules of the town to be: the next import changes nothing."""
    row = STANDARD_NEW | {"全国地方公共団体コード": "131059", "地方公共団体名": "文京区", "所在地_都道府県": "東京都"}
    row |= {"所在地_市区町村": "文京区", "電話番号": "0000-00-0000"}
    file = write(tmp_path / "a.csv", table(list(row), [list(row.values())]))
    into = tmp_path / "register"
    assert run(into, file).written == 1
    read_sound(into)
    assert run(into, file).unchanged == 1
