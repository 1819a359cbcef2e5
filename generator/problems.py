"""What is wrong in somebody's input, said so that they can mend it.

Ground floor: imports nothing of ours. A problem never carries a value from the input, so that it may be shown in a
public log.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
Language = Literal["ja", "en"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding about one line of input.

    `file` is a POSIX path relative to the folder that was read; `line` counts from 1, 0 means the file as a whole.
    `code` is the permanent slug of the rule. `ja` and `en` each say what is wrong and what to write instead.
    Only an `error` stops a build.
    """

    file: str
    line: int
    code: str
    ja: str
    en: str
    severity: Severity = "error"

    def render(self, language: Language = "ja") -> str:
        """Return `file:line: message`, the form editors turn into a link; always one line, whatever the file is called."""
        file = "".join(c if c.isprintable() else repr(c)[1:-1] for c in self.file)
        place = f"{file}:{self.line}" if self.line else file
        mark = {"ja": "［確認］", "en": "[check] "}[language] if self.severity == "warning" else ""
        return f"{place}: {mark}{self.ja if language == 'ja' else self.en}"


class RefusedInputError(Exception):
    """Input cannot be used; carries every problem found, never a value from the input."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(f"{len(self.problems)} problems")


def errors_in(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


def render_json(problems: Iterable[Problem]) -> str:
    """Return the problems as a JSON array of objects (file, line, code, severity, ja, en), for machines."""
    rows = [
        {"file": p.file, "line": p.line, "code": p.code, "severity": p.severity, "ja": p.ja, "en": p.en}
        for p in sorted(problems)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
