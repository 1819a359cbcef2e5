"""How a secret stands in a text: the text around it, what of it must not be escaped again, and its character set."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass, replace
from typing import Literal

Syntax = Literal["plain", "markup", "escapes"]


@dataclass(frozen=True)
class Plant:
    """A secret in a sentence.

    `syntax` says what `core` is made of: "markup" holds entities that HTML and XML must keep as they are, "escapes"
    holds backslashes that JSON and scripts must keep. `carried` is true when the core went through a transport (base64,
    percent, ...) and so must not be cut. `charset` is a codec of Python for the whole file.
    """

    before: str
    core: str
    after: str
    syntax: Syntax = "plain"
    carried: bool = False
    charset: str = "utf-8"

    @property
    def whole(self) -> str:
        """The sentence as it is read."""
        return self.before + self.core + self.after

    def alone(self) -> Plant:
        """The same secret without its sentence."""
        return replace(self, before="", after="")

    def for_markup(self) -> str:
        """The sentence for the text or a quoted attribute of HTML and XML."""
        core = self.core if self.syntax == "markup" else html.escape(self.core)
        return html.escape(self.before) + core + html.escape(self.after)

    def for_script(self) -> str:
        """The sentence for a double-quoted string of JSON or JavaScript, without the quotes."""
        core = self.core if self.syntax == "escapes" else quote(self.core)
        return quote(self.before) + core + quote(self.after)

    def for_css(self) -> str:
        """The sentence for a double-quoted string of CSS."""
        core = self.core if self.syntax == "escapes" else _quote_css(self.core)
        return _quote_css(self.before) + core + _quote_css(self.after)


def quote(text: str) -> str:
    """Escape a text for a double-quoted JSON string, without the quotes; letters stay as they are."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _quote_css(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
