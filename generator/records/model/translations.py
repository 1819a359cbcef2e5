"""What a record says in other languages, keyed by language: `easy` (やさしい日本語) or a BCP 47 tag.

A translation stands beside the Japanese original, which stays the one that counts. An English sentence takes about
twice the letters of a Japanese one, and so do readings: lengths are twice those of the originals.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, Field, model_validator

from generator.records.model.scalars import (
    LANGUAGE,
    Model,
    check_characters,
    check_label,
    check_line,
    check_ruby,
    refuse,
)

EASY = "easy"
"""The code of やさしい日本語; only there may a text hold readings, `{漢字|かんじ}`."""


def _check_code(text: str) -> str:
    if text != EASY and (not LANGUAGE.fullmatch(text) or text.split("-")[0] == "ja"):
        raise refuse(
            "language-code",
            "日本語のほかの言語を、easy（やさしい日本語）か、en、zh-Hans、vi、ne のような言語タグ（BCP 47）で書いてください。",
            "Write easy, or the BCP 47 tag of a language other than Japanese, such as en, zh-Hans, vi or ne.",
        )
    return text


LanguageCode = Annotated[str, AfterValidator(_check_code)]
Line = Annotated[str, Field(min_length=1, max_length=320), AfterValidator(check_line), AfterValidator(check_ruby)]
Label = Annotated[str, Field(min_length=1, max_length=320), AfterValidator(check_line), AfterValidator(check_label)]
Name = Annotated[str, Field(min_length=1, max_length=160), AfterValidator(check_line), AfterValidator(check_ruby)]
Text = Annotated[
    str, Field(min_length=1, max_length=4000), AfterValidator(check_characters), AfterValidator(check_ruby)
]


class Translation(Model):
    """The texts of one record in one language; each may be left out and then stays Japanese."""

    @model_validator(mode="before")
    @classmethod
    def _check_names(cls, value: Any) -> Any:
        unknown = value.keys() - cls.model_fields.keys() if isinstance(value, dict) else set()
        if unknown:
            known = "・".join(cls.model_fields)
            raise refuse(
                "translation-field",
                f"翻訳できない項目があります。ここで翻訳できるのは {known} です。ほかの項目は消してください。",
                f"Only {', '.join(cls.model_fields)} can be translated here: remove the others.",
            )
        return value

    def texts(self) -> dict[str, str]:
        """Return the texts that are given, by the name of their field (lists left out)."""
        found = ((name, getattr(self, name)) for name in type(self).model_fields)
        return {name: text for name, text in found if isinstance(text, str)}


class ContactTranslation(Translation):
    """What one contact says of itself in another language."""

    purpose: Line | None = Field(default=None, description="何のための連絡先か")
    hours: Line | None = Field(default=None, description="つながる時間")
    caution: Line | None = Field(default=None, description="かける前に知っておくこと")


class WithContacts(Translation):
    """The texts of something with contacts. `contacts` holds one translation for each of them, in their order."""

    contacts: tuple[ContactTranslation, ...] = Field(
        default=(),
        max_length=20,
        description="連絡先の purpose・hours・caution。もとの contacts と同じ数だけ、同じ順に書く。訳すもののない連絡先は {} とする",
    )

    def all_texts(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Yield every text that is given, with its place in the translation."""
        for name, text in self.texts().items():
            yield (name,), text
        for number, contact in enumerate(self.contacts):
            for name, text in contact.texts().items():
                yield ("contacts", number, name), text


def check_contact_count(translations: Mapping[str, WithContacts], contacts: Sequence[Model]) -> None:
    """Raise a refusal unless each language that translates contacts has one translation for each of `contacts`.

    With one too few the second number would be told to be for what the third is for.
    """
    for code, translation in translations.items():
        if translation.contacts and len(translation.contacts) != len(contacts):
            raise refuse(
                "translated-contacts",
                f"翻訳（{code}）の contacts は、もとの contacts と同じ数だけ、同じ順に書いてください。"
                "訳すもののない連絡先のところは {} とします。",
                f"contacts of {code} must have one item for each contact, in their order; {{}} where there is none.",
            )


