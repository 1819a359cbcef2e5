"""Honest edits that resemble secrets: what officers and NPOs write every day, beside a store it must not collide with.

Each edit is made from one secret of the store, takes over what a public text may share with it (district, surname,
exchange, bank, host) and differs where the secret begins.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.leaks.draw import Draw
from benchmarks.leaks.people import GIVEN
from benchmarks.leaks.records import SHELTER_ENDS, SHELTER_HEADS, Value, add_check_digit

Record = dict[str, Value]
Edit = Callable[[Record, Draw], str]
SHAPES = (
    (
        "html",
        '<!doctype html>\n<html lang="ja"><head><title>お知らせ</title></head><body><main><p>{}</p></main></body></html>\n',
    ),
    ("json", '{{"listings": [{{"id": "midori", "note": "{}"}}]}}\n'),
    ("csv", "\ufeff番号,名前,備考\r\n12,みどりサロン,{}\r\n"),
    ("txt", "{}\n"),
)


@dataclass(frozen=True)
class HonestEdit:
    """One file that is public and right: its path, its content, and what it resembles."""

    path: str
    content: bytes
    what: str


def _near(digits: str, draw: Draw) -> str:
    """Change one digit, or swap two that differ."""
    places = [place for place, mark in enumerate(digits) if mark.isdecimal()][-6:]
    place = draw.pick(places)
    other = str((int(digits[place]) + draw.number(1, 9)) % 10)
    return digits[:place] + other + digits[place + 1 :]


def _phone(record: Record, draw: Draw) -> str:
    return f"講座の申し込みは電話 {_near(record['phone'].text, draw)} へどうぞ。"


def _exchange(record: Record, draw: Draw) -> str:
    parts = record["fax"].parts
    return f"FAX {parts[0]}-{parts[1]}-{(int(parts[2]) + 1) % 10_000:04}（市役所の代表）"


def _mobile(record: Record, draw: Draw) -> str:
    return f"当日の連絡は {_near(record['mobile'].text, draw)}（主催者の共用の携帯電話）"


def _hotline(record: Record, draw: Draw) -> str:
    line = draw.pick(("110", "119", "118", "188", "189", "171", "#8008", "#7119", "#9110", "#8891"))
    return f"急ぐときは {line} へ。市の窓口は {record['phone'].parts[0]} から始まる番号です。"


def _shelter_school(record: Record, draw: Draw) -> str:
    parts = record["address"].parts
    return f"避難所は{''.join(parts[:3])}{parts[3]}丁目{int(parts[4]) + 1}番{parts[5]}号の{parts[2]}小学校です。"


def _district(record: Record, draw: Draw) -> str:
    parts = record["private-home"].parts
    return f"{''.join(parts[:3])}{parts[3]}丁目にお住まいの方は公民館でお受け取りください。"


def _longer_number(record: Record, draw: Draw) -> str:
    parts = record["shelter-address"].parts
    return f"会場：{''.join(parts[:3])}{parts[3]}丁目{parts[4]}番{parts[5]}{draw.number(0, 9)}号"


def _building(record: Record, draw: Draw) -> str:
    parts = record["address-room"].parts
    return f"{parts[1]}{parts[2]}の{parts[6]}の集会室（{int(parts[7]) + 900}号室）で開きます。"


def _officer(record: Record, draw: Draw) -> str:
    surname = record["name"].parts[0]
    return f"地域福祉課長 {surname} {draw.pick(GIVEN)[0]}{draw.pick('介乙丙丁')} がごあいさつします。"


def _surname(record: Record, draw: Draw) -> str:
    return f"担当は{record['name'].parts[0]}です。お気軽にお声がけください。"


def _given(record: Record, draw: Draw) -> str:
    return f"「{record['name'].parts[1]}の会」は毎月第一日曜に集まります。"


def _reading(record: Record, draw: Draw) -> str:
    return f"講師 {record['name-kana'].parts[0]} {draw.pick(('セツヲ', 'タキゑ', 'ヌイ'))} 先生"


def _mail(record: Record, draw: Draw) -> str:
    local, host = record["mail"].parts
    return draw.pick((f"メールは {local}.info@example.org へ", f"メールは {draw.letters(6)}@{host} へ"))


def _meeting(record: Record, draw: Draw) -> str:
    start = record["meeting-url"].text.rsplit("/", 1)[0]
    return f"オンラインの集まりは {start}/{draw.letters(3)}{draw.digits(6)} から入れます。"


def _line(record: Record, draw: Draw) -> str:
    return f"LINEの公式アカウントは @{draw.digits(3)}{record['line-id'].text[-2:]}{draw.letters(3)} です。"


def _number(record: Record, draw: Draw) -> str:
    return f"法人番号 {draw.number(1, 9)}{_near(record['my-number'].text, draw)}、整理番号 {_near(record['insured-number'].text, draw)}"


def _own_number(record: Record, draw: Draw) -> str:
    return f"マイナンバーの見本は {add_check_digit('1' + draw.digits(10))} のような12桁です。"


def _case(record: Record, draw: Draw) -> str:
    return f"文書番号 {_near(record['case-number'].text, draw)} でお知らせしたとおりです。"


def _plate(record: Record, draw: Draw) -> str:
    return f"送迎の車は {_near(record['licence-plate'].text, draw)} です。"


def _bank(record: Record, draw: Draw) -> str:
    return f"ご寄付は {_near(record['bank-account'].text, draw)} へお願いします。"


def _near_place(record: Record, draw: Draw) -> str:
    north, east = (float(part) for part in record["point"].parts)
    return f"会場の位置 {north + draw.number(8, 30) / 10_000:.6f},{east - draw.number(8, 30) / 10_000:.6f}"


def _history(record: Record, draw: Draw) -> str:
    opened = date(1950, 1, 1) + timedelta(days=draw.number(0, 25_000))
    return f"この会館は{opened.year}年{opened.month}月{opened.day}日に開かれました。"


def _visit(record: Record, draw: Draw) -> str:
    day = date.fromisoformat(record["visit-date"].text)
    return f"{day.year}年{day.month}月{day.day}日に電話で確かめました。"


def _house(record: Record, draw: Draw) -> str:
    text = record["shelter-name"].text
    head = next(head for head in SHELTER_HEADS if text.startswith(head))
    return f"{head}{draw.pick(('サロン', 'カフェ', '文庫'))}と{draw.pick(SHELTER_HEADS)}{draw.pick(SHELTER_ENDS[2:])}が共に開く催しです。"


def _note(record: Record, draw: Draw) -> str:
    return draw.pick(
        (
            "夜は電話に出られませんので、昼にお願いします。", "三月の転居のあとも参加できます。", "裁判所の決定のあとの手続きを説明します。",
            "二階の和室は12月10日までふさがっています。", "あと3名まで受け入れ可能です。母子の参加も歓迎します。", "郵便は職場あてでもかまいません。",
            "退院してからずっと家にいる方のための会です。", "本人は耳が聞こえにくい、という方には筆談をします。",
        )
    )  # fmt: skip


EDITS: dict[str, Edit] = {
    "a phone with one digit changed": _phone, "the next number of the same exchange": _exchange, "a shared mobile": _mobile,
    "a hotline": _hotline, "a school as shelter, same district": _shelter_school, "the same district": _district,
    "a house number that begins alike": _longer_number, "a hall in the same building": _building,
    "an officer of the same surname": _officer, "a surname alone": _surname, "a given name in a group's name": _given,
    "a reading with the same surname": _reading, "a mail like it": _mail, "another room of the same host": _meeting,
    "an official LINE account": _line, "a number with one digit changed": _number, "an example of My Number": _own_number,
    "a document number": _case, "a plate with one digit changed": _plate, "an account of the same branch": _bank,
    "a place 100 m away": _near_place, "a day in history": _history, "the day of a visit": _visit, "a group named like a shelter": _house,
    "words of a note": _note,
}  # fmt: skip


def make_edits(records: dict[str, Record], count: int, seed: object) -> list[HonestEdit]:
    """Make that many edits, each kind in its turn, none of which holds the secret it was made from."""
    edits: list[HonestEdit] = []
    ids, names = list(records), list(EDITS)
    for number in range(count):
        what = names[number % len(names)]
        draw = Draw(seed, "honest", number)
        text = EDITS[what](records[draw.pick(ids)], draw)
        suffix, shape = SHAPES[(number // len(names)) % len(SHAPES)]
        edits.append(HonestEdit(f"e{number:05}/page.{suffix}", shape.format(text).encode(), what))
    return edits
