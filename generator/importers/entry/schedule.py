"""Days and hours from several columns to one schedule, with the source's wording kept whole."""

from __future__ import annotations

import re
from typing import Any

from generator.importers.entry.draft import Draft
from generator.importers.reading.tidy import tidy
from generator.japanese.clock import parse_time
from generator.japanese.widths import fold_width
from generator.records.schedule.model import Schedule
from generator.records.schedule.read_text import schedule_from_text

_CLOSED_NOW = re.compile(
    r"(?:現在|当面|しばらく).{0,4}(?:休館|休止|休業|休会|休園|閉館|お休み)|(?:休館|休止|休業|休会|休園)中|開催なし"
)
_WEEKLY = re.compile(r"毎日|毎週|週に")
_NO_DAYS = re.compile(r"なし|無し|特になし|該当なし")


def gather_schedule(draft: Draft) -> Schedule | None:
    """Return the schedule a row's parts make, None where it says nothing of days and hours."""
    when = {slot: tidy(text) for slot, text in draft.when.items() if text and not _NO_DAYS.fullmatch(text.strip())}
    remark = when.pop("remark", "")
    if _CLOSED_NOW.search(remark) or _CLOSED_NOW.search(when.get("hours_note", "")):
        draft.doubt(
            "日時",
            "休止中と書かれているので、休止中として取り込みました。",
            "再開していれば schedule を書き直してください。",
        )
        return Schedule(text="\n".join([*_wording(when, draft), remark]).strip(), state="suspended", hours="unknown")
    if not when:
        return None
    wording = _wording(when, draft)
    text = "\n".join(wording)
    if not text:
        return None
    if not _days_are_certain(when, draft):
        return Schedule(text=_with_closed(text, when), state=_state(when), hours="unknown")
    return schedule_from_text(text, when.get("closed_days", ""))


def dump_schedule(schedule: Schedule) -> dict[str, Any]:
    """Return a schedule as plain values for the entry, without what is left at its default."""
    return schedule.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _wording(when: dict[str, str], draft: Draft) -> list[str]:
    """Return the lines of the wording: days with their times, then notes, each as the source has it."""
    hours = when.get("hours", "")
    times = _times(when, draft)
    days = when.get("monthdays", "") or _weekdays(when.get("weekdays", ""))
    if when.get("monthdays") and when.get("weekdays") and not _says_weekday(when["monthdays"]):
        days = f"{_weekdays(when['weekdays'])} {when['monthdays']}"
    frequency = when.get("frequency", "")
    if frequency == "毎週" and days and not when.get("monthdays"):
        days, frequency = f"毎週{days}", ""
    main = " ".join(part for part in (days, times) if part)
    lines = [main, hours, when.get("hours_note", "")]
    if frequency and not when.get("monthdays"):
        lines.insert(0, f"{frequency}ひらきます" if main else frequency)
    return [line for line in lines if line]


def _times(when: dict[str, str], draft: Draft) -> str:
    opens, closes = when.get("opens", ""), when.get("closes", "")
    if not opens and not closes:
        return ""
    start, end = parse_time(opens) if opens else None, parse_time(closes) if closes else None
    if (opens and start is None) or (closes and end is None):
        draft.doubt(
            "時間", "時刻として読めないので、ことばのまま取り込みました。", "schedule の時間を確かめて書いてください。"
        )
    return f"{fold_width(opens)}〜{fold_width(closes)}"


def _weekdays(text: str) -> str:
    bare = re.sub(r"[\s;；,、・/]+", "", text)
    if re.fullmatch("[月火水木金土日祝]+", bare):
        return bare if len(bare) > 1 else f"{bare}曜日"
    # 曜日コード of the Digital Agency: 1 is Monday.
    digits = re.fullmatch("[1-7]+", bare)
    return "".join("月火水木金土日"[int(day) - 1] for day in bare) if digits else text


def _says_weekday(text: str) -> bool:
    return re.search("[月火水木金土日]曜|毎日|[第月]?[0-9]+[日]", text) is not None


def _days_are_certain(when: dict[str, str], draft: Draft) -> bool:
    """Say whether the days may be worked out: weekdays of a source that has a frequency hold only where it is weekly."""
    if when.get("monthdays") or "frequency" not in draft.when_slots or not when.get("weekdays"):
        return not when.get("frequency") or bool(when.get("monthdays")) or bool(when.get("hours"))
    return _WEEKLY.search(when.get("frequency", "")) is not None


def _state(when: dict[str, str]) -> Any:
    return "irregular" if "不定期" in when.get("frequency", "") else "regular" if when.get("weekdays") else "unknown"


def _with_closed(text: str, when: dict[str, str]) -> str:
    closed = when.get("closed_days", "")
    return f"{text}\n休み：{closed}" if closed else text
