"""Invented help lines, one of each level, cost and channel."""

from __future__ import annotations

from datetime import date

from generator.public import Contact, Hotline, Source
from tests.sample_vocabulary import CHAT, DIE, HOME, TALK, phone

_SOURCE = Source("みほん省のお知らせ", "https://ministry.example/lines", date(2026, 11, 23))


def make_hotlines() -> tuple[Hotline, ...]:
    """Return the lines in display order."""
    return (
        Hotline(
            id="police",
            name="警察",
            contacts=(phone("110", cost="free"),),
            level="danger",
            hours="24時間",
            always_open=True,
            cost="free",
            cost_note=None,
            audience="事件・事故",
            languages=(),
            worries=(HOME,),
            caution=None,
            sources=(_SOURCE,),
        ),
        Hotline(
            id="ambulance",
            name="救急・火事",
            contacts=(phone("119", cost="free"),),
            level="danger",
            hours="24時間",
            always_open=True,
            cost="free",
            cost_note=None,
            audience="急病・けが・火事",
            languages=(),
            worries=(DIE,),
            caution=None,
            sources=(_SOURCE,),
        ),
        Hotline(
            id="night-line",
            name="みほん夜の電話",
            contacts=(
                phone("0000-30-0001", cost="free"),
                Contact(CHAT, "夜のチャット", "https://chat.example/", hours="12時から22時"),
            ),
            level="tonight",
            hours="毎日16時から21時",
            always_open=False,
            cost="free",
            cost_note=None,
            audience="だれでも",
            languages=("en", "vi"),
            worries=(TALK, DIE),
            caution="つながりにくいことがあります。",
            sources=(_SOURCE,),
        ),
        Hotline(
            id="short-line",
            name="みほん相談ナビ",
            contacts=(phone("#0008"),),
            level="consult",
            hours="曜日・時間は窓口ごとに違います",
            always_open=False,
            cost="paid",
            cost_note="通話料がかかります。",
            audience="家庭のことで困っている人",
            languages=(),
            worries=(HOME,),
            caution=None,
            sources=(_SOURCE,),
        ),
    )
