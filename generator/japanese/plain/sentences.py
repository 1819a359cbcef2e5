"""Sentences are short: one thing at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.japanese.plain.bare_text import BareText
from generator.japanese.plain.fault import Advice, Fault

LONGEST = 50
"""Characters of a sentence without spaces and readings.

出入国在留管理庁・文化庁「在留支援のためのやさしい日本語ガイドライン」 (August 2020) asks for short sentences, one thing in
each, and gives no figure. 東京大学「わかりやすい資料にするためのチェックリスト」 (ez2understand.ifi.u-tokyo.ac.jp) says about 40
characters, and of やさしい日本語 that it aims at 24 and stays within 30. Beyond 50 a sentence is long by each of them: the
limit is ours, wide enough to be heeded.
"""
LONG = Advice(
    "plain-long",
    f"一つの文が長いです（{LONGEST}字まで）。一つの文で言うことを一つにして、「。」で分けてください。",
    f"A sentence is long (over {LONGEST} characters): say one thing in each.",
)
_SENTENCE = re.compile(r"[^。！？!?\n|]+")


def find_long_sentences(close: BareText) -> Iterator[Fault]:
    """Yield sentences of more than LONGEST characters. They end with 。, a question or exclamation mark, a line or a table's cell."""
    for match in _SENTENCE.finditer(close.text):
        if len(match[0]) > LONGEST:
            yield close.blame(match.start(), LONG)
