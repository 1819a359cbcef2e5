"""Turning the text scalars of a schedule into typed values, or refusing them with a sentence that helps."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Annotated, TypeVar

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from generator.japanese.eras import parse_date
from generator.records.schedule.closures import read_closure, read_closures
from generator.records.schedule.days import LAST_DAY
from generator.records.schedule.messages import refuse
from generator.records.schedule.monthday import read_span, write_span
from generator.records.schedule.months import read_months
from generator.records.schedule.text import fold
from generator.records.schedule.times import read_time, read_times
from generator.records.schedule.words import read_days

T = TypeVar("T")
_LIST_BREAKS = re.compile(r"[、,・\s]+")


def as_texts(value: object) -> list[str]:
    """Return a scalar or a list of scalars as a list of texts without blank ones."""
    items: Iterable[object] = value if isinstance(value, (list, tuple)) else [] if value is None else [value]
    return [text for item in items if (text := str(item).strip())]


def choice(code: str, words: dict[str, str]) -> BeforeValidator:
    """Accept the Japanese words of a choice too; anything else is refused with the message `code`."""

    def read(value: object) -> object:
        text = fold(str(value))
        text = words.get(text, text)
        if text not in words.values():
            raise refuse(code)
        return text

    return BeforeValidator(read)


def one_of(words: dict[str, str]) -> WithJsonSchema:
    """Return the editors' schema of a choice: every word that is accepted."""
    return WithJsonSchema({"type": "string", "enum": list(words)})


def _one(read: Callable[[str], T | None], code: str) -> Callable[[object], T]:
    def validate(value: object) -> T:
        result = read(str(value)) if isinstance(value, (str, int, date)) else None
        if result is None:
            raise refuse(code)
        return result

    return validate


def _days(value: object) -> str:
    """Keep the words as written: they are what an officer recognises."""
    text = "・".join(as_texts(value))
    if read_days(text) is None:
        raise refuse("schedule_days")
    return text


def _times(value: object) -> tuple[str, ...]:
    texts = as_texts(value)
    spans = [read_times(text) for text in texts]
    if not texts or not all(spans):
        raise refuse("schedule_times")
    return tuple(span for found in spans for span in found or ())


def _months(value: object) -> tuple[int, ...]:
    found = [read_months(text) for text in as_texts(value)]
    if not found or None in found:
        raise refuse("schedule_months")
    return tuple(sorted({month for months in found for month in months or ()}))


def _season(text: str) -> str | None:
    span = read_span(text)
    return write_span(span) if span else None


def _monthdays(value: object) -> tuple[int, ...]:
    numbers: set[int] = set()
    for text in as_texts(value):
        if text.isdecimal() and 1 <= int(text) <= 31:
            numbers.add(int(text))
            continue
        rules = read_days(text)
        if not rules or any(rule.months or not rule.monthdays for rule in rules):
            raise refuse("schedule_monthdays")
        numbers.update(day for rule in rules for day in rule.monthdays)
    if not numbers:
        raise refuse("schedule_monthdays")
    return tuple(sorted(numbers))


def _dates(value: object) -> tuple[date, ...]:
    found: list[date] = []
    for text in as_texts(value):
        whole = parse_date(text)
        parts = [whole] if whole else [parse_date(part) for part in _LIST_BREAKS.split(text) if part]
        if None in parts:
            raise refuse("schedule_date")
        found += [day for day in parts if day]
    if not found:
        raise refuse("schedule_date")
    return tuple(sorted(set(found)))


def _closed(value: object) -> tuple[str, ...]:
    written: list[str] = []
    for text in as_texts(value):
        one = read_closure(text)
        closures = (one,) if one else read_closures(text)
        if not closures:
            raise refuse("schedule_closed")
        written += [closure.write() for closure in closures]
    return tuple(dict.fromkeys(written))


Texts = list[str] | str
Numbers = list[int | str] | str

Days = Annotated[str, BeforeValidator(_days, json_schema_input_type=Texts)]
Times = Annotated[tuple[str, ...], BeforeValidator(_times, json_schema_input_type=Texts)]
Clock = Annotated[str, BeforeValidator(_one(read_time, "schedule_clock"), json_schema_input_type=str)]
Months = Annotated[tuple[int, ...], BeforeValidator(_months, json_schema_input_type=Numbers)]
Season = Annotated[str, BeforeValidator(_one(_season, "schedule_season"), json_schema_input_type=str)]
MonthDays = Annotated[
    tuple[int, ...],
    BeforeValidator(_monthdays, json_schema_input_type=Numbers),
    PlainSerializer(lambda days: ["末日" if day == LAST_DAY else day for day in days]),
]
Dates = Annotated[tuple[date, ...], BeforeValidator(_dates, json_schema_input_type=Texts)]
Day = Annotated[date, BeforeValidator(_one(parse_date, "schedule_date"), json_schema_input_type=str)]
Closed = Annotated[tuple[str, ...], BeforeValidator(_closed, json_schema_input_type=Texts)]
