"""Which tables there are, and the columns of each beyond the common ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.languages.names import name_language
from generator.outputs.open_data.columns import (
    JOINT,
    join,
    list_common_columns,
    say_contacts,
    say_meeting,
    write_day,
)
from generator.outputs.open_data.csv_tables import Column, Row, write_table
from generator.public import Desk, Event, Hotline, Listing, Organization, Place, Programme, PublicDirectory

_LEVELS = {"danger": "いのちの危険", "tonight": "今夜つらい", "consult": "相談したい"}
_COSTS = {"free": "無料", "paid": "有料"}


@dataclass(frozen=True, slots=True)
class Table:
    """One table: file stem, Japanese title, headers with their meanings, the CSV's bytes, whose facts it holds."""

    stem: str
    title: str
    fields: tuple[tuple[str, str], ...]
    content: bytes
    ids: tuple[str, ...]


def make_tables(directory: PublicDirectory) -> tuple[Table, ...]:
    """Return the six tables of the register."""
    common = list_common_columns(directory.municipality, {body.id: body.name for body in directory.organizations})
    return (
        _make_table("places", "居場所", (*common, *_PLACES), directory.places, _id),
        _make_table("desks", "相談窓口", (*common, *_DESKS), directory.desks, _id),
        _make_table("organizations", "団体", (*common, *_ORGANIZATIONS), directory.organizations, _id),
        _make_table("programmes", "制度", (*common, *_PROGRAMMES), directory.programmes, _id),
        _make_table("events", "催しと講座", (*common, *_EVENTS), directory.events, _id),
        _make_table("hotlines", "電話などの相談先", _HOTLINES, directory.hotlines, lambda line: line.id),
    )


def _make_table(
    stem: str, title: str, columns: Sequence[Column[Row]], rows: Sequence[Row], identify: Callable[[Row], str]
) -> Table:
    fields = tuple((column.header, column.meaning) for column in columns)
    return Table(stem, title, fields, write_table(columns, rows), tuple(map(identify, rows)))


def _id(item: Listing) -> str:
    return item.id


def _phone(line: Hotline) -> str | None:
    return next((contact.shown for contact in line.contacts if contact.channel.slug == "phone"), None)


_PLACES: tuple[Column[Place], ...] = (Column("種別", "居場所の種類", lambda place: place.kind.label),)

_DESKS: tuple[Column[Desk], ...] = (
    Column("種別", "窓口の種類", lambda desk: desk.role.label),
    Column("相談するとどうなるか", "相談したあとのこと", lambda desk: desk.what_happens),
    Column("電話以外の方法", "電話を使わない相談のしかた", lambda desk: desk.without_phone),
)

_ORGANIZATIONS: tuple[Column[Organization], ...] = (
    Column("種別", "団体の種類", lambda body: body.group.label),
    Column("関わる事業", "運営する居場所や窓口", lambda body: join(entry.name for entry in body.entries)),
)

_PROGRAMMES: tuple[Column[Programme], ...] = (
    Column("対象者", "だれが使えるか", lambda scheme: scheme.target),
    Column("内容", "どんな助けか", lambda scheme: scheme.benefit),
    Column("受付開始日", "申し込みのはじまり", lambda scheme: write_day(scheme.starts_on), True),
    Column("受付終了日", "申し込みのおわり", lambda scheme: write_day(scheme.ends_on), True),
    Column("申込先", "申し込む窓口", lambda scheme: scheme.apply_at.name if scheme.apply_at else None),
)

_EVENTS: tuple[Column[Event], ...] = (
    Column("種別", "講座か催しか", lambda event: "講座" if event.is_course else "催し"),
    Column("開始日", "はじめの日", lambda event: write_day(event.dates[0].date if event.dates else None), True),
    Column("終了日", "おわりの日", lambda event: write_day(event.dates[-1].date if event.dates else None), True),
    Column("日程", "すべての回の日と時間", lambda event: join(map(say_meeting, event.dates))),
    Column("申込締切日", "申し込みのしめきり", lambda event: write_day(event.deadline), True),
    Column("会場", "会場になる居場所や窓口", lambda event: event.place.name if event.place else None),
)

_HOTLINES: tuple[Column[Hotline], ...] = (
    Column("ID", "この登録簿での変わらない番号", lambda line: line.id),
    Column("名称", "名前", lambda line: line.name),
    Column("電話番号", "1つめの電話番号", _phone, True),
    Column("連絡先備考", "すべての連絡先", lambda line: say_contacts(line.contacts)),
    Column("利用可能日時特記事項", "使える日と時間", lambda line: line.hours),
    Column("24時間", "毎日24時間なら「はい」", lambda line: "はい" if line.always_open else "いいえ"),
    Column("料金(基本)", "無料・有料。空らんは分からないこと", lambda line: _COSTS.get(line.cost)),
    Column("料金(詳細)", "料金の説明", lambda line: line.cost_note),
    Column("対象", "だれのためのものか", lambda line: line.audience),
    Column("言語", "使える言葉", lambda line: join(map(name_language, line.languages))),
    Column("困りごと", "どんな困りごとのときか", lambda line: join(worry.label for worry in line.worries)),
    Column("段階", "どのくらい急ぐときか", lambda line: _LEVELS[line.level]),
    Column("備考", "使う前に知っておくこと", lambda line: line.caution),
    Column("情報源", "もとの資料", lambda line: join(source.title for source in line.sources)),
    Column("情報源URL", "もとの資料の場所", lambda line: join((s.url for s in line.sources), JOINT)),
    Column(
        "確認日",
        "もとの資料を見た日",
        lambda line: write_day(max((s.seen_on for s in line.sources if s.seen_on), default=None)),
        True,
    ),
)
