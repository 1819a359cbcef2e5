"""What one record holds. Every value arrives as text; each is closed (`Private`) as soon as it is checked.

Fields: domain.md §12, columns "council only" and "member only". Case data, lists of persons and minutes on persons have no
field: they are no part of a directory, whoever may read it.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.council.private import Private
from generator.japanese.postal import parse_postal_code
from generator.japanese.widths import fold_width, has_forbidden_characters

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAIL = re.compile(r"[^\s@<>]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
URL = re.compile(r"https?://[^\s<>\"]+")
SHORTEST_PHONE = 3
DEGREES = re.compile(r"[0-9]{1,3}\.[0-9]{2,12}")


class Part(BaseModel):
    """What every part of a record has in common: nothing unnamed, nothing changed later, no value in an error or repr."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, hide_input_in_errors=True, str_strip_whitespace=True, revalidate_instances="never"
    )

    def __repr__(self) -> str:
        return f"<council {type(self).__name__.lower()}>"

    __str__ = __repr__

    def __repr_args__(self) -> list[tuple[str | None, object]]:
        """Name no field: that one is filled in is already something to know."""
        return []


def refuse(code: str, ja: str) -> PydanticCustomError:
    """Return an error that says what to write instead; `code` is the rule's permanent slug."""
    return PydanticCustomError(code, "{ja}", {"ja": ja})


def _check_text(value: object) -> object:
    if isinstance(value, str) and has_forbidden_characters(value):
        raise refuse("characters", "目に見えない文字や外字が混ざっています。手で打ち直してください。")
    return value


def _check_line(value: object) -> object:
    if isinstance(value, str) and "\n" in value.strip():
        raise refuse("one-line", "改行を入れず、1行で書いてください。")
    return _check_text(value)


def _check_phone(value: object) -> object:
    if isinstance(value, str) and len(re.sub(r"[^0-9]", "", fold_width(value))) < SHORTEST_PHONE:
        raise refuse("phone", "電話番号を 0000-12-3456 の形で書いてください。")
    return _check_line(value)


def _check_shape(shape: re.Pattern[str], code: str, ja: str) -> BeforeValidator:
    def check(value: object) -> object:
        if isinstance(value, str) and not shape.fullmatch(value.strip()):
            raise refuse(code, ja)
        return value

    return BeforeValidator(check)


def _check_postal_code(value: object) -> object:
    if isinstance(value, str) and parse_postal_code(value) is None:
        raise refuse("postal-code", "郵便番号は 000-0000 の形で書いてください。")
    return value


def _check_slug(text: str) -> str:
    if len(text) > 80 or not SLUG.fullmatch(text):
        raise refuse("slug", "公開している登録の id（半角の英小文字・数字・ハイフン）を書いてください。")
    return text


Line = Annotated[Private, BeforeValidator(_check_line)]
Note = Annotated[Private, BeforeValidator(_check_text)]
Phone = Annotated[Private, BeforeValidator(_check_phone)]
Mail = Annotated[Private, _check_shape(MAIL, "mail", "メールアドレスを半角で1つ書いてください。")]
Url = Annotated[Private, _check_shape(URL, "url", "https:// から始まるアドレスを、半角で1つだけ書いてください。")]
PostalCode = Annotated[Private, BeforeValidator(_check_postal_code)]
Degrees = Annotated[Private, _check_shape(DEGREES, "degrees", "緯度・経度は 35.1234 のような小数で書いてください。")]
Slug = Annotated[str, AfterValidator(_check_slug)]


class Telephone(Part):
    """A number that is not public: a direct line, a mobile, a line for nights, a fax."""

    line: Literal["direct", "mobile", "night", "fax"]
    number: Phone
    note: Line | None = None


class Person(Part):
    """Somebody to ask for, or somebody who keeps a key."""

    name: Line
    kana: Line | None = None
    role: Line | None = None
    phone: Phone | None = None
    mail: Mail | None = None


class Point(Part):
    """A position in degrees, WGS 84, as it was written (digits matter when it is looked for)."""

    lat: Degrees
    lon: Degrees


class Site(Part):
    """A place whose whereabouts are not public: a shelter, a private home used as a gathering place, another."""

    use: Literal["shelter", "home", "other"]
    name: Line | None = None
    kana: Line | None = None
    postal_code: PostalCode | None = None
    address: Line | None = None
    room: Line | None = None
    point: Point | None = None
    note: Note | None = None


class CouncilRecord(Part):
    """What members know about one listing, or about a place that must not be public at all (then without `listing`)."""

    listing: Slug | None = None
    name: Line | None = None
    telephones: tuple[Telephone, ...] = Field(default=(), max_length=30)
    mails: tuple[Mail, ...] = Field(default=(), max_length=30)
    people: tuple[Person, ...] = Field(default=(), max_length=30)
    key_holders: tuple[Person, ...] = Field(default=(), max_length=30)
    sites: tuple[Site, ...] = Field(default=(), max_length=30)
    meeting_links: tuple[Url, ...] = Field(default=(), max_length=30)
    capacity: Note | None = None
    waiting: Note | None = None
    referral: Note | None = None
    do_not_send: Note | None = None
    note: Note | None = None

    @model_validator(mode="after")
    def _check_something_is_named(self) -> CouncilRecord:
        if self.listing is None and self.name is None:
            raise refuse(
                "nameless", "listing（公開している登録の id）か、name（公開しない場所の呼び名）を書いてください。"
            )
        return self
