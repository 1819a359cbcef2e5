"""The success criteria of levels A and AA, by guideline, and which automatic check looks at some of each.

JIS X 8341-3:2016 is WCAG 2.0 word for word (ISO/IEC 40500:2012): 38 criteria. WCAG 2.2 (W3C Recommendation, 2023-10-05)
adds 18 and drops 4.1.1, so it has 55.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.outputs.own_words import Say
from generator.public import CheckName, CheckResult, RecordedRun


@dataclass(frozen=True, slots=True)
class Guideline:
    """One guideline: its criteria in JIS X 8341-3:2016, those that WCAG 2.2 adds, and the checks that touch some of them."""

    number: str
    title: str
    jis: tuple[str, ...]
    added: tuple[str, ...]
    checks: tuple[CheckName, ...]


def list_guidelines(say: Say) -> tuple[Guideline, ...]:
    """Return the guidelines with a criterion of level A or AA, in their order."""
    return (
        Guideline("1.1", say("画像などに、代わりのことばがある"), _number("1.1", 1), (), ("axe", "html-validate")),
        Guideline("1.2", say("動画や音声に、代わりのものがある"), _number("1.2", 5), (), ()),
        Guideline(
            "1.3",
            say("見た目を変えても、意味が伝わる"),
            _number("1.3", 3),
            ("1.3.4", "1.3.5"),
            ("axe", "structure", "html-validate"),
        ),
        Guideline(
            "1.4",
            say("見やすく、聞きやすい"),
            _number("1.4", 5),
            ("1.4.10", "1.4.11", "1.4.12", "1.4.13"),
            ("axe", "narrow", "large-text", "spacing"),
        ),
        Guideline("2.1", say("キーボードで使える"), _number("2.1", 2), ("2.1.4",), ("axe", "keyboard")),
        Guideline("2.2", say("十分な時間がある"), _number("2.2", 2), (), ("axe",)),
        Guideline("2.3", say("発作を起こす光がない"), _number("2.3", 1), (), ()),
        Guideline(
            "2.4",
            say("行きたい所に行け、いまいる所がわかる"),
            _number("2.4", 7),
            ("2.4.11",),
            ("axe", "keyboard", "structure", "titles"),
        ),
        Guideline("2.5", say("指やマウスで使いやすい"), (), _number("2.5", 4) + ("2.5.7", "2.5.8"), ("axe",)),
        Guideline("3.1", say("ことばが読める"), _number("3.1", 2), (), ("axe", "structure", "language-marks")),
        Guideline("3.2", say("予想どおりに動く"), _number("3.2", 4), ("3.2.6",), ()),
        Guideline("3.3", say("入力の間違いを防ぎ、直せる"), _number("3.3", 4), ("3.3.7", "3.3.8"), ("axe",)),
        Guideline(
            "4.1",
            say("いろいろな道具で使える"),
            _number("4.1", 2),
            ("4.1.3",),
            ("axe", "announcement", "vnu", "html-validate"),
        ),
    )


def find_results(guideline: Guideline, run: RecordedRun | None) -> tuple[CheckResult, ...]:
    """Return the results of the checks that look at some of a guideline's criteria; none where no program does."""
    return tuple(result for result in _results(run) if result.check in guideline.checks)


def _results(run: RecordedRun | None) -> Iterable[CheckResult]:
    return run.checks if run else ()


def _number(guideline: str, last: int) -> tuple[str, ...]:
    return tuple(f"{guideline}.{number}" for number in range(1, last + 1))
