"""Traces of persons in texts, line by line: what may stand where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.audit.outgoing.piece import Piece
from generator.japanese.personal import find_traces

IsPublic = Callable[[str], bool]
"""Says whether the digits of a number, or a mail address, stand in a contact of the public register."""

_VALUE = re.compile(r"""(?<![\w-])(value:\s*)("[^"]*"|'[^']*'|[^\s,}#]+)""")
_ONE_CONTACT = re.compile(r"""["']?(?:[+(]?\d[\d()（）\s-]{8,16}|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)["']?""")
_COMMENT = re.compile(r"(?:^|\s)#")
_SVG_NUMBERS = re.compile(r"""\s(?:d|points|transform|viewBox|values|style)\s*=\s*(?:"[^"]*"|'[^']*')""")

EVERYWHERE = frozenset({"mobile", "personal-mail", "my-number", "birth-date", "case-number"})
"""Refused in every text but code of the product."""
UNSAID = frozenset({"person-name", "house-address"})
"""Refused in what is said of a change and in comments, where nobody needs them; a name in a page is asked about."""


def find_text_faults(piece: Piece, text: str, is_public: IsPublic) -> Iterator[tuple[str, int, bool]]:
    """Yield code, line (from 1) and whether it stops the push, for each trace of a person in a text."""
    is_yaml = piece.path.endswith((".yml", ".yaml"))
    for number, line in enumerate(re.split("\r\n?|\n", text), 1):
        if piece.zone == "register" and is_yaml:
            line = _VALUE.sub(_leave_out_contact, line)
        elif piece.path.endswith(".svg"):
            line = _SVG_NUMBERS.sub(" ", line)
        # In YAML everything behind a # is a comment, unless it stands in quotes: then one question too many is asked.
        comment = _COMMENT.search(line) if is_yaml else None
        said = line[comment.start() :] if comment else line if piece.role != "file" else ""
        aside = {trace.kind for trace in find_traces(said)} & UNSAID
        for trace in find_traces(line):
            if trace.value and is_public(trace.value):
                continue
            if trace.kind in EVERYWHERE or trace.kind in aside:
                yield trace.kind, number, True
            elif trace.kind == "person-name":
                yield trace.kind, number, False


def find_name_faults(path: str, is_public: IsPublic) -> Iterator[str]:
    """Yield the codes of traces of a person in the name of a file, branch or tag."""
    for part in path.split("/"):
        stem = re.sub(r"(?<=[A-Za-z])-|-(?=[A-Za-z])|_", " ", re.sub(r"\.[A-Za-z0-9]{1,5}$", "", part))
        yield from (trace.kind for trace in find_traces(stem) if not (trace.value and is_public(trace.value)))


def decode(content: bytes) -> str | None:
    """Return the text of bytes in UTF-8, UTF-16 with a mark, Shift_JIS or EUC-JP; None for what is no text."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if b"\0" in content[:8192]:
        return None
    # ISO-2022-JP is plain ASCII to whoever does not know its escapes.
    for name in (*(("iso2022_jp",) if b"\x1b$" in content else ()), "utf-8-sig", "cp932", "euc_jp"):
        try:
            return content.decode(name)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", "replace")


def _leave_out_contact(match: re.Match[str]) -> str:
    """A contact of the register may hold a number or an address of whoever agreed; `check` asks about it."""
    return match[1] if _ONE_CONTACT.fullmatch(match[2]) else match[0]
