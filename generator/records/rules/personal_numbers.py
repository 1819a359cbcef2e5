"""Numbers, dates and names in free text that may be somebody's own: layer 3 of the boundary."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.japanese.personal import find_traces
from generator.japanese.phone_numbering import classify_number
from generator.japanese.phones import find_phones, parse_phone
from generator.problems import Problem, Severity
from generator.records.read import Register
from generator.records.rules.free_text import free_texts
from generator.records.rules.phones import MOBILE
from generator.records.rules.report import all_entries, numbers_of, report

MOBILE_IN_TEXT = (
    "文の中に、携帯電話の番号があります。消してください。"
    "団体が公開に書面で同意した番号なら、contacts に書いてください。そこにある番号は、文の中にも書けます。",
    "A mobile number stands in the text: remove it. One that may be public in writing belongs into contacts.",
)
PERSONAL: dict[str, tuple[str, str, Severity]] = {
    "my-number": (
        "マイナンバー（個人番号）らしい12けたの数字があります。消してください。",
        "Twelve digits that look like a My Number: remove them.",
        "error",
    ),
    "birth-date": ("生年月日らしい日付があります。消してください。", "A date of birth: remove it.", "error"),
    "case-number": (
        "相談やケースの番号らしいものがあります。消してください。",
        "The number of a case: remove it.",
        "error",
    ),
    "personal-mail": (
        "文の中に、個人のものらしいメールアドレスがあります。団体の公開のアドレスなら contacts に書き、そうでなければ消してください。",
        "A mail address that may be somebody's own: write a public one into contacts, remove any other.",
        "warning",
    ),
    "person-name": (
        "人の名前らしいものがあります。本人が公開に同意しているかを確かめ、なければ「担当」「会長」などの役割の名にしてください。",
        "Somebody's name, it seems: make sure they agreed, or write a role.",
        "warning",
    ),
}
"""What is said of a trace, and whether it stops a build. Of mobile numbers and addresses other rules speak."""


def check_mobiles_in_texts(register: Register, today: date) -> Iterator[Problem]:
    """A mobile number inside a text traces to a contact of the register, which is asked about by itself.

    Notes of real lists held such numbers, often somebody's own.
    """
    contacts = {parse_phone(value).digits for entry in all_entries(register) for _, _, value in numbers_of(entry)}
    for entry in all_entries(register):
        for loc, text in free_texts(entry):
            mobiles = {digits for digits in find_phones(text) if classify_number(digits) == "mobile"}
            if mobiles - contacts:
                yield report(entry, loc, "mobile-in-text", *MOBILE_IN_TEXT)
            elif mobiles:
                yield report(
                    entry,
                    loc,
                    "mobile-in-text",
                    f"文の中の電話番号：{MOBILE[0]}",
                    f"In the text: {MOBILE[1]}",
                    "warning",
                )


def check_personal_traces(register: Register, today: date) -> Iterator[Problem]:
    """No text holds a My Number, a date of birth or the number of a case; names and own mail addresses are asked about."""
    for entry in all_entries(register):
        for loc, text in free_texts(entry):
            for kind in dict.fromkeys(trace.kind for line in text.split("\n") for trace in find_traces(line)):
                if kind in PERSONAL:
                    yield report(entry, loc, kind, *PERSONAL[kind])
