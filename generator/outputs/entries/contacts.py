"""By which way an entry is reached."""

from __future__ import annotations

from collections.abc import Iterable

from generator.public import Contact


def first_phone(contacts: Iterable[Contact]) -> Contact | None:
    """Return the first contact that can be called."""
    return next((c for c in contacts if c.channel.slug == "phone" and c.href and c.href.startswith("tel:")), None)
