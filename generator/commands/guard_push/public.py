"""The closed world of a push: numbers and addresses that are contacts in the register as it is about to be."""

from __future__ import annotations

import re
from functools import cache

from generator.audit.outgoing.texts import IsPublic
from generator.commands.guard_push.git import Git
from generator.commands.guard_push.leaving import Leaving
from generator.japanese.personal import find_traces

_VALUE = re.compile(r"""(?<![\w-])value:\s*("[^"]*"|'[^']*'|[^\s,}#]+)""")


def make_is_public(git: Git, leaving: Leaving) -> IsPublic:
    """Return a function that says whether digits of a number or a mail address are a public contact."""

    @cache
    def contacts() -> frozenset[str]:
        where = ["--cached"] if leaving.tree == ":" else [leaving.tree]
        found = git.try_to_ask(
            *("grep", "-h", "-I", "-E", "-e", r"value:", *where, "--"),
            *(":(top,glob)directory/**/*.yml", ":(top,glob)*/directory/**/*.yml"),
        )
        values = (match[1] for line in found.splitlines() for match in _VALUE.finditer(line))
        return frozenset(trace.value for value in values for trace in find_traces(value) if trace.value)

    return lambda value: value in contacts()
