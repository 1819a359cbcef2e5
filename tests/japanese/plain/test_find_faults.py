"""The linter of やさしい日本語: hard texts are found where they are hard, good ones are left in peace."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.plain import advise, find_faults
from generator.languages import Language
from generator.languages.clock import write_span
from generator.languages.dates import write_long_date, write_weekday

EASY = Language("easy", "ja", "やさしい日本語", "easy/")
# Rewordings by the guideline (婚姻届), by 山陽小野田市 after it (靴, 高い場所), and sentences as our pages have them.
GOOD = (
    "この {階段|かいだん}は {使|つか}うことが できません。",
    "{靴|くつ}を {脱|ぬ}いでください。",
    "{高|たか}い {場所|ばしょ}へ {逃|に}げてください。",
    "{地震|じしん}の あと、{電話|でんわ}が つながりにくく なります。",
    "{結婚|けっこん}を するときは、{役所|やくしょ}に「{婚姻届|こんいんとどけ}」を {出|だ}します。",
    "2026{年|ねん}11{月|がつ}24{日|か}（{火曜日|かようび}）の {午後|ごご}1{時|じ}30{分|ぷん}から {来|き}てください。",
    "{2日|ふつか}に {1回|いっかい}、8{時間|じかん} {寝|ね}ます。24{時間|じかん} いつでも {話|はな}せます。",
    "{電話|でんわ}は 0000-20-1100 です。{郵便|ゆうびん}は 110-0001 です。",
    "2026{年|ねん}（{令和|れいわ}8{年|ねん}）と {令和|れいわ}8{年|ねん}（2026{年|ねん}）は {同|おな}じ {年|とし}です。",
    "わからない ことは ありませんか。{少|すく}ない ことは ありません。あぶない ものは ありません。",
    "お{金|かね}は いりません。お{茶|ちゃ}を {飲|の}んで ください。ごみを {出|だ}して ください。おしえて ください。",
    "お{世話|せわ}に なります。バスを {駅|えき}で {降|お}ります。いやな ことを された {人|ひと}、だまされた {人|ひと}。",
    "{昭和|しょうわ}の {日|ひ}は {休|やす}みです。H1N1と SNS と Wi-Fi。",
    "{昼|ひる}の12{時|じ}から {夜|よる}の 9{時|じ}まで",
    "カフェ・トイレ・インターネット・ミルク",
    "あ〜、よかった。",
    "しなければ ならない {仕事|しごと}は、{増|ふ}えません。",
)


@pytest.mark.parametrize("text", GOOD)
def test_good_texts_are_left_in_peace(text: str) -> None:
    """Texts as the guidelines want them have no fault."""
    assert [(fault.advice.code, fault.position) for fault in find_faults(text)] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{話|はな}す 人が", "plain-ruby"),
        ("佐々木|さん", "plain-ruby"),
        ("々", "plain-ruby"),
        ("㈪", "plain-ruby"),
        ("{漢字|kanji}", "plain-reading"),
        ("{漢字|漢字}", "plain-reading"),
        ("{漢字|ｶﾝｼﾞ}", "plain-reading"),
        ("{漢字| }", "plain-reading"),
        ("{漢字|}", "plain-reading"),
        ("11/24", "plain-date"),
        ("１１／２４", "plain-date"),
        ("2026-11-24", "plain-date"),
        ("2026/11", "plain-date"),
        ("2026.4.1", "plain-date"),
        ("9:30から", "plain-clock"),
        ("13：00", "plain-clock"),
        ("15{時|じ}まで", "plain-hours-24"),
        ("{午後|ごご}15{時|じ}", "plain-hours-24"),
        ("20 {時|じ}", "plain-hours-24"),
        ("10{時|じ}から", "plain-half-day"),
        ("{令和|れいわ}8{年|ねん}", "plain-era"),
        ("{令和|れいわ}{元年|がんねん}", "plain-era"),
        ("{平成|へいせい}{三十|さんじゅう}{年|ねん}", "plain-era"),
        ("R8", "plain-era"),
        ("R8.4.1", "plain-era"),
        ("H30{年|ねん}", "plain-era"),
        ("㋿8{年|ねん}", "plain-era"),
        ("{午前|ごぜん}10{時|じ}〜", "plain-wave"),
        ("{月曜|げつよう}～{金曜|きんよう}", "plain-wave"),
        ("できない わけでは ない", "plain-double-negative"),
        ("{行|い}けない ことは ありません。", "plain-double-negative"),
        ("できなくは ない", "plain-double-negative"),
        ("だめでは なくも ありません", "plain-double-negative"),
        ("ないとは かぎりません", "plain-double-negative"),
        ("{行|い}かざるを {得|え}ない", "plain-double-negative"),
        ("{出|だ}さなければ なりません", "plain-must"),
        ("{書|か}かないと いけません", "plain-must"),
        ("{書|か}かなければ ならないです。", "plain-must"),
        ("ページを ご{覧|らん} ください", "plain-honorific"),
        ("ご{連絡|れんらく} ください", "plain-honorific"),
        ("お{待|ま}ち ください", "plain-honorific"),
        ("いらっしゃる {方|かた}", "plain-honorific"),
        ("お{越|こ}しの {方|かた}", "plain-honorific"),
        ("{案内|あんない}させて いただきます", "plain-honorific"),
        ("お{茶|ちゃ}を {差|さ}し{上|あ}げます", "plain-honorific"),
        ("{開|あ}いて おります", "plain-honorific"),
        ("{会|かい}が {行|おこな}われます", "plain-passive"),
        ("ニーズを {聞|き}きます", "plain-loanword"),
        ("ｶﾌｪ", "plain-half-width-kana"),
        ("１０{人|にん}", "plain-full-width"),
        ("ＳＮＳ", "plain-full-width"),
        ("あ" * 51, "plain-long"),
    ],
)
def test_hard_texts_are_found(text: str, code: str) -> None:
    """Each kind of fault is found, with what to write instead in both languages."""
    found = {fault.advice.code: fault.advice for fault in find_faults(text)}
    assert code in found
    assert found[code].ja
    assert found[code].en.isprintable()


def test_a_sentence_is_counted_without_spaces_and_readings() -> None:
    """Fifty characters are no fault, however many spaces, readings and further sentences stand beside them."""
    fifty = "{漢|かん} " * 50
    assert find_faults(fifty) == []
    assert find_faults(f"{fifty}。{fifty}\n{fifty}？{fifty}") == []
    assert [fault.advice.code for fault in find_faults(f"よい。{fifty}は")] == ["plain-long"]


def test_the_position_is_that_of_the_text_as_written() -> None:
    """Readings, spaces and places for values before a fault do not shift it."""
    text = "{漢字|かんじ} {count} の {日|ひ} 13{時|じ}と ない わけでは ない"
    places = {fault.advice.code: fault.position for fault in find_faults(text)}
    assert places == {"plain-hours-24": text.index("13"), "plain-double-negative": text.index("ない")}


def test_advice_is_one_line_for_each_kind() -> None:
    """An officer reads once what is wrong, from which character on and how often."""
    (advice,) = advise("{話|はな}す 人が 行く 所")
    assert advice.code == "plain-ruby"
    assert advice.ja.startswith("9文字目（ほかに2か所）：ふりがな")
    assert advice.en.startswith("Character 9 and 2 more: ")
    assert advise("人")[0].ja.startswith("1文字目：")
    assert advise("") == []


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 23), st.integers(0, 59))
def test_what_the_site_writes_itself_passes(day: date, hour: int, minute: int) -> None:
    """Dates, weekdays and times as the easy tree writes them are easy."""
    span = write_span(f"{hour}:{minute:02d}", None, EASY)
    texts = (write_long_date(day, EASY), write_weekday(day.weekday(), EASY), span.replace("から", " から"))
    assert [fault.advice.code for text in texts for fault in find_faults(text)] == []


@given(st.text(alphabet="{}|あ漢々1/:-時年 \n。R令和ないはりませんカ", max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    """Whatever the braces, it never raises, and each position is one of the text."""
    assert all(0 <= fault.position < len(text) or not text[fault.position :] for fault in find_faults(text))


@given(st.text(alphabet="漢字々話", min_size=1, max_size=8), st.sampled_from(["", "かな ", "3", "{人|ひと}"]))
def test_any_kanji_without_reading_is_found_and_with_one_it_is_not(kanji: str, before: str) -> None:
    """A run of kanji is one fault at its first character, and none within braces with a reading."""
    assert [(fault.position, fault.advice.code) for fault in find_faults(before + kanji)] == [
        (len(before), "plain-ruby")
    ]
    assert find_faults(f"{before}{{{kanji}|かな}}") == []
