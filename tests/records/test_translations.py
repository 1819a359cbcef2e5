"""Translations in records: what may be written, and what is said when it may not."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ValidationError

from generator.records.messages import explain
from generator.records.model import Desk, Hotline, Listing, Municipality, Place, Programme
from generator.records.model.terms import Area, Group, SensitiveTerm, Tile, Worry
from generator.records.originals import list_translated

PLACE: dict[str, object] = {"id": "midori", "name": "みどり会", "kind": "salon"}
LINE: dict[str, object] = {
    "id": "line",
    "name": "みほんの電話",
    "contacts": [{"channel": "phone", "value": "0120-279-338", "purpose": "相談"}, {"channel": "visit"}],
    "level": "consult",
    "hours": "平日9時から17時",
    "cost": "free",
    "audience": "だれでも",
    "certainty": "A",
    "sources": [{"title": "みほんの案内"}],
}
TOWN: dict[str, object] = {
    "name": "みほん市",
    "name_kana": "みほんし",
    "code": "990001",
    "site_name": "みほん案内",
    "department": {"name": "みほん課", "contacts": [{"channel": "visit"}]},
}


def _refusals(kind: type[BaseModel], values: dict[str, object]) -> list[tuple[str, str]]:
    with pytest.raises(ValidationError) as caught:
        kind.model_validate(values)
    return [(str(detail["type"]), explain(detail)[0]) for detail in caught.value.errors()]


@pytest.mark.parametrize(
    ("translations", "code"),
    [
        ({"ja": {"name": "x"}}, "language-code"),
        ({"ja-Hira": {"name": "x"}}, "language-code"),
        ({"English": {"name": "x"}}, "language-code"),
        ({"en": {"what_happens": "x"}}, "translation-field"),
        ({"en": {"address": "x"}}, "translation-field"),
        ({"en": {"name": "{漢字|かんじ}"}}, "reading-in-translation"),
        ({"en": {"name": "{x}"}}, "ruby"),
        ({"easy": {"summary": "{漢字|かんじ"}}, "ruby"),
        ({"en": {"name": "x" * 161}}, "string_too_long"),
        ({"en": {"summary": "x\ny"}}, "one-line"),
        ({"en": {"summary": "x\u200by"}}, "characters"),
    ],
)
def test_what_cannot_be_a_translation_is_refused(translations: dict[str, object], code: str) -> None:
    """Each fault has its code and a plain sentence that says what to write."""
    ((found, words),) = _refusals(Place, {**PLACE, "translations": translations})
    assert found == code
    assert words.endswith("。")


def test_a_field_that_cannot_be_translated_is_told_with_those_that_can() -> None:
    """The officer reads which fields there are for this type of entry."""
    ((_, words),) = _refusals(Desk, {**PLACE, "kind": "x", "translations": {"en": {"adress": "x"}}})[:1]
    assert "what_happens" in words
    assert "benefit" not in words


def test_each_type_has_its_own_fields() -> None:
    """A desk tells what happens, a scheme whom it is for."""
    desk = {"id": "a", "name": "b", "role": "general", "translations": {"en": {"what_happens": "A person answers"}}}
    assert Desk.model_validate(desk).translations["en"].what_happens == "A person answers"
    scheme = {"id": "a", "name": "b", "target": "c", "translations": {"easy": {"target": "{市|し}の {人|ひと}"}}}
    assert Programme.model_validate(scheme).translations["easy"].target == "{市|し}の {人|ひと}"


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (Hotline, LINE),
        (Place, {**PLACE, "contacts": LINE["contacts"]}),
        (Municipality, {**TOWN, "department": {"name": "みほん課", "contacts": LINE["contacts"]}}),
    ],
)
def test_what_contacts_say_has_its_place(kind: type[Hotline | Place | Municipality], values: dict[str, object]) -> None:
    """Translations go with contacts one by one, empty where there is nothing to say; another number is refused."""
    words = {"purpose": "Advice", "hours": "Weekdays", "caution": "Press 2"}
    whole = kind.model_validate({**values, "translations": {"en": {"contacts": [words, {}]}}})
    assert [contact.texts() for contact in whole.translations["en"].contacts] == [words, {}]
    for wrong, refusal in (
        ([words], "translated-contacts"),
        ([{}, {}, words], "translated-contacts"),
        ([{}, {"hours": "{平日|へいじつ}"}], "reading-in-translation"),
        ([{}, {"value": "119"}], "translation-field"),
        ([{}, {"caution": ""}], "string_too_short"),
    ):
        faulty = {**values, "translations": {"en": {"contacts": wrong}}}
        assert [code for code, _ in _refusals(kind, faulty)] == [refusal]


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (SensitiveTerm, {"slug": "a", "label": "え"}),
        (Worry, {"slug": "a", "label": "え", "say": "お"}),
        (Tile, {"slug": "a", "label": "え", "icon": "i", "worries": ["a"]}),
        (Group, {"slug": "a/b", "label": "え"}),
        (Area, {"slug": "a", "label": "え", "kana": "え"}),
    ],
)
def test_words_have_labels_in_languages_and_one_way_to_be_easy(
    kind: type[BaseModel], values: dict[str, object]
) -> None:
    """Every term takes labels of other languages; its easy label stands in `easy` alone."""
    assert kind.model_validate({**values, "translations": {"en": {"label": "E"}}})
    assert [code for code, _ in _refusals(kind, {**values, "translations": {"easy": {"label": "え"}}})] == [
        "easy-label"
    ]


def test_a_worry_is_said_in_easy_words_too() -> None:
    """The sentence and the neutral title of a worry have easy forms, with readings."""
    easy = {"say": "{助|たす}けて ください", "neutral_title": "{家|いえ}の こと"}
    worry = Worry.model_validate({"slug": "a", "label": "え", "say": "お", "translations": {"easy": easy}})
    assert worry.translations["easy"].texts() == easy


def test_a_municipality_names_its_languages_in_order() -> None:
    """Easy Japanese and English unless it says otherwise; codes are checked."""
    assert Municipality.model_validate(TOWN).languages == ("easy", "en")
    assert Municipality.model_validate({**TOWN, "languages": ["vi", "easy"]}).languages == ("vi", "easy")
    assert Municipality.model_validate({**TOWN, "languages": []}).languages == ()
    assert [code for code, _ in _refusals(Municipality, {**TOWN, "languages": ["ja"]})] == ["language-code"]


def test_only_what_stands_in_japanese_is_translated() -> None:
    """A text without its Japanese original is not given to the pages; neither is another language's."""
    texts = {"name": "Midori", "summary": "Tea", "directions": "By bus", "fee": "Free"}
    place: Listing = Place.model_validate({**PLACE, "summary": "お茶", "translations": {"en": texts}})
    assert list_translated(place, "en") == {"name": "Midori", "summary": "Tea"}
    assert list_translated(place, "easy") == {}
