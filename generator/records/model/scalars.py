"""The smallest values of a register: each type says what it accepts and, when it refuses, what to write instead.

Every value arrives as text, as YAML wrote it (`read_yaml` guesses nothing). No message repeats the value.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from generator.japanese.eras import parse_date
from generator.japanese.ruby import RubyError, parse_ruby
from generator.japanese.widths import has_forbidden_characters

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
URL = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}(?::\d{1,5})?(?:[/?#][^\s<>\"'`{}|\\^]*)?")
MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")


class Model(BaseModel):
    """What every part of a record has in common: nothing unnamed, nothing changed later, no value in an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, hide_input_in_errors=True)


def refuse(code: str, ja: str, en: str) -> PydanticCustomError:
    """Return an error whose two sentences say what to write instead (`code` is the rule's permanent slug)."""
    return PydanticCustomError(code, "{ja}", {"ja": ja, "en": en})


def check_characters(text: str) -> str:
    """Return the text; refuse one with invisible or private-use characters."""
    if has_forbidden_characters(text):
        raise refuse(
            "characters",
            "目に見えない文字や外字が混ざっています。この項目を手で打ち直してください。",
            "Invisible or private-use characters are mixed in. Type this value again by hand.",
        )
    return text


def check_line(text: str) -> str:
    """Return the text; refuse one of several lines."""
    if "\n" in text:
        raise refuse("one-line", "改行を入れず、1行で書いてください。", "Write this on one line.")
    return check_characters(text)


def check_label(text: str) -> str:
    """Return the text; refuse braces, which are for readings."""
    if "{" in text or "}" in text:
        raise refuse(
            "label",
            "label に { } は使えません。ふりがなは easy に {漢字|かんじ} の形で書いてください。",
            "Braces are not used in label: readings belong into easy, as {漢字|かんじ}.",
        )
    return text


def check_ruby(text: str) -> str:
    """Return the text; refuse braces that are no reading `{漢字|かんじ}`."""
    try:
        parse_ruby(text)
    except RubyError:
        raise refuse(
            "ruby",
            "ふりがなは {漢字|かんじ} の形で書いてください。{ と } と | は、ふりがなのほかには使えません。",
            "Write readings as {漢字|かんじ}; braces are used for nothing else.",
        ) from None
    return text


def _check_slug(text: str) -> str:
    if len(text) > 80 or not SLUG.fullmatch(text):
        raise refuse(
            "slug",
            "半角の英小文字・数字・ハイフンだけで書いてください（例: midori-salon）。",
            "Use lower-case letters, digits and hyphens only (for instance midori-salon).",
        )
    return text


def _check_url(text: str) -> str:
    if len(text) > 500 or not URL.fullmatch(text):
        raise refuse(
            "url",
            "https:// から始まるアドレスを、半角で1つだけ書いてください。",
            "Write one address that begins with https://.",
        )
    return text


def _check_language(text: str) -> str:
    if not LANGUAGE.fullmatch(text):
        raise refuse(
            "language",
            "言語は ja、en、zh-Hans、vi、ne のような言語タグ（BCP 47）で書いてください。",
            "Write a BCP 47 language tag such as ja, en, zh-Hans, vi or ne.",
        )
    return text


def _read_date(value: object) -> object:
    if isinstance(value, date):
        return value
    found = parse_date(value) if isinstance(value, str) else None
    if found is None:
        raise refuse(
            "date",
            "日付は年から書いてください（例: 2026-04-01）。",
            "Write the date with its year (for instance 2026-04-01).",
        )
    return found


Slug = Annotated[str, AfterValidator(_check_slug), Field(json_schema_extra={"pattern": f"^{SLUG.pattern}$"})]
Line = Annotated[str, Field(min_length=1, max_length=160), AfterValidator(check_line)]
Label = Annotated[Line, AfterValidator(check_label)]
Easy = Annotated[Line, AfterValidator(check_ruby)]
Name = Annotated[str, Field(min_length=1, max_length=80), AfterValidator(check_line)]
Text = Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(check_characters)]
Url = Annotated[str, AfterValidator(_check_url)]
LanguageTag = Annotated[str, AfterValidator(_check_language)]
Day = Annotated[date, BeforeValidator(_read_date, json_schema_input_type=str)]
Answer = Literal["yes", "no", "unknown"]
Cost = Literal["free", "paid", "unknown"]
