"""Which patterns a secret gets: by the shape of its value first, then by the word for its kind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import accumulate

from generator.audit.leaks.fold import fold
from generator.audit.leaks.secret import Secret
from generator.audit.leaks.variants.addresses import LOOKS_LIKE_ADDRESS, vary_address
from generator.audit.leaks.variants.dates import serial_token, short_date_token, vary_date
from generator.audit.leaks.variants.names import vary_address_of_page, vary_letters, vary_mail, vary_name, vary_title
from generator.audit.leaks.variants.numbers import (
    Variant,
    fold_digits_of,
    vary_number,
    vary_phone,
    vary_postal_code,
)
from generator.audit.leaks.variants.patterns import Edge, Pattern
from generator.audit.leaks.variants.points import vary_point
from generator.audit.leaks.variants.readings import KANA_WORD, vary_kana, vary_romaji
from generator.japanese.eras import parse_date
from generator.japanese.phones import find_phones

_MAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+")
_URL = re.compile(r"[a-zA-Z][\w+.-]*://\S+|www\.\S+|[\w-]+(?:\.[\w-]+)+/\S+")
_POINT = re.compile(r"(-?\d{1,3}\.\d{2,})\D+?(-?\d{1,3}\.\d{2,})")
_HALF_POINT = re.compile(r"-?\d{1,3}\.\d{3,}")
_DIGITS = re.compile(r"[\d\s().+#*/‐-―−ー－-]+")
_MOBILE = re.compile("0[789]0")
_NAME_KINDS = re.compile("name|person|contact|staff|member|氏名|名前|担当", re.IGNORECASE)
_HOUSE_KINDS = re.compile("shelter|facility|house|place|building|org|施設|建物|listing", re.IGNORECASE)
_KANA_KINDS = re.compile("kana|reading|yomi|ruby|furigana|カナ|かな|よみ|ふりがな", re.IGNORECASE)
_PHONE_KINDS = re.compile("phone|tel|mobile|fax|cell|line|call|電話|携帯", re.IGNORECASE)
_NOTE_KINDS = re.compile("note|memo|remark|comment|free|text|instruction|caution|reason|備考|メモ|記", re.IGNORECASE)
_POSTAL_KINDS = re.compile("postal|zip|post-?code|郵便", re.IGNORECASE)
_ADDRESS_KINDS = re.compile("address|residence|住所|所在", re.IGNORECASE)
_ROOM_KINDS = re.compile("room|部屋|号室", re.IGNORECASE)
_BIRTH_KINDS = re.compile("birth|born|dob|生年|誕生|生まれ", re.IGNORECASE)
_LOST_ZERO = (0, 6)
"""The groups of a postal code whose first zero a spreadsheet took away."""

_FIRST_YEAR_OF_EVENTS = 2000
"""A day before this year under a kind that says nothing of it is taken for a birth; a later one for a visit or the like."""

_WHOLE_ADDRESS = re.compile(
    r"(?:〒?\s*\d{3}-?\d{4}\s*)?[^\s0-9、。]{1,24}?[都道府県市区町村郡][^0-9、。]{0,24}?[0-9一二三四五六七八九十]+"
    r"(?:丁目?|番|号|条|-|−|の)[0-9一二三四五六七八九十丁目番地号条の−-]*(?:[\s　]*[^、。\n]{0,24})?$"
)
"""A value that is an address and nothing else, whatever its kind is called: the home of somebody, a shelter."""

_CLAUSE_END = re.compile("[。、，．,.!?！？\n\r；;：:]+")
_LONG = 24
_SENTENCE = re.compile("[。！？]|[ぁ-ん]{3,}.*[、]")


def make_patterns(secret: Secret) -> list[Pattern]:
    """Return every pattern of a secret, each text once; none for a value too short to be told from chance."""
    made: dict[tuple[str, Edge], Pattern] = {}
    day = _read_day(secret)
    no_birth = day is not None and not _is_birth(secret, day)
    for text, edge, groups in _vary(secret.kind, unicodedata.normalize("NFKC", secret.value).strip(), secret.value):
        if text:
            weak = no_birth or (edge == Edge.GROUPS and groups == _LOST_ZERO)
            pattern = Pattern(text, secret.record, secret.kind, edge, groups, weak, day is not None)
            made.setdefault((text, edge), pattern)
    return list(made.values())


def _read_day(secret: Secret) -> date | None:
    """Read a value that is a date and nothing else."""
    return None if _PHONE_KINDS.search(secret.kind) else parse_date(unicodedata.normalize("NFKC", secret.value).strip())


def _is_birth(secret: Secret, day: date) -> bool:
    """Tell whether a day may be that of a birth; any other says nothing alone: such days stand on every page."""
    return day.year < _FIRST_YEAR_OF_EVENTS or _BIRTH_KINDS.search(f"{secret.kind} {secret.field}") is not None


def _vary(kind: str, value: str, written: str) -> Iterator[Variant]:
    if not value:
        return
    if (point := _POINT.search(value)) is not None and (pair := _read_point(point)) is not None:
        yield from vary_point(*pair)
    elif _MAIL.fullmatch(re.sub("(?i)^mailto:", "", value)):
        yield from vary_mail(value)
    elif _URL.fullmatch(value):
        yield from vary_address_of_page(value)
    elif (day := parse_date(value)) is not None and not _PHONE_KINDS.search(kind):
        yield from vary_date(day)
        yield short_date_token(day.year, day.month, day.day), Edge.EXACT, ()
        yield serial_token(day), Edge.EXACT, ()
    elif _HALF_POINT.fullmatch(value):
        return  # half a position is on every page of the town; `records.join_parts` puts the halves together
    elif _DIGITS.fullmatch(value) or fold(value).isdigit():
        yield from _vary_digits(kind, value)
    elif _is_note(kind, value):
        yield from _vary_note(value)
    elif find_phones(value) and len(fold(value)) < _LONG:
        for phone in find_phones(value):
            yield from vary_phone(phone)
        yield fold(value), Edge.FREE, ()
    elif _is_address(kind, value):
        yield from vary_address(written)
    else:
        yield from _vary_words(kind, value)


def _vary_digits(kind: str, value: str) -> Iterator[Variant]:
    digits = fold_digits_of(value)
    if _POSTAL_KINDS.search(kind) or (len(digits) == 7 and re.fullmatch(r"〒?\s*\d{3}\D\d{4}", value)):
        yield from vary_postal_code(value)
    elif _PHONE_KINDS.search(kind) or re.match(r"\+?81|0", digits) and 9 <= len(digits) <= 13:
        yield from vary_phone(value)
    elif _ROOM_KINDS.search(kind) and digits:
        yield f"{digits}号室", Edge.FREE, ()
    else:
        yield from vary_number(digits)


def _is_note(kind: str, value: str) -> bool:
    length = len(fold(value))
    if length < 60 and "。" not in value and (_ADDRESS_KINDS.search(kind) or _WHOLE_ADDRESS.match(value)):
        return False
    return length >= _LONG or (length >= 10 and bool(_NOTE_KINDS.search(kind) or _SENTENCE.search(value)))


def _vary_note(value: str) -> Iterator[Variant]:
    clauses = [fold(clause) for clause in _CLAUSE_END.split(value)]
    ends = tuple(accumulate(len(clause) for clause in clauses if clause))
    yield fold(value), Edge.NOTE, ends[:-1] if "".join(clauses) == fold(value) else ()
    for mail in _MAIL.findall(value):
        yield from vary_letters(fold(mail))
    for phone in find_phones(value):
        if _MOBILE.match(phone):
            yield from vary_phone(phone)


def _is_address(kind: str, value: str) -> bool:
    if _ADDRESS_KINDS.search(kind):
        return True
    return LOOKS_LIKE_ADDRESS.search(value) is not None and not _NAME_KINDS.search(kind) and len(fold(value)) >= 5


def _vary_words(kind: str, value: str) -> Iterator[Variant]:
    kana = KANA_WORD.fullmatch(value) is not None
    if kana and (_KANA_KINDS.search(kind) or _NAME_KINDS.search(kind)):
        yield from vary_kana(value)
        yield from vary_romaji(value)
    elif _NAME_KINDS.search(kind) and not _HOUSE_KINDS.search(kind):
        yield from vary_name(value)
    else:
        yield from vary_title(value)


def _read_point(match: re.Match[str]) -> tuple[str, str] | None:
    """Return latitude and longitude in this order, whichever came first; None when they are no position."""
    first, second = match[1], match[2]
    if abs(float(first)) > 90 >= abs(float(second)):
        first, second = second, first
    return (first, second) if abs(float(first)) <= 90 and abs(float(second)) <= 180 else None
