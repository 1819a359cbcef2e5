"""Planted leaks: one secret of one kind, in one encoding or a pair, in one container, each in a folder of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.leaks.archives import ARCHIVES
from benchmarks.leaks.containers import DATA, MARKUP, Container
from benchmarks.leaks.draw import Draw
from benchmarks.leaks.encodings import RAW, Encoding
from benchmarks.leaks.encodings_open import OPEN_ENCODINGS, OPEN_SENTENCES
from benchmarks.leaks.papers import PAPERS
from benchmarks.leaks.pictures import PICTURES
from benchmarks.leaks.plants import Plant, Syntax
from benchmarks.leaks.records import Value, invent_record

SEED = 20261124
RECORDS = 600
_RECORDS_TRIED = 12
OPEN_CONTAINERS: tuple[Container, ...] = (*MARKUP, *DATA, *ARCHIVES, *PICTURES, *PAPERS)
COMPANIONS = {"visit-date": "postal-code"}
"""Kinds that say nothing alone (a day of this year stands on every page): planted beside another value of the record."""
SHARE_BESIDE = {"birth-date": ("postal-code", 0.5), "postal-code": ("birth-date", 0.3)}
"""Kinds planted alone, and in this share of cases beside another value of the record."""


@dataclass(frozen=True)
class Part:
    """The encodings, containers and sentences that cases are drawn from."""

    name: str
    encodings: tuple[Encoding, ...]
    containers: tuple[Container, ...]
    sentences: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Case:
    """One planted leak: where it stands, whose value it is, and how it was made. `literal` is the value as it is stored."""

    path: str
    content: bytes
    record: str
    kind: str
    encodings: tuple[str, ...]
    group: str
    container: str
    part: str
    literal: str


OPEN = Part("open", OPEN_ENCODINGS, OPEN_CONTAINERS, OPEN_SENTENCES)


@cache
def invent_records(seed: object = SEED, count: int = RECORDS) -> dict[str, dict[str, Value]]:
    """Invent the council's records, by id."""
    return {record: invent_record(seed, record) for record in (f"r{number:04}" for number in range(1, count + 1))}


KINDS = tuple(invent_record(SEED, "r0001"))


def name_group(encodings: Sequence[Encoding]) -> str:
    """Say what is hard about a case: "orthographic" (only the spelling differs) or "coded" (a machine must decode it)."""
    return "orthographic" if all(encoding.group == "fold" for encoding in encodings) else "coded"


def spell(
    value: Value, beside: Value | None, encodings: Sequence[Encoding], draw: Draw
) -> tuple[str, Syntax, bool, str] | None:
    """Spell a value (and one beside it): the text, its syntax, whether it is carried, and the character set."""
    texts = [value.text] if beside is None else [value.text, beside.text]
    syntax: Syntax = "plain"
    carried, charset = False, "utf-8"
    for place, encoding in enumerate(encodings):
        if encoding.step == "charset":
            charset = encoding.act(" ".join(texts), value, draw) or ""
            if not charset:
                return None
            continue
        if encoding.step == "transport":
            texts = [" ".join(texts)]
        changed = encoding.act(texts[0], value, draw)
        if changed is None or (changed == texts[0] and encoding is not RAW):
            return None
        if len(texts) == 2 and beside is not None:
            other = encoding.act(texts[1], beside, draw) if place == 0 or encoding.step != "respell" else None
            texts[1] = other if other is not None else texts[1]
        texts[0] = changed
        syntax = encoding.syntax if encoding.syntax != "plain" else syntax if encoding.step != "transport" else "plain"
        carried = carried or encoding.step == "transport"
    return " ".join(texts), syntax, carried, charset


def make_case(
    part: Part, cell: tuple[str, tuple[Encoding, ...], Container], number: int, seed: object = SEED
) -> Case | None:
    """Make the case of one cell (kind, encodings, container), or None when the cell cannot be."""
    kind, encodings, container = cell
    draw = Draw(seed, part.name, number, kind, container.name, *(encoding.name for encoding in encodings))
    for _ in range(_RECORDS_TRIED):
        record = invent_records(seed)[f"r{draw.number(1, RECORDS):04}"]
        value, beside = record[kind], _companion(record, kind, draw)
        spelt = spell(value, beside, encodings, draw)
        if spelt is not None:
            break
    if spelt is None:
        return None
    core, syntax, carried, charset = spelt
    before, after = draw.pick(part.sentences)
    if carried and syntax == "plain" and draw.chance(0.5):
        whole = _wrap_sentence(before, after, value, beside, encodings, draw)
        before, core, after = ("", whole, "") if whole else (before, core, after)
    if charset != "utf-8" and not container.charsets:
        return None
    built = container.build(Plant(before, core, after, syntax, carried, charset), value, draw)
    if built is None:
        return None
    label = kind if beside is None else f"{kind} beside {beside.kind}"
    path = f"{part.name[0]}{number:05}c/{built[0]}"  # the letter keeps its digits from a number in the name
    names = tuple(encoding.name for encoding in encodings)
    return Case(
        path,
        built[1],
        value.record,
        label,
        names,
        name_group(encodings),
        container.name,
        part.name,
        value.text,
    )


def _companion(record: dict[str, Value], kind: str, draw: Draw) -> Value | None:
    if kind in COMPANIONS:
        return record[COMPANIONS[kind]]
    other, share = SHARE_BESIDE.get(kind, ("", 0.0))
    return record[other] if draw.chance(share) else None


def _wrap_sentence(
    before: str, after: str, value: Value, beside: Value | None, encodings: Sequence[Encoding], draw: Draw
) -> str | None:
    """Carry the whole sentence instead of the value alone."""
    spelt = spell(value, beside, [e for e in encodings if e.step not in ("transport", "charset")] or [RAW], draw)
    text = None if spelt is None else before + spelt[0] + after
    for encoding in encodings:
        if encoding.step == "transport" and text is not None:
            text = encoding.act(text, value, draw)
    return text


def write_cases(cases: Sequence[Case], folder: Path) -> None:
    """Write cases as one site."""
    for case in cases:
        path = folder / case.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(case.content)


def list_values(records: dict[str, dict[str, Value]]) -> Iterator[str]:
    """Yield the lines of a values file (`tsunagari audit --values`)."""
    for record in records.values():
        for value in record.values():
            row = {
                "record": value.record,
                "field": value.kind.replace("-", "_"),
                "kind": value.kind,
                "value": value.text,
            }
            yield json.dumps(row, ensure_ascii=False) + "\n"
