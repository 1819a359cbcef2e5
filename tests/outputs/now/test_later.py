"""What a card says once its next date is past."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.languages import JAPANESE, Language
from generator.outputs.now.later import tell_later
from tests.sample import sample_directory

PLACE = sample_directory().places[0]
EASY = Language("easy", "ja", "やさしい日本語", "easy/", {})


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("毎週水曜日 10時から15時",), "毎週水曜日 10時から15時"),
        (("毎週水曜日 10時から15時", "毎週土曜日 10時から12時"), "毎週水曜日 10時から15時、毎週土曜日 10時から12時"),
        ((), None),
        (("2026年12月5日（土）、2027年1月16日（土） 13時から15時",), None),
        (tuple(f"第{number}水曜日" for number in range(1, 5)), None),
    ],
)
def test_the_days_of_every_week_are_told(lines: tuple[str, ...], told: str | None) -> None:
    """All regular hours or none: never half of them, and never days that will be past themselves."""
    assert PLACE.schedule is not None
    assert tell_later(replace(PLACE, schedule=replace(PLACE.schedule, lines=lines)), JAPANESE) == told


def test_readings_are_handed_to_the_script() -> None:
    """In easy Japanese a reading stands as the script draws it."""
    assert PLACE.schedule is not None
    item = replace(PLACE, schedule=replace(PLACE.schedule, lines=("{毎日|まいにち}",)))
    assert tell_later(item, EASY) == "[毎日|まいにち]"
