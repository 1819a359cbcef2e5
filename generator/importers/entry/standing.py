"""On whose word an entry stands: its source with the licence line, and when it was last made sure."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.importers.entry.context import Context
from generator.importers.entry.draft import Draft
from generator.importers.mapping.mapping import TableRule


def gather_confirmation(context: Context, draft: Draft) -> dict[str, Any] | None:
    """Return the confirmation of a row, None where it has no day or one still to come."""
    day = draft.confirmation.get("confirmed_on")
    if not isinstance(day, str):
        return None
    if date.fromisoformat(day) > context.today:
        draft.doubt("確かめた日", "これから先の日付だったので、載せませんでした。", "確かめた日を書いてください。")
        return None
    return {"confirmed_how": "primary-source", **draft.confirmation}


def gather_source(context: Context, draft: Draft, area_label: str) -> dict[str, Any]:
    """Return the source: the row's own, else the mapping's, with the licence line where there is room."""
    mapping = context.mapping
    title = str(draft.source.get("title") or mapping.source_title or mapping.title)
    title = title.replace("{area}", area_label) if area_label else title.replace("{area}の", "")
    licence = mapping.licence or context.licence
    if licence and len(title) + len(licence) + 2 <= 160:
        title = f"{title}（{licence}）"
    source: dict[str, Any] = {**draft.source, "title": title}
    if mapping.source_url:
        source.setdefault("url", mapping.source_url)
    return source


def fixed_fee(rule: TableRule) -> dict[str, str] | None:
    """Return the fee a mapping states for all its rows."""
    cost = rule.set.get("fee_cost")
    return {"cost": cost[0]} if cost else None
