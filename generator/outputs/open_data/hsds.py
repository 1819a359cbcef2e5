"""A subset of Open Referral HSDS 3.0 (https://docs.openreferral.org): ten flat tables in one JSON file.

Every row has at least the fields that HSDS requires. Ids are UUIDs made from our own, the same in every build. An HSDS
address cannot be vague, so a place of which only the district may be known has no location, only a service area.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from generator.languages.names import name_language
from generator.outputs.open_data.columns import find_usual_times, join
from generator.outputs.open_data.geojson import open_area, open_location
from generator.outputs.open_data.prefectures import name_prefecture, split_prefecture
from generator.public import Contact, Desk, Listing, Location, Organization, Place, Programme, PublicDirectory

TABLES = (
    "organization",
    "service",
    "location",
    "service_at_location",
    "address",
    "phone",
    "schedule",
    "service_area",
    "language",
    "accessibility",
)
_NAMESPACE = uuid5(NAMESPACE_URL, "tsunagari:hsds")
_STATUS = {"open": "active", "suspended": "temporarily closed", "retired": "defunct"}
_FEES = {"free": "無料", "paid": "有料"}
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NOBODY = "（運営している団体は登録されていません）"
_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]+)?")

HsdsTables = dict[str, list[dict[str, Any]]]


def make_hsds(directory: PublicDirectory) -> HsdsTables:
    """Return the tables by name: places, desks and programmes are services, organizations are organizations."""
    tables: HsdsTables = {name: [] for name in TABLES}
    known = {body.id for body in directory.organizations}
    for body in directory.organizations:
        _add_organization(tables, directory, body)
    services: tuple[Listing, ...] = (*directory.places, *directory.desks, *directory.programmes)
    if any(_find_body(listing, known) is None for listing in services):
        nobody = {"id": _make_id(directory, "organization"), "name": _NOBODY, "description": _NOBODY}
        tables["organization"].append(nobody)
    for listing in services:
        _add_service(tables, directory, listing, _find_body(listing, known))
    return tables


def _find_body(listing: Listing, known: set[str]) -> str | None:
    return listing.organization.id if listing.organization and listing.organization.id in known else None


def _make_id(directory: PublicDirectory, *parts: str) -> str:
    return str(_derive((directory.municipality.code, *parts)))


def _derive(parts: Iterable[str]) -> UUID:
    return uuid5(_NAMESPACE, "/".join(parts))


def _keep(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, "")}


def _add_organization(tables: HsdsTables, directory: PublicDirectory, body: Organization) -> None:
    own = _make_id(directory, "organization", body.id)
    tables["organization"].append(
        _keep(
            id=own,
            name=body.name,
            description=join((body.summary, body.description), "\n") or body.group.label,
            email=_find_mail(body.contacts),
            website=body.website,
        )
    )
    _add_phones(tables, directory, body, {"organization_id": own})


def _add_service(tables: HsdsTables, directory: PublicDirectory, listing: Listing, body: str | None) -> None:
    own = _make_id(directory, "service", listing.id)
    confirmed = listing.freshness.confirmed_on
    tables["service"].append(
        _keep(
            id=own,
            organization_id=_make_id(directory, "organization", *((body,) if body else ())),
            name=listing.name,
            description=_describe(listing),
            url=listing.website,
            email=_find_mail(listing.contacts),
            status=_STATUS[listing.state],
            application_process=listing.application,
            fees_description=listing.fee.text or _FEES.get(listing.fee.cost),
            eligibility_description=_say_for_whom(listing),
            assured_date=confirmed.isoformat() if confirmed else None,
            alert=listing.notice,
        )
    )
    _add_phones(tables, directory, listing, {"service_id": own})
    _add_schedule(tables, directory, listing, own)
    area = open_area(listing)
    for place in dict.fromkeys((*listing.areas_served, *((area,) if area else ()))):
        tables["service_area"].append(
            {"id": _make_id(directory, "area", listing.id, place.slug), "service_id": own, "name": place.label}
        )
    for language in listing.languages:
        tables["language"].append(
            _keep(
                id=_make_id(directory, "language", listing.id, language),
                service_id=own,
                name=name_language(language),
                code=language if _CODE.fullmatch(language) else None,
            )
        )
    location = open_location(listing)
    if location is not None and location.precision in ("exact", "block") and location.point is not None:
        _add_location(tables, directory, listing, location, own)


def _add_location(
    tables: HsdsTables, directory: PublicDirectory, listing: Listing, location: Location, service: str
) -> None:
    own = _make_id(directory, "location", listing.id)
    latitude, longitude = location.point or (None, None)
    tables["location"].append(
        _keep(
            id=own,
            location_type="physical",
            name=location.building or listing.name,
            description=None if location.precision == "exact" else "町・丁目までの場所です。",
            transportation=location.directions,
            latitude=latitude,
            longitude=longitude,
        )
    )
    link = {"id": _make_id(directory, "at", listing.id), "service_id": service, "location_id": own}
    tables["service_at_location"].append(link)
    if location.precision == "exact" and (address := _split_address(location, directory)):
        tables["address"].append({"id": _make_id(directory, "address", listing.id), "location_id": own, **address})
    for fact in listing.accessibility:
        if fact.answer == "yes":
            row = {"id": _make_id(directory, "accessibility", listing.id, fact.term.slug), "location_id": own}
            tables["accessibility"].append({**row, "description": fact.term.label})


def _split_address(location: Location, directory: PublicDirectory) -> dict[str, str] | None:
    """Return the address in HSDS's parts, or None unless every required part is known."""
    written, rest = split_prefecture(location.address or "")
    prefecture = written or name_prefecture(directory.municipality.code)
    city = directory.municipality.name
    street = rest.removeprefix(city)
    if not (prefecture and location.postal_code and street) or (street == rest and written):
        return None
    return _keep(
        address_1=street,
        address_2=location.building,
        city=city,
        state_province=prefecture,
        postal_code=location.postal_code,
        country="JP",
        address_type="physical",
    )


