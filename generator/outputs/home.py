"""The home page, in the order of the design brief §2."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from generator.outputs.cards import Cards
from generator.outputs.finder import offer_tiles
from generator.outputs.index import DirectoryIndex, first_phone, keep_public
from generator.outputs.render import Renderer
from generator.public import Article, Contact, Page, Place

MOST_OPEN = 3
"""So many of the places open within the week stand on the home page."""

EMERGENCY_NUMBERS = ("110", "119")


def make_home(index: DirectoryIndex, articles: Sequence[Article], cards: Cards, render: Renderer) -> list[Page]:
    """Return home: the urgent strip, the tiles, search, this week's places, map and calendar, this month's notice."""
    directory = index.directory
    town = directory.municipality
    week = list_this_week(index)
    body = render(
        "home.html",
        town=town,
        emergency=list_emergency(index),
        tiles=offer_tiles(index),
        week=cards(week),
        has_places=bool(keep_public(index.places)),
        article=choose_article(articles, directory.today.month),
        help_line=index.help_line,
    )
    return [
        Page(
            url="",
            kind="home",
            mould="home",
            title=town.site_name,
            description=f"{town.name}の居場所と相談窓口を探せます。{town.tagline}",
            body=body,
            listings=tuple(item.id for item in week),
        )
    ]


def list_emergency(index: DirectoryIndex) -> list[tuple[str, Contact]]:
    """Return name and telephone of police and ambulance, as far as they are in the register of lines."""
    danger = [line for line in index.directory.hotlines if line.level == "danger"]
    phones = [(line.name, phone) for line in danger if (phone := first_phone(line.contacts))]
    return [(name, phone) for name, phone in phones if phone.shown in EMERGENCY_NUMBERS]


def list_this_week(index: DirectoryIndex) -> list[Place]:
    """Return the places that are open next, within seven days from today."""
    last = index.today + timedelta(days=6)
    places = (place for place in keep_public(index.places) if place.id in index.next_opening)
    return [place for place in places if index.next_opening[place.id].date <= last][:MOST_OPEN]


def choose_article(articles: Sequence[Article], month: int) -> Article | None:
    """Return the article for this month, else the first of those without a month."""
    found = sorted((a for a in articles if a.kind == "article"), key=lambda article: (article.order, article.url))
    seasonal = [article for article in found if article.month == month]
    return next(iter([*seasonal, *(article for article in found if article.month is None)]), None)
