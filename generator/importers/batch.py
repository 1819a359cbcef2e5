"""All rows of one file made into entries, each row accounted for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.importers.entry.abide import Candidate, abide, with_areas
from generator.importers.entry.area import learn_areas
from generator.importers.entry.build_entry import KINDS, build_entry
from generator.importers.entry.context import Context
from generator.importers.entry.draft import Draft
from generator.importers.entry.facility import is_other_list
from generator.importers.entry.identify import IdParts, make_ids
from generator.importers.entry.validated import Refused
from generator.importers.mapping.choose import fitting_rules, rule_for, unmapped_columns
from generator.importers.mapping.mapping import ColumnRule, Mapping, TableRule
from generator.importers.mapping.read_mapping import rules_of
from generator.importers.reading.table import Notice, Row, Table
from generator.importers.register.area_names import names_by_code
from generator.importers.register.plan import Wanted
from generator.importers.register.state import State
from generator.importers.report.findings import Doubtful, Rejected
from generator.records.model import Listing

_PROGRESS_EVERY = 1000
_MANY_ADDRESSES = 5


@dataclass
class Batch:
    """What one file came to. `source` names it in the register's record of imports."""

    source: str
    mapping: Mapping
    rows: int = 0
    wanted: dict[str, Wanted] = field(default_factory=dict)
    doubtful: list[Doubtful] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    notices: list[tuple[Table, Notice]] = field(default_factory=list)
    unmapped: list[tuple[Table, list[str]]] = field(default_factory=list)


def name_source(batch: Batch, path: Path, state: State, used: Set[str]) -> None:
    """Give a batch the name of its file, with its folder where another table has that name (every data.csv).

    A table of the same name that shares not one entry with the earlier one is another table: what that one brought must
    not be taken for vanished.
    """
    before = state.of_source(batch.source)
    another = bool(before) and bool(batch.wanted) and not before.keys() & batch.wanted.keys()
    if not another and batch.source not in used:
        return
    batch.source = f"{path.resolve().parent.name}/{path.name}"
    batch.wanted = {file: replace(want, source=batch.source) for file, want in batch.wanted.items()}
    if another and batch.notices:
        note = "前に取り込んだ同じ名前の表とは重なる登録が1つもないので、別の表として扱いました。"
        batch.notices.append((batch.notices[0][0], Notice(0, note)))


@dataclass(frozen=True, slots=True)
class _Made:
    table: Table
    row: Row
    rule: TableRule
    record: Listing
    draft: Draft


def make_batch(
    source: str,
    tables: Sequence[Table],
    context: Context,
    taken: set[str],
    progress: Callable[[str], None],
    *,
    strict: bool,
) -> Batch:
    """Make the entries of a file. `taken` are ids that may not be used, and grows by the new ones."""
    batch = Batch(source, context.mapping)
    made: list[_Made] = []
    for table in tables:
        rules = fitting_rules(table, context.mapping, strict=strict)
        if not rules:
            note = "この表に合う決まりが対応表にないので、取り込みませんでした。"
            batch.notices.append((table, Notice(0, note)))
            batch.rows += len(table.rows)
            batch.rejected += [Rejected(table, row, "この表に合う決まりが対応表にありません。") for row in table.rows]
            continue
        columns = [column for rule in rules for column in rules_of(context.mapping, rule)]
        context.names_by_code = names_by_code(table, context.mapping, columns)
        if context.names_by_code:
            batch.notices.append((table, Notice(0, "市区町村名が空なので、住所から補いました。")))
        context.licence = table.licence
        context.other_list = is_other_list(_names(table, columns))
        learn_areas(context, table)
        context.shared_points = _find_shared_points(table, context.mapping, rules)
        batch.notices += [(table, notice) for notice in table.notices]
        batch.unmapped.append((table, unmapped_columns(table, context.mapping, rules)))
        for row in table.rows:
            batch.rows += 1
            if batch.rows % _PROGRESS_EVERY == 0:
                progress(f"{source}: {batch.rows}行を読みました")
            _take_row(context, table, rules, row, made, batch)
        batch.notices += [
            (table, Notice(line, f"自治体コード：{done}ほかの行も同じです。"))
            for line, done in context.damaged_codes.values()
        ]
        context.damaged_codes.clear()
    _give_ids(made, batch, taken, context, progress)
    return batch


