"""What the invented town's entries share: references, a source, a fresh confirmation, a weekly rhythm."""

from __future__ import annotations

from datetime import date, timedelta

from generator.public import (
    Freshness,
    Occurrence,
    Reference,
    Source,
)

RING = Reference("wa", "NPO法人みほんの輪", "organization/wa/")
SHAKYO_REF = Reference("shakyo", "みほん市社会福祉協議会", "organization/shakyo/")
KITA_SALON = Reference("kita-salon", "北のおちゃのま", "place/kita-salon/")
DESK_REF = Reference("kurashi", "くらしの相談窓口", "desk/kurashi/")
SOURCE = Source("みほん市の公共施設一覧", "https://city.example/open-data", date(2026, 11, 1))
FRESH = Freshness("fresh", date(2026, 10, 20), "電話で確かめました", "福祉総務課")


def meet_weekly(today: date, weekday: int, opens: str, closes: str, weeks: int = 8) -> tuple[Occurrence, ...]:
    first = today + timedelta(days=(weekday - today.weekday()) % 7)
    return tuple(Occurrence(first + timedelta(weeks=week), opens, closes) for week in range(weeks))
