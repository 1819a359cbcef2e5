"""Mail addresses that belong to a person rather than to an office."""

from __future__ import annotations

import re
from collections.abc import Iterator

CARRIERS = (
    *("docomo.ne.jp", "ezweb.ne.jp", "au.com", "softbank.ne.jp", "i.softbank.jp", "vodafone.ne.jp", "disney.ne.jp"),
    *("ymobile.ne.jp", "ymobile1.ne.jp", "willcom.com", "emobile.ne.jp", "uqmobile.jp", "rakumail.jp", "pdx.ne.jp"),
)
"""Mail of telephone companies in Japan: the address goes with somebody's telephone."""

FREE = (
    *("gmail.com", "googlemail.com", "yahoo.co.jp", "ymail.ne.jp", "yahoo.com", "outlook.jp", "outlook.com"),
    *("hotmail.com", "hotmail.co.jp", "live.jp", "live.com", "msn.com", "icloud.com", "me.com", "mac.com"),
    *("aol.com", "aol.jp", "excite.co.jp", "infoseek.jp", "nifty.com", "protonmail.com", "proton.me"),
)
"""Mail that anybody may have, free of charge; many groups use it too."""

_DOMAINS = "|".join(re.escape(domain) for domain in (*CARRIERS, *FREE))
_PERSONAL = re.compile(
    rf"[a-z0-9][a-z0-9.!#$%&'*+/=?^_`{{|}}~-]{{0,63}}@(?:[a-z0-9-]+\.)?(?:{_DOMAINS})(?![a-z0-9.-]*[a-z0-9])",
    re.IGNORECASE,
)


def find_personal_mails(text: str) -> Iterator[str]:
    """Yield, in lower case, every mail address in a text (folded to ASCII width) that may be somebody's own."""
    if "@" in text:
        yield from (match[0].lower() for match in _PERSONAL.finditer(text))
