"""The shipped help lines: their numbers are typed here once more by hand."""

from __future__ import annotations

from datetime import date

import pytest

from generator.japanese.phones import parse_phone
from generator.records.known_numbers import KNOWN_NUMBERS
from generator.records.model import Hotline
from generator.records.read import read_register
from generator.records.rules import check
from tests.records.planting import STANDARD, TODAY

NUMBERS = {
    "police": ["110"],
    "ambulance": ["119"],
    "loneliness-dial": ["#9999"],
    "yorisoi": ["0120-279-338", "0120-279-226"],
    "inochi-free": ["0120-783-556"],
    "kokoro": ["0570-064-556"],
    "childline": ["0120-99-7777"],
    "child-sos": ["0120-0-78310"],
    "child-abuse": ["189"],
    "child-consult": ["0120-189-783"],
    "dv-navi": ["#8008"],
    "dv-plus": ["0120-279-889"],
    "sexual-onestop": ["#8891"],
    "sexual-police": ["#8103"],
    "police-consult": ["#9110"],
    "rights": ["0570-003-110"],
    "rights-child": ["0120-007-110"],
    "rights-women": ["0570-070-810"],
    "rights-foreign": ["0570-090911"],
    "houterasu": ["0570-078374", "03-6745-5600"],
    "houterasu-multi": ["0570-078377", "050-3754-5430"],
    "consumer": ["188"],
    "ibasho-chat": [],
    "mamorou": [],
}
# Seen in one place only, or with hours that contradict: not to be shipped before somebody checks.
UNCERTAIN = (
    "0570783556 0120061338 05036550279 0570079714 0120079714 0570011000 0353633013 0570013904 0120811610 #7119 #8000"
)


@pytest.fixture(scope="module")
def lines() -> dict[str, Hotline]:
    """Return the shipped lines by id."""
    register, _ = read_register(STANDARD, STANDARD)
    return {entry.record.id: entry.record for entry in register.hotlines}


def test_numbers_are_the_operators(lines: dict[str, Hotline]) -> None:
    """Each line has exactly the numbers of the registry, in their operators' form."""
    assert {
        id_: [contact.value for contact in line.contacts if contact.channel == "phone"] for id_, line in lines.items()
    } == NUMBERS


def test_the_link_dials_what_is_shown(lines: dict[str, Hotline]) -> None:
    """Every number dials its own digits, a # as %23, and is shown as its operator writes it."""
    for line in lines.values():
        for contact in line.contacts:
            if contact.channel == "phone" and contact.value:
                phone = parse_phone(contact.value)
                assert phone.display == contact.value
                assert phone.href == "tel:" + contact.value.replace("-", "").replace("#", "%23")


def test_sources_were_seen(lines: dict[str, Hotline]) -> None:
    """Each line names its sources and the day they were seen; certainty is A or B."""
    for line in lines.values():
        assert line.certainty in ("A", "B")
        assert {source.seen_on for source in line.sources} == {date(2026, 11, 23)}


def test_uncertain_numbers_are_not_shipped(lines: dict[str, Hotline]) -> None:
    """No number of the uncertain list, and none that was retired, stands anywhere among the lines."""
    shipped = {parse_phone(c.value).digits for line in lines.values() for c in line.contacts if c.value}
    assert shipped & (set(UNCERTAIN.split()) | KNOWN_NUMBERS.keys()) == set()


def test_the_loneliness_dial_opens_in_windows_only(lines: dict[str, Hotline]) -> None:
    """#9999 has the announced windows and is never called open all day."""
    line = lines["loneliness-dial"]
    assert [(w.opens, w.closes) for w in line.windows or ()] == [
        (date(2022, 7, 7), date(2022, 7, 14)),
        (date(2022, 12, 28), date(2023, 1, 4)),
        (date(2023, 12, 15), date(2024, 1, 4)),
        (date(2024, 5, 2), date(2024, 5, 7)),
        (date(2025, 12, 25), date(2026, 1, 4)),
    ]
    assert line.always_open == "no"
    assert [id_ for id_, other in lines.items() if other.windows is not None] == ["loneliness-dial"]


def test_danger_comes_first(lines: dict[str, Hotline]) -> None:
    """110 and 119 are for danger, and something is open tonight by telephone and by chat."""
    assert lines["police"].level == lines["ambulance"].level == "danger"
    tonight = [line for line in lines.values() if line.level == "tonight" and line.always_open == "yes"]
    assert {"phone", "chat"} <= {contact.channel for line in tonight for contact in line.contacts}


def test_the_rules_accept_every_line() -> None:
    """No rule has anything to say of the shipped lines."""
    register, _ = read_register(STANDARD, STANDARD)
    assert [problem for problem in check(register, TODAY) if problem.file.startswith("hotlines/")] == []
