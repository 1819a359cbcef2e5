"""One cell into its slot of the draft. Each slot has one reader; what it cannot read becomes a doubt."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.importers.entry.draft import Draft
from generator.importers.entry.fill_contacts import (
    fill_extension,
    fill_fax,
    fill_mail,
    fill_phone,
    fill_purpose,
    fill_sns,
    fill_url,
)
from generator.importers.entry.place import says_hidden
from generator.importers.mapping.mapping import ColumnRule
from generator.importers.mapping.read_mapping import split_answer
from generator.importers.reading.tidy import (
    is_excel_error,
    is_nothing,
    replace_unprintable,
    tidy,
    tidy_address,
    tidy_line,
)
from generator.japanese.eras import from_excel_serial, parse_date
from generator.japanese.kana import to_hiragana
from generator.japanese.widths import fold_width

Fill = Callable[[Draft, str, str, ColumnRule | None], None]

_YES = re.compile(r"1|有り?|あり|○|〇|◯|●|可(?:能)?|はい|yes|true|y", re.IGNORECASE)
_NO = re.compile(r"0|無し?|なし|×|✕|✖|不可|いいえ|no|false|n", re.IGNORECASE)
_UNKNOWN = re.compile(r"2|9|非公開|不明|[-ー－―△]", re.IGNORECASE)
_LIMITS = {"name": 80, "name_kana": 80, "summary": 160, "target": 160, "without_phone": 160, "accessibility_note": 160}
_TEXT_LIMIT = 2000


def clean_cell(draft: Draft, text: str, item: str) -> str:
    """Return a cell without characters the register refuses; "" for nothing and for a spreadsheet's errors."""
    cleaned = replace_unprintable(text)
    if cleaned != text and "〓" in cleaned:
        draft.doubt(
            item, "この機械では読めない文字（外字など）を〓にしました。", "〓を正しい文字に書き直してください。"
        )
    if is_excel_error(cleaned):
        draft.doubt(
            item, "表計算ソフトのエラー表示だったので、空として扱いました。", "もとの表の計算式を確かめてください。"
        )
        return ""
    return "" if is_nothing(cleaned) else cleaned


def fill(draft: Draft, slot: str, text: str, item: str, rule: ColumnRule | None = None) -> None:
    """Put a cleaned, non-empty cell into `slot`. `item` is the name of the column, for doubts."""
    answer = split_answer(slot)
    if answer:
        _fill_answer(draft, answer, text, item)
    elif slot in _FILLS:
        _FILLS[slot](draft, text, item, rule)
    elif slot in _WHEN:
        draft.when_slots.add(slot)
        draft.when.setdefault(slot, text)
    elif slot in _ADDRESS:
        draft.address.setdefault(_ADDRESS[slot], tidy_address(text) if slot != "directions" else tidy(text))
    elif slot in _LISTS:
        draft.add(slot, tidy_line(text))
    elif slot != "skip":
        _fill_text(draft, slot, text, item)


_WHEN = frozenset({"hours", "weekdays", "monthdays", "frequency", "opens", "closes", "closed_days", "hours_note"})
_ADDRESS = {
    "address": "whole",
    "address_prefecture": "prefecture",
    "address_city": "city",
    "address_town": "town",
    "address_number": "number",
    "building": "building",
    "postal_code": "postal_code",
    "latitude": "latitude",
    "longitude": "longitude",
    "directions": "directions",
}
_LISTS = frozenset({"audiences", "worries", "areas_served"})


def _fill_text(draft: Draft, slot: str, text: str, item: str) -> None:
    long = slot in ("application", "benefit", "what_happens")
    written = tidy(text) if long else tidy_line(text)
    if slot == "name_kana":
        written = to_hiragana(written)
    most = _TEXT_LIMIT if long else _LIMITS.get(slot, 160)
    if len(written) > most:
        draft.doubt(item, f"長すぎるので、{most}字で切りました。", "短く書き直してください。")
        if slot in ("name", "target"):
            draft.lines.append(f"{item}：{written}")
        written = written[: most - 1] + "…"
    draft.put(slot, written)


def _fill_answer(draft: Draft, answer: tuple[str, str], text: str, item: str) -> None:
    folded = fold_width(text)
    said = "yes" if _YES.fullmatch(folded) else "no" if _NO.fullmatch(folded) else "unknown"
    if said == "unknown" and not _UNKNOWN.fullmatch(folded):
        draft.lines.append(f"{item}：{tidy_line(text)}")
    draft.answers.setdefault(answer[0], {}).setdefault(answer[1], said)


