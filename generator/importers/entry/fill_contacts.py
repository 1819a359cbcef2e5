"""Cells that tell how to reach an entry: telephone, fax, mail, addresses of pages."""

from __future__ import annotations

import re

from generator.importers.entry.draft import Draft
from generator.importers.entry.phone_cell import read_phone_cell
from generator.importers.mapping.mapping import ColumnRule
from generator.importers.reading.tidy import tidy_line
from generator.japanese.widths import fold_width
from generator.records.model.scalars import MAIL, URL

_URLS = re.compile(r"https?://[^\s　、,]+")


def fill_phone(draft: Draft, text: str, item: str, rule: ColumnRule | None, *, fax: bool = False) -> None:
    """Add every usable number of a cell, with what it is for."""
    draft.latest = None
    area_code = rule.area_code or "" if rule else ""
    numbers, doubts = read_phone_cell(text, item, fax=fax, area_code=area_code)
    for doubt in doubts:
        draft.doubt(doubt.field, doubt.done, doubt.todo)
    for number in numbers:
        contact = {"channel": "fax" if number.fax else "phone", "value": number.value}
        purpose = number.purpose or (rule.label or "" if rule else "")
        _add_contact(draft, {**contact, "purpose": purpose} if purpose else contact)


def fill_fax(draft: Draft, text: str, item: str, rule: ColumnRule | None) -> None:
    """Add every usable fax number of a cell."""
    fill_phone(draft, text, item, rule, fax=True)


def _add_contact(draft: Draft, contact: dict[str, str]) -> None:
    same = [
        held
        for held in draft.contacts
        if (held["channel"], held.get("value")) == (contact["channel"], contact.get("value"))
    ]
    if not same:
        draft.contacts.append(contact)
    draft.latest = same[0] if same else contact


def fill_mail(draft: Draft, text: str, item: str, rule: ColumnRule | None) -> None:
    """Add every mail address of a cell."""
    draft.latest = None
    for part in re.split(r"[\s;、,]+", fold_width(text).replace("(at)", "@").replace("[at]", "@")):
        if MAIL.fullmatch(part):
            _add_contact(draft, {"channel": "mail", "value": part})
        elif part:
            draft.doubt(item, "メールアドレスとして読めないので、載せませんでした。", "もとの資料で確かめてください。")


def _urls(draft: Draft, text: str, item: str) -> list[str]:
    folded = fold_width(text)
    found = [
        url
        for url in (match.rstrip("。)」") for match in _URLS.findall(folded))
        if URL.fullmatch(url) and len(url) <= 500
    ]
    if not found and re.fullmatch(r"www\.[A-Za-z0-9.-]+\.[A-Za-z]{2,}(?:/\S*)?", folded):
        found = [f"http://{folded}"]
    if not found:
        draft.doubt(
            item, "アドレス（https://〜）として読めないので、載せませんでした。", "もとの資料で確かめてください。"
        )
    elif len(found) > 1:
        draft.doubt(
            item, "アドレスがいくつもあるので、1つ目だけを使いました。", "ほかのアドレスが要るか確かめてください。"
        )
    return found


def fill_url(draft: Draft, text: str, item: str, slot: str) -> None:
    """Put the first address of a page into `slot`: form, source_url or website."""
    found = _urls(draft, text, item)
    if found and slot == "form":
        _add_contact(draft, {"channel": "form", "value": found[0]})
    elif found and slot == "source_url":
        draft.source.setdefault("url", found[0])
    elif found:
        draft.put("website", found[0])


def fill_sns(draft: Draft, text: str, item: str, rule: ColumnRule | None) -> None:
    """Add a LINE or social network account as written."""
    written = tidy_line(text)[:160]
    _add_contact(draft, {"channel": "sns", "value": written})


def fill_extension(draft: Draft, text: str, item: str, rule: ColumnRule | None) -> None:
    """Put an extension behind the first telephone number."""
    digits = fold_width(text)
    phones = [contact for contact in draft.contacts if contact["channel"] == "phone"]
    if phones and re.fullmatch(r"\d{1,6}", digits) and "内線" not in phones[0]["value"]:
        phones[0]["value"] += f"（内線{digits}）"


def fill_purpose(draft: Draft, text: str, item: str, rule: ColumnRule | None) -> None:
    """Say what the contact read last is for."""
    if draft.latest is not None:
        draft.latest.setdefault("purpose", tidy_line(text)[:160])
