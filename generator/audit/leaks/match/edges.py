"""Whether a run of the stream is the secret, by what stands around it and between its digits."""

from __future__ import annotations

import re
import unicodedata

from generator.audit.leaks.decode.peel import BARRIER
from generator.audit.leaks.fold.placed import Placed
from generator.audit.leaks.variants import Edge, Pattern
from generator.audit.leaks.variants.addresses import PLACE_STEP, PREFECTURES, mark_municipality

_TITLES = frozenset("様氏君殿宅家方先生会長電住所携帯連絡番のはがをにとへもでや、。親子夫妻父母姉妹兄弟")
_BEFORE_NAMES = frozenset("者当名長員任師士会部課室係人主親子父母妻夫兄姉弟妹市区町村県府都氏：")
_KANA_AFTER = ("さん", "さま", "くん", "ちゃん", "です", "は", "が", "を", "の", "に", "と", "も", "へ", "サン", "サマ")
_ELSEWHERE = re.compile(rf"({'|'.join(PREFECTURES)})[^\s、。，．,;：:0-9]{{0,12}}\Z")
_OTHER_TOWN = re.compile(rf"(?:{'|'.join(PREFECTURES)})([\u3041-\u30ff\u3400-\u9fff々]{{2,12}})\Z")
_FIELD = re.compile(
    rf"(?:state_province|region|prefecture|都道府県)[\"']?\s*[:=]\s*[\"']?({'|'.join(PREFECTURES)})", re.IGNORECASE
)
_FAR_FIELD = 120
_CODES = re.compile("[\0-\x08\x0e-\x1b]")
_QUIET = "\"'“”‘’「」『』()（）[]{}<>＜＞ \t\u3000\u00a0:：=＝*_`・、"
_LINE_ENDS = "\n\r,;|\x0b\x0c\u2028\u2029"


def stands_alone(pattern: Pattern, placed: Placed, text: str, start: int, end: int) -> bool:
    """Tell whether the run of `placed` from `start` to `end`, found in `text`, is what `pattern` asks for."""
    if _runs_on(placed, text, start) or _runs_on(placed, text, end):
        return False
    if pattern.edge in (Edge.GROUPS, Edge.ADDRESS):
        return _check_groups(pattern, placed, text, start, end)
    if pattern.edge == Edge.NUMBER:
        return _is_number(placed, text, start, end)
    if pattern.edge == Edge.WORD:
        return not (_touches(placed, text, start) or _touches(placed, text, end))
    if pattern.edge == Edge.MAIL:
        return not (_touches(placed, text, start) or _touches(placed, text, end)) and not (
            _goes_on(placed, text, start, "._+-") or _goes_on(placed, text, end, ".-")
        )
    if pattern.edge == Edge.NAME:
        return _is_name(pattern, placed, text, start, end)
    if pattern.edge == Edge.KANA:
        return _is_reading(pattern, placed, text, start, end)
    if pattern.edge == Edge.CELL:
        return _is_cell(placed, text, start, end)
    return True


def _joined(placed: Placed, text: str, place: int) -> bool:
    """Tell whether the character at `place` follows on the one before without anything to be seen between."""
    if not 0 < place < len(placed.text):
        return False
    between = text[placed.ends[place - 1] : placed.starts[place]]
    return all(unicodedata.category(letter) in ("Cf", "Mn", "Me") for letter in between)


def _runs_on(placed: Placed, text: str, place: int) -> bool:
    """Tell whether a run of digits goes on across `place`."""
    if not 0 < place < len(placed.text):
        return False
    return placed.text[place - 1].isdigit() and placed.text[place].isdigit() and _joined(placed, text, place)


def _touches(placed: Placed, text: str, place: int) -> bool:
    """Tell whether letters or digits of ASCII meet at `place`."""
    if not 0 < place < len(placed.text):
        return False
    both = placed.text[place - 1] + placed.text[place]
    return both.isascii() and both.isalnum() and _joined(placed, text, place)


def _goes_on(placed: Placed, text: str, place: int, signs: str) -> bool:
    """Tell whether one of the signs alone parts two letters or digits of ASCII at `place`."""
    if not 0 < place < len(placed.text):
        return False
    between = text[placed.ends[place - 1] : placed.starts[place]]
    return len(between) == 1 and between in signs and (placed.text[place - 1] + placed.text[place]).isascii()


def _split_groups(placed: Placed, text: str, start: int, end: int) -> tuple[int, ...]:
    """Return the lengths of the runs of digits between `start` and `end` as they are written."""
    groups: list[int] = []
    before = False
    for place in range(start, end):
        digit = placed.text[place].isdigit()
        if digit and before and _joined(placed, text, place):
            groups[-1] += 1
        elif digit:
            groups.append(1)
        before = digit
    return tuple(groups)


