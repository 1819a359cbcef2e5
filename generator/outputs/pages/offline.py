"""The page shown when there is no connection, which also tells what the device keeps and forgets it on request."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex
from generator.outputs.pages.hotlines import list_emergency
from generator.outputs.render import Renderer
from generator.public import Page

OFFLINE_URL = "offline/"
"""The same in every tree; `theme/service-worker.js` names it too."""


def make_offline(index: DirectoryIndex, render: Renderer) -> list[Page]:
    """Return `offline/`: numbers that can be called without the internet, and what is kept on the device."""
    say = index.language.say
    lines = list_emergency(index.directory.hotlines)
    body = render("offline.html", emergency=lines, help_line=index.help_line)
    return [
        Page(
            url=OFFLINE_URL,
            kind="offline",
            mould="standard",
            title=say("通信できないとき"),
            description=say("通信できないときに見られるページと、端末に残したページの消し方です。"),
            body=body,
        )
    ]
