"""The page of what is near: the districts first, for everybody; then an order by distance, counted in the page itself."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex
from generator.outputs.lists.facets import offer_areas
from generator.outputs.near.data import list_near, list_tables
from generator.outputs.near.words import list_words
from generator.outputs.now.words import list_words as list_now_words
from generator.outputs.render import Renderer
from generator.public import Page

NEAR_URL = "near/"


def make_near_page(index: DirectoryIndex, render: Renderer) -> list[Page]:
    """Return `near/`; where nothing has a point it leads to the lists alone, without button and script."""
    say, town = index.language.say, index.directory.municipality
    title = say("近いところから探す")
    has_points = bool(list_near(index.directory))
    sentence = say("お住まいの{area_word}から、居場所や相談窓口を探せます。", area_word=town.area_word)
    body = render(
        "near.html",
        title=title,
        sentence=sentence,
        folders=[
            (say("居場所"), "places/", offer_areas("places", index)),
            (say("相談窓口"), "desks/", offer_areas("desks", index)),
        ],
        area_word=town.area_word,
        has_points=has_points,
        middles=[
            (index.tree.name(area), "{},{}".format(*area.point))
            for area in index.directory.vocabulary.areas
            if area.point is not None
        ],
        help_line=index.help_line,
    )
    tables, _ = list_tables(index.directory)
    scripts = [render("near-script.html", words=list_words(index.language, town.area_word))] if has_points else []
    if tables:  # they stand in the data file, so that `attach_now` does not find them
        now = list_now_words(tables, index.today, index.language)
        scripts.append(render("now.html", words=now, has_ends=False))
    return [
        Page(
            url=NEAR_URL,
            kind="near",
            mould="standard",
            title=title,
            description=say(
                "{town}の居場所と相談窓口を、お住まいの{area_word}や、いまいる場所の近くから探せます。",
                town=town.name,
                area_word=town.area_word,
            ),
            body=body,
            head="".join(scripts),
        )
    ]
