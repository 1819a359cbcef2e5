"""A text as its rules look at it: without readings, in half width, each character knowing where it stood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.japanese.plain.fault import Advice, Fault

ANNOTATION = re.compile(r"\{([^{}|\n]+)\|([^{}|\n]*)\}")
"""`{漢字|かんじ}`; other braces are no readings and left to those who check them."""
_VALUE = re.compile(r"\{[a-z_]+\}")
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


@dataclass(frozen=True, slots=True)
class BareText:
    """The characters without readings, and for each the index in the text that was read."""

    text: str
    positions: tuple[int, ...]

    def find(self, pattern: re.Pattern[str], advice: Advice) -> Iterator[Fault]:
        """Yield a fault for each place where `pattern` is found."""
        for match in pattern.finditer(self.text):
            yield self.blame(match.start(), advice)

    def blame(self, index: int, advice: Advice) -> Fault:
        """Return the fault at the character `index` of the bare text."""
        return Fault(self.positions[index], advice)

    def close_up(self) -> BareText:
        """Return the text without the spaces between its words (line ends stay)."""
        kept = [index for index, character in enumerate(self.text) if character == "\n" or not character.isspace()]
        return BareText("".join(self.text[index] for index in kept), tuple(self.positions[index] for index in kept))


def read_bare(text: str) -> BareText:
    """Take readings and places for values (`{count}`) out of a text and write full-width letters and signs in half width."""
    kept: list[int] = []
    end = 0
    for match in re.finditer(f"{ANNOTATION.pattern}|{_VALUE.pattern}", text):
        kept.extend(range(end, match.start()))
        if match[1] is not None:
            kept.extend(range(match.start(1), match.end(1)))
        end = match.end()
    kept.extend(range(end, len(text)))
    return BareText("".join(text[index] for index in kept).translate(_HALF_WIDTH), tuple(kept))
