"""Links dial what they show, and every number, mail address, postal code and coordinate traces to a public field."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from generator.audit.finding import Fault, Finding
from generator.audit.page_facts import PageFacts
from generator.audit.public_values import PublicValues, keep_dialled
from generator.audit.shapes import find_degrees, find_mails, find_phone_numbers, find_postal_codes
from generator.japanese.phones import parse_phone

CALL_DIFFERS = Fault(
    "tel-differs",
    "見えている電話番号と、かかる先（tel:）が違います。リンクの文字は、かかる番号そのものにしてください。",
    "The number shown and the number dialled (tel:) differ: show the very number that is dialled.",
)
CALL_UNKNOWN = Fault(
    "tel-unknown",
    "登録のどこにもない番号にかかるリンクがあります。登録か文章に番号を書くか、リンクを取り除いてください。",
    "A link dials a number that no public field holds: write it into the register or take the link out.",
)
PHONE_UNKNOWN = Fault(
    "phone-unknown",
    "登録のどこにもない電話番号があります。どこから来たかを調べ、公開してよいものなら登録に書いてください。",
    "A telephone number that no public field holds: find where it comes from; if it may be public, register it.",
)
MAIL_UNKNOWN = Fault(
    "mail-unknown",
    "登録のどこにもないメールアドレスがあります。どこから来たかを調べ、公開してよいものなら登録に書いてください。",
    "A mail address that no public field holds: find where it comes from; if it may be public, register it.",
)
POSTAL_UNKNOWN = Fault(
    "postal-code-unknown",
    "登録のどこにもない郵便番号があります。どこから来たかを調べ、公開してよいものなら登録に書いてください。",
    "A postal code that no public field holds: find where it comes from; if it may be public, register it.",
)
DEGREE_UNKNOWN = Fault(
    "coordinate-unknown",
    "公開してよい地点のどれでもない緯度か経度があります。どこから来たかを調べ、取り除いてください。",
    "A latitude or longitude of no public point: find where it comes from and take it out.",
)


def check_calls(facts: PageFacts, values: PublicValues) -> Iterator[Finding]:
    """Yield a finding for each `tel:` link that dials anything but the digits on it, or a number nobody made public."""
    for call in facts.calls:
        dialled = keep_dialled(call.href)
        if not dialled or (dialled != keep_dialled(call.shown) and call.href != parse_phone(call.shown).href):
            yield CALL_DIFFERS.at(facts.path, call.line)
        if dialled and dialled not in values.dialled:
            yield CALL_UNKNOWN.at(facts.path, call.line)


def check_page_values(facts: PageFacts, values: PublicValues, *, hand_written: bool) -> Iterator[Finding]:
    """Yield a finding for each kind of value on a page that no public field holds.

    Where links lead is looked at too, except on hand-written pages: their text is public as a whole, but only its words
    are known here.
    """
    links = [address.value for address in facts.addresses if address.tag in ("a", "area")]
    looked_at = [link for link in links if link.lower().startswith("mailto:" if hand_written else ("mailto:", "http"))]
    parts = (facts.text, facts.attribute_text, facts.comments, *map(unquote, looked_at))
    yield from check_values(facts.path, "\n".join(parts), values)


def check_values(path: str, text: str, values: PublicValues) -> Iterator[Finding]:
    """Yield a finding for each kind of value in the text of a file that no public field holds."""
    if not values.phones.issuperset(find_phone_numbers(text)):
        yield PHONE_UNKNOWN.at(path)
    if not values.mails.issuperset(find_mails(text)):
        yield MAIL_UNKNOWN.at(path)
    if not values.postal_codes.issuperset(find_postal_codes(text)):
        yield POSTAL_UNKNOWN.at(path)
    if not all(map(values.knows_degree, find_degrees(text))):
        yield DEGREE_UNKNOWN.at(path)
