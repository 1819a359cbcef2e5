"""The free texts of an entry, translations too, and the numbers in them.

A free text is every text that is neither a slug, an address of a page nor a telephone field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.japanese.phones import find_phones, parse_phone
from generator.japanese.ruby import drop_readings
from generator.records.model import Contact
from generator.records.model.contact import PHONE_CHANNELS
from generator.records.model.scalars import Model
from generator.records.read_yaml import Loc
from generator.records.rules.report import AnyEntry, numbers_of
from generator.records.schedule.model import Schedule, Session

# Named here is what is left out, so that a field added to the model is looked at from its first day.
NOT_TEXT = frozenset(
    {
        *("id", "kind", "role", "group", "area", "areas_served", "audiences", "worries", "channel", "languages"),
        *("organization", "via_desk", "replaced_by", "place", "apply_at", "first_visit", "accessibility"),
        *("url", "website", "site_url", "exit_url", "postal_code", "code", "bounds", "year_end", "obon"),
        *("status", "demo", "sensitive", "joint", "course", "cancelled", "cost", "precision", "state", "certainty"),
        *("level", "always_open", "confirmed_how", "exact_location", "opens", "closes", "point", "closed", "times"),
        *("days", "months", "season", "last_entry", "weather", "file", "shows_place", "logo", "primary", "tint"),
    }
)


_READING = re.compile(r"\{[^{}|]+\|([^{}|]+)\}")


def free_texts(entry: AnyEntry) -> Iterator[tuple[Loc, str]]:
    """Yield each free text with its place in the file, in the order of the model.

    What stands in ruby, `1{丁目|ちょうめ}`, is yielded as it is read: without its readings, and the readings by themselves.
    """
    for loc, text in _walk(entry.record, ()):
        yield loc, drop_readings(text)
        if "{" in text and (readings := _READING.findall(text)):
            yield loc, "".join(readings)


def all_numbers(entry: AnyEntry) -> Iterator[tuple[Loc, str]]:
    """Yield the digits of each telephone number of an entry, those of its fields first, then those inside its texts."""
    for loc, _, value in numbers_of(entry):
        yield loc, parse_phone(value).digits
    for loc, text in free_texts(entry):
        for digits in find_phones(text):
            yield loc, digits


def _walk(value: object, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, (Model, Schedule, Session)):
        for name in type(value).model_fields:
            if name not in NOT_TEXT and not _is_number_field(value, name):
                yield from _walk(getattr(value, name), (*loc, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _walk(item, (*loc, number))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _walk(item, (*loc, key))


def _is_number_field(value: object, name: str) -> bool:
    return name == "value" and isinstance(value, Contact) and value.channel in PHONE_CHANNELS | {"mail", "form"}
