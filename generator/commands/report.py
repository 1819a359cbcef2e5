"""Say what was found: to people in lines, to machines in JSON."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from generator.problems import Language, Problem, errors_in, render_json

MOST_LINES = 200


def say(text: str) -> None:
    """Print one line for people (standard error, so that standard output stays for machines)."""
    print(text, file=sys.stderr, flush=True)


def report_problems(problems: Sequence[Problem], language: Language, format_: str = "text") -> None:
    """Print every problem: as JSON on standard output, or a line each with a count at the end."""
    if format_ == "json":
        print(render_json(problems), end="")
        return
    for problem in sorted(problems, key=lambda problem: (problem.severity, problem))[:MOST_LINES]:
        print(problem.render(language))
    errors = len(errors_in(problems))
    rest = len(problems) - errors
    more = len(problems) - MOST_LINES
    if language == "ja":
        if more > 0:
            say(f"ほかに{more}件あります。--format json で全部見られます。")
        say(f"直すところ {errors}件、確かめるところ {rest}件")
    else:
        if more > 0:
            say(f"{more} more: --format json shows all.")
        say(f"{errors} to mend, {rest} to check")
