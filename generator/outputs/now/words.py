"""What `theme/assets/now.js` says, in the page's language: the script knows no word, no clock and no calendar of its own.

The words stand in one attribute of the script's tag, as JSON. Clock times and dates are written here, only those that the
page's tables name. Ruby stands as `[漢字|かんじ]`, which the script draws; `{closes}` and the like are filled by it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date, timedelta

from generator.languages import Language
from generator.languages.clock import write_clock
from generator.languages.dates import write_date, write_month_day
from generator.languages.html import hand_to_script
from generator.outputs.now.table import DAY

_OPENING = re.compile(r"(d?)(-?\d+)(?:/(\d+))?(?:/(-?\d+))?")


def list_words(tables: Iterable[str], today: date, language: Language, *, home: bool = False) -> str:
    """Return the JSON for a page with these tables (see `write_table`); `home` adds the headings of the home page."""
    kinds, days, clocks = _list_used(tables)
    say = language.say
    words: dict[str, object] = {
        "from": today.isoformat(),
        "clocks": {minute: _write_minute(minute, language) for minute in sorted(clocks)},
        "days": {day: write_month_day(today + timedelta(days=day), language) for day in sorted(days)},
        "span": say("{opens}から{closes}", opens="{opens}", closes="{closes}"),
        "since": say("{clock}から", clock="{opens}"),
        "tomorrow": say("翌日の{clock}", clock="{clock}"),
        "allDay": say("24時間"),
        "at": say("{day} {hours}", day="{day}", hours="{hours}"),
        "next": say("次は {meeting}", meeting="{at}"),
        "today": say("今日は{hours}です", hours="{hours}"),
        "openEnd": say("今日は{clock}からです。終わる時間は、わかっていません", clock="{opens}"),
        "someTime": say("今日はひらく日です。時間は、わかっていません"),
        "nextPlanned": say("次は {meeting}の予定です", meeting="{at}"),
        "todayPlanned": say("今日は{hours}の予定です", hours="{hours}"),
        "both": "{first}{second}" if language.is_japanese else "{first} {second}",
        "stale": say(
            "この案内は、{day}に作りました。いまの予定は、電話などで確かめてください。",
            day=write_date(today, language),
        ),
        **{kind: _say_kind(kind, language) for kind in sorted(kinds)},
    }
    if home:
        words["home"] = {
            "today": say("今日ひらいている居場所"),
            "next": say("次にひらく居場所"),
            "none": say("今日は、ひらいているとわかっている居場所が、もうありません。次にひらくところです。"),
            "stale": say("居場所"),
        }
    return hand_to_script(json.dumps(words, ensure_ascii=False, separators=(",", ":")))


def _say_kind(kind: str, language: Language) -> dict[str, str]:
    """Return what is said of one kind: open, until when, until when by the plan, closed by now, not open today."""
    say = language.say
    closes, last = "{closes}", "{last}"
    if kind in "ch":
        outside = say("いまは時間外です。")
        if kind == "c":
            words = {
                "open": say("いま電話できます"),
                "until": say("いま電話できます（{clock}まで）", clock=closes),
                "planned": say("いまは、電話を受ける予定の時間です（{clock}まで）", clock=closes),
            }
        else:
            words = {
                "open": say("いま相談できます"),
                "until": say("いま相談できます（{clock}まで）", clock=closes),
                "planned": say("いま受付の時間です（{clock}まで）", clock=closes),
            }
        return {**words, "over": outside, "rest": outside}
    words = {
        "open": say("いま、ひらいています"),
        "until": say("いま、ひらいています（{clock}まで）", clock=closes),
        "lastEntry": say("いま、ひらいています（{clock}まで。受付は{last}まで）", clock=closes, last=last),
        "full": say("いま、ひらいています（{clock}まで）。今日の受付は終わりました", clock=closes),
        "planned": say("いまは、ひらく予定の時間です（{clock}まで）", clock=closes),
        "over": say("今日は終わりました。"),
    }
    return {**words, "done": say("終わりました。")} if kind == "e" else {**words, "rest": say("今日はお休みです。")}


def _list_used(tables: Iterable[str]) -> tuple[set[str], set[int], set[int]]:
    """Return the kinds, days (from today) and minutes of a day (1440 for its end) that the tables name."""
    kinds: set[str] = set()
    days: set[int] = set()
    clocks: set[int] = set()
    for table in tables:
        head, *openings = table.split(" ")
        kinds.add(head[0])
        for match in filter(None, map(_OPENING.fullmatch, openings)):
            if match[1]:
                days.add(int(match[2]))
                continue
            days.add(int(match[2]) // DAY)
            clocks.add(int(match[2]) % DAY)
            # The end of a day is 24:00, not the next day's 0:00.
            clocks.update((int(end) - 1) % DAY + 1 for end in (match[3], match[4]) if end)
    return kinds, days, clocks


def _write_minute(minute: int, language: Language) -> str:
    if minute == DAY:
        return language.say("24時")
    return write_clock(f"{minute // 60:02d}:{minute % 60:02d}", language)
