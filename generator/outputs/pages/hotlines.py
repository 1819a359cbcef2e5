"""Help lines as they are shown: numbers large, hours and cost in words, and where that is from and when it was seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.languages import Language
from generator.outputs.entries.contacts import first_phone
from generator.outputs.now.tables import tell_hotline
from generator.outputs.own_words import mark_own, speak
from generator.outputs.render import Renderer
from generator.public import Contact, Hotline, Source

EMERGENCY_NUMBERS = ("110", "119")
"""Police, and ambulance or fire; shown first."""


@dataclass(frozen=True, slots=True)
class HotlineBlocks:
    """Lines to be shown together: the block of each, and those whose sources are told."""

    blocks: tuple[Markup, ...]
    sourced: tuple[Hotline, ...]


class HotlineCards:
    """Makes the blocks of help lines; each is rendered once and kept."""

    def __init__(self, render: Renderer, today: date) -> None:
        self._render = render
        self._today = today
        self._made: dict[str, Markup] = {}

    def __call__(self, lines: Iterable[Hotline]) -> HotlineBlocks:
        """Return the blocks of the lines, each with a heading of the third level."""
        shown = list(lines)
        return HotlineBlocks(
            tuple(self._made.get(line.id) or self._make(line) for line in shown),
            tuple(line for line in shown if line.sources),
        )

    def _make(self, line: Hotline) -> Markup:
        language = self._render.language
        say = speak(language)
        hours = say("24時間、いつでも") if line.always_open else mark_own(line.hours, language, line, "hours")
        cost = _say_cost(line, language)
        table = tell_hotline(line, self._today)
        block = self._render.part(
            "hotline.html", line=line, cost=cost, hours=hours, open_table=table, guide=find_guide(line)
        )
        self._made[line.id] = block
        return block


def _say_cost(line: Hotline, language: Language) -> str:
    if line.cost_note:
        return mark_own(line.cost_note, language, line, "cost_note")
    return _list_costs(speak(language))[line.cost]


def name_cost(line: Hotline, language: Language) -> str:
    """Return what a call costs as the search tells it: the line's own note only where it is in the tree's language."""
    if line.cost_note and (language.is_japanese and not language.root or "cost_note" in line.translated):
        return line.cost_note
    return _list_costs(language.say)[line.cost]


def _list_costs(say: Callable[..., str]) -> dict[str, str]:
    return {"free": say("無料"), "paid": say("通話料がかかります"), "unknown": say("料金は確かめられていません")}


def order_lines(lines: Iterable[Hotline]) -> list[Hotline]:
    """Return the lines with police and ambulance first, then those always open, then those for the most worries.

    Lines that are reached only by way of another's page come last.
    """
    return sorted(lines, key=_rank)


def list_emergency(lines: Iterable[Hotline]) -> list[tuple[Hotline, Contact]]:
    """Return the lines of police and ambulance with their telephone, as far as they are in the register of lines."""
    phones = ((line, phone) for line in order_lines(lines) if (phone := first_phone(line.contacts)))
    return [(line, phone) for line, phone in phones if phone.shown in EMERGENCY_NUMBERS]


def find_night_line(lines: Iterable[Hotline]) -> tuple[Hotline, Contact] | None:
    """Return the line that answers at any hour, the one for the most worries, with its telephone."""
    open_lines = [line for line in lines if line.always_open and line.level != "danger"]
    for line in sorted(open_lines, key=lambda line: (line.level != "tonight", -len(line.worries))):
        phone = first_phone(line.contacts)
        if phone is not None and phone.href:
            return line, phone
    return None


def find_guide(line: Hotline) -> Source | None:
    """Return the page by which a chat is reached where nothing but this page is known of it, else None.

    Its address then is both the one way to the chat and the source from which it is known.
    """
    if any(contact.channel.slug != "chat" for contact in line.contacts):
        return None
    addresses = {contact.href for contact in line.contacts}
    return next((source for source in line.sources if source.url and addresses == {source.url}), None)


def _rank(line: Hotline) -> tuple[bool, int, bool, int]:
    phone = first_phone(line.contacts)
    shown = phone.shown if phone else ""
    emergency = EMERGENCY_NUMBERS.index(shown) if shown in EMERGENCY_NUMBERS else len(EMERGENCY_NUMBERS)
    return find_guide(line) is not None, emergency, not line.always_open, -len(line.worries)
