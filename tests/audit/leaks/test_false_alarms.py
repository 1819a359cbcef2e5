"""A site without a leak raises no alarm, with 500 records to look for; nor do honest words that resemble a secret."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.audit.leaks import LeakFinding, Patterns, Secret, make_fingerprints, scan_file, scan_site
from tests.audit.leaks.values import find_in, make_secrets, only, show
from tests.browser.demo import build_demo_once

KEY = bytes(range(32))


@pytest.fixture(scope="module")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the demo municipality, built."""
    return build_demo_once(tmp_path_factory)


def test_the_demo_municipality(demo_site: Path) -> None:
    """500 records of nine values each are looked for in the whole demo site, and none is found."""
    findings = scan_site(demo_site, Patterns.from_values(make_secrets(500, seed=7)))
    assert findings == [], show(findings)


def test_the_demo_municipality_by_fingerprints(demo_site: Path, tmp_path: Path) -> None:
    """By fingerprints none is found either, and one that is put in is found in its file."""
    secrets = make_secrets(100, seed=8)
    patterns = Patterns.from_fingerprints(make_fingerprints(secrets, KEY), KEY)
    for number, page in enumerate(sorted(demo_site.rglob("*.html"))[::20]):
        shutil.copy(page, tmp_path / f"{number}.html")
    assert scan_site(tmp_path, patterns) == []
    page = tmp_path / "5.html"
    page.write_text(page.read_text("utf-8").replace("</main>", f"<p>{secrets[3].value}</p></main>"), encoding="utf-8")
    assert scan_site(tmp_path, patterns) == [LeakFinding("5.html", secrets[3].kind, secrets[3].record)]


COMPANY = "0000-61-7788"
"""A telephone number of the same record, to stand beside what says nothing alone."""


@pytest.mark.parametrize(
    ("kind", "secret", "public", "leak"),
    [
        ("visit-date", "2026-05-19", "2026年5月19日に電話で確かめました。", f"2026年5月19日 来所、{COMPANY}"),
        ("intake", "2026-05-19", "更新 2026-05-19", f"{COMPANY}（令和8年5月19日から）"),
        ("birth-date", "1990-04-01", "この法律は1990年4月1日に施行された。", "平成2年4月1日 生まれの方"),
        ("birth-date", "1990-04-01", "1990年4月1日に開館しました。", "生年月日 1990年4月1日（更新ずみ）"),
        ("birth-date", "1995-06-06", "P7\x02( \0)\x03H7\x02  \0 \x0e6\x02\x1c \0 \x036\x02", "H7\x1f6\x1f6 H7. 6. 6"),
        ("birth-date", "2001-02-22", "M2 2 0 0 1 2 2 2 0 0 1 2 2", "2 0 0 1 年 2 月 2 2 日"),
        ("postal-code", "251-0041", "251-0041 白帆市汐見1丁目2番3号", "郵便は 251-0041 あて"),
        ("postal-code", "251-0041", '"address":"みなも市汐待町1-2-3","postal_code":"251-0041"', f"251-0041 {COMPANY}"),
        ("home", "鳥取県みなせ市桐が谷2丁目7番27号 県営団地3号棟708号室", "鳥取県みなせ市桐が谷2丁目の方は", "みなせ市桐が谷2-7-27"),
        ("address", "鳥取県本町市旭町2丁目7番27号", "長野県本町市旭町2丁目7番27号", "本町市旭町2-7-27"),
        ("address", "鳥取県本町市旭町2丁目7番27号", "旭町2-7-27\nprefecture: 長野県", "旭町2-7-27\nprefecture: 鳥取県"),
        ("address", "鳥取県みなせ市旭町2丁目7番27号 旭荘203号室", "旭荘の集会室、旭町2-7-28", "鳥取県旭町2-7-27"),
        ("home", "神奈川県霞浦市萩ヶ丘9丁目15番1号", "神奈川県青波市萩ヶ丘9丁目15番1", "神奈川県霞浦市萩が丘9の15の1"),
        ("home", "神奈川県三浦郡霞浦町萩ヶ丘9丁目15番1号", "神奈川県青波市萩ヶ丘9-15-1", "神奈川県霞浦町萩ケ丘9-15-1"),
        ("home", "神奈川県霞浦市萩ヶ丘9丁目15番1号", "萩ヶ丘9丁目16番1号", "青波市にはない萩ヶ丘9丁目15番1号"),
        ("note", "朝は電話がつながりません。長男が鍵を持っています。", "朝は電話がつながりませんので、昼に", "つながりません。長男が鍵を持って"),
        ("note", "朝は電話がつながりません。長男が鍵を持っています。", "長男が鍵を", "長男が鍵を持っています。朝は電話がつながりません"),
        ("note", "朝は電話がつながりません。長男が鍵を持っています。", "朝は電話がつながります", f"朝は電話がつながりません {COMPANY}"),
        ("note", "夜は電話に出られません。居場所を知られないこと。", "夜は電話に出られません", "居場所を知られないこと"),
        ("kana", "トクセ エエ", "講師 トクセ タキ先生", "トクセ・エー様"),
    ],
)  # fmt: skip
def test_what_says_nothing_alone(kind: str, secret: str, public: str, leak: str) -> None:
    """What a public page may share with a record is no alarm; the same value as a leak, or in company, still is."""
    secrets = [Secret("a", kind, kind, secret), Secret("a", "phone", "phone", COMPANY)]
    plain, keyed = Patterns.from_values(secrets), Patterns.from_fingerprints(make_fingerprints(secrets, KEY), KEY)
    assert _kinds(public, plain) == set()
    assert _kinds(public, keyed) == set()
    assert kind in _kinds(leak, plain)
    assert kind in _kinds(leak, keyed)


