"""What is said about a schedule that cannot be used, in Japanese and English. No message repeats a value."""

from __future__ import annotations

from typing import Literal

from pydantic_core import PydanticCustomError

Language = Literal["ja", "en"]

MESSAGES: dict[str, tuple[str, str]] = {
    # What one value is refused for. These are the types of the pydantic errors.
    "schedule_text": (
        "元の案内に書いてある日時のことばを、そのまま text に書いてください（例「第1・3月曜日 10時〜12時」）",
        "Write the source's own wording of the days and hours in text (such as 第1・3月曜日 10時〜12時)",
    ),
    "schedule_state": (
        "regular（定期）・irregular（不定期）・by_appointment（予約制）・unknown（わからない）・suspended（休止中）"
        "のどれかを書いてください",
        "Write one of regular, irregular, by_appointment, unknown, suspended",
    ),
    "schedule_hours": (
        "confirmed（確認済み）・partly（一部だけ）・unknown（わからない）のどれかを書いてください",
        "Write one of confirmed, partly, unknown",
    ),
    "schedule_weather": (
        "rain_cancels（雨天中止）か rain_or_shine（雨天決行）と書いてください",
        "Write rain_cancels or rain_or_shine",
    ),
    "schedule_days": (
        "曜日や日にちの書き方が読み取れませんでした。「毎週水曜」「第1・3月曜」「最終金曜」「隔週日曜」「月・水・金」"
        "「平日」「偶数月の第3土曜」「毎月15日と29日」のように書いてください。一度きりの日は dates に年も入れて書きます",
        "The days were not understood; write them like 毎週水曜, 第1・3月曜, 最終金曜, 月・水・金, 平日, 毎月15日と29日 "
        "or as a code such as 13Mo. Single days go in dates, with their year",
    ),
    "schedule_times": (
        "時刻の書き方が読み取れませんでした。「10:00-12:00」「10時〜12時」「午前10時から正午」のように書いてください。"
        "わからないときは times を消し、text にだけ書きます",
        "The times were not understood; write them like 10:00-12:00. If they are not known, leave times out and keep text",
    ),
    "schedule_clock": (
        "時刻は「11:30」「午後3時」のように1つだけ書いてください",
        "Write one clock time, like 11:30",
    ),
    "schedule_months": (
        "月の書き方が読み取れませんでした。「偶数月」「奇数月」「4月〜10月」「4・6月」のように、1から12で書いてください",
        "The months were not understood; write 偶数月, 奇数月, 4-10 or a list of numbers from 1 to 12",
    ),
    "schedule_season": (
        "期間は「04-01..10-31」か「4月1日〜10月31日」のように、暦にある日で書いてください",
        "Write the season like 04-01..10-31, with days that exist",
    ),
    "schedule_date": (
        "日付は暦にある日を、年も入れて書いてください（例 2026-12-05、令和8年12月5日）",
        "Write a date that exists, with its year, like 2026-12-05",
    ),
    "schedule_monthdays": (
        "日にちは 1 から 31 の数か「毎月15日と29日」「月末」のように書いてください",
        "Write days of the month as numbers from 1 to 31, or 毎月15日と29日, 月末",
    ),
    "schedule_closed": (
        "休みの書き方が読み取れませんでした。「祝日」「年末年始」「お盆」「月曜」「12-29..01-03」「2026-12-10」のように、"
        "1つずつ分けて書いてください",
        "The closure was not understood; write 祝日, 年末年始, お盆, 月曜, 12-29..01-03 or 2026-12-10, one to an item",
    ),
    "schedule_which_days": (
        "開く日は days（曜日）・monthdays（毎月の日にち）・dates（年つきの日付）のどれか1つで書いてください",
        "Give the days in exactly one of days, monthdays, dates",
    ),
    # What a whole schedule is found impossible or doubtful for.
    "no_session": (
        "時間は確認済みとなっていますが、開く日が1つも書かれていません。sessions を書くか、hours を unknown にしてください",
        "The hours are confirmed but no session is given; add sessions, or set hours to unknown",
    ),
    "closes_before_opening": (
        "{n}番目の回：終わりの時刻が始まりより後になっていません。夜の0時を過ぎるときは 24:30 のように書いてください",
        "Session {n}: the end is not after the start; write past midnight as 24:30",
    ),
    "last_entry_outside": (
        "{n}番目の回：最終受付の時刻が開いている時間の中にありません。last_entry か times を直してください",
        "Session {n}: last_entry is not within the opening times; mend one of them",
    ),
    "last_entry_alone": (
        "{n}番目の回：最終受付はありますが開く時間がありません。times を書くか last_entry を消してください",
        "Session {n}: last_entry is given without times; add times or drop last_entry",
    ),
    "no_anchor": (
        "{n}番目の回：隔週は、実際に開いた日を anchor に1つ書いてください（例 anchor: 2026-04-05）。ないと日が決まりません",
        "Session {n}: every other week needs one real date in anchor, such as anchor: 2026-04-05",
    ),
    "anchor_elsewhere": (
        "{n}番目の回：anchor の日が、書かれた曜日ではありません。その曜日に開いた日を書いてください",
        "Session {n}: the anchor does not fall on the weekday of the session; give a date that does",
    ),
    "from_after_to": (
        "{n}番目の回：from が to より後の日になっています。2つを入れ替えるか直してください",
        "Session {n}: from comes after to; swap or mend them",
    ),
    "times_overlap": (
        "{n}番目の回：同じ日の時間が重なっています。1つにまとめるか、時間を分けてください",
        "Session {n}: its times overlap; join or part them",
    ),
    "sessions_overlap": (
        "{n}番目と{m}番目の回が、同じ日の同じ時間に重なっています。どちらかを消すか、日や時間を分けてください",
        "Sessions {n} and {m} fall on the same day and time; drop one or part them",
    ),
    "never_held": (
        "{n}番目の回：この書き方では1年たっても開く日がありません。曜日・月・期間・休みの組み合わせを見直してください",
        "Session {n}: no day in a year fits; look again at its days, months, season and the closures",
    ),
    "date_closed": (
        "{n}番目の回：dates の中に、休み（closed）に当たる日があります。どちらかを直してください",
        "Session {n}: a date of its list falls on a closure; mend one of them",
    ),
    "date_outside": (
        "{n}番目の回：dates の中に、from から to までの外の日があります。どちらかを直してください",
        "Session {n}: a date of its list lies outside from and to; mend one of them",
    ),
    "weekday_only_in_text": (
        "元の案内（text）には{days}とありますが、sessions にありません。元の案内のほうを正しいものとして確かめてください",
        "The source text names {days}, which no session holds; the text wins, so check the sessions",
    ),
    "weekday_only_in_sessions": (
        "sessions にある{days}が、元の案内（text）には見当たりません。元の案内のほうを正しいものとして確かめてください",
        "Sessions hold {days}, which the source text does not name; the text wins, so check the sessions",
    ),
    "order_only_in_text": (
        "元の案内（text）の「第何」の曜日と sessions が合っていません。元の案内のほうを正しいものとして確かめてください",
        "The source text names an nth weekday that no session holds; the text wins, so check the sessions",
    ),
    "times_differ": (
        "元の案内（text）の時刻が sessions のどこにもありません。元の案内のほうを正しいものとして確かめてください",
        "None of the times in the source text is in a session; the text wins, so check the sessions",
    ),
    "weather_contact_missing": (
        "雨天中止のとき、開くかどうかをどこに聞けばよいかを weather_contact に書いてください",
        "It is called off in rain: say in weather_contact whom to ask",
    ),
}


def refuse(code: str) -> PydanticCustomError:
    """Return the pydantic error of one message; its type is `code`, its text the Japanese sentence."""
    return PydanticCustomError(code, "{sentence}", {"sentence": MESSAGES[code][0]})


def say(code: str, language: Language, **words: str | int) -> str:
    """Return one message in a language, with numbers of sessions or weekday words filled in."""
    return MESSAGES[code][0 if language == "ja" else 1].format(**words)
