"""A municipality whose every text is hostile, built like any other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator.assembly.build import build
from generator.problems import RefusedInputError, errors_in
from generator.settings import CHECKOUT, Settings
from tests.hostile.plant import write_town

TODAY = date(2026, 11, 24)


def build_town(folder: Path, strings: Sequence[str], shift: int = 0, entries: int | None = None) -> tuple[Path, int, int]:
    """Return the built site, how many (string, field) pairs were planted, and how many entries the rules refused.

    What the rules refuse (an entry whose text holds a telephone number that is nobody's, say) is taken out, and the rest
    is built.
    """
    root, site = folder / "directory", folder / "site"
    planted = write_town(root, strings, shift, entries)
    settings = Settings(directory=root, content=CHECKOUT / "content", site=site, today=TODAY)
    try:
        build(settings, lambda step: None)
    except RefusedInputError as refused:
        files = {problem.file for problem in errors_in(refused.problems)}
        for file in files:
            (root / file).unlink()
        build(settings, lambda step: None)
        return site, planted, len(files)
    return site, planted, 0
