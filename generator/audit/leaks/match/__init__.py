"""Looking for patterns in the views of a file."""

from __future__ import annotations

from generator.audit.leaks.match.edges import stands_alone
from generator.audit.leaks.match.plain import Hit, PlainIndex
from generator.audit.leaks.match.tokens import read_tokens
from generator.audit.leaks.match.weigh import Found, names_birth, weigh

__all__ = ["Found", "Hit", "PlainIndex", "names_birth", "read_tokens", "stands_alone", "weigh"]
