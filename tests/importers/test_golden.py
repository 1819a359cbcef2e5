"""One invented row for each shipped mapping, and the file it must become."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from tests.importers.trial import make_register, read_sound, run, table, write

GOLDEN = Path(__file__).resolve().parent / "golden"

KODOMO = {
    "全国地方公共団体コード": "999997", "ID": "0001", "都道府県": "", "市区町村名": "みほん市", "名称": "みどりこども食堂",
    "名称_カナ": "ﾐﾄﾞﾘｺﾄﾞﾓｼｮｸﾄﾞｳ", "設置目的": "みんなで食べる場所です。", "実施支援の主な区分": "学習支援", "住所": "みほん市中町１丁目２－３",
    "方書": "中町会館２階", "緯度": "35.1", "経度": "139.1", "電話番号1": "0000-12-3456", "電話番号1_連絡先備考": "平日10時から",
    "内線番号": "", "FAX番号": "", "URL": "https://midori.example/", "メールアドレス1": "midori＠midori.example", "運営団体名": "みどりの会",
    "開催頻度": "5", "開催曜日": "土", "開催日": "第２・４土曜日", "開催開始時間": "11:30", "開催終了時間": "13:00", "開催日時特記事項": "",
    "参加条件": "どなたでも", "参加費_幼児": "0", "参加費_小学生": "0", "参加費_中学生": "0", "参加費_高校生": "100", "参加費_大人": "300",
    "参加費特記事項": "", "予約方法": "電話", "予約特記事項": "", "定員": "20", "フードパントリー実施": "", "テイクアウト実施": "1 ",
    "学区": "", "ネットワークの加入": "", "追加情報NO": "", "画像": "", "画像_ライセンス": "", "備考": "",
}  # fmt: skip
STANDARD_NEW = {
    "全国地方公共団体コード": "999997", "ID": "A-1", "地方公共団体名": "みほん市", "名称": "中町公民館", "名称_カナ": "ナカマチコウミンカン",
    "POIコード": "1307", "所在地_連結表記": "", "所在地_都道府県": "みほん県", "所在地_市区町村": "みほん市", "所在地_町字": "中町",
    "所在地_番地以下": "1-2", "建物名等(方書)": "", "郵便番号": "１２３－４５６７", "緯度": "35.1", "経度": "139.1",
    "電話番号": "0000-20-2000", "内線番号": "12", "利用可能曜日": "火水木金土日", "開始時間": "9:00", "終了時間": "21:00",
    "利用可能日時特記事項": "", "料金(基本)": "", "料金(詳細)": "", "アクセス方法": "中町バス停から歩いて3分", "車椅子可": "1",
    "筆談対応": "2", "授乳室": "0", "URL": "", "備考": "", "情報更新日": "2026/4/1",
}  # fmt: skip
STANDARD_OLD = {
    "都道府県コード又は市区町村コード": "99999", "NO": "1", "都道府県名": "", "市区町村名": "みほん市", "名称": "北町児童館", "名称_カナ": "",
    "名称_通称": "", "POIコード": "1403", "住所": "みほん市北町3-4", "方書": "", "緯度": "0", "経度": "0", "電話番号": "0000-20-3000",
    "内線番号": "", "法人番号": "", "団体名": "みほん市", "利用可能曜日": "", "開始時間": "", "終了時間": "", "利用可能日時特記事項": "",
    "説明": "放課後に遊べます。", "バリアフリー情報": "スロープあり", "URL": "", "備考": "現在休館中",
}  # fmt: skip
EVENT = {
    "全国地方公共団体コード": "999997", "ID": "E1", "地方公共団体名": "みほん市", "イベント名": "つながりサポーター講座", "開始日": "2026/12/5",
    "終了日": "2026/12/6", "開始時間": "10:00", "終了時間": "12:00", "場所名称": "中町公民館", "住所": "みほん市中町1-2", "料金(基本)": "無料",
    "参加申込終了日": "2026/12/1", "参加申込方法": "電話で申し込みます", "説明": "だれでも参加できます。",
}  # fmt: skip
TAKAMATSU = {
    "#property": "1", "latitude": "34.3", "longitude": "134.0", "name": "みなみ会館", "address": "みほん市南町5", "telephoneNumber": "0000-20-4000",
    "referenceObject": "https://minami.example/", "note": "", "availableDate": "月火水木金", "startTime": "9:00", "endTime": "17:00",
    "availableDateNote": "祝日は休み",
}  # fmt: skip
OFFICE = {
    "id": "mihon-welfare", "municipalityId": "mihon", "categoryId": "money", "name": "みほん市福祉課", "plainName": "生活保護の相談・申請窓口",
    "department": "福祉課", "description": "暮らしの相談を受けます。", "postalCode": "", "address": "みほん市中町1-1", "phone": "0000-20-5000",
    "fax": "", "email": "", "contactFormUrl": "", "officialUrl": "https://mihon.example/", "openingHours": "平日 9時～17時",
    "closedDays": "祝日", "reservationRequired": "false", "availableMethods": "電話・来所", "accessibility": "", "languages": "",
    "emergencyAlternative": "", "serviceArea": "", "eligibilityConditions": "", "sourceId": "s1", "status": "published",
    "lastVerifiedAt": "2026-07-27", "contactType": "direct", "verificationLevel": "human_verified", "scope": "municipality",
    "prefectureCode": "",
}  # fmt: skip
SCHEME = {
    "service_id": "", "provider": "みほん省", "name": "見本給付金", "abstract": "困ったときの給付金です。", "provisions": "月に1万円",
    "target": "見本の人", "how_to_apply": "窓口で申し込みます", "application_start_date": "2026-04-01", "application_close_date": "2027-03-31",
    "detail_url": "https://mihon.example/k", "contact": "見本課", "issue_type": "住まい",
}  # fmt: skip


def _table(*rows: dict[str, str], more: Sequence[Sequence[str]] = ()) -> str:
    return table(list(rows[0]), [*more, *(list(row.values()) for row in rows)])


def _check(name: str, into: Path, path: str) -> None:
    expected = GOLDEN / f"{name}.yml"
    assert (into / path).read_text("utf-8") == expected.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "row", "path"),
    [
        ("kodomo-shokudo", KODOMO, "places/kodomo-999997-0001.yml"),
        ("municipal-standard-new", STANDARD_NEW, "places/facility-999997-a-1.yml"),
        ("municipal-standard-event", EVENT, "events/event-999997-e1.yml"),
        ("takamatsu", TAKAMATSU, "places/takamatsu-1904a5af.yml"),
    ],
)
def test_a_row_becomes_the_golden_file(name: str, row: dict[str, str], path: str, tmp_path: Path) -> None:
    """The mapping is chosen by the headers, the register is sound, the file is exact; the same from CSV and Excel."""
    into = make_register(tmp_path)
    result = run(into, write(tmp_path / "a.csv", _table(row), "cp932"))
    assert (result.problems, result.written) == ((), 1)
    read_sound(into)
    _check(name, into, path)
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(list(row))
    book.active.append(list(row.values()))
    book.save(tmp_path / "a.xlsx")
    assert run(into, tmp_path / "a.xlsx").unchanged == 1


def test_old_headers_with_a_damaged_code(tmp_path: Path) -> None:
    """公共施設一覧: five-digit code, position 0/0, closed at present; the id falls back on a hash."""
    into = make_register(tmp_path)
    result = run(into, write(tmp_path / "a.csv", _table(STANDARD_OLD)))
    assert (result.written, result.doubtful) == (1, 1)
    (entry,) = read_sound(into).places
    assert (entry.record.kind, entry.record.schedule and entry.record.schedule.state) == ("childrens-hall", "suspended")
    _check("municipal-standard-old", into, entry.file)


def test_a_desk_with_its_companions(tmp_path: Path) -> None:
    """offices.csv beside municipalities, prefectures and sources; without them the desk is still made."""
    folder = tmp_path / "data"
    folder.mkdir()
    file = write(folder / "offices.csv", _table(OFFICE))
    into = make_register(tmp_path)
    assert run(into, file).written == 1
    (into / "desks" / "mihon-welfare.yml").unlink()
    (into / ".import" / "state.json").unlink()
    write(
        folder / "municipalities.csv",
        "id,prefectureCode,municipalityCode,name,nameKana\nmihon,13,131059,文京区,ぶんきょうく\n",
    )
    write(folder / "prefectures.csv", "code,name,nameKana\n13,東京都,とうきょうと\n")
    write(folder / "sources.csv", "id,title,url,lastVerifiedAt\ns1,窓口の一覧,https://mihon.example/s,2026-07-26\n")
    assert run(into, folder).written == 1
    read_sound(into)
    _check("kurashi-shien-navi", into, "desks/mihon-welfare.yml")


def test_a_scheme_below_three_header_rows(tmp_path: Path) -> None:
    """CPSV-J: machine names, labels, types."""
    labels = [f"見出し{at}" for at in range(len(SCHEME))]
    types = ["xsd:string"] * len(SCHEME)
    into = make_register(tmp_path)
    result = run(into, write(tmp_path / "a.csv", _table(SCHEME, more=[labels, types])))
    assert (result.rows, result.written) == (1, 1)
    (entry,) = read_sound(into).programmes
    _check("cpsv-j", into, entry.file)


def test_sections_of_a_city(tmp_path: Path) -> None:
    """Yuzawa's shape (no local number begins with 1): local numbers get the area code, homes lose their address, a desk says it has only a phone."""
    content = {
        "source": "Data by 湯沢市 - 湯沢市の社会福祉施設 / CC",
        "index": {
            "data_01": "グループホーム（法人営）",
            "data_02": "児童館",
            "data_03": "地域包括支援センター・在宅介護支援センター",
        },
        "data_01": [{"name": "みどり荘", "address": "中町1-2", "tel": "10-0001", "fax": "10-0002", "capacity": 9}],
        "data_02": [{"name": "あおい\n児童館", "address": "字北町3", "tel": "10-0003", "start_date": "39431"}],
        "data_03": [{"name": "きいろ支援センター", "address": "南町4", "tel": "10-0004"}],
    }
    into = tmp_path / "register"
    result = run(into, write(tmp_path / "a.json", json.dumps(content, ensure_ascii=False)))
    assert (result.rows, result.written, result.doubtful) == (3, 3, 3)
    register = read_sound(into)
    assert register.municipality is not None
    assert register.municipality.record.code == "052078"
    for name, entries in (("home", register.organizations), ("hall", register.places), ("care", register.desks)):
        _check(f"yuzawa-{name}", into, entries[0].file)


