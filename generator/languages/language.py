"""One language of the site: its address, its tag, and what it says for each Japanese message."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from gettext import c2py
from pathlib import Path

from babel.core import UnknownLocaleError
from babel.messages.pofile import PoFileError, read_po

from generator.languages.message import fill
from generator.languages.names import name_language

EASY = "easy"
"""The code of やさしい日本語: Japanese by its tag (BCP 47 knows no better one), a language of its own by its words."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language: `root` is where its tree of pages lies below the site's root (`easy/`; Japanese: nothing).

    `tag` is the BCP 47 tag of its pages. `messages` gives for a Japanese message the forms in this language (one, or for
    each grammatical number one); `choose_form` gives the number of the form for a count.
    """

    code: str
    tag: str
    name: str
    root: str
    messages: Mapping[str, tuple[str, ...]] | None = field(default=None, repr=False)
    choose_form: Callable[[int], int] = field(default=lambda count: 0, repr=False)

    @property
    def is_japanese(self) -> bool:
        """Whether Japanese text needs no mark of language on its pages."""
        return self.tag == "ja"

    @property
    def is_easy(self) -> bool:
        """Whether this is やさしい日本語: readings stand over kanji, and times are told by the halves of the day."""
        return self.code == EASY

    def knows(self, message: str) -> bool:
        """Say whether this language has its own words for a Japanese message."""
        return self.messages is None or message in self.messages

    def find(self, message: str, count: object = None) -> str:
        """Return the words for a Japanese message, places still in them; the message itself where there are none."""
        forms = self.messages.get(message) if self.messages else None
        if not forms:
            return message
        return forms[min(self.choose_form(count), len(forms) - 1)] if isinstance(count, int) else forms[-1]

    def say(self, message: str, /, **values: object) -> str:
        """Return a message in this language with its values, as text (in easy Japanese with `{漢字|かんじ}` in it)."""
        return fill(self.find(message, values.get("count")), values)


def is_code(text: str) -> bool:
    """Say whether a text, such as the name of a folder, is the code of a language other than Japanese."""
    return text == EASY or (text != "ja" and name_language(text) != text)


JAPANESE = Language("ja", "ja", "日本語", "")


def read_language(path: Path) -> Language:
    """Return the language of a gettext catalogue, named by its file (`en.po`). Raises OSError, or ValueError if broken."""
    code = path.stem
    locale = "ja" if code == EASY else code.replace("-", "_")
    with path.open("rb") as stream:
        try:
            catalogue = read_po(stream, locale=locale, abort_invalid=True)
        except (PoFileError, UnknownLocaleError) as error:
            raise ValueError(f"not a catalogue: {path.name}") from error
    messages = {}
    for message in catalogue:
        forms = message.string if isinstance(message.string, tuple) else (message.string,)
        key = message.id[0] if isinstance(message.id, (tuple, list)) else message.id
        if key and not message.fuzzy and all(isinstance(form, str) and form for form in forms):
            messages[key] = tuple(str(form) for form in forms)
    tag = "ja" if code == EASY else code
    name = name_language("ja-easy" if code == EASY else code)
    return Language(code, tag, name, f"{code}/", messages, c2py(catalogue.plural_expr))
