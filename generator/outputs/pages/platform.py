"""The platform and the council: the four items of the public notice, and the bodies that take part."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.render import Renderer
from generator.public import Page, Reference


def make_platform(index: DirectoryIndex, render: Renderer) -> list[Page]:
    """Return `platform/`, when the register holds a notice.

    The four items are those of the notice that the Act asks for (孤独・孤立対策推進法 15条2項): that a council was set
    up, its name, its coordinating body, and the names of its members.
    """
    notice = index.directory.municipality.council
    if notice is None:
        return []
    town, say = index.directory.municipality, index.language.say
    known = {body.name: Reference(body.id, body.name, body.url) for body in keep_public(index.organizations)}
    body = render(
        "platform.html",
        notice=notice,
        town=town,
        members=[(name, known.get(name)) for name in notice.members],
        help_line=index.help_line,
    )
    return [
        Page(
            url="platform/",
            kind="platform",
            mould="standard",
            title=say("プラットフォームと協議会"),
            description=say("{town}の官民連携プラットフォームと、孤独・孤立対策地域協議会の公示です。", town=town.name),
            body=body,
            trail=((say("このサイトについて"), "about/"),),
        )
    ]
