"""Days of schemes and events, from the first and the last to what the model wants."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from generator.importers.entry.draft import Draft
from generator.importers.mapping.mapping import TableRule
from generator.japanese.clock import parse_time

_MOST_EVENT_DAYS = 62


def gather_days(draft: Draft, rule: TableRule, tree: dict[str, Any]) -> None:
    """Put the span of a scheme, or every day of an event, into `tree`."""
    first, last = draft.days.get("starts_on"), draft.days.get("ends_on")
    if first and last and last < first:
        draft.doubt("期間", "終わりが始まりより前なので、終わりの日を外しました。", "日付を確かめてください。")
        last = None
    if rule.type == "programme":
        tree |= {key: day for key, day in (("starts_on", first), ("ends_on", last)) if day}
    if rule.type != "event":
        return
    if draft.days.get("deadline"):
        tree["deadline"] = draft.days["deadline"]
    if first is None:
        return
    start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    if (end - start).days >= _MOST_EVENT_DAYS:
        draft.doubt(
            "開く日",
            f"期間が長いので、始めの{_MOST_EVENT_DAYS}日分だけを登録しました。",
            "開く日を dates に書いてください。",
        )
        end = start + timedelta(days=_MOST_EVENT_DAYS - 1)
    clocks = _clocks(draft)
    days = (start + timedelta(days=at) for at in range((end - start).days + 1))
    tree["dates"] = [{"date": day.isoformat(), **clocks} for day in days]


def _clocks(draft: Draft) -> dict[str, str]:
    found = {key: parse_time(draft.when.get(key, "")) for key in ("opens", "closes")}
    return {key: clock for key, clock in found.items() if clock}
