"""Traces of a person in one line of text, by their shape alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from generator.japanese.personal.mails import find_personal_mails
from generator.japanese.personal.my_number import is_my_number
from generator.japanese.personal.names import NAMED
from generator.japanese.phone_numbering import classify_number
from generator.japanese.phones import find_phones
from generator.japanese.widths import fold_dashes_between_digits, fold_width, strip_invisible

TraceKind = Literal["mobile", "personal-mail", "my-number", "birth-date", "case-number", "person-name", "house-address"]

_WORTH_LOOKING = re.compile(r"[\d@＠〇零①-⑨]|[さ様氏くち]")
_TWELVE = re.compile(r"(?<![\dA-Za-z./=_-])\d{4}[ -]?\d{4}[ -]?\d{4}(?![\dA-Za-z/_-]|\.\d)")
_NUMBER_LABEL = re.compile(r"(?:マイナンバー|個人番号)[^\d\n]{0,8}\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)")
_DATE = r"(?:(?:19|20)\d\d|(?:明治|大正|昭和|平成|令和|[MTSHR])\.? ?(?:\d{1,2}|元)) ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2} ?日?"
_BIRTH = re.compile(rf"(?:生年月日|誕生日|birth ?date|date of birth|\bDOB\b)[^\d\n]{{0,8}}{_DATE}", re.IGNORECASE)
_BORN = re.compile(rf"{_DATE} ?(?:生(?!ま|き)|生まれ(?! ?(?:[のた]|以|から|まで|、|で)))")
_CASE = re.compile(
    r"(?:ケース|事案|事例|相談者?|受理|受給者?|被保険者|支援対象者?|患者)(?:番号|No\.?|ナンバー|ID)[ :=はが]{0,3}[A-Z]{0,4}-?\d[\dA-Z-]{2,}",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"\d ?番地|\d ?番 ?\d+ ?号|\d ?号室|\d丁目 ?\d|\d丁目の\d|〒 ?\d{3}-?\d{4}|[一-龠]{2,}(?<!第)\d{1,3}-\d{1,3}-\d{1,4}(?![\d-])"
)


@dataclass(frozen=True, slots=True)
class Trace:
    """What kind of thing stands in a line; `value` is the digits of a telephone number or a mail address, "" otherwise."""

    kind: TraceKind
    value: str = field(default="", repr=False)


def find_traces(line: str) -> Iterator[Trace]:
    """Yield each trace of a person in one line, in any width, with any dash.

    * mobile: a mobile number (電気通信番号計画)
    * personal-mail: an address at a telephone company or a free mail service
    * my-number: twelve digits with the check digit, or behind the word マイナンバー
    * birth-date: a date behind 生年月日 or before 生; not `…に生まれた方`, which says who may come
    * case-number: a number behind ケース番号, 受理番号 and the like
    * person-name: one of the commonest surnames before 様, さん or 氏
    * house-address: an address down to the house or the room
    """
    if not _WORTH_LOOKING.search(line):
        return
    folded = fold_dashes_between_digits(fold_width(strip_invisible(line)))
    for digits in dict.fromkeys(find_phones(line)):
        if classify_number(digits) == "mobile":
            yield Trace("mobile", digits)
    for mail in dict.fromkeys(find_personal_mails(folded)):
        yield Trace("personal-mail", mail)
    numbers = (re.sub(r"[ -]", "", match[0]) for match in _TWELVE.finditer(folded))
    if any(map(is_my_number, numbers)) or _NUMBER_LABEL.search(folded):
        yield Trace("my-number")
    if _BIRTH.search(folded) or _BORN.search(folded):
        yield Trace("birth-date")
    if _CASE.search(folded):
        yield Trace("case-number")
    if NAMED.search(folded):
        yield Trace("person-name")
    if _HOUSE.search(folded):
        yield Trace("house-address")
