"""`list/`: places and desks a reader wants to keep. Which they are stands in the link alone (`list/#a,b`)."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex
from generator.outputs.my_list.entries import LIST_URL, count_files
from generator.outputs.paper.foot import list_foot_lines
from generator.outputs.render import Renderer
from generator.public import Page


def make_my_list(index: DirectoryIndex, render: Renderer) -> list[Page]:
    """Return `list/`. Without script it tells how to keep and print pages in other ways."""
    say = index.language.say
    body = render(
        "my-list.html",
        files=count_files(index),
        today=index.today,
        foot=list_foot_lines(index),
        help_line=index.help_line,
    )
    return [
        Page(
            url=LIST_URL,
            kind="my-list",
            mould="standard",
            title=say("わたしのメモ"),
            description=say("行ってみたい居場所や相談窓口を並べて、印刷したり、スマートフォンに移したりできます。"),
            body=body,
            head=render("my-list-script.html"),
        )
    ]
