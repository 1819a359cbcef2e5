"""Closures in free text: cells of closed days, and remarks such as （土日祝日を除く）."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.records.schedule.closures import Closure, read_closure, read_closures
from generator.records.schedule.days import ALL_WEEKDAYS, EVERY
from generator.records.schedule.text import fold
from generator.records.schedule.wording import describe_rules

_VERB = r"(?:お?休み|休館日?|休業日?|休所日?|休園日?|定休日?|閉館日?|閉所日?|休(?=$))"
_EXCEPT = r"(?:除く|除き|除いて)"
_AFTER = re.compile(rf"(?P<what>.+?)(?:の場合)?(?:は|を|が)? ?(?:{_EXCEPT}|{_VERB})(?:です|になります|とします)?")
_BEFORE = re.compile(rf"{_VERB} ?[:は ]? ?(?P<what>.+)")
_DAY_WORDS = r"(?:(?:第[1-5](?:[・、]第?[1-5])*)?[月火水木金土日](?:曜日?)?|祝(?:祭日|休日|日)?|休日|国民の祝日|年末年始(?:期間)?|お?盆(?:休み|期間)?)"
_INLINE = re.compile(
    # Not inside other words: the 月 of 8月は休み is no Monday.
    rf"(?:(?<![^\s、,。/)分時で※])|^)(?P<what>{_DAY_WORDS}(?:(?:[・、,~ ]|及び|および|と)?{_DAY_WORDS})*)(?:の場合)?(?:は|を)? ?(?:{_EXCEPT}|お?休み|休館|定休)の?"
)
_CLAUSES = re.compile(r"\n|(?<!\d)/|/(?!\d)|。|;|※")
_PIECES = re.compile(r"[、,・ ]+|及び|および")
_NOT_CLOSING = re.compile(r"も|のみ|受付|対応|可|以外|要予約|相談")
_NOTE = re.compile(r"\(([^()]*)\)|【([^【】]*)】")


@dataclass
class ClosuresFound:
    """Closures read, and what was not understood beside them."""

    closures: list[Closure] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)

    def closed_weekdays(self) -> frozenset[int]:
        """Return the weekdays closed in every week of the year."""
        rules = [rule for closure in self.closures for rule in closure.rules]
        plain = [rule for rule in rules if rule.nth == (EVERY,) and not rule.months]
        return frozenset(day for rule in plain for day in rule.weekdays)

    def words_for(self, weekdays: frozenset[int]) -> list[str]:
        """Return the closures in the register's form, without weekdays on which nothing is held anyway."""
        words: list[str] = []
        for closure in self.closures:
            if closure.kind != "days":
                words.append(closure.write())
                continue
            for rule in closure.rules:
                if rule.public_holidays:
                    words.append("祝日")
                elif rule.monthdays or weekdays & set(rule.weekdays):
                    words.append(describe_rules((rule,)).removeprefix("毎週"))
        return list(dict.fromkeys(words))


def open_weekdays(found: ClosuresFound) -> str | None:
    """Return the weekdays left when the closed ones are known in full; None when no weekday is named as closed."""
    closed = found.closed_weekdays()
    left = [str(day + 1) for day in ALL_WEEKDAYS if day not in closed]
    return "".join(left) if closed and left and not found.rest else None


def read_remark(remark: str) -> tuple[Closure, ...] | None:
    """Read one remark that only says what is closed (祝日は休み, 祝・年末年始除く, 休館日：月曜日); None for any other."""
    for pattern in (_AFTER, _BEFORE):
        match = pattern.fullmatch(remark.strip())
        if match:
            closures = read_closures(match.group("what"))
            if closures:
                return closures
    return None


def take_inline(text: str) -> tuple[str, list[Closure]]:
    """Cut remarks like 土日祝日を除く out of running text; return what is left and the closures."""
    closures: list[Closure] = []

    def cut(match: re.Match[str]) -> str:
        found = read_closures(match.group("what"))
        if not found:
            return match.group()
        closures.extend(found)
        return " "

    return _INLINE.sub(cut, text), closures


def read_closed_cell(text: str) -> ClosuresFound:
    """Read a cell of closed days (土曜日・日曜日・祝日・12月29日～1月3日), keeping aside what is not understood."""
    found = ClosuresFound()
    folded = "\n".join(fold(line) for line in text.splitlines())
    for note in (match.group(1) or match.group(2) or "" for match in _NOTE.finditer(folded)):
        closures = read_closures(note)
        found.closures += closures or ()
        found.rest += [] if closures or not note else [note]
    for clause in _CLAUSES.split(_NOTE.sub("", folded)):
        if clause.strip(" 、,・"):
            _read_clause(clause.strip(" 、,・"), found)
    return found


def _read_clause(clause: str, found: ClosuresFound) -> None:
    whole = read_closures(clause) or read_remark(clause)
    if whole:
        found.closures += whole
        return
    if _NOT_CLOSING.search(clause):
        found.rest.append(clause)
        return
    for piece in filter(None, _PIECES.split(clause)):
        closure = read_closure(piece)
        if closure:
            found.closures.append(closure)
        else:
            found.rest.append(piece)
