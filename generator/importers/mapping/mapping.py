"""A mapping: which columns of somebody's table become what. Shipped ones lie in `mappings/`, others are users' files."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from generator.importers.mapping.slots import SETTINGS, is_slot
from generator.records.model.scalars import Line, Model, Name, Slug, Url, refuse
from generator.records.model.terms import Area

EntryType = Literal["place", "desk", "organization", "programme", "event"]


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _check_slot(name: str) -> str:
    if not is_slot(name):
        raise refuse(
            "mapping-slot",
            "行き先（to）の名前が違います。使える名前は手引きの「取り込み」の表にあります。取り込まない列は skip と書いてください。",
            "No such target: see the table of targets in the handbook, or write skip.",
        )
    return name


def _check_setting(name: str) -> str:
    return name if name in SETTINGS else _check_slot(name)


Lines = Annotated[tuple[Line, ...], BeforeValidator(_as_list)]
Slot = Annotated[str, AfterValidator(_check_slot)]
Setting = Annotated[str, AfterValidator(_check_setting)]


class ColumnRule(Model):
    """Where a column goes. Of several names in `from`, the first with something in it is taken."""

    headers: Lines = Field(alias="from", min_length=1)
    to: Slot
    label: Line | None = None
    table: Slug | None = Field(default=None, description="lookups の表の名前")
    area_code: Annotated[str, Field(pattern=r"^0\d{1,4}$")] | None = None
    examples: Lines = Field(default=(), description="値の形の例（取り込みには使わない）")
    note: Line | None = None


class Case(Model):
    """One line of a lookup: a cell that equals (or, with `has`, contains) one of the words gives these values."""

    equal: Lines = Field(default=(), alias="is")
    has: Lines = ()
    give: Lines


class Lookup(Model):
    """Words of a source to words of the register; `else` where none fits, nothing without it."""

    cases: tuple[Case, ...]
    otherwise: Lines = Field(default=(), alias="else")


class Match(Model):
    """How a table is recognised: all of these headers, one of those, none of others, a word of its title or section."""

    headers: Lines = ()
    one_of: Lines = ()
    unless: Lines = ()
    titles: Lines = ()
    exact_titles: Literal["yes", "no"] = "no"
    source: Line | None = Field(default=None, description="ファイルの題に必ずあることば")


class RowFilter(Model):
    """Only rows in which one of the columns holds one of the words."""

    column: Lines
    has: Lines


class IdRule(Model):
    """The id: prefix and columns where they are filled and unique; else prefix, reading and a hash of `hash`."""

    prefix: Slug | None = None
    columns: Lines = ()
    kana: Line | None = None
    hash: Lines = ()


class AreaRule(Model):
    """The municipality a row belongs to, for registers of several."""

    code: Lines = ()
    label: Lines = ()
    kana: Lines = ()
    prefecture: Lines = ()
    prefecture_code: Lines = ()


class Companion(Model):
    """A second file beside the first, joined by a key; its columns get the prefix and a point."""

    file: Line = Field(description="ファイル名。{stem} は取り込むファイルの名前（拡張子と strip の語を除く）")
    key: Line
    column: Lines
    prefix: Name
    strip: Name | None = None


class KnownMunicipality(Model):
    """Facts on whose register it is, where a mapping is made for one source."""

    name: Name
    name_kana: Name
    code: Annotated[str, Field(pattern=r"^\d{6}$")]
    joint: Literal["yes", "no"] = "no"
    area_word: Name = "地区"


class TableRule(Model):
    """One shape of table and the entries its rows become."""

    type: EntryType
    match: Match = Match()
    rows: RowFilter | None = None
    set: dict[Setting, Lines] = {}
    precision: Literal["exact", "district"] = "exact"
    facilities: Literal["all", "places", "told"] = Field(
        default="all",
        description="まちの施設の一覧のとき: places は居場所でないと名前で分かる行を、told は居場所と名前で分からない行を下書きにする",
    )
    name_suffix: Line | None = None
    id: IdRule = IdRule()
    columns: tuple[ColumnRule, ...] = ()


class Mapping(Model):
    """All shapes of one source. `columns` hold for every table that has them; a table's own come first."""

    name: Slug
    title: Line
    licence: Line | None = Field(default=None, description="出典の表示。もとの資料の名前に続けて書く")
    source_title: Line | None = None
    source_url: Url | None = None
    municipality: KnownMunicipality | None = None
    area: AreaRule | None = None
    areas: tuple[Area, ...] = ()
    companions: tuple[Companion, ...] = ()
    lookups: dict[Slug, Lookup] = {}
    columns: tuple[ColumnRule, ...] = ()
    tables: tuple[TableRule, ...] = Field(min_length=1)
