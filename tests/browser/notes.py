"""What a test of accessibility found, kept with its result, so that a run can be written down (`recording.py`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

KEY = "accessibility"
"""The name under which notes travel in a test's report, from the process that ran it to the one that sums up."""


class Note(Protocol):
    """Notes that a check was done on one page, and what it found."""

    def __call__(
        self, check: str, sheet: str, faults: Sequence[str], *, widths: Sequence[int] = (), schemes: Sequence[str] = ()
    ) -> None:
        """Keep the faults (none where all is well) of the check `check` on the page `sheet`."""
        ...


def make_note(record: Callable[[str, object], None]) -> Note:
    """Return the noter of one test; `record` is pytest's `record_property`."""

    def note(
        check: str, sheet: str, faults: Sequence[str], *, widths: Sequence[int] = (), schemes: Sequence[str] = ()
    ) -> None:
        found = {"check": check, "sheet": sheet, "faults": list(faults)}
        record(KEY, {**found, "widths": list(widths), "schemes": list(schemes)})

    return note
