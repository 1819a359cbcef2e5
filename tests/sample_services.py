"""The invented town's desks, organizations, programmes and events."""

from __future__ import annotations

from datetime import date, timedelta

from generator.public import (
    Contact,
    Desk,
    Event,
    Fee,
    Freshness,
    Location,
    Occurrence,
    Organization,
    Programme,
    Schedule,
)
from tests.sample_parts import DESK_REF, FRESH, KITA_SALON, SHAKYO_REF, SOURCE, meet_weekly
from tests.sample_vocabulary import (
    ABUSE,
    ANYONE,
    COUNSEL,
    FORM,
    HILL,
    HOME,
    MONEY,
    NORTH,
    NPO,
    SELF_RELIANCE,
    SHAKYO,
    SOUTH,
    TALK,
    VISIT,
    phone,
)


def make_desks(today: date) -> tuple[Desk, ...]:
    """Return the desks in display order."""
    weekdays = tuple(
        sorted((o for d in range(5) for o in meet_weekly(today, d, "8:30", "17:15")), key=lambda o: o.date)
    )
    return (
        Desk(
            id="kurashi",
            type="desk",
            name="くらしの相談窓口",
            page_title="くらしの相談窓口",
            url="desk/kurashi/",
            sensitive=False,
            state="open",
            kana="くらしのそうだんまどぐち",
            role=SELF_RELIANCE,
            summary="暮らしのどんなことでも、いっしょに考えます。",
            area=NORTH,
            areas_served=(NORTH, HILL, SOUTH),
            organization=SHAKYO_REF,
            audiences=(ANYONE,),
            worries=(MONEY, TALK),
            contacts=(
                phone("0000-22-0001", purpose="相談", hours="平日の8時30分から17時15分", cost="paid"),
                Contact(VISIT, "市役所1階 3番窓口", None, hours="平日の8時30分から17時15分"),
                Contact(FORM, "相談のフォーム", "https://city.example/form"),
            ),
            location=Location(
                "exact", "みほん市北1-1-1", "市役所1階", "000-0001", (35.15, 139.1), "市役所前バス停すぐ", None
            ),
            schedule=Schedule(
                "平日8:30〜17:15",
                "regular",
                "confirmed",
                ("月曜日から金曜日の8時30分から17時15分",),
                "祝日と年末年始はお休みです。",
                (0, 1, 2, 3, 4),
                weekdays,
            ),
            fee=Fee("free", None),
            languages=("ja", "en", "vi"),
            what_happens="最初に、困っていることを聞きます。名前は言わなくてかまいません。",
            without_phone="フォームか窓口で相談できます。",
            freshness=FRESH,
            source=SOURCE,
        ),
        Desk(
            id="minami-desk",
            type="desk",
            name="南地区の相談",
            page_title="南地区の相談",
            url="desk/minami-desk/",
            sensitive=False,
            state="open",
            kana="みなみちくのそうだん",
            role=SELF_RELIANCE,
            area=SOUTH,
            areas_served=(SOUTH,),
            worries=(MONEY,),
            contacts=(phone("0000-22-0002"),),
            schedule=Schedule("平日の日中", "unknown", "unknown", (), None, (), ()),
            without_phone="電話のほかに相談する方法はありません。",
            freshness=Freshness("never_confirmed", None, None, None),
        ),
        Desk(
            id="e-0456",
            type="desk",
            name="女性と家族の相談室",
            page_title="みほん市の相談",
            url="k/e/abcdefabcd/",
            sensitive=True,
            state="open",
            kana="じょせいとかぞくのそうだんしつ",
            role=COUNSEL,
            area=None,
            areas_served=(NORTH, SOUTH),
            audiences=(ABUSE,),
            worries=(HOME,),
            contacts=(phone("0000-22-0009", hours="平日の9時から17時"),),
            location=Location("none", None, None, None, None, None, None),
            freshness=FRESH,
        ),
    )


def make_organizations() -> tuple[Organization, ...]:
    """Return the organizations in display order."""
    return (
        Organization(
            id="wa",
            type="organization",
            name="NPO法人みほんの輪",
            page_title="NPO法人みほんの輪",
            url="organization/wa/",
            sensitive=False,
            state="open",
            kana="えぬぴーおーほうじんみほんのわ",
            group=NPO,
            summary="居場所づくりの団体です。",
            contacts=(phone("0000-23-0001"),),
            website="https://wa.example/",
            entries=(KITA_SALON,),
            freshness=FRESH,
        ),
        Organization(
            id="shakyo",
            type="organization",
            name="みほん市社会福祉協議会",
            page_title="みほん市社会福祉協議会",
            url="organization/shakyo/",
            sensitive=False,
            state="open",
            kana="みほんししゃかいふくしきょうぎかい",
            group=SHAKYO,
            entries=(DESK_REF,),
            freshness=FRESH,
        ),
    )


def make_programmes() -> tuple[Programme, ...]:
    """Return the programmes in display order."""
    return (
        Programme(
            id="yachin",
            type="programme",
            name="家賃の助け（住居確保給付金）",
            page_title="家賃の助け（住居確保給付金）",
            url="programme/yachin/",
            sensitive=False,
            state="open",
            kana="やちんのたすけ",
            target="仕事を失い、家賃を払えない人",
            benefit="家賃にあたる額を3か月間",
            starts_on=date(2026, 4, 1),
            ends_on=date(2027, 3, 31),
            apply_at=DESK_REF,
            application="窓口で申し込みます。",
            worries=(MONEY,),
            contacts=(phone("0000-22-0001"),),
            freshness=FRESH,
        ),
    )


def make_events(today: date) -> tuple[Event, ...]:
    """Return the events in display order: a course and a cancelled gathering."""
    return (
        Event(
            id="supporter",
            type="event",
            name="つながりサポーター講座",
            page_title="つながりサポーター講座",
            url="event/supporter/",
            sensitive=False,
            state="open",
            kana="つながりさぽーたーこうざ",
            is_course=True,
            summary="だれでも参加できる2時間の講座です。",
            dates=(Occurrence(today + timedelta(days=10), "13:30", "15:30"),),
            place=KITA_SALON,
            deadline=today + timedelta(days=7),
            area=NORTH,
            audiences=(ANYONE,),
            fee=Fee("free", "無料"),
            application="電話で申し込みます。",
            contacts=(phone("0000-20-1000"),),
            freshness=FRESH,
        ),
        Event(
            id="autumn-walk",
            type="event",
            name="秋のおさんぽ会",
            page_title="秋のおさんぽ会",
            url="event/autumn-walk/",
            sensitive=False,
            state="open",
            kana="あきのおさんぽかい",
            is_course=False,
            dates=(Occurrence(today + timedelta(days=3), "10:00", "12:00", cancelled=True, note="雨のため"),),
            area=SOUTH,
            contacts=(phone("0000-20-1000"),),
            freshness=FRESH,
        ),
    )
