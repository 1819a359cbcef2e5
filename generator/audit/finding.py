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