def _check_groups(pattern: Pattern, placed: Placed, text: str, start: int, end: int) -> bool:
    groups = _split_groups(placed, text, start, end)
    expected = pattern.groups[1:] if pattern.groups[:1] == (0,) else pattern.groups
    if pattern.edge == Edge.ADDRESS:
        return _is_address(pattern, placed, text, start, groups)
    spaced = set(groups) == {1} and len(groups) > 3 and not _amid_digits(placed, text, start, end)
    whole = pattern.groups[:1] == (0,) and len(groups) == 1
    if not (groups == expected or spaced or whole):
        return False
    if _touches(placed, text, start) or _dashed(placed, text, start):
        return False
    if not pattern.text[0].isdigit():
        written = text[placed.starts[start] : placed.ends[end - 1]]
        # An era's letter and a few digits between the codes of a program are no day.
        if placed.starts[start + 1] - placed.ends[start] > 2 or _CODES.search(written):
            return False
    return not _dashed(placed, text, end) and not _touches(placed, text, end)


def _dashed(placed: Placed, text: str, place: int) -> bool:
    """Tell whether digits on both sides of `place` are parted by one dash or point: they are one longer number."""
    if not 0 < place < len(placed.text) or not (placed.text[place - 1].isdigit() and placed.text[place].isdigit()):
        return False
    between = text[placed.ends[place - 1] : placed.starts[place]]
    return len(between) == 1 and (between in "./ー−" or unicodedata.category(between) == "Pd")


def _amid_digits(placed: Placed, text: str, start: int, end: int) -> bool:
    """Tell whether single digits go on before and behind, as in the path of a drawing."""
    stream = placed.text
    if start == 0 or end == len(stream) or not (stream[start - 1] + stream[end]).isdigit():
        return False
    return not any(_joined(placed, text, place) for place in (start, end))


def _name_prefecture(placed: Placed, text: str, start: int) -> str:
    """Return the prefecture that stands before an address, or in a field of its own beside it; empty without one."""
    place = placed.starts[start]
    named = _ELSEWHERE.search(text, max(0, place - 20), place) or _FIELD.search(text, place, place + _FAR_FIELD)
    return named[1] if named is not None else ""


def _name_municipality(placed: Placed, text: str, start: int) -> int:
    """Return the mark of the municipality that stands behind a prefecture directly before an address; 0 without one."""
    named = _OTHER_TOWN.search(text, max(0, placed.starts[start] - 20), placed.starts[start])
    return mark_municipality(named[1]) if named is not None else 0


def _is_address(pattern: Pattern, placed: Placed, text: str, start: int, groups: tuple[int, ...]) -> bool:
    lies, *expected = pattern.groups
    municipality, prefecture = divmod(-lies, PLACE_STEP)
    if prefecture and _name_prefecture(placed, text, start) not in ("", PREFECTURES[prefecture - 1]):
        return False
    if municipality and _name_municipality(placed, text, start) not in (0, municipality):
        return False
    if groups[-len(expected) :] == tuple(expected) or set(groups) == {1}:
        return True
    town = sum(not letter.isdigit() for letter in pattern.text)
    return len(groups) == 1 and town >= 3


def _is_number(placed: Placed, text: str, start: int, end: int) -> bool:
    if BARRIER.strip() in placed.text[start:end]:
        return False
    short = end - start < 10
    if short:
        groups = _split_groups(placed, text, start, end)
        if len(groups) > 3 and set(groups) != {1}:
            return False
        return not any((_touches(placed, text, place) or _dashed(placed, text, place)) for place in (start, end))
    return True


def _is_kanji(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff" or letter >= "\U00020000" or letter == "々"


def _is_name(pattern: Pattern, placed: Placed, text: str, start: int, end: int) -> bool:
    """A short name stands alone unless a kanji before it makes another surname or one behind it another given name."""
    if pattern.groups and any(not _joined(placed, text, start + length) for length in pattern.groups):
        after = text[placed.ends[end - 1] : placed.ends[end - 1] + 1]
        return not _is_kanji(after) or after in _TITLES
    before, after = text[max(0, placed.starts[start] - 1) : placed.starts[start]], text[placed.ends[end - 1] :][:1]
    if after and _is_kanji(after) and after not in _TITLES:
        return False
    long_surname = bool(pattern.groups) and pattern.groups[0] >= 2
    return not (before and _is_kanji(before)) or long_surname or before in _BEFORE_NAMES


def _script(letter: str) -> str:
    if "\u3041" <= letter <= "\u309f":
        return "hiragana"
    return "katakana" if "\u30a1" <= letter <= "\u30ff" or "\uff66" <= letter <= "\uff9f" else ""


def _is_reading(pattern: Pattern, placed: Placed, text: str, start: int, end: int) -> bool:
    if pattern.groups and any(not _joined(placed, text, start + length) for length in pattern.groups):
        return True
    first, last = placed.starts[start], placed.ends[end - 1]
    before, after = text[max(0, first - 1) : first], text[last : last + 5].lstrip("ーｰ〜～-")[:3]
    if before and _script(before) and _script(before) == _script(text[first]):
        return False
    same = after and _script(after[0]) and _script(after[0]) == _script(text[last - 1])
    return not same or after.startswith(_KANA_AFTER)


def _is_cell(placed: Placed, text: str, start: int, end: int) -> bool:
    before = text[: placed.starts[start]].rstrip(_QUIET)[-1:]
    after = text[placed.ends[end - 1] :].lstrip(_QUIET)[:1]
    return (not before or before in _LINE_ENDS) and (not after or after in _LINE_ENDS)
