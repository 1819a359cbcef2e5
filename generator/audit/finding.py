"""What the audit found wrong in a finished site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing wrong in one file of the finished site.

    `path` is relative to the site root ("" for the site as a whole). `code` is the permanent slug of the check. `ja` and
    `en` each say what is wrong and what to do next; neither ever quotes a value, so a finding may stand in a public log.
    """

    path: str
    code: str
    ja: str
    en: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of thing that can be wrong: its code, and what to say of it in Japanese and in English."""

    code: str
    ja: str
    en: str

    def at(self, path: str, line: int = 0) -> Finding:
        """Return this fault as found in a file; `line` counts from 1, 0 means the file as a whole."""
        if not line:
            return Finding(show_path(path), self.code, self.ja, self.en)
        return Finding(show_path(path), self.code, f"{line}行目: {self.ja}", f"line {line}: {self.en}")


def show_path(path: str) -> str:
    """Return a path fit for a message: what is not plain printable ASCII is written as escapes."""
    return path if path.isascii() and path.isprintable() else ascii(path)[1:-1]
