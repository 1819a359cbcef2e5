"""One thing that is about to leave."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.audit.outgoing.zones import Zone

Role = Literal["file", "message", "person", "ref"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, what a commit or tag says, who made it, or the name of a branch or tag.

    `path` is a file's path in the repository, "" for all else. `label` names the piece to a person; `origin` is the short id
    of the commit that brings it, "" for what is staged. `content` is a file's bytes, or a text in UTF-8.
    """

    role: Role
    label: str
    content: bytes = field(repr=False)
    path: str = ""
    origin: str = ""
    zone: Zone = "other"