def test_a_prefectures_own_list_of_cafeterias(tmp_path: Path) -> None:
    """Not the common format: other headers, CP932, a title line, a remark below, two numbers in a cell, no names of persons."""
    text = (
        "みほん県 子ども食堂一覧,,,,,,,\r\nNo.,市町村名,子ども食堂名,開催場所,開催日時,参加費,連絡先,代表者\r\n"
        '1,みほん市,にじ食堂,みほん市西町2-1,毎月第3土曜日 11:30～13:30,子ども無料、大人300円,"0000-30-1000\n0000-30-1001",見本花子\r\n'
        "2,みほん市,ほし食堂,西町公民館,不定期,,ナシ,\r\n,,※令和8年4月現在,,,,,\r\n"
    )
    into = make_register(tmp_path)
    result = run(into, write(tmp_path / "list.csv", text, "cp932"))
    assert (result.problems, result.rows, result.written, result.rejected) == ((), 3, 2, 1)
    by_name = {entry.record.name: entry.record for entry in read_sound(into).places}
    rainbow_record, star_record = by_name["にじ食堂"], by_name["ほし食堂"]
    assert rainbow_record.schedule is not None
    assert (rainbow_record.schedule.hours, rainbow_record.schedule.sessions[0].days) == ("confirmed", "毎月第3土曜日")
    assert rainbow_record.fee is not None
    assert rainbow_record.fee.cost == "paid"
    assert [contact.value for contact in rainbow_record.contacts] == ["0000-30-1000", "0000-30-1001"]
    assert star_record.location is not None
    assert (star_record.location.address, star_record.location.building) == (None, "西町公民館")
    assert star_record.schedule is not None
    assert star_record.schedule.state == "irregular"
    assert "見本花子" not in "".join(path.read_text("utf-8") for path in (into / "places").iterdir())
