"""The pages that gather entries, as search records: worries, tiles, kinds, audiences, areas and the main lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.japanese.ruby import strip_ruby
from generator.outputs.index import DirectoryIndex, Groups
from generator.outputs.search.other_languages import OtherWords
from generator.outputs.search.thesaurus import list_words_for
from generator.public import Audience, Kind, SearchRecord, Worry

_WORRY_WEIGHT = 4
"""So much the words of a worry count on its page, against those of an entry's prose."""


def _list_main_pages(say: Callable[..., str]) -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
    """Return address, title and summary of the main lists, and the words they are found by in any language."""
    return (
        ("urgent/", say("今すぐ話す"), say("電話やチャットで、今すぐ話せるところの一覧です。"),
     ("緊急", "夜間", "24時間", "いのち", "110", "119", "消えたい", "つらい", "死にたい", "助けて", "警察", "救急", "虐待",
      "emergency", "police", "ambulance", "fire", "help", "hotline")),
        ("find/", say("困りごとから探す"), say("困っていることを選ぶと、話せるところが出てきます。"), ("相談", "悩み", "どこに相談すればいいか")),
        ("places/", say("居場所の一覧"), say("行ってみたい場所を、種類や地区や曜日から選べます。"), ("集いの場", "サロン", "出かける", "places")),
        ("desks/", say("相談窓口の一覧"), say("相談できる窓口の一覧です。"), ("相談先", "窓口", "電話番号", "consultation", "counselling", "counseling", "city hall")),
        ("calendar/", say("カレンダー"), say("今週ひらいている居場所と催しを、日ごとに見られます。"),
     ("予定", "今日", "明日", "今週", "来週", "週末", "日程", "いつ", "calendar", "today")),
        ("calendar/month/", say("カレンダー（月ごと）"), say("居場所と催しを、ひと月の表で見られます。"), ("今月", "来月", "月間", "祝日", "month")),
        ("near/", say("近いところから探す"), say("お住まいの地区や、いまいる場所の近くから探せます。"),
     ("近く", "最寄り", "もより", "現在地", "周辺", "徒歩", "歩いて行ける", "near", "nearby", "nearest")),
        ("map/", say("地図"), say("居場所と窓口を地図で見られます。"), ("マップ", "近く", "行き方", "場所", "map")),
        ("organizations/", say("団体の一覧"), say("活動している団体の一覧です。"), ("NPO", "市民活動", "ボランティア")),
        ("accessibility/", say("アクセシビリティについて"), say("このサイトの使いやすさの目標と、確かめたことです。"),
     ("読み上げ", "使いやすさ", "ウェブアクセシビリティ方針", "JIS X 8341-3", "WCAG", "accessibility")),
        ("programmes/", say("制度の一覧"), say("使える制度の一覧です。"), ("給付金", "手当", "助成", "貸付", "申請", "benefit", "allowance")),
        ("events/", say("催しの一覧"), say("これからの催しと講座です。"), ("イベント", "講座", "講演会", "event", "class")),
    )  # fmt: skip


def describe_pages(index: DirectoryIndex, other_words: OtherWords) -> Iterator[SearchRecord]:
    """Yield a record for each page that gathers entries; kinds, audiences and areas without any entry have none.

    `other_words` are those of other languages, by which these pages are found too.
    """
    say = index.language.say
    for url, title, summary, words in _list_main_pages(say):
        yield SearchRecord(url, title, say("案内"), "", summary, words)
    if index.directory.municipality.council:
        words = ("公示", "官民連携", "地域協議会", "構成団体", "秘密")
        yield SearchRecord(
            "platform/", say("プラットフォームと協議会"), say("案内"), "", say("二つの会議の役割と公示です。"), words
        )
    vocabulary = index.directory.vocabulary
    yield from _describe_tiles(index, other_words)
    for worry in vocabulary.worries:
        yield _describe_worry(worry, other_words, say)
    for kind in vocabulary.kinds:
        if index.places_by_kind(kind.slug, sensitive=kind.sensitive):
            reference = f"kind:{kind.slug}"
            words = (*list_words_for(reference), *other_words(reference))
            yield _describe_term(kind, words, say("居場所の種類"), say("この種類の居場所の一覧です。"))
    for audience in vocabulary.audiences:
        if any(lists(audience.slug, sensitive=audience.sensitive) for lists in _lists_by_audience(index)):
            reference = f"audience:{audience.slug}"
            words = (*list_words_for(reference), *other_words(reference))
            yield _describe_term(audience, words, say("どんな人に"), say("居場所と相談窓口の一覧です。"))
    yield from _describe_areas(index, other_words)


def _lists_by_audience(index: DirectoryIndex) -> tuple[Groups, Groups]:
    return index.places_by_audience, index.desks_by_audience


def _describe_tiles(index: DirectoryIndex, other_words: OtherWords) -> Iterator[SearchRecord]:
    vocabulary, say = index.directory.vocabulary, index.language.say
    titles = {worry.slug: worry.page_title for worry in vocabulary.worries}
    for tile in vocabulary.tiles:
        known = tuple(titles[slug] for slug in tile.worries if slug in titles)
        if len(known) < 2:
            continue  # the finder leads straight to its only worry, so the tile has no page
        texts = (strip_ruby(tile.easy), *known, *other_words(f"tile:{tile.slug}"))
        yield SearchRecord(
            f"find/{tile.slug}/", tile.label, say("困りごと"), "", say("近い困りごとを選べます。"), texts
        )


def _describe_worry(worry: Worry, other_words: OtherWords, say: Callable[..., str]) -> SearchRecord:
    reference = f"worry:{worry.slug}"
    return SearchRecord(
        url=worry.url,
        title=worry.page_title,
        kind=say("困りごと"),
        place="",
        summary=say("話せるところと、最初に言うことばをまとめました。"),
        texts=(worry.label, strip_ruby(worry.easy), worry.say, *list_words_for(reference), *other_words(reference)),
        leads=True,
        weight=_WORRY_WEIGHT,
    )


def _describe_term(term: Kind | Audience, words: tuple[str, ...], kind: str, summary: str) -> SearchRecord:
    texts = (term.label, strip_ruby(term.easy), *words)
    return SearchRecord(term.url, term.neutral_title or term.label, kind, "", summary, texts)


def _describe_areas(index: DirectoryIndex, other_words: OtherWords) -> Iterator[SearchRecord]:
    say = index.language.say
    kind = say("{area_word}別の一覧", area_word=index.directory.municipality.area_word)
    titles: tuple[Callable[[str], str], ...] = (
        lambda name: say("{area}の居場所", area=name),
        lambda name: say("{area}の相談窓口", area=name),
    )
    for section, title_of, entries in (
        ("places", titles[0], index.places_by_area),
        ("desks", titles[1], index.desks_by_area),
    ):
        for area in index.directory.vocabulary.areas:
            if entries(area.slug):
                title = title_of(index.tree.name(area))
                texts = (area.kana, *other_words(f"area:{area.slug}"))
                url = f"{section}/area/{area.url_part}/"
                yield SearchRecord(url, title, kind, area.label, "", texts)
