"""The spelling of one secret in another way: the shape that all encodings share, and the ones of the open part.

Rows are those of `boundary.md` §4. An encoding that does not change a value gives None: there is no such case.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from benchmarks.leaks.draw import Draw
from benchmarks.leaks.plants import Syntax
from benchmarks.leaks.records import Value

Step = Literal["raw", "respell", "retouch", "transport", "charset"]
Act = Callable[[str, Value, Draw], str | None]


@dataclass(frozen=True)
class Encoding:
    """One way to spell a secret.

    `row` is its row of §4; `group` is "fold" (the same to a reader) or "decode" (the same to a machine). `step` orders
    pairs: "respell" writes the value anew from its parts, "retouch" changes characters of a text, "transport" wraps a
    text or a whole sentence, "charset" only names a codec (`act` gives its name).
    """

    name: str
    row: str
    group: Literal["fold", "decode"]
    step: Step
    act: Act
    syntax: Syntax = "plain"


def keep(text: str, value: Value, draw: Draw) -> str | None:
    """Leave the text as it is."""
    return text


RAW = Encoding("raw", "raw", "fold", "raw", keep)


def touch(name: str, row: str, change: Callable[[str], str], *forms: str) -> Encoding:
    """Make an encoding of a change of characters, for values of these forms only (all if none is named)."""

    def act(text: str, value: Value, draw: Draw) -> str | None:
        return change(text) if not forms or value.form in forms else None

    return Encoding(name, row, "fold", "retouch", act)


def respell(name: str, row: str, form: str, write: Callable[[Value], str | None]) -> Encoding:
    """Make an encoding that writes values of one form anew from their parts."""

    def act(text: str, value: Value, draw: Draw) -> str | None:
        return write(value) if value.form == form else None

    return Encoding(name, row, "fold", "respell", act)


def carry(name: str, row: str, change: Callable[[str], str | None], syntax: Syntax = "plain") -> Encoding:
    """Make an encoding that wraps any text for a machine."""

    def act(text: str, value: Value, draw: Draw) -> str | None:
        return change(text)

    return Encoding(name, row, "decode", "transport", act, syntax)


def charset(codec: str) -> Encoding:
    """Make an encoding that writes the whole file in another character set."""

    def act(text: str, value: Value, draw: Draw) -> str | None:
        try:
            text.encode(codec)
        except UnicodeEncodeError:
            return None
        return codec

    return Encoding(codec, "character sets", "decode", "charset", act)
