"""Who made sure, in the language of the page."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.languages import JAPANESE
from generator.languages.language import read_language
from generator.outputs.roles import say_role

ROOT = Path(__file__).parents[2]
ENGLISH = read_language(ROOT / "theme" / "languages" / "en.po")
EASY = read_language(ROOT / "theme" / "languages" / "easy.po")


def _list_roles() -> set[str]:
    found = set()
    for path in (ROOT / "directory").glob("*/*.yml"):
        record = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - builds plain strings only
        if isinstance(record, dict):
            found.add(record.get("confirmation", {}).get("confirmed_by_role"))
    return found - {None}


def test_every_role_of_the_demo_is_told_in_the_pages_language() -> None:
    """English has its own words for each, easy Japanese its readings, Japanese the register's words."""
    roles = _list_roles()
    assert len(roles) >= 10
    for role in roles:
        assert say_role(role, JAPANESE) == role
        assert "lang=" not in say_role(role, ENGLISH), role
        assert say_role(role, EASY) == EASY.find(role)
        assert EASY.knows(role), role


@pytest.mark.parametrize("role", ["見回りの人", "町の大工"])
def test_another_role_stays_as_it_was_written(role: str) -> None:
    """What the product does not know is marked as Japanese on other pages."""
    assert say_role(role, ENGLISH) == f'<span lang="ja">{role}</span>'
    assert say_role(role, EASY) == role