class ListingTranslation(WithContacts):
    """An entry in another language."""

    name: Name | None = Field(default=None, description="名前")
    summary: Line | None = Field(default=None, description="初めての人にかける一文")
    description: Text | None = Field(default=None, description="くわしい説明")
    application: Text | None = Field(default=None, description="申し込み方")
    directions: Text | None = Field(default=None, description="行き方（location の directions）")
    fee: Line | None = Field(default=None, description="金額など（fee の text）")
    accessibility_note: Line | None = Field(default=None, description="バリアフリーの備考")


class DeskTranslation(ListingTranslation):
    """A desk in another language."""

    what_happens: Text | None = Field(default=None, description="電話をかけると、どうなるか")
    without_phone: Line | None = Field(default=None, description="電話のほかの連絡方法")


class ProgrammeTranslation(ListingTranslation):
    """A scheme in another language."""

    target: Line | None = Field(default=None, description="だれが使えるか")
    benefit: Text | None = Field(default=None, description="何を受けられるか")


class HotlineTranslation(WithContacts):
    """A help line in another language."""

    name: Name | None = Field(default=None, description="名前")
    hours: Line | None = Field(default=None, description="受付時間")
    cost_note: Line | None = Field(default=None, description="料金の注意")
    audience: Line | None = Field(default=None, description="だれのためか")
    caution: Line | None = Field(default=None, description="かける前に知っておくこと")


class MunicipalityTranslation(WithContacts):
    """The municipality's own words in another language; `contacts` are those of its department."""

    name: Name | None = Field(default=None, description="自治体の名前", examples=["Minamo City"])
    site_name: Name | None = Field(default=None, description="サイトの名前")
    tagline: Line | None = Field(default=None, description="サイトの一言")
    department: Line | None = Field(default=None, description="担当課の名前（department の name）")
    department_hours: Line | None = Field(default=None, description="担当課の受付時間（department の hours）")
    area_word: Name | None = Field(default=None, description="地区の呼び方", examples=["area"])


class TermTranslation(Translation):
    """A word in another language. The easy label stands in `easy` of the term itself."""

    label: Label | None = Field(default=None, description="名前", examples=["Naka area"])


class SensitiveTermTranslation(TermTranslation):
    """A kind or audience in another language; `neutral_title` may tell no more than the Japanese one."""

    neutral_title: Line | None = None


class WorryTranslation(SensitiveTermTranslation):
    """A worry in another language; `say` means the same as the Japanese sentence, which is shown beside it."""

    say: Line | None = None


T = TypeVar("T", bound=Translation)


def _check_readings(translations: Mapping[str, T]) -> Mapping[str, T]:
    for code, translation in translations.items():
        for name, text in _name_texts(translation):
            if code != EASY and ("{" in text or "}" in text):
                raise refuse(
                    "reading-in-translation",
                    f"{code} の {name} に {{ }} は使えません。ふりがなを付けられるのは easy（やさしい日本語）だけです。",
                    f"{code}, {name}: braces are not used here; readings belong into easy alone.",
                )
    return translations


def _name_texts(translation: Translation) -> Iterator[tuple[str, str]]:
    if not isinstance(translation, WithContacts):
        yield from translation.texts().items()
        return
    for loc, text in translation.all_texts():
        yield ".".join(str(part + 1) if isinstance(part, int) else part for part in loc), text


def _check_easy_label(translations: Mapping[str, T]) -> Mapping[str, T]:
    if EASY in translations and "label" in translations[EASY].texts():
        raise refuse(
            "easy-label",
            "やさしい日本語の名前は、translations でなく、この語の easy に書いてください。",
            "The easy label belongs into easy of this term, not into translations.",
        )
    return translations


Translations = Annotated[Mapping[LanguageCode, T], AfterValidator(_check_readings)]
TermTranslations = Annotated[
    Mapping[LanguageCode, T], AfterValidator(_check_readings), AfterValidator(_check_easy_label)
]
