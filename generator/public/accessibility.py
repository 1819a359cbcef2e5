"""What is known of the site's accessibility: the run of the automatic tests, and what people tried by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

CheckName = Literal[
    "axe",
    "keyboard",
    "narrow",
    "large-text",
    "spacing",
    "structure",
    "titles",
    "language-marks",
    "announcement",
    "vnu",
    "html-validate",
]
HandCheckName = Literal["nvda", "voiceover", "talkback", "phones", "residents", "supporters", "jis"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """One automatic check: by which tool, on how many kinds of page and settings, and the kinds where it found faults.

    `widths` are CSS pixels; `schemes` are light and dark. `faulty` names kinds of page (`en: home`).
    """

    check: CheckName
    tool: str
    pages: int
    widths: tuple[int, ...] = ()
    schemes: tuple[str, ...] = ()
    faulty: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedRun:
    """The last recorded run of the automatic tests, over the kinds of page `sheets` of the demo municipality's site."""

    date: date
    version: str
    browser: str
    sheets: tuple[str, ...]
    checks: tuple[CheckResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandCheck:
    """What somebody tried by hand: `by` is their role, never a name; `good` is false where something was hard to use."""

    check: HandCheckName
    by: str
    on: date
    good: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """The municipality's own part of its accessibility statement."""

    decided_on: date | None = None
    deadline: date | None = None
    by_hand: tuple[HandCheck, ...] = ()
