"""The ways to reach an entry, put in order: those a source only names become channels without a value."""

from __future__ import annotations

import re

from generator.importers.entry.draft import Draft

_METHODS = (
    ("visit", re.compile("来所|来庁|窓口|面談|面接|対面")),
    ("home-visit", re.compile("訪問")),
    ("video", re.compile("オンライン|ビデオ|Zoom", re.IGNORECASE)),
    ("sns", re.compile("SNS|LINE", re.IGNORECASE)),
    ("letter", re.compile("手紙|郵送")),
    ("chat", re.compile("チャット")),
)
_ORDER = ("phone", "fax", "mail", "form", "sns", "chat", "relay", "visit", "home-visit", "letter", "video")
ONLY_PHONE = "もとの資料には、電話のほかの連絡方法が書かれていません"
ONLY_PHONE_AND_FAX = "もとの資料には、電話とFAXのほかの連絡方法が書かれていません"


def finish_contacts(draft: Draft, *, is_desk: bool) -> None:
    """Order the contacts and add the channels that `methods` names; a desk with only a phone says so."""
    held = {contact["channel"] for contact in draft.contacts}
    for channel, pattern in _METHODS:
        if pattern.search(draft.methods) and channel not in held:
            draft.contacts.append({"channel": channel})
    draft.contacts.sort(key=lambda contact: _ORDER.index(contact["channel"]) if contact["channel"] in _ORDER else 99)
    channels = {contact["channel"] for contact in draft.contacts}
    if is_desk and channels and channels <= {"phone", "fax"}:
        draft.put("without_phone", ONLY_PHONE if channels == {"phone"} else ONLY_PHONE_AND_FAX)
