"""Telephone numbers as people write them: read, name what is doubtful, never guess."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.japanese.phone_numbering import (
    PhoneKind,
    check_groups,
    classify_number,
    group_number,
    name_number_fault,
)
from generator.japanese.widths import (
    ALL_DASHES,
    LONG_MARKS,
    TRUE_DASHES,
    fold_dashes_between_digits,
    fold_width,
    squash_spaces,
    strip_invisible,
)

_EMPTY = re.compile(rf"なし|無し?|[{re.escape(ALL_DASHES)}/ ]*")
_LABEL = re.compile(
    r"(?:フリーダイヤル|ナビダイヤル|電話番号|携帯電話|電話|携帯|直通|代表|TEL(?:EPHONE)?|PHONE|FAX|ファックス|ファクス"
    r"|ファクシミリ|[☎☏📞📠✆])[ .:・/&]*",
    re.IGNORECASE,
)
_NOTE = re.compile(r" ?(?:\((?:大?代表?|直通?)\)|\[(?:大?代表?|直通?)\]|代表?|直通|番)$")
_EXTENSION = re.compile(r"[ ,、]?\(?(?:内線(?:番号)?|内|EXT\.?)[ :]?([0-9]{1,6})\)?$", re.IGNORECASE)
_EXTENSION_WORD = re.compile("内線|EXT", re.IGNORECASE)
_LOOSE_EXTENSION = re.compile(r"\([0-9]{1,5}\)$")
_LINE_RANGE = re.compile(r" ?[~〜] ?[0-9]{1,4}$")
_ABROAD = re.compile(r"\(?\+81\)?[ -]?(?:\(0\)|0(?=[1-9]))?[ -]?")
_SEPARATORS = re.compile(r"[-() .]+")
_DIGITS_AND_SEPARATORS = re.compile(r"[0-9() .-]*[0-9][0-9() .-]*")
_EXPONENT = re.compile(r"[0-9](?:\.[0-9]+)?E\+?[0-9]+", re.IGNORECASE)

_TO_HYPHEN = str.maketrans(dict.fromkeys(TRUE_DASHES + LONG_MARKS, "-"))
_KANJI_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_START = re.compile(r"(?<![0-9.])(?:\(?\+81\)?[ -]?(?:\(0\)|0(?=[1-9]))?[ -]?|0)(?=[0-9])")
_GAP = re.compile(r" ?- ?|\) ?| ?\(|\.| ")
_AFTER_LETTERS = re.compile("(?:tel|fax|phone)$", re.IGNORECASE)
_LONGEST_FIELD = 200
_FEWEST_DIGITS, _MOST_DIGITS, _MOST_GROUPS = 10, 11, 4


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number as read.

    ``display``: ASCII with hyphens, grouped as the operator wrote it. ``digits``: digits only, ``#`` before those short
    numbers that have it, "" where no single number can be told. ``extension``: 内線, or None. ``faults``, slugs:

    * "empty": nothing, なし or a lone dash; "text": words in the field, 非公開 among them
    * "exponent": a spreadsheet's 8.06773E+09; "several": more than one number
    * "extension-mixed": an extension that cannot be told from the number
    * "lost-zero": the first 0 is gone; "no-area-code": 5 to 8 digits without one
    * "length": digits too many or too few; "prefix": a beginning that is not in use
    * "hyphens": the number is whole, but its hyphens stand where none belong
    """

    display: str
    digits: str
    kind: PhoneKind
    faults: tuple[str, ...] = ()
    extension: str | None = None

    @property
    def href(self) -> str:
        """The link that dials the number ("tel:0120279338", "tel:%238008"), "" where a fault forbids dialling."""
        if self.kind == "unknown" or not {"hyphens"}.issuperset(self.faults):
            return ""
        return "tel:" + self.digits.replace("#", "%23")


def _strip_labels(shown: str) -> str:
    while match := _LABEL.match(shown):
        shown = shown[match.end() :]
    while match := _NOTE.search(shown):
        shown = shown[: match.start()]
    return shown.strip()


