"""The home page, in the order of the design brief §2."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.lists.cards import Cards
from generator.outputs.now.home import ALL_DAY, choose_apart, list_spare_places, mark_places, rank_place
from generator.outputs.pages.finder import offer_tiles
from generator.outputs.pages.hotlines import list_emergency
from generator.outputs.render import Renderer
from generator.public import Article, Page, Place

MOST_OPEN = 3
"""So many of the places open within the week stand on the home page."""

_YEAR_END = (1, 3)


def make_home(index: DirectoryIndex, articles: Sequence[Article], cards: Cards, render: Renderer) -> list[Page]:
    """Return home: the urgent strip, the tiles, search, this week's places, map and calendar, this month's notice."""
    directory = index.directory
    town = directory.municipality
    week = list_this_week(index)
    spare = list_spare_places(index, week, MOST_OPEN)
    body = render(
        "home.html",
        town=town,
        emergency=list_emergency(directory.hotlines),
        tiles=offer_tiles(index),
        week=cards(week),
        spare=cards(spare),
        marks=mark_places([*week, *spare]),
        has_places=bool(keep_public(index.places)),
        article=choose_article(articles, directory.today),
        help_line=index.help_line,
    )
    return [
        Page(
            url="",
            kind="home",
            mould="home",
            title=town.site_name,
            description=index.language.say(
                "{town}の居場所と相談窓口を探せます。{tagline}", town=town.name, tagline=town.tagline
            ),
            body=body,
            listings=tuple(item.id for item in (*week, *spare)),
        )
    ]


def list_this_week(index: DirectoryIndex) -> list[Place]:
    """Return places that are open next, within seven days from today: of different districts and kinds, with hours first.

    What stands open day and night (a park, a shelf of food) would else be first on every day of the year. Of what opens
    on the same day, that where somebody is comes before a bench, then whose turn it is.
    """
    last = index.today + timedelta(days=6)
    opening = index.next_opening
    week = [p for p in keep_public(index.places) if p.id in opening and opening[p.id].date <= last]
    ranked = sorted(
        week,
        key=lambda place: (
            (opening[place.id].opens, opening[place.id].closes) == ALL_DAY,
            opening[place.id].date,
            rank_place(place, index.today),
        ),
    )
    chosen = choose_apart(ranked, MOST_OPEN)
    return [place for place in week if place in chosen]


def choose_article(articles: Sequence[Article], today: date) -> Article | None:
    """Return the article for this month, else the first of those without a month.

    December's stays over the first three days of January: it is about the days when offices rest.
    """
    month = 12 if (today.month, today.day) <= _YEAR_END else today.month
    found = sorted((a for a in articles if a.kind == "article"), key=lambda article: (article.order, article.url))
    seasonal = [article for article in found if article.month == month]
    return next(iter([*seasonal, *(article for article in found if article.month is None)]), None)
