"""One row of a table to one entry of the register, by a mapping."""

from __future__ import annotations

from typing import Any

from generator.importers.entry.area import find_area
from generator.importers.entry.context import Context
from generator.importers.entry.days import gather_days
from generator.importers.entry.draft import Draft
from generator.importers.entry.facility import judge_facility
from generator.importers.entry.fee import gather_fee
from generator.importers.entry.fill import clean_cell, fill
from generator.importers.entry.place import gather_location
from generator.importers.entry.reach import finish_contacts
from generator.importers.entry.schedule import dump_schedule, gather_schedule
from generator.importers.entry.standing import fixed_fee, gather_confirmation, gather_source
from generator.importers.entry.validated import Refused, validate_tree
from generator.importers.mapping.lookup import look_up
from generator.importers.mapping.mapping import TableRule
from generator.importers.mapping.read_mapping import rules_of
from generator.importers.reading.headers import fold_header
from generator.importers.reading.table import Row, Table
from generator.records.model import Desk, Event, Listing, Organization, Place, Programme
from generator.records.model.scalars import URL

KINDS: dict[str, tuple[str, type[Listing]]] = {
    "place": ("places", Place),
    "desk": ("desks", Desk),
    "organization": ("organizations", Organization),
    "programme": ("programmes", Programme),
    "event": ("events", Event),
}
UNNAMED = "unnamed"


def build_entry(context: Context, table: Table, rule: TableRule, row: Row) -> tuple[Listing | Refused, Draft]:
    """Return the record of a row (its id still to be given) or why there is none, with the draft and its doubts."""
    draft = Draft()
    _fill_columns(context, draft, table, rule, row)
    for slot, values in rule.set.items():
        for value in values:
            if slot == "course":
                draft.put(slot, value)
            elif slot != "fee_cost":
                fill(draft, slot, value, slot)
    judge_facility(draft, rule, other_list=context.other_list)
    area = find_area(context, draft, table, row)
    if URL.fullmatch(table.origin):
        draft.source.setdefault("url", table.origin)
    term = context.areas.terms.get(area or "")
    tree = _gather(context, draft, rule, term.label if term else "")
    if area:
        tree.setdefault("area", area)
        if rule.type == "desk":
            tree.setdefault("areas_served", [area])
    context.areas.mark_used([str(tree.get("area", "")), *map(str, tree.get("areas_served", ()))])
    if not tree.get("name"):
        return Refused("名前がありません。"), draft
    if _is_a_remark(table, row, tree):
        return Refused("表の注記か合計の行のようです。登録ではないので取り込みませんでした。"), draft
    if rule.type == "event" and "dates" not in tree:
        return Refused(
            "開く日がないか、年からの日付として読めません。2026-12-05 のように、年から書いてください。"
        ), draft
    return validate_tree(KINDS[rule.type][1], tree, draft), draft


def _fill_columns(context: Context, draft: Draft, table: Table, rule: TableRule, row: Row) -> None:
    for column in rules_of(context.mapping, rule):
        if column.to == "frequency" and any(table.cell(row, name) or _has(table, name) for name in column.headers):
            draft.when_slots.add("frequency")
        found = next(((name, cell) for name in column.headers if (cell := table.cell(row, name))), None)
        if found is None or column.to == "skip":
            continue
        name, cell = found
        item = table.columns[table.positions[fold_header(name)]].label
        cleaned = clean_cell(draft, cell, item)
        if not cleaned:
            continue
        if column.table is None:
            fill(draft, column.to, cleaned, item, column)
            continue
        given = look_up(context.mapping.lookups[column.table], cleaned)
        if given is None:
            draft.doubt(
                item,
                "対応表にないことばだったので、取り込みませんでした。",
                "対応表に足すか、登録に直接書いてください。",
            )
        for value in given or ():
            fill(draft, column.to, value, item, column)


def _has(table: Table, name: str) -> bool:
    return fold_header(name) in table.positions


def _gather(context: Context, draft: Draft, rule: TableRule, area_label: str) -> dict[str, Any]:
    tree: dict[str, Any] = {"id": UNNAMED, **draft.values}
    if rule.name_suffix and isinstance(tree.get("name"), str):
        tree["name"] = f"{tree['name'][: 80 - len(rule.name_suffix)]}{rule.name_suffix}"
    _drop_unknown_words(context, draft, tree)
    _drop_placeholder(context, draft)
    sensitive = str(tree.get("kind", "")) in _sensitive_kinds(context)
    location = gather_location(draft, "district" if sensitive else rule.precision)
    finish_contacts(draft, is_desk=rule.type == "desk")
    schedule = gather_schedule(draft) if rule.type != "event" else None
    parts = {
        "location": location,
        "schedule": dump_schedule(schedule) if schedule else None,
        "fee": gather_fee(draft) or fixed_fee(rule),
        "contacts": draft.contacts[:20],
        "description": "\n".join([*"\n\n".join(draft.paragraphs).splitlines(), *draft.lines])[:2000].strip(),
        "confirmation": gather_confirmation(context, draft),
        "source": gather_source(context, draft, area_label),
        **draft.answers,
    }
    tree |= {key: value for key, value in parts.items() if value}
    if "without_phone" in draft.values and rule.type == "desk":
        tree["without_phone"] = draft.values["without_phone"]
    gather_days(draft, rule, tree)
    return tree


def _sensitive_kinds(context: Context) -> frozenset[str]:
    return frozenset(slug for slug, term in context.vocabulary.kinds.items() if term.sensitive == "yes")


def _drop_unknown_words(context: Context, draft: Draft, tree: dict[str, Any]) -> None:
    words = context.vocabulary
    for key, known in (("worries", words.worries), ("audiences", words.audiences)):
        if isinstance(tree.get(key), list):
            tree[key] = [word for word in tree[key] if word in known]
    for key, answers in (("first_visit", words.first_visit), ("accessibility", words.accessibility)):
        if key in draft.answers:
            draft.answers[key] = {slug: said for slug, said in draft.answers[key].items() if slug in answers}
    for key, choices in (("kind", words.kinds), ("role", words.desk_roles), ("group", words.groups)):
        if key in tree and tree[key] not in choices:
            draft.doubt(key, "語の表（vocabulary）にないことばでした。", "対応表で、表にある語を選んでください。")
            del tree[key]


def _drop_placeholder(context: Context, draft: Draft) -> None:
    if (draft.address.get("latitude", ""), draft.address.get("longitude", "")) in context.shared_points:
        draft.doubt(
            "緯度経度",
            "住所の違うたくさんの行が同じ位置を指しているので、載せませんでした。",
            "仮に入れた位置のようです。正しい緯度と経度を書いてください。",
        )
        draft.address["latitude"] = draft.address["longitude"] = ""


def _is_a_remark(table: Table, row: Row, tree: dict[str, Any]) -> bool:
    filled = sum(bool(cell) for cell in row.cells)
    name = str(tree["name"])
    return (
        filled == 1
        and len(table.columns) >= 3
        and name.startswith(("※", "注", "＊", "*", "合計", "計", "出典", "備考"))
    )