def _fill_description(draft: Draft, text: str, item: str, rule: ColumnRule | None) -> None:
    label = rule.label if rule else None
    if label:
        draft.lines.append(f"{label}：{tidy_line(text)}")
    elif tidy(text) not in draft.paragraphs:
        draft.paragraphs.append(tidy(text))


def _read_day(draft: Draft, text: str, item: str) -> str:
    found = parse_date(text) or from_excel_serial(text)
    if found is None:
        draft.doubt(item, "年からの日付として読めないので、載せませんでした。", "2026-04-01 のように書いてください。")
        return ""
    return found.isoformat()


def _fill_day(draft: Draft, text: str, item: str, slot: str) -> None:
    day = _read_day(draft, text, item)
    if day and slot == "confirmed_on":
        draft.confirmation.setdefault("confirmed_on", day)
    elif day and slot == "source_seen_on":
        draft.source.setdefault("seen_on", day)
    elif day and slot == "edited_on":
        draft.put(slot, day)
    elif day:
        draft.days.setdefault(slot, day)


def _fill_remark(draft: Draft, text: str, item: str, rule: ColumnRule | None) -> None:
    if says_hidden(text) and re.search("住所|所在|場所|番地|^[*＊]+$", text):
        draft.withheld = True
    draft.when.setdefault("remark", text)
    label = (rule.label if rule else None) or "備考"
    draft.lines.append(f"{label}：{tidy_line(text)}")


def _fill_source_title(draft: Draft, text: str, item: str, rule: ColumnRule | None) -> None:
    draft.source.setdefault("title", tidy_line(text)[:160])


def _fill_venue(draft: Draft, text: str, item: str, rule: ColumnRule | None) -> None:
    draft.address.setdefault("venue", tidy_address(text))


def _fill_position(draft: Draft, text: str, item: str, rule: ColumnRule | None) -> None:
    parts = [part for part in re.split(r"[\s,、/]+", fold_width(text).strip("()（） ")) if part]
    if len(parts) == 2:
        draft.address.setdefault("latitude", parts[0])
        draft.address.setdefault("longitude", parts[1])
    else:
        draft.doubt(
            item, "緯度と経度の2つの数として読めないので、載せませんでした。", "34.34,134.04 のように書いてください。"
        )


def _day_fill(slot: str) -> Fill:
    return lambda draft, text, item, rule: _fill_day(draft, text, item, slot)


def _url_fill(slot: str) -> Fill:
    return lambda draft, text, item, rule: fill_url(draft, text, item, slot)


def _fill_fee(draft: Draft, text: str, item: str, rule: ColumnRule | None) -> None:
    draft.fees.append((rule.label or "" if rule else "", text))


def _fill_fee_note(draft: Draft, text: str, item: str, rule: ColumnRule | None) -> None:
    draft.fee_notes.append(text)


def _fill_methods(draft: Draft, text: str, item: str, rule: ColumnRule | None) -> None:
    draft.methods = draft.methods or tidy_line(text)


def _fill_setting(key: str) -> Fill:
    def put(draft: Draft, text: str, item: str, rule: ColumnRule | None) -> None:
        draft.confirmation.setdefault(key, text)

    return put


_FILLS: dict[str, Fill] = {
    "description": _fill_description,
    "phone": fill_phone,
    "fax": fill_fax,
    "mail": fill_mail,
    "sns": fill_sns,
    "form": _url_fill("form"),
    "website": _url_fill("website"),
    "source_url": _url_fill("source_url"),
    "source_title": _fill_source_title,
    "contact_purpose": fill_purpose,
    "extension": fill_extension,
    "methods": _fill_methods,
    "remark": _fill_remark,
    "venue": _fill_venue,
    "position": _fill_position,
    "fee": _fill_fee,
    "fee_note": _fill_fee_note,
    "confirmed_how": _fill_setting("confirmed_how"),
    "confirmed_by_role": _fill_setting("confirmed_by_role"),
    **{
        slot: _day_fill(slot)
        for slot in ("confirmed_on", "edited_on", "source_seen_on", "starts_on", "ends_on", "deadline")
    },
}
