"""The columns of the tables: a profile of 自治体標準オープンデータセット (new headers), with our own ones after them.

No set for gathering places or consultation desks exists there, so the headers of 公共施設一覧 are used where they fit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from generator.japanese.kana import to_katakana
from generator.languages.dates import WEEKDAY_SHORT
from generator.languages.names import name_language
from generator.outputs.open_data.csv_tables import Column
from generator.outputs.open_data.geojson import open_area, open_location
from generator.public import Contact, Fact, Freshness, Listing, Location, Municipality, Occurrence

JOINT = "；"
"""Between several values in one cell."""

_STATES = {"open": "公開中", "suspended": "休止中", "retired": "終了"}
_PRECISIONS = {"exact": "正確", "block": "町・丁目まで", "district": "地区まで", "none": "非公開"}
_COSTS = {"free": "無料", "paid": "有料"}
_STEPS = {
    "fresh": "半年以内に確認",
    "call_first": "半年より前に確認",
    "hours_withheld": "1年より前に確認",
    "never_confirmed": "未確認",
}


def list_common_columns(municipality: Municipality, names: Mapping[str, str]) -> tuple[Column[Listing], ...]:
    """Return the columns that every table of entries has; `names` are the published names of organizations by id."""
    return (
        Column("全国地方公共団体コード", "公開している自治体の6けたのコード", lambda _: municipality.code, True),
        Column("ID", "この登録簿での変わらない番号", lambda item: item.id),
        Column("地方公共団体名", "公開している自治体の名前", lambda _: municipality.name),
        Column("名称", "名前", lambda item: item.name),
        Column("名称_カナ", "名前の読み", lambda item: to_katakana(item.kana or "")),
        *_list_place_columns(),
        Column("電話番号", "1つめの電話番号", lambda item: _shown(item, "phone"), True),
        Column("連絡先メールアドレス", "1つめのメールアドレス", lambda item: _shown(item, "mail")),
        Column("連絡先FormURL", "問い合わせフォームの場所", lambda item: _href(item, "form")),
        Column("連絡先備考", "すべての連絡先と、使える時間など", lambda item: say_contacts(item.contacts)),
        Column("団体名", "運営している団体", lambda item: _name_operator(item, names)),
        Column("利用可能曜日", "決まってひらく曜日", say_weekdays),
        Column("開始時間", "いつも同じときだけ", lambda item: find_usual_times(item)[0], True),
        Column(
            "終了時間",
            "いつも同じときだけ。24時より後は25:00のように書く",
            lambda item: find_usual_times(item)[1],
            True,
        ),
        Column("利用可能日時特記事項", "ひらく日と時間の、もとの書き方", _say_hours),
        Column("料金(基本)", "無料・有料。空らんは分からないこと", lambda item: _COSTS.get(item.fee.cost)),
        Column("料金(詳細)", "料金の説明", lambda item: item.fee.text),
        Column("説明", "どんなところか", lambda item: join((item.summary, item.description), "\n")),
        Column("URL", "公式のページ", lambda item: item.website),
        Column("備考", "お休みや終わりのお知らせ", lambda item: item.notice),
        Column("情報更新日", "確認日か、情報源を見た日の新しいほう", lambda item: write_day(_updated(item)), True),
        *_list_own_columns(municipality),
    )


def _list_place_columns() -> tuple[Column[Listing], ...]:
    def read(get: Callable[[Location], str | None]) -> Callable[[Listing], str | None]:
        return lambda item: get(where) if (where := open_location(item)) else None

    def coordinate(number: int) -> Callable[[Location], str | None]:
        return lambda where: repr(where.point[number]) if where.point and where.precision != "none" else None

    return (
        Column("所在地_連結表記", "住所。公開していないときは空らん", read(lambda where: where.address)),
        Column("建物名等(方書)", "建物の名前", read(lambda where: where.building)),
        Column("郵便番号", "郵便番号", read(lambda where: where.postal_code), True),
        Column("緯度", "世界測地系の緯度（度）", read(coordinate(0)), True),
        Column("経度", "世界測地系の経度（度）", read(coordinate(1)), True),
        Column("アクセス方法", "行き方", read(lambda where: where.directions)),
        Column("位置の正確さ", "住所と緯度・経度がどこまで正確か", read(lambda where: _PRECISIONS[where.precision])),
    )


def _list_own_columns(municipality: Municipality) -> tuple[Column[Listing], ...]:
    site = f"{municipality.site_url.rstrip('/')}/" if municipality.site_url else ""
    return (
        Column("状態", "公開中・休止中・終了", lambda item: _STATES[item.state]),
        Column("掲載ページ", "このサイトのページ", lambda item: site + item.url),
        Column("地区", "ある地区", lambda item: area.label if (area := open_area(item)) else None),
        Column("担当区域", "受けもつ地区", lambda item: join(area.label for area in item.areas_served)),
        Column("対象", "だれのためのところか", lambda item: join(audience.label for audience in item.audiences)),
        Column("困りごと", "どんな困りごとのときか", lambda item: join(worry.label for worry in item.worries)),
        Column("申し込み", "申し込みのしかた", lambda item: item.application),
        Column("言語", "使える言葉", lambda item: join(map(name_language, item.languages))),
        Column("はじめての人_はい", "「はい」と分かっていること", lambda item: _answers(item.first_visit, "yes")),
        Column("はじめての人_いいえ", "「いいえ」と分かっていること", lambda item: _answers(item.first_visit, "no")),
        Column("バリアフリー_あり", "あると分かっている設備", lambda item: _answers(item.accessibility, "yes")),
        Column("バリアフリー_なし", "ないと分かっている設備", lambda item: _answers(item.accessibility, "no")),
        Column("バリアフリー備考", "設備の説明", lambda item: item.accessibility_note),
        *_list_confirmed_columns(),
    )


def _list_confirmed_columns() -> tuple[Column[Listing], ...]:
    def read(get: Callable[[Freshness], str | None]) -> Callable[[Listing], str | None]:
        return lambda item: get(item.freshness)

    return (
        Column("確認日", "だれかが最後に確かめた日", read(lambda fresh: write_day(fresh.confirmed_on)), True),
        Column("確認の方法", "どうやって確かめたか", read(lambda fresh: fresh.how)),
        Column("確認の段階", "いつ確かめたかの目安", read(lambda fresh: _STEPS[fresh.step])),
        Column("情報源", "もとの資料", lambda item: item.source.title if item.source else None),
        Column("情報源URL", "もとの資料の場所", lambda item: item.source.url if item.source else None),
    )


def join(parts: Iterable[str | None], mark: str = JOINT) -> str:
    """Return the parts that say something, with `mark` between them."""
    return mark.join(part for part in parts if part)


def write_day(day: date | None) -> str | None:
    """Return a date as YYYY-MM-DD (ISO 8601)."""
    return day.isoformat() if day else None


def say_contacts(contacts: Iterable[Contact]) -> str:
    """Return all contacts with purpose, hours and caution."""
    return join(_say_contact(contact) for contact in contacts)


def say_meeting(held: Occurrence) -> str:
    """Return one dated meeting, `2026-12-01 10:00-12:00 中止`."""
    clock = f"{held.opens or ''}-{held.closes or ''}" if held.opens or held.closes else None
    return join((held.date.isoformat(), clock, "中止" if held.cancelled else None), " ")


def say_weekdays(item: Listing) -> str:
    """Return the regular weekdays, `月水金`."""
    return "".join(WEEKDAY_SHORT[day] for day in item.schedule.weekdays) if item.schedule else ""


def find_usual_times(item: Listing) -> tuple[str | None, str | None]:
    """Return opening and closing time (HH:MM) if all known meetings share them, else nothing: half a truth misleads."""
    held = item.schedule.occurrences if item.schedule else ()
    times = {(_pad(when.opens), _pad(when.closes)) for when in held if not when.cancelled}
    return times.pop() if len(times) == 1 else (None, None)


def _pad(clock: str | None) -> str | None:
    return clock.zfill(5) if clock else None


def _say_contact(contact: Contact) -> str:
    where = contact.href if contact.href and contact.href.startswith("http") and contact.href != contact.shown else None
    head = join((contact.channel.label, contact.shown, where), " ")
    more = join((contact.purpose, contact.hours, _COSTS.get(contact.cost), contact.caution), "、")
    return f"{head}（{more}）" if more else head


def _say_hours(item: Listing) -> str:
    return join((item.schedule.text, item.schedule.closed_text), " ") if item.schedule else ""


def _answers(facts: Iterable[Fact], answer: str) -> str:
    return join(fact.term.label for fact in facts if fact.answer == answer)


def _name_operator(item: Listing, names: Mapping[str, str]) -> str | None:
    """Return the organization's own name as its row has it: a link to a sensitive one carries but a neutral heading."""
    return names.get(item.organization.id) if item.organization else None


def _shown(item: Listing, channel: str) -> str | None:
    return next((contact.shown for contact in item.contacts if contact.channel.slug == channel), None)


def _href(item: Listing, channel: str) -> str | None:
    return next((contact.href for contact in item.contacts if contact.channel.slug == channel), None)


def _updated(item: Listing) -> date | None:
    seen = item.source.seen_on if item.source else None
    days = [day for day in (seen, item.freshness.confirmed_on) if day]
    return max(days, default=None)
