"""One record of every kind of value, invented, and records in number for the tests of false alarms."""

from __future__ import annotations

import random

from generator.audit.leaks import LeakFinding, Patterns, Secret, scan_file

VALUES = {
    "name": "高橋 花子",
    "contact-name": "林 誠",
    "kana": "タカハシ ハナコ",
    "phone": "0000-22-1234",
    "mobile": "090-0000-5678",
    "mail": "hanako.t@example.jp",
    "address": "みなも市鵠沼橘5丁目13番24号",
    "postal-code": "000-0013",
    "point": "35.34012, 139.49035",
    "birth-date": "1983-11-07",
    "case-number": "DV-2023-0147",
    "my-number": "123456789018",
    "shelter-name": "ひまわりの家",
    "note": "夫に居場所を知られないこと。連絡は妹の携帯へ",
    "url": "https://shelter.example/k/Ab3dE5f",
    "room": "203号室",
    "door-word": "合言葉は朝顔の種",
}
SECRETS = [Secret(kind, kind, kind, value) for kind, value in VALUES.items()]
PATTERNS = Patterns.from_values(SECRETS)

_SURNAMES = [
    "佐藤",
    "鈴木",
    "高橋",
    "田中",
    "伊藤",
    "渡邉",
    "山本",
    "中村",
    "小林",
    "加藤",
    "吉田",
    "佐々木",
    "松本",
    "井上",
    "林",
    "斎藤",
    "清水",
    "森",
    "長谷川",
    "石川",
    "三浦",
    "原田",
    "髙﨑",
]
_GIVEN = [
    "花子",
    "誠",
    "健",
    "愛",
    "美咲",
    "翔太",
    "陽子",
    "さくら",
    "健一",
    "直樹",
    "恵",
    "学",
    "明日香",
    "蓮",
    "結衣",
    "優",
    "智子",
    "光",
    "静香",
]
_READINGS = ["サトウ", "スズキ", "タカハシ", "タナカ", "イトウ", "ナカムラ", "コバヤシ", "ハヤシ", "モリ", "ミウラ"]
_GIVEN_READINGS = ["ハナコ", "マコト", "ケン", "アイ", "ミサキ", "ショウタ", "ヨウコ", "サクラ", "ケンイチ", "ユイ"]
_TOWNS = ["葦辺野", "汐待", "高峰", "本町", "鈴音台", "緑が丘", "北", "旭町"]
_NOTES = (
    "夫に居場所を知られないこと。", "元夫が近くに住んでいるため、", "本人の希望により、", "母子で避難中。",
)  # fmt: skip
_WISHES = "連絡は平日の午前中のみ。", "郵便物は送らないでください。", "訪問の前に必ず担当へ電話を。"


def find(content: bytes, path: str = "a.txt", patterns: Patterns = PATTERNS) -> set[str]:
    """Return the records found in a file."""
    return {finding.record for finding in scan_file(path, content, patterns)}


def find_in(text: str, patterns: Patterns = PATTERNS) -> set[str]:
    """Return the records found in a text."""
    return find(text.encode(), patterns=patterns)


def only(kind: str, value: str) -> Patterns:
    """Return the patterns of one value; its record is its kind."""
    return Patterns.from_values([Secret(kind, kind, kind, value)])


def make_secrets(number: int, seed: int) -> list[Secret]:
    """Return `number` records of nine values each; the same for the same seed."""
    pick = random.Random(seed)
    secrets: list[Secret] = []
    for record in range(number):
        values = {
            "name": f"{pick.choice(_SURNAMES)} {pick.choice(_GIVEN)}",
            "kana": f"{pick.choice(_READINGS)} {pick.choice(_GIVEN_READINGS)}",
            "phone": f"0000-{pick.randint(70, 99)}-{pick.randint(0, 9999):04}",
            "mobile": f"090-{pick.randint(1000, 9999)}-{pick.randint(0, 9999):04}",
            "mail": f"{pick.choice('hky')}anako{pick.randint(1, 9999)}@example.{pick.choice(('jp', 'com'))}",
            "address": f"みなも市{pick.choice(_TOWNS)}{pick.randint(10, 19)}丁目{pick.randint(1, 30)}番{pick.randint(41, 60)}号",
            "point": f"{35.5 + pick.random() / 10:.5f}, {139.7 + pick.random() / 10:.5f}",
            "birth-date": f"{pick.randint(1930, 2015)}-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}",
            "note": f"{pick.choice(_NOTES)}{pick.choice(_WISHES)}合言葉は朝顔{pick.randint(10, 99)}。",
        }
        secrets += [Secret(f"rec-{record:04}", kind, kind, value) for kind, value in values.items()]
    return secrets


def show(findings: list[LeakFinding]) -> list[str]:
    """Return findings as lines, for a message that says which went wrong."""
    return [finding.render() for finding in findings]
