"""A small invented public directory with every type, state and precision, for tests of what comes after the door.

Nothing here exists: the town is invented and its telephone numbers begin with 0000, which no Japanese number does.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.public import Article, CouncilNotice, Municipality, PublicDirectory
from tests.sample_hotlines import make_hotlines
from tests.sample_places import make_places
from tests.sample_services import make_desks, make_events, make_organizations, make_programmes
from tests.sample_vocabulary import make_vocabulary, phone

TODAY = date(2026, 11, 24)


def sample_municipality() -> Municipality:
    """Return the invented town's own facts, marked as a demo."""
    return Municipality(
        name="みほん市",
        kana="みほんし",
        code="999997",
        site_name="つながり みほん",
        site_url="https://tsunagari.example/",
        tagline="ひとりで抱えなくてだいじょうぶです。",
        demo=True,
        department="福祉総務課",
        contacts=(phone("0000-20-1000", hours="平日の8時30分から17時15分"),),
        department_hours="平日の8時30分から17時15分",
        area_word="地区",
        bounds=(35.0, 139.0, 35.2, 139.2),
        exit_url="https://weather.example/",
        licence="CC BY 4.0",
        council=CouncilNotice(
            council_name="みほん市孤独・孤立対策地域協議会",
            established_on=date(2025, 4, 1),
            coordinator="みほん市福祉総務課",
            members=("みほん市", "みほん市社会福祉協議会", "NPO法人みほんの輪"),
            platform_name="みほん市つながりプラットフォーム",
        ),
    )


def sample_directory(today: date = TODAY) -> PublicDirectory:
    """Return the invented directory as known on `today`; occurrences are counted from it."""
    return PublicDirectory(
        today=today,
        municipality=sample_municipality(),
        vocabulary=make_vocabulary(),
        places=make_places(today),
        desks=make_desks(today),
        organizations=make_organizations(),
        programmes=make_programmes(),
        events=make_events(today),
        hotlines=make_hotlines(),
    )


def empty_directory(today: date = TODAY) -> PublicDirectory:
    """Return a register without a single entry, but with its vocabularies and hotlines."""
    return replace(sample_directory(today), places=(), desks=(), organizations=(), programmes=(), events=())


def sample_articles() -> tuple[Article, ...]:
    """Return three hand-written pages: two awareness articles, one of them for November, and the page about the site."""
    return (
        Article(
            url="articles/first-visit/",
            title="はじめて居場所に行く日",
            description="居場所にはじめて行くときに知っておくと楽なこと",
            summary="行く前に知っておくと、少し楽になることをまとめました。",
            kind="article",
            month=None,
            order=1,
            text="はじめての日は、だれでも少し緊張します。",
        ),
        Article(
            url="articles/november/",
            title="年の終わりが近づく前に",
            description="冬に入る前に、声をかけ合うための読みもの",
            summary="さむくなる前に、近くの人に声をかけてみませんか。",
            kind="article",
            month=11,
            order=2,
            text="夕方が早くなると、人と話す時間が減りがちです。",
        ),
        Article(
            url="about/",
            title="このサイトについて",
            description="このサイトの作り方と連絡先",
            summary="このサイトについて",
            kind="page",
            month=None,
            order=90,
        ),
    )
