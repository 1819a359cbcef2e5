"""The Japanese originals of what can be translated, by the name of the field in a translation."""

from __future__ import annotations

from collections.abc import Mapping

from generator.records.model import Desk, Hotline, Listing, Municipality, Programme
from generator.records.model.translations import ContactTranslation


def list_originals(record: Listing | Hotline | Municipality) -> Mapping[str, str | None]:
    """Return each translatable text of a record as it stands in Japanese, None where it has none."""
    if isinstance(record, Municipality):
        return {
            "name": record.name,
            "site_name": record.site_name,
            "tagline": record.tagline,
            "department": record.department.name,
            "department_hours": record.department.hours,
            "area_word": record.area_word,
        }
    if isinstance(record, Hotline):
        return {
            "name": record.name,
            "hours": record.hours,
            "cost_note": record.cost_note,
            "audience": record.audience,
            "caution": record.caution,
        }
    found = {
        "name": record.name,
        "summary": record.summary,
        "description": record.description,
        "application": record.application,
        "directions": record.location.directions if record.location else None,
        "fee": record.fee.text if record.fee else None,
        "accessibility_note": record.accessibility_note,
    }
    if isinstance(record, Desk):
        found |= {"what_happens": record.what_happens, "without_phone": record.without_phone}
    if isinstance(record, Programme):
        found |= {"target": record.target, "benefit": record.benefit}
    return found


def list_translated(record: Listing | Hotline | Municipality, code: str) -> Mapping[str, str]:
    """Return the texts of a record in a language, by field; what has no Japanese original is left out.

    The original is what the office answers for: a page in another language tells nothing that it does not say.
    """
    translation = record.translations.get(code)
    originals = list_originals(record)
    given = translation.texts() if translation else {}
    return {name: text for name, text in given.items() if originals.get(name) is not None}


def list_translated_contacts(record: Listing | Hotline | Municipality, code: str) -> tuple[ContactTranslation, ...]:
    """Return what each contact says of itself in a language, in their order; nothing where none is translated."""
    translation = record.translations.get(code)
    return translation.contacts if translation else ()
