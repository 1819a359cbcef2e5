"""Telephone numbers: whole, diallable, fit to print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.japanese.phones import parse_phone
from generator.japanese.widths import fold_dashes_between_digits, fold_width
from generator.problems import Problem, Severity
from generator.records.read import Register
from generator.records.rules.free_text import free_texts
from generator.records.rules.report import all_entries, numbers_of, report

FAULTS: dict[str, tuple[str, str]] = {
    "empty": (
        "番号が書かれていません。番号を書くか、この連絡先ごと消してください。",
        "No number: write it or remove the contact.",
    ),
    "text": (
        "番号のほかの文字が入っています。番号だけを書き、添える言葉は purpose か caution に書いてください。"
        "知らせない番号なら、この連絡先ごと消してください。",
        "Words stand in the number field: move them to purpose or caution; if the number is withheld, remove the contact.",
    ),
    "exponent": (
        "表計算ソフトで数に変わってしまった番号です。もとの資料を見て、番号を書き直してください。",
        "A spreadsheet turned this into a quantity: write the number again from the source.",
    ),
    "several": (
        "番号が2つ以上あります。連絡先を番号ごとに分けてください。",
        "More than one number: make a contact of each.",
    ),
    "extension-mixed": (
        "内線と番号の切れ目がわかりません。「0000-12-3456 内線 12」のように、番号のあとに「内線」と書いてください。",
        "The extension cannot be told from the number: write 内線 between them.",
    ),
    "lost-zero": (
        "先頭の0が落ちているようです。市外局番や携帯電話の最初の0から、もとの資料を見て書き直してください。",
        "The first 0 seems to be lost: write the number again from its 0.",
    ),
    "no-area-code": (
        "市外局番がありません。ほかの市からもかけられるように、0から始まる市外局番をつけてください。",
        "The area code is missing: write the number from its 0.",
    ),
    "length": (
        "けた数が合いません（ふつうは10けた、携帯電話と050は11けた）。もとの資料を見て書き直してください。",
        "Digits are missing or too many (10, or 11 for mobile and 050 numbers): check the source.",
    ),
    "prefix": (
        "日本で使われていない始まり方の番号です。もとの資料を見て書き直してください。",
        "No Japanese number begins like this: check the source.",
    ),
}
HYPHENS = (
    "ハイフンの位置が、この番号のふつうの区切りと違います。市外局番の区切りを確かめて書き直してください。",
    "The hyphens stand in unusual places: check where the area code ends.",
)
MOBILE = (
    "携帯電話の番号です。代表者個人の電話ではありませんか。本人が公開に書面で同意しているかを確かめ、"
    "なければ団体や担当課の番号にしてください。",
    "This is a mobile number. If it is somebody's own telephone, make sure they agreed in writing; else use an office number.",
)
_WRITTEN = re.compile(r"(?<![\d/=_.-])0\d{1,4}-\d{1,5}-\d{2,5}(?![\d-])")
_AFTER_LABEL = re.compile(r"(?:電話番号|電話|FAX|TEL|☎)[ :()は]{0,3}(\d[\d-]{4,}\d)(?![\d年月日時人円])", re.IGNORECASE)


def check_phone_contacts(register: Register, today: date) -> Iterator[Problem]:
    """Each telephone and fax field holds one whole number; each fault has its own remedy."""
    for entry in all_entries(register):
        for loc, _, value in numbers_of(entry):
            phone = parse_phone(value)
            for fault in phone.faults:
                if fault == "hyphens":
                    yield report(entry, loc, "phone-hyphens", *HYPHENS, "warning")
                else:
                    yield report(entry, loc, f"phone-{fault}", *FAULTS[fault])


def check_mobile_contacts(register: Register, today: date) -> Iterator[Problem]:
    """A mobile number may be somebody's own telephone: 240 of 469 in real lists."""
    for entry in all_entries(register):
        for loc, _, value in numbers_of(entry):
            if parse_phone(value).kind == "mobile":
                yield report(entry, loc, "mobile-phone", *MOBILE, "warning")


def check_phone_costs(register: Register, today: date) -> Iterator[Problem]:
    """The price belongs to the number: 0120 and 0800 are free for the caller, 0570 never is."""
    for entry in all_entries(register):
        for loc, contact, value in numbers_of(entry):
            kind = parse_phone(value).kind
            if kind == "navi" and contact.cost == "free":
                yield report(
                    entry,
                    (*loc[:-1], "cost"),
                    "phone-cost",
                    "0570 で始まる番号は通話料がかかります。番号が正しければ、cost を paid にしてください。",
                    "Calls to 0570 are charged: set cost to paid, or check the number.",
                )
            elif kind == "free" and contact.cost == "paid":
                yield report(
                    entry,
                    (*loc[:-1], "cost"),
                    "phone-cost",
                    "0120 と 0800 で始まる番号は無料です。番号が正しければ、cost を free にしてください。",
                    "Calls to 0120 and 0800 are free: set cost to free, or check the number.",
                )


def check_phones_in_texts(register: Register, today: date) -> Iterator[Problem]:
    """A number inside a text is whole too, and no text carries a dialling link of its own (href ≠ text)."""
    for entry in all_entries(register):
        for loc, text in free_texts(entry):
            if "tel:" in text.lower():
                yield report(
                    entry,
                    loc,
                    "phone-link",
                    "文の中に tel: のリンクがあります。番号は contacts に書いてください。かけるリンクは自動で付きます。",
                    "Remove the tel: link and put the number into contacts; the link is made from it.",
                )
            fault = _fault_in(text)
            if fault is not None:
                severity: Severity = "warning"
                ja, en = HYPHENS if fault == "hyphens" else FAULTS[fault]
                yield report(
                    entry, loc, f"text-phone-{fault}", f"文の中の電話番号：{ja}", f"In the text: {en}", severity
                )


def _fault_in(text: str) -> str | None:
    """Return the first fault of a number written in a text, None when all are well."""
    if not any(character.isdigit() for character in text):
        return None
    folded = fold_dashes_between_digits(fold_width(text))
    written = [*_WRITTEN.findall(folded), *_AFTER_LABEL.findall(folded)]
    faults = (fault for number in written for fault in parse_phone(number).faults)
    return next((fault for fault in faults if fault in FAULTS or fault == "hyphens"), None)
