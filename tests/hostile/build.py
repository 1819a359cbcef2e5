"""A municipality whose every text is hostile, built like any other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator.assembly.build import AuditError, build
from generator.problems import RefusedInputError, errors_in
from generator.settings import CHECKOUT, Settings
from tests.hostile.plant import write_town

TODAY = date(2026, 11, 24)


def build_town(
    folder: Path, strings: Sequence[str], shift: int = 0, entries: int | None = None
) -> tuple[Path, int, int]:
    """Return the built site, how many (string, field) pairs were planted, and how many entries the rules refused.

    What the rules or the audit refuse (an entry whose text holds a telephone number that is nobody's, say) is taken out,
    and the rest is built.
    """
    root, site = folder / "directory", folder / "site"
    planted = write_town(root, strings, shift, entries)
    settings = Settings(directory=root, content=CHECKOUT / "content", site=site, today=TODAY)
    refused: set[Path] = set()
    while True:
        try:
            build(settings, lambda step: None)
        except RefusedInputError as error:
            wrong = {root / problem.file for problem in errors_in(error.problems)}
        except AuditError as error:
            # What only the finished site shows: a row of digits that is nobody's number.
            names = {part for finding in error.findings for part in finding.path.split("/")}
            wrong = {file for file in root.rglob("*.yml") if file.stem in names}
        else:
            return site, planted, len(refused)
        assert wrong, "nothing to take out"
        for file in wrong:
            file.unlink()
        refused |= wrong
