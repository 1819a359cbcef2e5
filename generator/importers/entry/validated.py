"""From loose parts to a record of the register: what the model refuses is taken out with a doubt, or refuses the row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from generator.importers.entry.draft import Draft
from generator.records.messages import explain
from generator.records.model import Listing

_REQUIRED = frozenset({"id", "name", "kind", "role", "group", "target", "dates"})
_LABELS = {
    "id": "id", "name": "名前", "kind": "種類", "role": "役割", "group": "団体の種類", "target": "対象", "dates": "開く日",
    "contacts": "連絡先", "location": "場所", "schedule": "日時", "fee": "料金", "website": "ホームページ", "source": "出典",
    "confirmation": "確かめた日", "description": "説明", "name_kana": "読み", "summary": "一文",
}  # fmt: skip
_MOST_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Refused:
    """No valid entry can be made; the reason in words for the rejects file."""

    reason: str


def validate_tree(kind: type[Listing], tree: dict[str, Any], draft: Draft) -> Listing | Refused:
    """Return the record in `tree`; optional values the model refuses are dropped one by one, each with a doubt."""
    for _ in range(_MOST_ROUNDS):
        try:
            return kind.model_validate(tree)
        except ValidationError as error:
            details = error.errors(include_input=False, include_url=False)
        for detail in details:
            top = str(detail["loc"][0]) if detail["loc"] else ""
            label = _LABELS.get(top, top)
            if not top or (top in _REQUIRED and top != "dates") or top not in tree:
                missing = detail["type"] == "missing"
                return Refused(f"{label}がありません。" if missing else f"{label}：{explain(detail)[0]}")
            draft.doubt(label, "登録に書けない形だったので、載せませんでした。", explain(detail)[0])
        for top in {str(detail["loc"][0]) for detail in details}:
            _drop(tree, top, [detail["loc"] for detail in details if detail["loc"][0] == top])
    return Refused("登録にできる形になりませんでした。")


def _drop(tree: dict[str, Any], top: str, locs: list[tuple[int | str, ...]]) -> None:
    value = tree.get(top)
    inner = {loc[1] for loc in locs if len(loc) > 1}
    if isinstance(value, list) and inner:
        tree[top] = [item for at, item in enumerate(value) if at not in inner]
    elif top in ("first_visit", "accessibility", "location") and isinstance(value, dict) and inner - {"precision"}:
        tree[top] = {key: item for key, item in value.items() if key not in inner}
    elif top == "schedule" and isinstance(value, dict) and set(value) - {"text", "hours"}:
        tree[top] = {"text": value.get("text", ""), "hours": "unknown"}
    else:
        tree.pop(top, None)
