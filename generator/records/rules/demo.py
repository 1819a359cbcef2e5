"""Invented entries stay in the invented municipality."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.japanese.phone_numbering import classify_number
from generator.japanese.phones import parse_phone
from generator.problems import Problem
from generator.records.read import Register
from generator.records.rules.free_text import all_numbers
from generator.records.rules.report import all_entries, numbers_of, report


def check_demo_entries(register: Register, today: date) -> Iterator[Problem]:
    """Entries marked `demo: yes` are refused outside the demo municipality: a fork must not publish invented help."""
    if register.municipality is None or register.municipality.record.demo == "yes":
        return
    for entry in register.listings():
        if entry.record.demo == "yes":
            yield report(
                entry,
                ("demo",),
                "demo-entry",
                "見本の登録（demo: yes）です。実在しない案内なので載せられません。このファイルを消してください。"
                "自分のまちのものに書き換えたときは、demo の行を消します。",
                "This is an invented example (demo: yes): delete the file. Once it tells of a real place, remove its demo line.",
            )


def check_demo_marks(register: Register, today: date) -> Iterator[Problem]:
    """Entries of the demo municipality carry `demo: yes`, so that a copy of it cannot pass for real."""
    if register.municipality is None or register.municipality.record.demo == "no":
        return
    for entry in register.listings():
        if entry.record.demo == "no":
            yield report(
                entry,
                (),
                "demo-mark-missing",
                "見本のまちの登録には demo: yes を書いてください。本物の登録なら、municipality.yml を自分のまちのものにしてください。",
                "Mark entries of the demo municipality with demo: yes, or make municipality.yml your own.",
                "warning",
            )


def check_demo_numbers(register: Register, today: date) -> Iterator[Problem]:
    """Numbers that reach nobody (0000-) stand only in the demo municipality; it holds no other, but for national lines.

    A real number there is a warning: it would ring at a stranger's, but the site says that it is invented.
    """
    if register.municipality is None:
        return
    demo_site = register.municipality.record.demo == "yes"
    national = {parse_phone(value).digits for entry in register.hotlines for _, _, value in numbers_of(entry)}
    for entry in all_entries(register):
        for loc, digits in all_numbers(entry):
            kind = classify_number(digits)
            if kind == "demo" and not demo_site:
                yield report(
                    entry,
                    loc,
                    "demo-number",
                    "0000 で始まる見本の番号です。かけてもつながりません。本当の番号に書き直してください。",
                    "Numbers beginning 0000 are examples and reach nobody: write the real one.",
                )
            elif demo_site and kind not in ("demo", "emergency", "short", "unknown") and digits not in national:
                yield report(
                    entry,
                    loc,
                    "real-number-in-demo",
                    "見本のまちに、本当にかかる番号があります。0000- で始まる番号にしてください。",
                    "The demo municipality holds a number that rings somewhere: use one that begins 0000-.",
                    "warning",
                )
