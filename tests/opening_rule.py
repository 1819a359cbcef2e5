"""The rule by which `theme/assets/now.js` judges a table (`generator.outputs.now.table`), once more in Python."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DAY = 24 * 60
WINDOW = 14 * DAY
State = Literal["open", "later", "closed", "unknown"]


@dataclass(frozen=True)
class Span:
    """An opening in minutes from midnight of the table's first day; `sure` is false where no end or no time is told."""

    begins: int
    ends: int
    sure: bool


def read_spans(table: str) -> list[Span]:
    """Return the openings of a table that is not always open."""
    spans = []
    for part in table.split(" ")[1:]:
        if part.startswith("d"):
            spans.append(Span(int(part[1:]) * DAY, (int(part[1:]) + 1) * DAY, sure=False))
            continue
        begins, *rest = (int(number) for number in part.split("/"))
        end_of_day = (begins // DAY + 1) * DAY
        spans.append(Span(begins, rest[0] if rest else max(end_of_day, begins + 360), sure=bool(rest)))
    return spans


def judge(table: str, minute: int) -> State:
    """Return what is known at a minute counted from midnight of the table's first day, in Japan."""
    if table.endswith(" *"):
        return "open"
    if not 0 <= minute < WINDOW:
        return "unknown"
    spans = read_spans(table)
    running = [span for span in spans if span.begins <= minute < span.ends]
    if running:
        return "open" if any(span.sure for span in running) else "unknown"
    following = [span for span in spans if span.begins > minute]
    return "later" if following and following[0].begins // DAY == minute // DAY else "closed"