def _add_schedule(tables: HsdsTables, directory: PublicDirectory, listing: Listing, service: str) -> None:
    schedule = listing.schedule
    if schedule is None or not (schedule.text or schedule.lines):
        return
    opens, closes = find_usual_times(listing)
    tables["schedule"].append(
        _keep(
            id=_make_id(directory, "schedule", listing.id),
            service_id=service,
            description=schedule.text or "。".join(schedule.lines),
            byday=",".join(_DAYS[day] for day in schedule.weekdays),
            opens_at=_say_clock(opens),
            closes_at=_say_clock(closes),
            notes=schedule.closed_text,
        )
    )


def _add_phones(tables: HsdsTables, directory: PublicDirectory, listing: Listing, owner: dict[str, str]) -> None:
    for number, contact in enumerate(listing.contacts):
        if contact.channel.slug in ("phone", "fax"):
            row = _keep(
                id=_make_id(directory, "phone", listing.id, str(number)),
                number=contact.shown,
                type="fax" if contact.channel.slug == "fax" else "voice",
                description=join((contact.purpose, contact.hours, contact.caution), "、"),
            )
            tables["phone"].append({**row, **owner})


def _say_clock(clock: str | None) -> str | None:
    """Return a clock time with Japan's offset, as HSDS asks; times past midnight of the next day have no form there."""
    return f"{clock}+09:00" if clock and clock < "24:00" else None


def _find_mail(contacts: Iterable[Contact]) -> str | None:
    return next((contact.shown for contact in contacts if contact.channel.slug == "mail"), None)


def _describe(listing: Listing) -> str:
    special = (listing.what_happens,) if isinstance(listing, Desk) else ()
    if isinstance(listing, Programme):
        special = (listing.benefit,)
    sort = listing.kind.label if isinstance(listing, Place) else None
    return join((listing.summary, listing.description, *special), "\n") or sort or ""


def _say_for_whom(listing: Listing) -> str:
    target = listing.target if isinstance(listing, Programme) else None
    return target or join((audience.label for audience in listing.audiences), "、")
