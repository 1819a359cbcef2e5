"""The index of the hand-written articles."""

from __future__ import annotations

from collections.abc import Sequence

from generator.outputs.index import DirectoryIndex
from generator.outputs.pages.home import choose_article
from generator.outputs.render import Renderer
from generator.public import Article, Page


def make_article_index(index: DirectoryIndex, articles: Sequence[Article], render: Renderer) -> list[Page]:
    """Return `articles/`: this month's first, then all others in their order."""
    first = choose_article(articles, index.today)
    seasonal = first if first and first.month is not None else None
    others = sorted(
        (article for article in articles if article.kind == "article" and article is not seasonal),
        key=lambda article: (article.order, article.url),
    )
    say = index.language.say
    body = render("article-index.html", seasonal=seasonal, articles=others)
    return [
        Page(
            url="articles/",
            kind="articles",
            mould="standard",
            title=say("読みもの"),
            description=say("孤独や孤立のこと、声のかけ方、居場所にはじめて行く日のこと。短い読みものの一覧です。"),
            body=body,
        )
    ]
