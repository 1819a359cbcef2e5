"""The one definition of the register: validation, editors' schemas and the handbook's tables derive from it."""

from generator.records.model.appearance import Appearance
from generator.records.model.contact import Contact
from generator.records.model.entries import Desk, Event, EventDate, Organization, Place, Programme
from generator.records.model.hotline import Hotline, Window
from generator.records.model.listing import Fee, Listing
from generator.records.model.location import Location, Point
from generator.records.model.municipality import Bounds, CouncilNotice, Department, Municipality
from generator.records.model.photo import Photo
from generator.records.model.standing import Confirmation, Consent, Retired, Source, Suspended, Withheld
from generator.records.model.statement import HandCheck, Statement

__all__ = [
    "Appearance",
    "Bounds",
    "Confirmation",
    "Consent",
    "Contact",
    "CouncilNotice",
    "Department",
    "Desk",
    "Event",
    "EventDate",
    "Fee",
    "HandCheck",
    "Hotline",
    "Listing",
    "Location",
    "Municipality",
    "Organization",
    "Photo",
    "Place",
    "Point",
    "Programme",
    "Retired",
    "Source",
    "Statement",
    "Suspended",
    "Window",
    "Withheld",
]
