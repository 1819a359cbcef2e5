"""A site without a leak raises no alarm, with 500 records to look for; nor do honest words that resemble a secret."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.audit.leaks import LeakFinding, Patterns, make_fingerprints, scan_site
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
