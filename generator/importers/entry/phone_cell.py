"""Telephone cells: one number or several, with labels, offices in brackets and line ends; named when doubtful."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.importers.reading.tidy import tidy
from generator.importers.report.findings import Doubt
from generator.japanese.phone_numbering import group_number
from generator.japanese.phones import Phone, parse_phone
from generator.japanese.widths import fold_dashes_between_digits
from generator.records.known_numbers import KNOWN_NUMBERS, explain_known_number

_PARTS = re.compile(r"[\n、,;／]|\s/\s|または|又は|(?<=\d)\s*・\s*(?=0)")
_NUMBER = re.compile(r"\+?[(]?[0-9#](?:[0-9()\-‐‑–—−. ]*[0-9])(?:\s*[(]?(?:内線(?:番号)?|内)[ :]?[0-9]{1,6}[)]?)?")
_FAX = re.compile(r"FAX|ファックス|ファクス|ファクシミリ|ＦＡＸ", re.IGNORECASE)
_BOTH = re.compile(r"(?:TEL|電話)[^0-9]{0,3}(?:&|・|/|兼)?[^0-9]{0,3}FAX|電話・FAX|FAX兼用", re.IGNORECASE)
_LABELS = re.compile(
    r"^(?:TEL(?:EPHONE)?|PHONE|電話(?:番号)?|携帯(?:電話)?|FAX(?:番号)?|ファックス|ファクス|直通|代表)[:：. &・/]*|[☎☏📞]",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:課|係|室|局|部|所|センター|窓口|直通|代表|専用|ダイヤル|受付|相談|事務局|支所|役場|役所|本部|班|館|園|内|まで|フリーダイヤル)$"
)
_WITHHELD = re.compile(r"非公開|未公開|省略|ひみつ|秘密")
_EXPONENT = re.compile(r"[0-9](?:\.[0-9]+)?E\+?[0-9]+", re.IGNORECASE)
_LONGEST_CELL = 300

_FAULTS = {
    "lost-zero": (
        "先頭の0が落ちた番号のようなので、載せませんでした。",
        "もとの資料で番号を確かめ、表の列を「文字列」にして0から書いてください。",
    ),
    "no-area-code": ("市外局番がないので、載せませんでした。", "市外局番から書いた番号を contacts に足してください。"),
    "length": ("桁の数が合わない番号なので、載せませんでした。", "もとの資料で番号を確かめてください。"),
    "prefix": ("使われていない始まり方の番号なので、載せませんでした。", "もとの資料で番号を確かめてください。"),
    "exponent": (
        "表計算ソフトで壊れた番号（1.23E+10 の形）なので、載せませんでした。",
        "もとの資料で番号を確かめ、表の列を「文字列」にしてください。",
    ),
    "several": (
        "番号がいくつも続いていて分けられないので、載せませんでした。",
        "番号を1つずつ contacts に足してください。",
    ),
    "extension-mixed": (
        "内線と番号の区切りがわからないので、載せませんでした。",
        "番号と内線を分けて contacts に足してください。",
    ),
    "text": ("番号でないことばが入っていたので、載せませんでした。", "番号があれば contacts に足してください。"),
}


@dataclass(frozen=True, slots=True)
class NumberFound:
    """A number fit for the register, as it is to be shown."""

    value: str
    fax: bool = False
    purpose: str = ""


def read_phone_cell(
    cell: str, item: str, *, fax: bool = False, area_code: str = ""
) -> tuple[list[NumberFound], list[Doubt]]:
    """Return the usable numbers of a cell and what is doubtful about it. Nothing is guessed.

    `area_code` is put before local numbers only where a mapping states it for its source; each use is a doubt.
    """
    text = fold_dashes_between_digits(tidy(cell).translate(str.maketrans("（）：＃", "():#")))[:_LONGEST_CELL]
    if _WITHHELD.search(text) and not re.search(r"\d{4}", text):
        return [], [
            Doubt(item, "番号が公開されていないと書かれているので、載せませんでした。", "番号を足す必要はありません。")
        ]
    if _EXPONENT.fullmatch(text):
        return [], [Doubt(item, *_FAULTS["exponent"])]
    numbers: list[NumberFound] = []
    doubts: list[Doubt] = []
    label = ""
    for part in _PARTS.split(text):
        match = _NUMBER.search(part)
        if match is None or not re.search(r"\d{2}", match[0]):
            label = f"{label} {part.strip()}".strip() if part.strip() else label
            continue
        while match:
            before, after = part[: match.start()], part[match.end() :]
            following = _NUMBER.search(after)
            words_after = after[: following.start()] if following else after
            is_fax = fax or (bool(_FAX.search(before)) and not _BOTH.search(before))
            numbers += _take(match[0], is_fax, f"{label} {before} {words_after}", item, area_code, doubts)
            if _BOTH.search(before) and not fax:
                numbers += _take(match[0], True, "", item, area_code, [])
            label, part, match = "", after, following
    if label and numbers and not any(number.purpose for number in numbers):
        numbers[-1] = NumberFound(numbers[-1].value, numbers[-1].fax, _purpose(label, item, doubts))
    elif label and not numbers and not doubts:
        doubts.append(Doubt(item, *_FAULTS["text"]))
    return list(dict.fromkeys(numbers)), doubts


def _take(written: str, fax: bool, words: str, item: str, area_code: str, doubts: list[Doubt]) -> list[NumberFound]:
    phone = parse_phone(written)
    if phone.faults == ("no-area-code",) and area_code and len(phone.digits) + len(area_code) == 10:
        phone = parse_phone(f"{area_code}-{phone.display}")
        doubts.append(
            Doubt(
                item, f"市外局番 {area_code} を補いました。", "番号が合っているか、もとの資料か電話で確かめてください。"
            )
        )
    value = _usable(phone, item, doubts)
    return [NumberFound(value, fax, _purpose(words, item, doubts))] if value else []


def _usable(phone: Phone, item: str, doubts: list[Doubt]) -> str:
    known = KNOWN_NUMBERS.get(phone.digits)
    if known is not None:
        doubts.append(Doubt(item, "載せない番号です。", explain_known_number(known)[0]))
        return ""
    if phone.faults and phone.faults != ("hyphens",):
        fault = next((fault for fault in phone.faults if fault in _FAULTS), "text")
        doubts.append(Doubt(item, *_FAULTS[fault]))
        return ""
    shown = phone.display
    if phone.faults:
        shown = group_number(phone.digits)
        doubts.append(Doubt(item, "番号のハイフンの位置を直しました。", "区切りの位置を確かめてください。"))
    if phone.kind in ("mobile", "pager"):
        doubts.append(
            Doubt(
                item,
                "携帯電話の番号です。そのまま取り込みました。",
                "個人の番号でないか、載せてよいかを持ち主に確かめてください。",
            )
        )
    if phone.kind in ("unknown", "emergency") or not phone.href:
        return ""
    return f"{shown}（内線{phone.extension}）" if phone.extension else shown


def _purpose(words: str, item: str, doubts: list[Doubt]) -> str:
    """Return what the words beside a number say it is for; words that may be a person's name are left out."""
    kept = []
    for word in re.split(r"[()\[\]【】\s:・]+", words):
        bare = _LABELS.sub("", word.strip()).strip(" -~〜")
        if not bare or _FAX.fullmatch(bare):
            continue
        if _OFFICE.search(bare):
            kept.append(bare)
        else:
            doubts.append(
                Doubt(
                    item,
                    "番号のそばのことばを外しました（人の名前かもしれません）。",
                    "要ることばなら、contacts の purpose に書いてください。",
                )
            )
    return " ".join(dict.fromkeys(kept))[:160]
