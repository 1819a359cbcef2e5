"""Fees from columns: free, paid or unknown, with the words of the source. A blank is unknown, never free."""

from __future__ import annotations

import re

from generator.importers.entry.draft import Draft
from generator.importers.reading.tidy import tidy_line
from generator.japanese.numerals import parse_number

_FREE = re.compile(r"(?:無料|むりょう|0円?|¥0|なし)(?:です)?[。]?")
_PAID = re.compile(r"有料|[1-9][0-9,]*円|実費|会費|チケット")
_UNKNOWN = re.compile(r"不明|未定|要問(?:い)?合わ?せ|要相談")


def gather_fee(draft: Draft) -> dict[str, str] | None:
    """Return the fee of an entry, None where the row says nothing of it."""
    fees = [(label, tidy_line(text)) for label, text in draft.fees]
    fees = [(label, text) for label, text in fees if text and not re.fullmatch(r"[-ー－―]+", text)]
    notes = [note for note in map(tidy_line, draft.fee_notes) if note]
    if not fees and not notes:
        return None
    parts = [f"{label}{' ' if label else ''}{_write(text)}" for label, text in fees]
    text = "、".join(dict.fromkeys(parts))
    if notes:
        text = f"{text}（{'。'.join(notes)}）" if text else "。".join(notes)
    if len(text) > 160:
        draft.doubt("料金", "長すぎるので、160字で切りました。", "短く書き直してください。")
    return {"cost": _cost([text for _, text in fees], notes), "text": text[:160]}


def _write(text: str) -> str:
    number = parse_number(text)
    if number is None:
        return text
    return "無料" if number == 0 else f"{number:,}円"


def _cost(fees: list[str], notes: list[str]) -> str:
    """Say free only where every amount is nothing and no note speaks of money; paid where any amount is something."""
    amounts = [parse_number(text) for text in fees]
    if any(amount for amount in amounts if amount) or any(_PAID.search(text) for text in [*fees, *notes]):
        return "paid"
    nothing = [amount == 0 or _FREE.fullmatch(text) for amount, text in zip(amounts, fees, strict=True)]
    if (fees and all(nothing) and not notes) or (fees and all(nothing) and all("無料" in note for note in notes)):
        return "free"
    return "free" if not fees and notes and all(_FREE.fullmatch(note) for note in notes) else "unknown"
