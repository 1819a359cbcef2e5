"""The hours of a contact: understood, they are told in the language of the tree; else they stay as they are written."""

from __future__ import annotations

import pytest

from generator.languages import JAPANESE, Language
from generator.public import Term
from generator.publication.contact_hours import write_contact_hours
from generator.publication.contacts import publish_contacts
from generator.records.model import Contact

EASY = Language("easy", "ja", "やさしい日本語", "easy/", {})
ENGLISH = Language(
    "en",
    "en",
    "English",
    "en/",
    {"翌日の{clock}": ("{clock} the next day",), "{opens}から{closes}": ("{opens}–{closes}",)},
)


@pytest.mark.parametrize(
    ("text", "japanese", "english"),
    [
        ("14時から25時", "14時から翌日の1時", "14:00–1:00 the next day"),
        ("14時〜25時", "14時から翌日の1時", "14:00–1:00 the next day"),
        ("10時から16時", None, "10:00–16:00"),
        ("金曜 17時から25時", "毎週金曜日 17時から翌日の1時", "17:00–1:00 the next day"),
    ],
)
def test_hours_are_told_in_the_language_of_the_tree(text: str, japanese: str | None, english: str) -> None:
    """25時 is 翌日の1時 in Japanese, which else keeps the register's words, and the next day elsewhere."""
    assert write_contact_hours(text, JAPANESE) == japanese
    assert english in str(write_contact_hours(text, ENGLISH))


def test_easy_japanese_has_its_readings() -> None:
    """In easy Japanese the half of the day is told, with readings."""
    assert "{午後|ごご}7{時|じ}" in str(write_contact_hours("火曜から土曜 10時から19時", EASY))


@pytest.mark.parametrize(
    "text", [None, "", "夜7時から8時ごろ", "お知らせのあった期間だけ", "平日。時間は県によってちがいます"]
)
def test_what_is_not_understood_stays(text: str | None) -> None:
    """Words that were not read wholly may mean anything, so they are not told in other words."""
    assert all(write_contact_hours(text, language) is None for language in (JAPANESE, EASY, ENGLISH))


def test_a_contact_says_that_its_hours_are_in_the_language() -> None:
    """Hours that were understood are not marked as Japanese; others are."""
    channel = {"phone": Term("phone", "電話", "電話")}
    for hours, told in (("14時から25時", ("hours",)), ("夜7時から8時ごろ", ())):
        (contact,) = publish_contacts([Contact(channel="phone", value="0000-11-1111", hours=hours)], channel, ENGLISH)
        assert contact.translated == told
