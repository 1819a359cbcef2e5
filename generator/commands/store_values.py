"""The values of a council store, handed to the guard: only commands know both."""

from __future__ import annotations

import argparse

from generator.audit.leaks import Secret
from generator.commands.council.opening import open_store
from generator.commands.report import say
from generator.council.reading import list_secrets
from generator.council.trouble import CouncilError


def read_store_values(args: argparse.Namespace) -> list[Secret] | None:
    """Return every value of the store that is not excused; None when it cannot be opened, which is then said."""
    try:
        store, _ = open_store(args)
    except CouncilError as error:
        say(str(error))
        return None
    return [Secret(one.record, one.field, one.kind, one.value.reveal()) for one in list_secrets(store)]
