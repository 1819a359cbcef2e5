"""The public side: everything outputs, assembly and audit may know.

Ground floor: imports nothing of ours. Every type is frozen and slotted and has no free dictionary, so a field that the
door (`publication`) does not name has no way out. Texts are plain text; whoever renders them escapes them.
"""

from generator.public.accessibility import CheckName, CheckResult, HandCheck, HandCheckName, RecordedRun, Statement
from generator.public.artifact import (
    Article,
    Artifact,
    MouldName,
    Page,
    SearchRecord,
)
from generator.public.directory import (
    CouncilNotice,
    Holiday,
    Hotline,
    Level,
    Municipality,
    PublicDirectory,
)
from generator.public.edition import Edition
from generator.public.listing import (
    Desk,
    Event,
    Listing,
    ListingType,
    Organization,
    Place,
    Programme,
    State,
)
from generator.public.particulars import (
    Answer,
    Contact,
    Cost,
    Fact,
    Fee,
    Freshness,
    FreshnessStep,
    HoursState,
    Location,
    Occurrence,
    Precision,
    Reference,
    Schedule,
    ScheduleState,
    Source,
)
from generator.public.pictures import Appearance, Logo, Photo
from generator.public.vocabulary import (
    Area,
    Audience,
    Kind,
    Term,
    Tile,
    Vocabulary,
    Worry,
)

__all__ = [
    "Answer",
    "Appearance",
    "Area",
    "Article",
    "Artifact",
    "Audience",
    "CheckName",
    "CheckResult",
    "Contact",
    "Cost",
    "CouncilNotice",
    "Desk",
    "Edition",
    "Event",
    "Fact",
    "Fee",
    "Freshness",
    "FreshnessStep",
    "HandCheck",
    "HandCheckName",
    "Holiday",
    "Hotline",
    "HoursState",
    "Kind",
    "Level",
    "Listing",
    "ListingType",
    "Location",
    "Logo",
    "MouldName",
    "Municipality",
    "Occurrence",
    "Organization",
    "Page",
    "Photo",
    "Place",
    "Precision",
    "Programme",
    "PublicDirectory",
    "RecordedRun",
    "Reference",
    "Schedule",
    "ScheduleState",
    "SearchRecord",
    "Source",
    "State",
    "Statement",
    "Term",
    "Tile",
    "Vocabulary",
    "Worry",
]
