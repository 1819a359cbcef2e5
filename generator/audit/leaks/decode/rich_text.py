r"""Rich Text Format (Microsoft, version 1.9.1): \u39640? and \'8d\'82 for letters, control words and groups away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.audit.leaks.decode.peel import peel

_LETTER = re.compile(
    r"\\u(-?\d{1,5})[ ]?(?:\?|\\'3[fF]|_|\*)|((?:\\'[0-9A-Fa-f]{2}[\r\n]{0,2}(?:(?<=\\'[89A-Fa-f].)(?:[@-\[\]-z|~]|\\[\\{}]))?)+)"
)
_PIECE = re.compile(r"\\'(..)|\\?([^\r\n])")
"""A byte, or the second byte of a character that is itself a letter of ASCII."""

_CONTROL = re.compile(r"\\(?:par|line|tab|cell|row|page|sect)\b[ ]?|\\[a-z]{1,32}-?\d{0,10}[ ]?|\\\*|[{}\r\n]")
_BREAKS = ("\\par", "\\line", "\\tab", "\\cell", "\\row", "\\page", "\\sect")


def undo_rich_text(text: str) -> Iterator[str]:
    """Yield the letters of rich text; of a whole file also without its control words."""
    if "\\u" not in text and "\\'" not in text and "{\\rtf" not in text:
        return
    yield from peel(_LETTER, _undo_letter, text)
    if "{\\rtf" in text:
        yield _CONTROL.sub(_undo_control, _LETTER.sub(_undo_letter, text))


def _undo_letter(match: re.Match[str]) -> str:
    if match[2]:
        pieces = _PIECE.findall(match[2])
        return b"".join(bytes.fromhex(pair) if pair else letter.encode() for pair, letter in pieces).decode(
            "cp932", "ignore"
        )
    code = int(match[1]) % 0x10000
    return chr(code) if code and not 0xD800 <= code < 0xE000 else ""


def _undo_control(match: re.Match[str]) -> str:
    return "\n" if match[0].startswith(_BREAKS) and match[0].rstrip() in _BREAKS else ""
