"""What the handbook shows as hard and as easy Japanese is so by the linter."""

from __future__ import annotations

import re

from generator.japanese.plain import find_faults
from tests.docs.reading import read


def test_the_handbooks_examples_are_told_apart() -> None:
    """Each example marked × has a fault besides its bare kanji, each marked ○ and the one for a file has none."""
    section = read("docs/handbook.md").split("## 14. ")[1]
    hard = re.findall(r"^- × (.+)$", section, re.MULTILINE)
    easy = [*re.findall(r"^  ○ `(.+)`$", section, re.MULTILINE), *re.findall(r'summary: "(.+)"', section)]
    assert (len(hard), len(easy)) == (5, 6)
    assert [text for text in hard if {fault.advice.code for fault in find_faults(text)} <= {"plain-ruby"}] == []
    assert [text for text in easy if find_faults(text)] == []
