"""Whether what a note and a public text have in common is a quotation, or a phrase that anybody may write."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from generator.audit.leaks.variants import Pattern

QUOTED = 10
"""So many characters of the canonical stream in a row are a quotation where they go on over the end of a clause."""

LEAST = 8
"""So many count beside another piece of the note or another value of the record."""

_TWO_WINDOWS, _ONE_CLAUSE, _ONE_SCRIPT, _NO_CHANCE = 11, 14, 20, 20
"""Inside one clause two windows in a row (boundary document, section 4) where more is said than desks say every day, else so
many; more of hiragana alone or kanji alone (names of desks); so many are never a common phrase."""

_EVERYDAY = re.compile(
    "午前|午後|夕方|平日|土日|祝日|[月火水木金土日]曜日?|毎週|毎月|電話|連絡|携帯|番号|受け?付け?|担当|窓口|相談|役所|予約|申し?込み?|必要|不要|"
    "無料|希望|参加|利用|開催|開い|場合|返信|返事|郵便|郵送|職場|訪問|訪ね|本人|家族|子ども|知らせ|出られ|自由|集まり|会場|教室|和室|公民館|"
    "[朝昼夜時分日月年回人名方階前後中外何今0-9]"
)
"""Words that public pages and notes share without telling of anybody."""

_TELLING = re.compile("[^ぁ-んa-z]")
_FEWEST_TELLING = 3

_OVER_THE_END = 2
_COMMON_RECORDS = 3
_SCRIPTS = re.compile(r"[ぁ-ん]+|[\u3400-\u9fff0-9]+|[a-z0-9]+")
_DIGITS = re.compile("[0-9]+")
_NUMBER = re.compile("[0-9]{4}")


def is_quotation(run: str, *, whole: bool, crosses: bool, common: bool) -> bool:
    """Tell whether a run of a note is enough to name the note.

    `whole`: it is all of the note; `crosses`: it goes on over the end of a clause; `common`: several records' notes have it.
    """
    if whole:
        return True
    if len(run) < QUOTED or (common and len(run) < _NO_CHANCE):
        return False
    if crosses or _NUMBER.search(run):
        return True
    # Days and counts stand in public texts too: only letters are counted.
    letters = len(_DIGITS.sub("", run))
    if _SCRIPTS.fullmatch(run):
        return letters >= _ONE_SCRIPT
    return letters >= (_TWO_WINDOWS if _tells(run) else _ONE_CLAUSE)


def _tells(run: str) -> bool:
    """Tell whether enough kanji are left of a run without everyday words."""
    return len(_TELLING.findall(_EVERYDAY.sub("", run))) >= _FEWEST_TELLING


def crosses_clause(ends: Iterable[int], start: int, end: int) -> bool:
    """Tell whether the run of a note from `start` to `end` has some of the clauses on both sides of one of `ends`."""
    return any(start + _OVER_THE_END <= place <= end - _OVER_THE_END for place in ends)


class Phrases:
    """What the notes of several records have in common: what an office writes again and again."""

    def __init__(self, notes: Iterable[Pattern]) -> None:
        self._notes = list(notes)
        self._asked: dict[str, bool] = {}

    @cached_property
    def _windows(self) -> dict[str, int]:
        owners: dict[str, set[str]] = {}
        for note in self._notes:
            for window in cut_windows(note.text):
                owners.setdefault(window, set()).add(note.record)
        return {window: len(records) for window, records in owners.items()}

    def is_common(self, run: str) -> bool:
        """Tell whether so many records' notes have this run that it tells of none of them."""
        if run not in self._asked:
            known = (self._windows.get(window, 0) for window in cut_windows(run) if len(window) == QUOTED)
            self._asked[run] = all(count >= _COMMON_RECORDS for count in known) and self._count(run) >= _COMMON_RECORDS
        return self._asked[run]

    def _count(self, run: str) -> int:
        return len({note.record for note in self._notes if run in note.text})


def cut_windows(text: str) -> list[str]:
    """Cut a text into runs of the length of a quotation, one for each place; a shorter one is one run."""
    return [text[place : place + QUOTED] for place in range(max(1, len(text) - QUOTED + 1))]


def join_windows(places: Iterable[int], length: int) -> list[tuple[int, int]]:
    """Join windows of `length` that begin one after the other: the start and end of each row of them."""
    ordered = sorted(places)
    starts = [place for before, place in pairwise([-2, *ordered]) if place != before + 1]
    lasts = [place for place, after in pairwise([*ordered, -2]) if after != place + 1]
    return [(start, last + length) for start, last in zip(starts, lasts, strict=True)]
