"""Dates without a year in running text: last year's event must not look like next week's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.japanese.eras import is_yearless_date
from generator.japanese.numerals import fold_counted_numerals
from generator.japanese.widths import fold_width
from generator.problems import Problem
from generator.records.model import Event
from generator.records.read import Register
from generator.records.rules.free_text import free_texts
from generator.records.rules.report import report

# The schedule keeps its source's own wording; opening times of a contact are weekly words.
_EXEMPT = frozenset({"schedule", "hours", "source", "confirmation", "name_kana"})
_WEEKDAY = r" ?\((?:[月火水木金土日](?:曜日?)?)(?:[・/]?祝日?)?\)"
_DATE = re.compile(rf"(?P<day>\d{{1,2}}月\d{{1,2}}日)(?P<weekday>{_WEEKDAY})?|(?P<slash>\d{{1,2}}/\d{{1,2}}){_WEEKDAY}")
_YEAR = re.compile(r"\d{4}年|(?:令和|平成|R|H)(?:\d{1,2}|元)[年.]|\d{4}[/.-]|(?:本|今|来|昨|同|翌)年")
_EVERY_YEAR = re.compile(r"毎年|例年|毎月")
_CLOSED = re.compile(r"休|閉|年末年始|お盆|祝日|記念日")
_RANGE_BEFORE = re.compile(r"(?:から|より|[~〜-]) ?$")
_RANGE_AFTER = re.compile(r" ?(?:から|より|[~〜-]) ?(?:翌年?)?\d{1,2}(?:月|日)")
_HELD = re.compile(r"^.{0,6}?(?:\d{1,2}時|\d{1,2}:\d{2}|午前|午後|正午|に|開催|実施|開きます|まで|締|しめ|〆|必着)")


def check_yearless_dates(register: Register, today: date) -> Iterator[Problem]:
    """A date in a text names its year (Koto ward's course page has none); yearly dates and closing days need not."""
    for entry in register.listings():
        dated = isinstance(entry.record, Event)
        for loc, text in free_texts(entry):
            if _EXEMPT.isdisjoint(loc) and has_yearless_date(text, dated=dated):
                yield report(
                    entry,
                    loc,
                    "yearless-date",
                    "年のない日付があります。去年の案内と見分けられるように、年から書いてください（例：2026年12月5日）。",
                    "A date lacks its year: write it in full (2026年12月5日), so that it is not taken for another year's.",
                    "warning",
                )


def has_yearless_date(text: str, *, dated: bool) -> bool:
    """Say whether a text holds a single date without its year. `dated`: it belongs to an event, where every date is one."""
    if "月" not in text and "/" not in text and "／" not in text:
        return False
    folded = fold_counted_numerals(fold_width(text))
    return any(_is_yearless(sentence, dated) for sentence in re.split(r"[。\n]", folded))


def _is_yearless(sentence: str, dated: bool) -> bool:
    for match in _DATE.finditer(sentence):
        before, after = sentence[: match.start()], sentence[match.end() :]
        # 2026年4月5日と12日, 4月12日: a year said once holds for the rest of the sentence.
        if _YEAR.search(before) or _EVERY_YEAR.search(sentence):
            continue
        if before[-1:].isdigit() or not is_yearless_date(match["day"] or match["slash"]):
            continue
        if match["weekday"] or match["slash"]:
            return True
        ranged = _RANGE_BEFORE.search(before) or _RANGE_AFTER.match(after)
        if not _CLOSED.search(sentence) and not ranged and (dated or _HELD.match(after)):
            return True
    return False