def test_company_ends_after_two_hundred_characters() -> None:
    """A day beside another value of its record is found within 200 characters, and beside another record's never."""
    secrets = [Secret("a", "visit", "visit", "2026-05-19"), Secret("a", "phone", "phone", COMPANY)]
    patterns = Patterns.from_values([*secrets, Secret("b", "phone", "phone", "0000-61-9900")])
    assert "visit" in _kinds(f"2026年5月19日{'あ' * 190}{COMPANY}", patterns)
    assert "visit" not in _kinds(f"2026年5月19日{'あ' * 210}{COMPANY}", patterns)
    assert "visit" not in _kinds("2026年5月19日、0000-61-9900", patterns)


def test_a_phrase_of_many_notes_names_none() -> None:
    """What an office writes into three notes tells of none of them; the rest of each note does."""
    ends = ("長女は転校した", "姉の家に身を寄せた", "春に県外から移った")
    notes = [
        Secret(str(place), "note", "note", f"訪ねる前に担当の課へ知らせてください。{end}。")
        for place, end in enumerate(ends)
    ]
    patterns = Patterns.from_values(notes)
    assert find_in("訪ねる前に担当の課へ知らせてくださいね", patterns) == set()
    assert find_in("知らせてください。姉の家に身を寄せた", patterns) == {"1"}


def _kinds(text: str, patterns: Patterns) -> set[str]:
    return {finding.kind for finding in scan_file("a.txt", text.encode(), patterns)}


@pytest.mark.parametrize(
    ("kind", "secret", "public"),
    [
        ("phone", "0000-31-1234", "市役所 0000-31-1000（代表） FAX 0000-31-1235"),
        ("phone", "0000-31-1234", "1000031, 1234"),
        ("mobile", "090-1234-5678", "0120-279-338 / 0570-064-556 / #8008 / 110 / 119"),
        ("address", "みなも市本町1丁目2番3号", "避難所：みなも市本町1丁目2番30号、本町1-2、本町11-2-3"),
        ("address", "みなも市本町1丁目2番3号", "本町12-3 と 本町1-23"),
        ("postal-code", "251-0001", "電話 0000-251-0001、251-00012、0251-0001"),
        ("birth-date", "1983-11-07", "2026年11月7日、11月7日、平成3年11月7日、第83回"),
        ("birth-date", "2010-12-22", "Tue 22 Dec 10:00–13:00、本町10-12-22"),
        ("point", "35.34012, 139.49035", "35.3499,139.4903 35.34 139.49"),
        ("name", "林 誠", "小林誠さん、林誠一郎さん、若林誠です"),
        ("name", "中村 一", "中村一郎さん"),
        ("kana", "モリ ユイ", "こもりゆいのう"),
        ("note", "連絡は平日の午前中のみ。夫に知られないこと。", "連絡は平日の午後に、電話でお願いします。"),
        ("case-number", "R5-DV-012", "DV相談ナビ #8008、R5年度 DV-0125"),
        ("mail", "info@example.jp", "fukushi-info@example.jp、info@example.jp.invalid"),
        ("my-number", "123456789018", "012345678901 8"),
        ("room", "203", "203 名、第203回、1203号室"),
    ],
)
def test_honest_words_that_resemble(kind: str, secret: str, public: str) -> None:
    """What an honest page may say near to a secret is no alarm."""
    assert find_in(public, only(kind, secret)) == set()
