"""The municipality's own file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.japanese.municipal_codes import is_municipality_code
from generator.problems import Problem
from generator.records.read import Register
from generator.records.rules.report import report
from generator.records.schedule.monthday import read_span

_DEMO_PREFIX = "99"
_LAST_PREFECTURE = 47
_PLACEHOLDER = re.compile("（(?:[^（）]*の名前|よみがな)）")


def check_municipality_code(register: Register, today: date) -> Iterator[Problem]:
    """The sixth digit is the check digit; codes begin 01 to 47, those of invented towns 99.

    A joint register of the whole country begins 00.
    """
    entry = register.municipality
    if entry is None:
        return
    code, loc = entry.record.code, ("code",)
    if not is_municipality_code(code):
        yield report(
            entry,
            loc,
            "code-check-digit",
            "全国地方公共団体コードの最後の数字（検査数字）が合いません。総務省の一覧にある6けたのコードを写してください。",
            "The check digit of the municipality code is wrong: copy the six digits from the ministry's list.",
        )
    if entry.record.demo == "yes" and not code.startswith(_DEMO_PREFIX):
        yield report(
            entry,
            loc,
            "code-of-demo",
            "見本のまち（demo: yes）のコードは 99 で始めます。本当のまちなら demo の行を消してください。",
            "The code of a demo municipality begins 99; for a real one remove the line demo.",
        )
    lowest = 0 if entry.record.joint == "yes" else 1
    if entry.record.demo == "no" and not lowest <= int(code[:2]) <= _LAST_PREFECTURE:
        yield report(
            entry,
            loc,
            "code-prefecture",
            "全国地方公共団体コードは、都道府県の番号（01 から 47）で始まります。総務省の一覧にあるコードを写してください。",
            "A municipality code begins with its prefecture (01 to 47): copy it from the ministry's list.",
        )


def check_bounds(register: Register, today: date) -> Iterator[Problem]:
    """The rectangle of the municipality has its south below its north and its west left of its east."""
    entry = register.municipality
    bounds = entry.record.bounds if entry else None
    if entry is not None and bounds is not None and (bounds.south >= bounds.north or bounds.west >= bounds.east):
        yield report(
            entry,
            ("bounds",),
            "bounds-order",
            "bounds は、south が north より小さく、west が east より小さくなるように書いてください。",
            "In bounds, south must be less than north and west less than east.",
        )


def check_placeholders(register: Register, today: date) -> Iterator[Problem]:
    """Names that stand in full-width brackets are places to fill in: the pages would show them as they are."""
    entry = register.municipality
    if entry is None:
        return
    record = entry.record
    named = (
        (("name",), record.name, "自治体の名前（みほん市 のように）", "the municipality's name"),
        (("name_kana",), record.name_kana, "自治体の名前の読み（みほんし のように）", "the reading of its name"),
        (("site_name",), record.site_name, "サイトの名前（つながり みほん のように）", "the site's name"),
        (
            ("department", "name"),
            record.department.name,
            "担当課の名前（福祉総務課 のように）",
            "the department's name",
        ),
    )
    for loc, text, ja, en in named:
        if _PLACEHOLDER.search(text):
            yield report(
                entry,
                loc,
                "placeholder",
                f"かっこ（ ）の中は書き込むところで、このままではサイトに出ます。{ja}を書いてください。",
                f"The text in full-width brackets is a place to fill in and would be shown as it is: write {en}.",
                severity="warning",
            )


def check_yearly_closures(register: Register, today: date) -> Iterator[Problem]:
    """The municipality's days around New Year and Obon are days of the calendar."""
    entry = register.municipality
    if entry is None:
        return
    for name, days in (("year_end", entry.record.year_end), ("obon", entry.record.obon)):
        if read_span(f"{days.begins}..{days.ends}") is None:
            yield report(
                entry,
                (name,),
                "yearly-days",
                f"「{name}」の begins と ends は、暦にある日を 12-29 の形で書いてください。",
                f"{name}: write begins and ends as days that exist, like 12-29.",
            )


def check_site_address(register: Register, today: date) -> Iterator[Problem]:
    """The address of the site ends with a slash: addresses of pages are put behind it."""
    entry = register.municipality
    if entry is not None and entry.record.site_url is not None and not entry.record.site_url.endswith("/"):
        yield report(
            entry,
            ("site_url",),
            "site-address",
            "site_url は / で終わるように書いてください。",
            "site_url must end with a slash.",
        )
