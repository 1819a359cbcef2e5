"""The urgent page: lines in three levels, most urgent first, then the town's own desks."""

from __future__ import annotations

from generator.languages import Language
from generator.outputs.entries.contacts import first_phone
from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.lists.cards import Cards
from generator.outputs.lists.facets import offer_areas
from generator.outputs.pages.hotlines import HotlineCards, find_night_line, order_lines
from generator.outputs.render import Renderer
from generator.public import Desk, Level, Page

MOST_DESKS = 2


def make_urgent(index: DirectoryIndex, cards: Cards, lines: HotlineCards, render: Renderer) -> list[Page]:
    """Return `urgent/`."""
    areas = offer_areas("desks", index) if index.tree.is_large else ()
    desks = [] if areas else list_desks(index)
    levels = [
        (level, title, sentence, lines(line for line in order_lines(index.directory.hotlines) if line.level == level))
        for level, title, sentence in _list_levels(index.language)
    ]
    body = render(
        "urgent.html",
        levels=[row for row in levels if row[3].blocks],
        sourced=tuple(line for row in levels for line in row[3].sourced),
        desks=cards(desks),
        areas=areas,
        night=find_night_line(index.directory.hotlines),
        help_line=index.help_line,
        town=index.directory.municipality,
    )
    return [
        Page(
            url="urgent/",
            kind="urgent",
            mould="standard",
            title=index.language.say("今すぐ話す"),
            description=index.language.say("110、119と、電話やチャットで今話せるところをまとめました。"),
            body=body,
            listings=tuple(desk.id for desk in desks),
            section="urgent",
        )
    ]


def list_desks(index: DirectoryIndex) -> list[Desk]:
    """Return the town's desks to try first: with a phone, made sure of, for the most kinds of worry."""
    desks = [desk for desk in keep_public(index.desks) if first_phone(desk.contacts)]
    steps = ("fresh", "call_first", "hours_withheld", "never_confirmed")
    return sorted(desks, key=lambda desk: (steps.index(desk.freshness.step) // 2, -len(desk.worries)))[:MOST_DESKS]


def _list_levels(language: Language) -> tuple[tuple[Level, str, str], ...]:
    """Return the levels, the most urgent first, each with its heading and what to know."""
    say = language.say
    return (
        (
            "danger",
            say("いのちの危険があるとき"),
            say("迷わずに電話してください。場所と、何が起きているかを聞かれます。"),
        ),
        (
            "tonight",
            say("今夜つらいとき"),
            say("夜でも話を聞いてくれるところです。つながりにくいときは、少し待ってかけなおしてください。"),
        ),
        ("consult", say("相談したいとき"), say("困りごとに合わせて、電話で相談できるところです。")),
    )
