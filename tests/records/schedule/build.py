"""Schedules for the tests, in few words."""

from __future__ import annotations

from collections.abc import Mapping

from generator.records.schedule.model import Schedule


def make(*sessions: Mapping[str, object], **values: object) -> Schedule:
    """Return a regular schedule of confirmed hours with these sessions, validated as the register is."""
    return Schedule.model_validate({"text": "元の案内", "hours": "confirmed", "sessions": list(sessions), **values})