def parse_phone(text: str) -> Phone:
    """Read one telephone number in any width, with any dash, brackets, spaces, +81, TEL, (代) or an extension.

    Never raises and never repairs: what is doubtful comes back with faults (see :class:`Phone`).
    """
    raw = squash_spaces(fold_width(strip_invisible(text))).replace("♯", "#")
    if _EMPTY.fullmatch(raw):
        return Phone("", "", "unknown", ("empty",))
    if len(raw) > _LONGEST_FIELD:
        return Phone(raw, "", "unknown", ("text",))
    shown = _strip_labels(fold_dashes_between_digits(raw))
    # 0466-22-1234～5 is a row of lines; 0466〜22〜1234 is one number.
    lines = _LINE_RANGE.search(raw)
    if (lines and find_phones(raw[: lines.start()])) or len(find_phones(raw)) > 1:
        return Phone(shown, "", "unknown", ("several",))
    extension = None
    if match := _EXTENSION.search(shown):
        extension, shown = match[1], _strip_labels(shown[: match.start()])
    elif _EXTENSION_WORD.search(shown):
        return Phone(shown, "", "unknown", ("extension-mixed",))
    return _read_number(shown, extension)


def _read_number(shown: str, extension: str | None) -> Phone:
    if _EXPONENT.fullmatch(shown):
        return Phone(shown, "", "unknown", ("exponent",), extension)
    if match := _ABROAD.match(shown):
        shown = "0" + shown[match.end() :]
    shown = re.sub(r"^([0-9]+)\.0$", r"\1", shown)
    compact = shown.replace(" ", "")
    if (kind := classify_number(compact)) in ("emergency", "short"):
        return Phone(compact, compact, kind, (), extension)
    if not _DIGITS_AND_SEPARATORS.fullmatch(shown):
        return Phone(shown, "", "unknown", ("text",), extension)
    if loose := _LOOSE_EXTENSION.search(shown):
        before = _SEPARATORS.sub("", shown[: loose.start()])
        if classify_number(before) != "unknown":
            return Phone(shown, "", "unknown", ("extension-mixed",), extension)
    groups = [group for group in _SEPARATORS.split(shown) if group]
    digits = "".join(groups)
    kind = classify_number(digits)
    display = group_number(digits) if len(groups) == 1 else "-".join(groups)
    if kind == "unknown":
        return Phone(display, digits, kind, (name_number_fault(digits),), extension)
    return Phone(display, digits, kind, () if check_groups(groups, kind) else ("hyphens",), extension)


def _follow(text: str, start: re.Match[str]) -> tuple[str, int] | None:
    """Gather digits from a start until they make a whole number; give them and where they end."""
    at = start.end()
    digits, groups, separator = "0", 0, ""
    while groups < _MOST_GROUPS:
        end = at
        while end < len(text) and text[end] in "0123456789":
            end += 1
        digits += text[at:end]
        groups += 1
        if len(digits) > _MOST_DIGITS:
            return None
        if len(digits) >= _FEWEST_DIGITS and classify_number(digits) != "unknown":
            # A bare run in an address or a name of a file (/0000083363.html) is no telephone number.
            bare = groups == 1 and start.start() > 0 and text[start.start() - 1] in "/=_-&?"
            return None if bare or text[end : end + 1] == ":" else (digits, end)
        gap = _GAP.match(text, end)
        # Spaces may part the groups of a number, but not follow on hyphens (1-12-2026 10:30).
        if gap is None or len(digits) < 2 or (gap[0] == " " and separator not in ("", " ", ") ")):
            return None
        separator = gap[0]
        at = gap.end()
        if text[at : at + 1] not in tuple("0123456789"):
            return None
    return None


def _scan(text: str) -> list[str]:
    found: list[str] = []
    position = 0
    while start := _START.search(text, position):
        position = start.start() + 1
        before = text[max(0, start.start() - 5) : start.start()]
        inside_word = before[-1:].isascii() and before[-1:].isalpha() and not _AFTER_LETTERS.search(before)
        if inside_word or re.search("[0-9]-$", before):
            continue
        if number := _follow(text, start):
            digits, position = number
            found.append(digits)
    return found


def find_phones(text: str) -> list[str]:
    """List the whole numbers of 10 or 11 digits in running text, as digits in order, each as often as it stands there.

    Any width and dash, +81, brackets, spaces between groups, and digits written in kanji are seen. Short numbers
    (#8008, 110) are not looked for: their digits stand for other things too often.
    """
    folded = text if text.isascii() else fold_width(strip_invisible(text)).translate(_TO_HYPHEN)
    found = _scan(folded)
    if "〇" in folded or "零" in folded:
        in_kanji = _scan(folded.translate(_KANJI_DIGITS))
        found += [digits for digits in in_kanji if digits not in found]
    return found
