"""The fields of every kind of entry and the words they take, as tables of the handbook, from the models themselves."""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import MaxLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.records import model
from generator.records.model.appearance import Colour
from generator.records.model.location import PostalCode
from generator.records.model.municipality import YearDays
from generator.records.model.photo import ImagePath, PhotoPath
from generator.records.model.scalars import LanguageTag, Slug, Url
from generator.records.model.terms import Area, Group, Term
from generator.records.model.translations import (
    ContactTranslation,
    DeskTranslation,
    HotlineTranslation,
    LanguageCode,
    ListingTranslation,
    MunicipalityTranslation,
    ProgrammeTranslation,
    TermTranslation,
)
from generator.records.schedule.model import Schedule, Session
from generator.records.vocabulary import Vocabulary

HEAD = """# 項目の一覧

登録のファイルに書ける項目の一覧です。この一覧は、しくみが実際に使っている決まりから作っています（手では直しません）。

- **要る** に ○ のある項目は、ないと載せられません。ほかの項目は、わかるものだけ書けば足ります。わからない項目は書かないでください。
- 日付は `2026-04-01` のように、年から書きます。`令和8年4月1日` でもかまいません。
- `yes` と `no` は、`"yes"` のように引用符で囲むと、ほかのソフトで開いたときも形が変わりません。
- 「半角の語」は、半角の英小文字・数字・ハイフンで書きます。決まった語から選ぶものは、下のほうに語の表があります。
- 「言語の記号」は `en`（英語）、`zh-Hans`（中国語の簡体字）、`vi`（ベトナム語）のように書きます。
- 「の並び」とあるものは、`[anyone, older]` のように書くか、1行に1つずつ `- ` を付けて書きます。

書き方の順を追った説明は[職員の手引き](handbook.md)にあります。
"""
KINDS: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("居場所", "places フォルダーに置きます。", model.Place),
    ("相談窓口", "desks フォルダーに置きます。", model.Desk),
    ("団体", "organizations フォルダーに置きます。", model.Organization),
    ("制度", "programmes フォルダーに置きます。", model.Programme),
    ("催し・講座", "events フォルダーに置きます。", model.Event),
)
PARTS: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("連絡先", "contacts の1つずつです。", model.Contact),
    ("場所", "location の中です。", model.Location),
    ("緯度と経度", "point の中です。", model.Point),
    ("ひらく日と時間", "schedule の中です。", Schedule),
    ("ひらく日の1組", "schedule の sessions の1つずつです。", Session),
    ("お金", "fee の中です。", model.Fee),
    ("写真", "photos の1つずつです。", model.Photo),
    ("最後に確かめた日", "confirmation の中です。", model.Confirmation),
    ("もとの資料", "source の中です。", model.Source),
    ("掲載の同意", "consent の中です。", model.Consent),
    ("載せないこと", "withheld の中です。", model.Withheld),
    ("お休み", "suspended の中です。", model.Suspended),
    ("終わったこと", "retired の中です。", model.Retired),
    ("催しの日", "dates の1つずつです。", model.EventDate),
    ("翻訳", "登録の translations の、言語ごとの中です。", ListingTranslation),
    ("連絡先の翻訳", "翻訳の contacts の1つずつです。", ContactTranslation),
    ("相談窓口の翻訳", "翻訳の項目に、次のものが加わります。", DeskTranslation),
    ("制度の翻訳", "翻訳の項目に、次のものが加わります。", ProgrammeTranslation),
)
OFFICE: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("自治体", "municipality.yml です。", model.Municipality),
    ("担当課", "department の中です。", model.Department),
    ("サイトの見た目", "appearance の中です。", model.Appearance),
    ("自治体を囲む四角", "bounds の中です。", model.Bounds),
    ("毎年の休みの期間", "year_end と obon の中です。", YearDays),
    ("協議会の公示", "council の中です。", model.CouncilNotice),
    ("アクセシビリティの文書", "accessibility-statement.yml です。", model.Statement),
    ("人の手で確かめたこと", "by_hand の1つずつです。", model.HandCheck),
    ("電話やチャットの線", "hotlines フォルダーに置きます。", model.Hotline),
    ("開く期間", "windows の1つずつです。", model.Window),
    ("地区", "vocabulary/areas.yml の1つずつです。", Area),
    ("自治体の翻訳", "municipality.yml の translations の、言語ごとの中です。", MunicipalityTranslation),
    ("線の翻訳", "hotlines の translations の、言語ごとの中です。", HotlineTranslation),
    ("語の翻訳", "地区の translations の、言語ごとの中です。", TermTranslation),
)
NAMED: tuple[tuple[object, str], ...] = (
    (Slug, "半角の語"),
    (Url, "アドレス（https:// から）"),
    (LanguageTag, "言語の記号"),
    (LanguageCode, "言語の記号か `easy`"),
    (PostalCode, "000-0000 の形"),
    (Colour, "# と6桁の色"),
    (ImagePath, "images/ で始まるファイルの名前"),
    (PhotoPath, "images/ で始まるファイルの名前"),
)
PLAIN: Mapping[object, str] = {str: "文字", date: "日付", int: "数", float: "数"}
TITLES = {kind: title for title, _, kind in (*KINDS, *PARTS, *OFFICE)}