def _take_row(
    context: Context, table: Table, rules: Sequence[TableRule], row: Row, made: list[_Made], batch: Batch
) -> None:
    rule = rule_for(row, table, rules)
    if rule is None:
        batch.rejected.append(Rejected(table, row, "この行に合う決まりが対応表にありません。"))
    elif any(row.cells[len(table.columns) :]):
        batch.rejected.append(
            Rejected(table, row, "見出しより列が多く、値がずれているようです。区切りや引用符を直してください。")
        )
    else:
        record, draft = build_entry(context, table, rule, row)
        if isinstance(record, Refused):
            batch.rejected.append(Rejected(table, row, record.reason))
        else:
            made.append(_Made(table, row, rule, record, draft))


def _give_ids(
    made: Sequence[_Made], batch: Batch, taken: set[str], context: Context, progress: Callable[[str], None]
) -> None:
    candidates: list[tuple[_Made, Candidate]] = []
    parts = [_id_parts(one) for one in made]
    seen: dict[str, list[tuple[Listing, Row]]] = defaultdict(list)
    for one, id_ in zip(made, make_ids(parts), strict=True):
        twin = next((row for record, row in seen[id_] if record == one.record), None)
        if twin is not None:
            reason = f"{twin.line}{one.table.unit}と同じ内容です。1件にまとめました。"
            batch.rejected.append(Rejected(one.table, one.row, reason))
            continue
        seen[id_].append((one.record, one.row))
        final = _free(id_ if len(seen[id_]) == 1 else f"{id_}-{len(seen[id_])}", one, taken)
        taken.add(final)
        record = one.record.model_copy(update={"id": final})
        candidates.append((one, Candidate(f"{KINDS[one.rule.type][0]}/{final}.yml", record, one.draft)))
    vocabulary = with_areas(context.vocabulary, context.areas.terms)
    abide([candidate for _, candidate in candidates], vocabulary, context.municipality, context.today, progress)
    for one, candidate in candidates:
        if candidate.refused is not None:
            batch.rejected.append(Rejected(one.table, one.row, candidate.refused.reason))
            continue
        batch.wanted[candidate.path] = Wanted(batch.source, candidate.content, candidate.record.status == "published")
        if one.draft.doubts:
            batch.doubtful.append(Doubtful(one.table, one.row, candidate.path, tuple(one.draft.doubts)))


def _free(id_: str, one: _Made, taken: set[str]) -> str:
    if id_ not in taken:
        return id_
    other = f"{id_}-{one.rule.type}"
    number = 2
    while other in taken:
        other, number = f"{id_}-{one.rule.type}-{number}", number + 1
    return other


def _id_parts(one: _Made) -> IdParts:
    rule, table, row = one.rule.id, one.table, one.row
    numbers = tuple(table.cell(row, name) for name in rule.columns)
    key = [cell for name in rule.hash if (cell := table.cell(row, name))]
    kana = table.cell(row, rule.kana) if rule.kana else ""
    if not key:
        key = [one.record.name, *([one.record.location.address or ""] if one.record.location else [])]
    # A section tells entries apart, the name somebody gave a sheet does not.
    section = table.part if table.unit == "件目" else ""
    return IdParts(rule, numbers, kana, (section, *key))


def _names(table: Table, columns: Sequence[ColumnRule]) -> Iterator[str]:
    headers = [name for column in columns if column.to == "name" for name in column.headers]
    return (next((cell for name in headers if (cell := table.cell(row, name))), "") for row in table.rows)


def _find_shared_points(table: Table, mapping: Mapping, rules: Sequence[TableRule]) -> frozenset[tuple[str, str]]:
    """Return positions that five or more different addresses share: placeholders somebody typed once."""
    columns = {rule.to: rule.headers for table_rule in rules for rule in rules_of(mapping, table_rule)}
    if not {"latitude", "longitude", "address"} <= set(columns):
        return frozenset()

    def cell(row: Row, slot: str) -> str:
        return next((text for name in columns[slot] if (text := table.cell(row, name))), "")

    places = {(cell(row, "latitude"), cell(row, "longitude"), cell(row, "address")) for row in table.rows}
    counts = Counter((lat, lon) for lat, lon, address in places if lat and lon and address)
    return frozenset(point for point, count in counts.items() if count >= _MANY_ADDRESSES)
