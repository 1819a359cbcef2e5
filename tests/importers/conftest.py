"""An empty register and a user's mapping."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importers.trial import MAPPING, make_register, write


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """An empty register."""
    return make_register(tmp_path)


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    """A user's mapping."""
    return write(tmp_path / "mine.yml", MAPPING)
