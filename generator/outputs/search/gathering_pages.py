"""The pages that gather entries, as search records: worries, tiles, kinds, audiences, areas and the main lists."""

from __future__ import annotations

from collections.abc import Iterator

from generator.japanese.ruby import strip_ruby
from generator.outputs.index import DirectoryIndex, Groups
from generator.outputs.search.other_languages import OtherWords
from generator.outputs.search.thesaurus import list_words_for
from generator.public import Audience, Kind, SearchRecord, Vocabulary, Worry

PAGE_KIND = "案内"
WORRY_KIND = "困りごと"

_MAIN_PAGES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("urgent/", "今すぐ話す", "電話やチャットで、今すぐ話せる先の一覧です。",
     ("緊急", "夜間", "24時間", "いのち", "110", "119", "消えたい", "つらい", "死にたい", "助けて", "警察", "救急", "虐待",
      "emergency", "police", "ambulance", "fire", "help", "hotline")),
    ("find/", "困りごとから探す", "困っていることを選ぶと、話せる先が出てきます。", ("相談", "悩み", "どこに相談すればいいか")),
    ("places/", "居場所の一覧", "行ってみたい場所を、種類や地区や曜日から選べます。", ("集いの場", "サロン", "出かける", "places")),
    ("desks/", "相談窓口の一覧", "相談できる窓口の一覧です。", ("相談先", "窓口", "電話番号", "consultation", "counselling", "counseling", "city hall")),
    ("calendar/", "カレンダー", "今週開いている居場所と催しを、日ごとに見られます。",
     ("予定", "今日", "明日", "今週", "来週", "週末", "日程", "いつ", "calendar", "today")),
    ("calendar/month/", "カレンダー（月ごと）", "居場所と催しを、ひと月の表で見られます。", ("今月", "来月", "月間", "祝日", "month")),
    ("near/", "近いところから探す", "お住まいの地区や、いまいる場所の近くから探せます。",
     ("近く", "最寄り", "もより", "現在地", "周辺", "徒歩", "歩いて行ける", "near", "nearby", "nearest")),
    ("map/", "地図", "居場所と窓口を地図で見られます。", ("マップ", "近く", "行き方", "場所", "map")),
    ("organizations/", "団体の一覧", "活動している団体の一覧です。", ("NPO", "市民活動", "ボランティア")),
    ("accessibility/", "アクセシビリティについて", "このサイトの使いやすさの目標と、確かめたことです。",
     ("読み上げ", "使いやすさ", "ウェブアクセシビリティ方針", "JIS X 8341-3", "WCAG", "accessibility")),
    ("programmes/", "制度の一覧", "使える制度の一覧です。", ("給付金", "手当", "助成", "貸付", "申請", "benefit", "allowance")),
    ("events/", "催しの一覧", "これからの催しと講座です。", ("イベント", "講座", "講演会", "event", "class")),
)  # fmt: skip


def describe_pages(index: DirectoryIndex, other_words: OtherWords) -> Iterator[SearchRecord]:
    """Yield a record for each page that gathers entries; kinds, audiences and areas without any entry have none.

    `other_words` are those of other languages, by which these pages are found too.
    """
    for url, title, summary, words in _MAIN_PAGES:
        yield SearchRecord(url, title, PAGE_KIND, "", summary, words)
    if index.directory.municipality.council:
        words = ("公示", "官民連携", "地域協議会", "構成団体", "秘密")
        yield SearchRecord(
            "platform/", "プラットフォームと協議会", PAGE_KIND, "", "二つの会議の役割と公示です。", words
        )
    vocabulary = index.directory.vocabulary
    yield from _describe_tiles(vocabulary, other_words)
    for worry in vocabulary.worries:
        yield _describe_worry(worry, other_words)
    for kind in vocabulary.kinds:
        if index.places_by_kind(kind.slug, sensitive=kind.sensitive):
            reference = f"kind:{kind.slug}"
            words = (*list_words_for(reference), *other_words(reference))
            yield _describe_term(kind, words, "居場所の種類", "この種類の居場所の一覧です。")
    for audience in vocabulary.audiences:
        if any(lists(audience.slug, sensitive=audience.sensitive) for lists in _lists_by_audience(index)):
            reference = f"audience:{audience.slug}"
            words = (*list_words_for(reference), *other_words(reference))
            yield _describe_term(audience, words, "どんな人に", "居場所と相談窓口の一覧です。")
    yield from _describe_areas(index, other_words)


def _lists_by_audience(index: DirectoryIndex) -> tuple[Groups, Groups]:
    return index.places_by_audience, index.desks_by_audience


def _describe_tiles(vocabulary: Vocabulary, other_words: OtherWords) -> Iterator[SearchRecord]:
    titles = {worry.slug: worry.page_title for worry in vocabulary.worries}
    for tile in vocabulary.tiles:
        known = tuple(titles[slug] for slug in tile.worries if slug in titles)
        if len(known) < 2:
            continue  # the finder leads straight to its only worry, so the tile has no page
        texts = (strip_ruby(tile.easy), *known, *other_words(f"tile:{tile.slug}"))
        yield SearchRecord(f"find/{tile.slug}/", tile.label, WORRY_KIND, "", "近い困りごとを選べます。", texts)


def _describe_worry(worry: Worry, other_words: OtherWords) -> SearchRecord:
    reference = f"worry:{worry.slug}"
    return SearchRecord(
        url=worry.url,
        title=worry.page_title,
        kind=WORRY_KIND,
        place="",
        summary="話せる先と、最初に言うことばをまとめました。",
        texts=(worry.label, strip_ruby(worry.easy), worry.say, *list_words_for(reference), *other_words(reference)),
    )


def _describe_term(term: Kind | Audience, words: tuple[str, ...], kind: str, summary: str) -> SearchRecord:
    texts = (term.label, strip_ruby(term.easy), *words)
    return SearchRecord(term.url, term.neutral_title or term.label, kind, "", summary, texts)


def _describe_areas(index: DirectoryIndex, other_words: OtherWords) -> Iterator[SearchRecord]:
    kind = f"{index.directory.municipality.area_word}別の一覧"
    for section, label, entries in (
        ("places", "居場所", index.places_by_area),
        ("desks", "相談窓口", index.desks_by_area),
    ):
        for area in index.directory.vocabulary.areas:
            if entries(area.slug):
                title = f"{index.tree.name(area)}の{label}"
                texts = (area.kana, *other_words(f"area:{area.slug}"))
                url = f"{section}/area/{area.url_part}/"
                yield SearchRecord(url, title, kind, area.label, f"{title}の一覧です。", texts)
