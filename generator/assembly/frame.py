"""What the frame of every page says (header, footer, skip link), in one language, for the templates of `theme/overrides`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from generator.languages import Language
from generator.languages.html import draw_text, name_edition, plain_text
from generator.outputs.wording import name_host
from generator.public import Contact, Logo, Municipality

WORDS = re.compile(r'(?:words|texts)\["([^"]+)"\]')
"""How a template of the frame names a message: `words["…"]` as HTML, `texts["…"]` as text for attributes."""


def list_frame_messages(overrides: Path) -> list[str]:
    """Return the Japanese messages that the templates of the frame name, in order of their words."""
    templates = (path.read_text(encoding="utf-8") for path in sorted(overrides.rglob("*.html")))
    return sorted({message for template in templates for message in WORDS.findall(template)})


def describe_site(municipality: Municipality, language: Language, overrides: Path) -> Mapping[str, object]:
    """Return the values of the frame: text still to be escaped, but for `words` and the keys that end in `_html`.

    Those are HTML as it is shown, in easy Japanese with readings; titles and attributes take the text without.
    """
    messages = {message: language.find(message) for message in list_frame_messages(overrides)}
    phone = next((contact for contact in municipality.contacts if contact.channel.slug == "phone"), None)
    others = [contact for contact in municipality.contacts if contact.channel.slug != "phone" and contact.shown]
    return {
        "tag": language.tag,
        "edition": name_edition("", language),
        "root": language.root,
        "words": {message: draw_text(said, language) for message, said in messages.items()},
        "texts": {message: plain_text(said, language) for message, said in messages.items()},
        "site_name": plain_text(municipality.site_name, language),
        "site_name_html": draw_text(municipality.site_name, language),
        "municipality": plain_text(municipality.name, language),
        "municipality_html": draw_text(municipality.name, language),
        "demo": municipality.demo,
        "department": plain_text(municipality.department, language),
        "department_html": draw_text(municipality.department, language),
        "department_hours_html": draw_text(municipality.department_hours or "", language),
        "department_phone": phone.shown if phone else "",
        "department_phone_href": (phone.href or "") if phone else "",
        "department_others": [_describe_contact(contact, language) for contact in others],
        "exit_url": municipality.exit_url,
        "logo": _describe_logo(municipality.appearance.logo),
    }


def _describe_logo(logo: Logo | None) -> dict[str, object] | None:
    return {"file": logo.file, "width": logo.width, "height": logo.height, "alt": logo.alt} if logo else None


def _describe_contact(contact: Contact, language: Language) -> dict[str, str]:
    """Return a contact for the footer, as text still to be escaped and, where the key ends in `_html`, as HTML."""
    label, href = contact.channel.label, contact.href or ""
    if contact.channel.slug == "form":
        opens = language.say("問い合わせフォームを開く（{host}）", host=name_host(href))
    else:
        opens = language.say("{channel}のページを開く（{host}）", channel=label, host=name_host(href))
    return {
        "label_html": draw_text(label, language),
        "shown": contact.shown,
        "href": href,
        "opens_html": draw_text(opens, language) if href.startswith("http") else "",
    }
