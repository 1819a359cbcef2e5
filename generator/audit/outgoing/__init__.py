"""What is about to leave the machine, judged without any key: files, their names, and what is said of a change.

Pure: a command reads them out of git and hands them in. Layer 3 of the boundary, before anything is public.
"""

from __future__ import annotations

from generator.audit.outgoing.gates import judge
from generator.audit.outgoing.piece import Piece, Role
from generator.audit.outgoing.zones import Zone, find_zone

__all__ = ["Piece", "Role", "Zone", "find_zone", "judge"]
