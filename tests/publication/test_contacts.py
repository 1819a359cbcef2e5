"""A link dials or opens exactly what is shown, or there is none."""

from __future__ import annotations

import pytest

from generator.public import Term
from generator.publication.contacts import publish_contacts
from generator.records.model import Contact

CHANNELS = {slug: Term(slug, slug, slug) for slug in ("phone", "fax", "relay", "mail", "form", "sns", "visit")}


def _publish(channel: str, value: str | None) -> tuple[str, str | None]:
    (contact,) = publish_contacts([Contact.model_construct(channel=channel, value=value)], CHANNELS)
    return contact.shown, contact.href


@pytest.mark.parametrize(
    ("channel", "value", "shown", "href"),
    [
        ("phone", "０１２０－２７９－３３８", "0120-279-338", "tel:0120279338"),
        ("phone", "#8008", "#8008", "tel:%238008"),
        ("phone", "0000-12-3456 内線 12", "0000-12-3456（内線 12）", "tel:0000123456"),
        ("relay", "0000-12-3456", "0000-12-3456", "tel:0000123456"),
        ("phone", "12-3456", "12-3456", None),
        ("phone", "0000-12-3456、0000-12-3457", "0000-12-3456、0000-12-3457", None),
        ("fax", "0000-12-3456", "0000-12-3456", None),
        ("mail", "ｉｎｆｏ＠example.jp", "info@example.jp", "mailto:info@example.jp"),
        ("form", "https://example.jp/form", "https://example.jp/form", "https://example.jp/form"),
        ("sns", "javascript:alert(1)", "javascript:alert(1)", None),
        ("sns", "LINE: mihon", "LINE: mihon", None),
        ("visit", None, "", None),
    ],
)
def test_the_link_is_made_from_what_is_shown(channel: str, value: str | None, shown: str, href: str | None) -> None:
    """Whole numbers dial, fax numbers and doubtful ones do not, and nothing but mail and https opens."""
    assert _publish(channel, value) == (shown, href)


def test_a_channel_nobody_knows_stays_out() -> None:
    """A way to reach an entry whose channel is not in the vocabulary is left out, the others keep their order."""
    contacts = [Contact.model_construct(channel=channel, value=None) for channel in ("visit", "telegram", "sns")]
    assert [contact.channel.slug for contact in publish_contacts(contacts, CHANNELS)] == ["visit", "sns"]
