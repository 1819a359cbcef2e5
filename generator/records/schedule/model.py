"""The schedule of a register entry: the one definition for reading, editors' schemas and the handbook."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from generator.records.schedule.closures import Closure, read_closure
from generator.records.schedule.days import DayRule, DayRules
from generator.records.schedule.messages import refuse
from generator.records.schedule.monthday import MonthDaySpan, read_span
from generator.records.schedule.times import ClockSpan, split_span
from generator.records.schedule.typed import (
    Clock,
    Closed,
    Dates,
    Day,
    Days,
    MonthDays,
    Months,
    Season,
    Times,
    choice,
    one_of,
)
from generator.records.schedule.words import read_days

ScheduleState = Literal["regular", "irregular", "by_appointment", "unknown", "suspended"]
HoursState = Literal["confirmed", "partly", "unknown"]
Weather = Literal["rain_cancels", "rain_or_shine"]

_STATES = {
    **{state: state for state in ("regular", "irregular", "by_appointment", "unknown", "suspended")},
    **{"定期": "regular", "不定期": "irregular", "予約制": "by_appointment", "要予約": "by_appointment"},
    **{"不明": "unknown", "未定": "unknown", "休止中": "suspended", "休止": "suspended", "開催なし": "suspended"},
}
_HOURS = {
    **{state: state for state in ("confirmed", "partly", "unknown")},
    **{"確認済み": "confirmed", "一部": "partly", "不明": "unknown"},
}
_WEATHER = {
    **{weather: weather for weather in ("rain_cancels", "rain_or_shine")},
    **{"雨天中止": "rain_cancels", "雨天決行": "rain_or_shine"},
}


def _source_text(value: object) -> object:
    if not isinstance(value, str) or not value.strip():
        raise refuse("schedule_text")
    return value


class Session(BaseModel):
    """One set of days with its times. Two sessions a day are two `times`; other days are another session."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    days: Days | None = Field(
        None,
        title="曜日",
        description="開く曜日。ふつうのことば、GIF の短い記号（13Mo は第1・第3月曜）、曜日の数字（月曜が1）のどれでも書けます。",
        examples=["第1・3月曜", "毎週水曜", "最終金曜", "隔週日曜", "月～金", "平日", "14Tu4Th", "12345"],
    )
    monthdays: MonthDays = Field(
        (),
        title="毎月の日にち",
        description="曜日でなく日にちで決まっているとき、days の代わりに書きます。31日のない月は休みになります。",
        examples=[[15, 29], "毎月15日と29日", "月末"],
    )
    dates: Dates = Field(
        (),
        title="日付の一覧",
        description="決まりがなく日を並べるとき、days の代わりに、必ず年も入れて書きます。",
        examples=[["2026-12-05", "2027-01-16"]],
    )
    times: Times = Field(
        (),
        title="時間",
        description="始まりと終わり。1日に2回あるときは2つ並べます。夜の0時を過ぎるときは 25:00 のように書きます。",
        examples=[["10:00-12:00", "13:00-15:00"], "10時〜12時", "午前10時から正午"],
    )
    last_entry: Clock | None = Field(
        None,
        title="最終受付",
        description="受付や入場を終える時刻。",
        examples=["11:30"],
    )
    months: Months = Field(
        (),
        title="開く月",
        description="特定の月だけ開くとき。年をまたいでも書けます。何も書かなければ毎月です。",
        examples=["偶数月", "4月〜10月", "11-3", [4, 5, 6]],
    )
    season: Season | None = Field(
        None,
        title="開く期間",
        description="毎年くり返す期間（月と日）。年をまたいでも書けます。",
        examples=["04-01..10-31", "11月1日〜3月31日"],
    )
    anchor: Day | None = Field(
        None,
        title="隔週の起点",
        description="隔週のとき必ず書く、実際に開く日の1つ。",
        examples=["2026-04-05"],
    )
    valid_from: Day | None = Field(
        None, alias="from", title="いつから", description="この日程が始まる日。", examples=["2026-04-01"]
    )
    valid_to: Day | None = Field(
        None, alias="to", title="いつまで", description="この日程が終わる日。", examples=["2027-03-31"]
    )
    note: str | None = Field(
        None,
        title="ひとこと",
        description="この回についての短い添え書き。",
        examples=["夏休みは休み", "要予約"],
    )

    @model_validator(mode="after")
    def _name_days_once(self) -> Session:
        if sum((self.days is not None, bool(self.monthdays), bool(self.dates))) != 1:
            raise refuse("schedule_which_days")
        return self

    @cached_property
    def rules(self) -> DayRules:
        """The days as rules; empty when the session lists dates."""
        if self.days is not None:
            return read_days(self.days) or ()
        return (DayRule(monthdays=self.monthdays),) if self.monthdays else ()

    @cached_property
    def spans(self) -> tuple[ClockSpan, ...]:
        """The times as pairs of `HH:MM`, the second None when only the start is known."""
        return tuple(split_span(span) for span in self.times)

    @cached_property
    def season_span(self) -> MonthDaySpan | None:
        """The season as first and last (month, day)."""
        return read_span(self.season) if self.season else None


class Schedule(BaseModel):
    """When an entry is open. `text` is the source wording, always kept, and shown until the entry was last confirmed over a year ago.

    Dates are worked out only while `state` is regular and `hours` are not unknown: unknown is shown neither as open
    nor as closed.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: Annotated[str, BeforeValidator(_source_text)] = Field(
        title="元の案内のことば",
        description="チラシやホームページにある日時のことばを、そのまま写します。確かめた日から1年を過ぎるまで表示されます。",
        examples=["第1・3月曜日 10時〜12時（祝日は休み）"],
    )
    state: Annotated[ScheduleState, choice("schedule_state", _STATES), one_of(_STATES)] = Field(
        "regular",
        title="開き方",
        description="定期 regular、不定期 irregular、予約制 by_appointment、わからない unknown、休止中 suspended。",
        examples=["regular"],
    )
    hours: Annotated[HoursState, choice("schedule_hours", _HOURS), one_of(_HOURS)] = Field(
        "unknown",
        title="時間の確かさ",
        description="確認済み confirmed、一部だけ partly、わからない unknown。unknown のあいだは開く日を計算しません。",
        examples=["confirmed"],
    )
    sessions: tuple[Session, ...] = Field(
        (),
        title="開く日と時間",
        description="曜日や時間ごとに1つずつ並べます。",
        examples=[[{"days": "第1・3月曜", "times": ["10:00-12:00"]}]],
    )
    closed: Closed = Field(
        (),
        title="休み",
        description="祝日、年末年始、お盆、曜日、毎年の期間（12-29..01-03）、日付（年つき）。休みは開く日より優先されます。",
        examples=[["祝日", "年末年始", "お盆", "2026-12-10"]],
    )
    weather: Annotated[Weather, choice("schedule_weather", _WEATHER), one_of(_WEATHER)] | None = Field(
        None,
        title="雨のとき",
        description="雨天中止 rain_cancels、雨天決行 rain_or_shine。",
        examples=["rain_cancels"],
    )
    weather_contact: str | None = Field(
        None,
        title="雨の日の問い合わせ先",
        description="雨の日に開くかどうかを、だれにどう聞けばよいか。",
        examples=["当日の朝8時から、公民館の窓口へ"],
    )

    @cached_property
    def closures(self) -> tuple[Closure, ...]:
        """The closures, read."""
        return tuple(closure for text in self.closed if (closure := read_closure(text)))
