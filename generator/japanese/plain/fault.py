"""What makes a text hard for learners of Japanese: a piece of advice, and where in the text it applies."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Advice:
    """What to write instead. `code` is the permanent slug of the rule; neither sentence repeats the text.

    `misleads` marks what makes a text unreadable or lets a reader come on the wrong day; the rest is style.
    """

    code: str
    ja: str
    en: str
    misleads: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """One place of a text that needs the advice; `position` is the index of its first character, from 0."""

    position: int
    advice: Advice
