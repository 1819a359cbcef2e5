"""The icons of the home page's tiles: named in the register, drawn from a package that only the outputs know."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.render import draw_icon
from generator.problems import Problem
from generator.records.vocabulary import Vocabulary


def check_tile_icons(vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield a problem for each tile whose icon there is not."""
    for tile in vocabulary.tiles.values():
        try:
            draw_icon(tile.icon)
        except ValueError:
            yield Problem(
                "vocabulary/tiles.yml",
                vocabulary.line("tiles", tile.slug),
                "unknown-icon",
                f"入り口 {tile.slug} の icon の名前の絵がありません。Material Design Icons の名前（例: home、forum）から選んでください。",
                f"There is no icon of the name that tile {tile.slug} gives: choose one of Material Design Icons (home, forum).",
            )
