"""What must not come out, and what is said when it did. Neither ever shows a value."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from generator.audit.finding import show_path


@dataclass(frozen=True, slots=True)
class Secret:
    """One value that only the council may know.

    `record` is the id it belongs to, `field` the name of its field, `kind` a free word (name, kana, phone, mail, address,
    point, birth-date, note, …; an unknown kind is judged by the shape of its value). `value` is left out of repr.
    """

    record: str
    field: str
    kind: str
    value: str = dataclasses.field(repr=False)


@dataclass(frozen=True, slots=True, order=True)
class LeakFinding:
    """A secret stands in a file: the file's path relative to the site, the kind of secret, the record it belongs to.

    It never holds the value. `kind` is `unread` and `record` empty where a file could not be looked through to its end.
    """

    path: str
    kind: str
    record: str

    def render(self) -> str:
        """Return the line for a person: path first, then kind and record."""
        return f"{show_path(self.path)}: {show_path(self.kind)} {show_path(self.record)}".rstrip()


UNREAD = "unread"
