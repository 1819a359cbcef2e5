"""Messages in a language: found, filled, counted, and left Japanese where a language has no words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.languages import JAPANESE, fill, is_code, read_language
from generator.languages.html import draw_readings, draw_text, plain_text
from generator.languages.message import list_places

ENGLISH = """msgid ""
msgstr ""
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "今すぐ話す"
msgstr "Talk now"

msgid "{count}件"
msgid_plural "{count}件"
msgstr[0] "{count} entry"
msgstr[1] "{count} entries"

#, fuzzy
msgid "居場所"
msgstr "Maybe"

msgid "地図"
msgstr ""
"""


def test_a_language_says_what_its_catalogue_holds(tmp_path: Path) -> None:
    """A message is given in the language, with the form for its count; what is unsure or empty stays Japanese."""
    (tmp_path / "en.po").write_text(ENGLISH, encoding="utf-8")
    english = read_language(tmp_path / "en.po")
    assert (english.tag, english.root, english.name) == ("en", "en/", "English")
    assert english.say("今すぐ話す") == "Talk now"
    assert [english.say("{count}件", count=count) for count in (0, 1, 2)] == ["0 entries", "1 entry", "2 entries"]
    assert [english.say("居場所"), english.say("地図")] == ["居場所", "地図"]
    assert not english.knows("居場所")


def test_easy_japanese_is_japanese_with_readings(tmp_path: Path) -> None:
    """Its pages are tagged as Japanese, lie below easy/, and readings are drawn in HTML and dropped in titles."""
    (tmp_path / "easy.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "電話"\nmsgstr "{電話|でんわ}"\n', encoding="utf-8")
    easy = read_language(tmp_path / "easy.po")
    assert (easy.tag, easy.root, easy.is_easy, easy.is_japanese) == ("ja", "easy/", True, True)
    assert draw_text(easy.say("電話"), easy) == "<ruby>電話<rp>（</rp><rt>でんわ</rt><rp>）</rp></ruby>"
    assert plain_text(easy.say("電話"), easy) == "電話"
    assert draw_text("<b>{電話|でんわ}", JAPANESE) == "&lt;b&gt;{電話|でんわ}"


def test_a_broken_catalogue_is_an_error(tmp_path: Path) -> None:
    """A catalogue that is no gettext file is refused, not half read."""
    (tmp_path / "en.po").write_text('msgid "a"\nmsgstr "b\nnonsense', encoding="utf-8")
    with pytest.raises(ValueError, match=r".+"):
        read_language(tmp_path / "en.po")


@pytest.mark.parametrize(
    ("name", "is_one"), [("easy", True), ("en", True), ("vi", True), ("ja", False), ("faq", False)]
)
def test_folders_named_like_languages_are_known(name: str, is_one: bool) -> None:
    """A content folder is a language's when its name is the code of a known one."""
    assert is_code(name) is is_one


@given(st.text(), st.text())
def test_values_are_set_in_as_they_are(before: str, value: str) -> None:
    """A value that looks like a place or like furigana is not read again."""
    message = before.replace("{", "").replace("}", "") + "{name}"
    assert fill(message, {"name": value}) == message.removesuffix("{name}") + value


def test_a_place_without_a_value_is_an_error() -> None:
    """A sentence with a hole in it never reaches a reader."""
    with pytest.raises(KeyError):
        fill("{name}に電話", {})
    assert list_places("{電話|でんわ}を {name}に {count}回") == {"name", "count"}


def test_no_line_ends_inside_a_word_with_readings() -> None:
    """A number and its counter, or お and its word, are held together; words that stand apart are not."""
    assert draw_readings("{午前|ごぜん}8{時|じ}").count("8\u2060<ruby>") == 1
    assert draw_readings("お{茶|ちゃ}を {飲|の}む").count("\u2060") == 1
    assert "\u2060" not in draw_readings("{今日|きょう} {開|あ}く（{市|し}）")
