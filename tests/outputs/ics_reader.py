"""A strict reader of calendar files for tests: what RFC 5545 forbids fails here."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_LINE = re.compile(r"(?P<name>[A-Z][A-Z0-9-]*)(?P<parameters>(?:;[A-Z-]+=[^;:,\"]+)*):(?P<value>.*)", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)")


@dataclass
class Component:
    """One BEGIN … END block: properties in order and the blocks inside it."""

    name: str
    properties: list[tuple[str, str, str]] = field(default_factory=list)
    inside: list[Component] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        """The value of the one property of that name."""
        (value,) = (value for found, _, value in self.properties if found == name)
        return value

    def get(self, name: str) -> str | None:
        """The value of a property, or None."""
        return next((value for found, _, value in self.properties if found == name), None)

    def all(self, name: str) -> list[Component]:
        """The blocks of that name inside this one."""
        return [block for block in self.inside if block.name == name]


def unfold(content: bytes) -> list[str]:
    """Return the content lines; every physical line ends in CRLF and has at most 75 octets of whole characters."""
    assert content.endswith(b"\r\n")
    physical = content[:-2].split(b"\r\n")
    lines: list[str] = []
    for octets in physical:
        assert 0 < len(octets) <= 75, octets
        assert b"\r" not in octets
        assert b"\n" not in octets
        text = octets.decode()
        if text.startswith(" "):
            lines[-1] += text[1:]
        else:
            lines.append(text)
    return lines


def unescape(value: str) -> str:
    """Return a TEXT value as it was; an escape that RFC 5545 does not know fails."""

    def replace(match: re.Match[str]) -> str:
        letter = match[1]
        assert letter in "\\;,nN"
        return "\n" if letter in "nN" else letter

    assert not re.search(r"[\x00-\x08\x0a-\x1f\x7f]", value)
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value)
    return _ESCAPE.sub(replace, value)


def read_calendar(content: bytes) -> Component:
    """Return the calendar of a file, its blocks rightly nested and its required properties there."""
    root = Component("")
    stack = [root]
    for line in unfold(content):
        match = _LINE.fullmatch(line)
        assert match, line
        if match["name"] == "BEGIN":
            block = Component(match["value"])
            stack[-1].inside.append(block)
            stack.append(block)
        elif match["name"] == "END":
            assert stack.pop().name == match["value"]
        else:
            stack[-1].properties.append((match["name"], match["parameters"], match["value"]))
    assert stack == [root]
    (calendar,) = root.inside
    assert calendar.name == "VCALENDAR"
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    assert [zone["TZID"] for zone in calendar.all("VTIMEZONE")] == ["Asia/Tokyo"]
    events = calendar.all("VEVENT")
    for event in events:
        assert re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"])
        assert re.fullmatch(r"\d{8}(T\d{6})?", event["DTSTART"])
        assert event["SUMMARY"]
        if end := event.get("DTEND"):
            assert end > event["DTSTART"]
    assert len({event["UID"] for event in events}) == len(events)
    return calendar
