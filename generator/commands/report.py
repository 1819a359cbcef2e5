"""Say what was found: to people in lines, to machines in JSON."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from generator.problems import Language, Problem, errors_in, render_json

MOST_WARNINGS_OF_A_KIND = 20


def say(text: str) -> None:
    """Print one line for people (standard error, so that standard output stays for machines)."""
    print(text, file=sys.stderr, flush=True)


def report_problems(problems: Sequence[Problem], language: Language, format_: str = "text") -> None:
    """Print every problem: as JSON on standard output, or a line each with a count at the end."""
    if format_ == "json":
        print(render_json(problems), end="")
        return
    said: Counter[tuple[str, str]] = Counter()
    for problem in sorted(problems, key=lambda problem: (problem.severity, problem)):
        said[problem.severity, problem.code] += 1
        if problem.severity == "error" or said["warning", problem.code] <= MOST_WARNINGS_OF_A_KIND:
            print(problem.render(language))
    errors = len(errors_in(problems))
    rest = len(problems) - errors
    kinds = Counter(problem.code for problem in problems if problem.severity == "warning")
    more = sum(count - MOST_WARNINGS_OF_A_KIND for count in kinds.values() if count > MOST_WARNINGS_OF_A_KIND)
    if language == "ja":
        if more:
            say(f"同じ知らせが、ほかに{more}件あります。check --format json で全部見られます。")
        say(f"直すところ {errors}件、確かめるところ {rest}件")
    else:
        if more:
            say(f"{more} more of the same: check --format json shows all.")
        say(f"{errors} to mend, {rest} to check")