def make_field_tables(vocabulary: Vocabulary) -> str:
    """Return the page: a table for all entries, one a kind, one a part, then the words of `vocabulary` but its areas."""
    parts = [HEAD, "## どの登録にも共通の項目\n", *_rows(model.Listing)]
    for title, where, kind in KINDS:
        own = (name for name in kind.model_fields if name not in model.Listing.model_fields)
        parts += [f"\n## {title}\n\n{where}共通の項目に、次のものが加わります。\n", *_rows(kind, own)]
    for title, where, kind in (*PARTS, *OFFICE):
        shared = ListingTranslation.model_fields if kind.__base__ is ListingTranslation else ()
        own = (name for name in kind.model_fields if name not in shared)
        parts += [f"\n## {title}\n\n{where}\n", *_rows(kind, own)]
    for title, words in _word_lists(vocabulary):
        parts += [f"\n## {title}\n\n| 書く語 | 意味 |\n|---|---|", *(f"| `{slug}` | {words[slug]} |" for slug in words)]
    return "\n".join(parts) + "\n"


def _rows(kind: type[BaseModel], names: Iterable[str] | None = None) -> Iterator[str]:
    hints = get_type_hints(kind, include_extras=True)
    yield "| 項目 | 要る | 意味 | 書くもの | 例 |\n|---|---|---|---|---|"
    for name in kind.model_fields if names is None else names:
        field = kind.model_fields[name]
        cells = (
            f"`{field.alias or name}`",
            "○" if field.is_required() else "",
            "。".join(part.rstrip("。") for part in (field.title, field.description) if part),
            "・".join(dict.fromkeys(_describe(hints[name]))),
            "、".join(f"`{_write(example)}`" for example in field.examples or ()),
        )
        yield "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"


def _describe(hint: Any) -> Iterator[str]:
    """Yield what may be written for a type, in words; alternatives one by one."""
    origin, inner = get_origin(hint), get_args(hint)
    named = next((words for kind, words in NAMED if kind == hint), None)
    if named is not None:
        yield named
    elif origin is Annotated:
        limit = _longest(inner[1:])
        yield from (f"{words}（{limit}字まで）" if limit else words for words in _describe(inner[0]))
    elif origin in (Union, types.UnionType):
        for choice in inner:
            yield from _describe(choice)
    elif origin is Literal:
        yield from (f"`{word}`" for word in inner)
    elif origin is tuple:
        yield from (f"{words}の並び" for words in _describe(inner[0]))
    elif origin is Mapping:
        yield f"言語ごとに {'・'.join(_describe(inner[1]))}"
    elif origin is dict:
        yield f"語ごとに {'・'.join(_describe(inner[1]))}"
    elif isinstance(hint, type) and issubclass(hint, BaseModel):
        yield f"[{TITLES[hint]}](#{TITLES[hint]})"
    elif hint in PLAIN:
        yield PLAIN[hint]


def _longest(metadata: Iterable[Any]) -> int | None:
    """Return the greatest number of characters that an annotation allows, if it says so."""
    parts = (part for item in metadata for part in (item.metadata if isinstance(item, FieldInfo) else ()))
    return next((part.max_length for part in parts if isinstance(part, MaxLen)), None)


def _write(example: object) -> str:
    if isinstance(example, list):
        return f"[{', '.join(_write(item) for item in example)}]"
    if isinstance(example, dict):
        return f"{{{', '.join(f'{key}: {_write(value)}' for key, value in example.items())}}}"
    return str(example)


def _word_lists(vocabulary: Vocabulary) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield the title of each list of words and its labels by slug; areas are each municipality's own."""
    lists: tuple[tuple[str, Mapping[str, Term | Group]], ...] = (
        ("居場所の種類の語（kind）", vocabulary.kinds),
        ("窓口の役割の語（role）", vocabulary.desk_roles),
        ("団体の種類の語（group）", vocabulary.groups),
        ("だれのための語（audiences）", vocabulary.audiences),
        ("困りごとの語（worries）", vocabulary.worries),
        ("連絡のしかたの語（channel）", vocabulary.channels),
        ("初めて行くときの語（first_visit）", vocabulary.first_visit),
        ("バリアフリーの語（accessibility）", vocabulary.accessibility),
    )
    for title, terms in lists:
        yield title, {slug: f"{term.label}{' ◆' if _is_sensitive(term) else ''}" for slug, term in terms.items()}


def _is_sensitive(term: object) -> bool:
    return getattr(term, "sensitive", "no") == "yes" or getattr(term, "neutral_title", None) is not None
