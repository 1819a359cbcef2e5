"""A string in every text field of a register, found by walking the models: a field added to a model is planted too."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from generator.records.model.entries import Desk, Event, Organization, Place, Programme
from generator.records.model.hotline import Hotline
from generator.records.model.municipality import Municipality
from generator.records.model.terms import Area, Term
from tests.registers import AREAS, DESK, MUNICIPALITY, PLACE

Text = Callable[[str], str]
"""Gives the string for a field, by the field's name."""
PROBE = "<b>文</b> & \"'"
LANGUAGES = ("en", "easy")
HELP_LINE: dict[str, Any] = {
    "id": "line",
    "name": "見本の電話",
    "contacts": [{"channel": "phone", "value": "0000-00-0009"}],
    "level": "consult",
    "hours": "毎日",
    "cost": "free",
    "audience": "だれでも",
    "certainty": "A",
    "sources": [{"title": "見本", "url": "https://www.example.jp/", "seen_on": "2026-11-01"}],
}
# What another field of the record decides, or what an entry is only withdrawn by.
NOT_HERE = frozenset({"withheld", "retired", "suspended", "consent", "valid_from", "valid_to", "photos", "appearance"})
CLOSED_BY_OTHERS = frozenset({"value", "name_kana", "kana", "closed", "days", "times", "readings", "licence"})


@cache
def _adapter(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    field = model.model_fields[name]
    shape: Any = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
    return TypeAdapter(shape)


def accepts(model: type[BaseModel], name: str, value: object) -> bool:
    """Say whether a field, by itself, takes a value."""
    try:
        _adapter(model, name).validate_python(value)
    except ValidationError:
        return False
    return True


@cache
def list_text_fields(model: type[BaseModel]) -> frozenset[str]:
    """Return the names of the fields that take any line of text."""
    return frozenset(
        name for name in model.model_fields if name not in CLOSED_BY_OTHERS and accepts(model, name, PROBE)
    )


def plant(model: type[BaseModel], base: Mapping[str, Any], text: Text, path: str = "") -> dict[str, Any]:
    """Return the record `base` with the string of each text field in it, wherever the field takes that string."""
    made = dict(base)
    for name, field in model.model_fields.items():
        place = f"{path}{name}"
        if name in NOT_HERE:
            continue
        if name in list_text_fields(model):
            if accepts(model, name, wanted := text(place)):
                made[name] = wanted
        elif inner := _model_inside(field):
            grown = _grow(inner, field, base.get(name), text, place)
            if grown is not None and accepts(model, name, grown):
                made[name] = grown
    return made


def _grow(inner: type[BaseModel], field: FieldInfo, base: Any, text: Text, place: str) -> Any:
    if name_is_table(field):
        found = {code: plant(inner, (base or {}).get(code, {}), text, f"{place}.{code}.") for code in LANGUAGES}
        return {code: table for code, table in found.items() if table}
    if isinstance(base, list):
        return [plant(inner, item, text, f"{place}.") for item in base]
    grown = plant(inner, base or {}, text, f"{place}.")
    return grown if grown != (base or {}) else None


def name_is_table(field: FieldInfo) -> bool:
    """Say whether a field is a table by language."""
    return any(get_origin(part) in (dict, Mapping) or _is_mapping(part) for part in _parts(field.annotation))


def _is_mapping(part: Any) -> bool:
    origin = get_origin(part)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _model_inside(field: FieldInfo) -> type[BaseModel] | None:
    found = (part for part in _parts(field.annotation) if isinstance(part, type) and issubclass(part, BaseModel))
    return next(found, None)


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _parts(get_args(annotation)[0])
    elif hasattr(annotation, "__value__"):
        yield from _parts(annotation.__value__)
    elif origin in (Union, types.UnionType, tuple, dict, list) or _is_mapping(annotation):
        for part in get_args(annotation):
            yield from _parts(part)


KINDS: tuple[tuple[str, type[BaseModel], Mapping[str, Any]], ...] = (
    ("places", Place, PLACE),
    ("desks", Desk, DESK),
    ("organizations", Organization, {"status": "published", "demo": "yes", "group": "support/npo", "name": "会"}),
    ("programmes", Programme, {"status": "published", "demo": "yes", "name": "制度", "target": "市に住む人"}),
    (
        "events",
        Event,
        {**{k: v for k, v in PLACE.items() if k not in ("kind", "schedule")}, "dates": [{"date": "2026-12-05"}]},
    ),
)


def write_town(root: Path, strings: Sequence[str], shift: int = 0, entries: int | None = None) -> int:
    """Write a register whose entries hold the strings in every text field; returns how many (string, field) pairs it has.

    Each string is the first one of an entry of each kind; `shift` decides which field gets which, so that over all shifts
    every string comes into every field. With fewer `entries` of a kind than strings the strings are dealt out among them.
    """
    planted = 0
    most = entries or len(strings)
    stride = max(1, len(strings) // most)

    def turn(number: int) -> Text:
        fields: dict[str, int] = {}

        def text(place: str) -> str:
            nonlocal planted
            planted += 1
            return strings[(number * stride + shift * fields.setdefault(place, len(fields))) % len(strings)]

        return text

    for folder, model, base in KINDS:
        for number in range(most):
            slug = f"{folder[:4]}-{number}"
            _write(root / folder / f"{slug}.yml", {**plant(model, {**base, "id": slug}, turn(number)), "id": slug})
    lines = [{**plant(Hotline, HELP_LINE, turn(number)), "id": f"h-{number}"} for number in range(min(40, most))]
    for line in lines:
        _write(root / "hotlines" / f"{line['id']}.yml", line)
    _write(root / "municipality.yml", plant(Municipality, MUNICIPALITY, turn(shift)))
    areas = [plant(Area, area, turn(number)) for number, area in enumerate(AREAS)]
    _write(root / "vocabulary" / "areas.yml", areas)
    for stem in ("channels", "first-visit", "desk-roles"):
        source = Path(__file__).parents[2] / "directory" / "vocabulary" / f"{stem}.yml"
        terms = yaml.safe_load(source.read_text(encoding="utf-8"))
        _write(
            root / "vocabulary" / f"{stem}.yml",
            [plant(Term, term, turn(number)) for number, term in enumerate(terms)],
        )
    return planted


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")
