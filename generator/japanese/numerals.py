"""Kanji, full-width and circled numerals as ASCII digits."""

from __future__ import annotations

import re
import unicodedata

_KANJI_DIGITS = {kanji: str(value) for value, kanji in enumerate("〇一二三四五六七八九")} | {"零": "0"}
_DIGIT_TABLE = str.maketrans(_KANJI_DIGITS)
_RUN = re.compile("[0-9〇零一二三四五六七八九十百千万億]+")
_SECTION = r"(?:(?P<{0}k>[0-9]{{0,4}})千)?(?:(?P<{0}h>[0-9]?)百)?(?:(?P<{0}t>[0-9]?)十)?(?P<{0}o>[0-9]{{1,4}})?"
_NUMBER = re.compile(
    f"(?:(?P<oku>{_SECTION.format('c')})億)?(?:(?P<man>{_SECTION.format('b')})万)?{_SECTION.format('a')}"
)
_WEIGHTS = {"k": 1000, "h": 100, "t": 10, "o": 1}
_PLAIN_NUMBER = re.compile(r"-?[0-9]{1,15}|-?[0-9]{1,3}(?:,[0-9]{3}){1,4}")

# Numerals before a counter or after 第; elsewhere they are mostly parts of names (三重, 千葉, 一宮).
_COUNTED = re.compile(
    "(^|[^0-9〇一二三四五六七八九十])([〇一二三四五六七八九十]+)(?=丁目|[番号月日曜時分回階歳才年週人名])"
)
_ORDINAL = re.compile("(第)([〇一二三四五六七八九十]+)")
_BELOW_HUNDRED = re.compile("([二三四五六七八九]?)十([一二三四五六七八九]?)")


def _ascii_digit(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "No":
        value = unicodedata.numeric(character, 0.5)
        return str(int(value)) if value.is_integer() else character
    # Circled and bracketed kanji (㊂, ㈢) are symbols whose NFKC form holds the kanji.
    if category == "So":
        inner = unicodedata.normalize("NFKC", character).strip("()")
        return inner if inner in _KANJI_DIGITS or inner == "十" else character
    return character


def _section_value(groups: dict[str, str | None], section: str) -> int:
    total = 0
    for place, weight in _WEIGHTS.items():
        digits = groups[section + place]
        if digits is not None:
            total += weight * (int(digits) if digits else 1)
    return total


def _fold_run(match: re.Match[str]) -> str:
    run = match[0].translate(_DIGIT_TABLE)
    if run.isascii():
        return run
    number = _NUMBER.fullmatch(run)
    if number is None or "" in (number["oku"], number["man"]):
        return run
    groups = number.groupdict()
    return str(_section_value(groups, "c") * 10**8 + _section_value(groups, "b") * 10**4 + _section_value(groups, "a"))


def fold_numerals(text: str) -> str:
    """Write every numeral as ASCII digits: 二十三 → 23, 〇四六六 → 0466, ①１ → 11, 1万2千 → 12000.

    For values known to be numbers, dates or addresses: in running text it would also turn 三重 into 3重. A run that is
    no number (十百) keeps its units.
    """
    digits = text if text.isascii() else "".join(map(_ascii_digit, text))
    return _RUN.sub(_fold_run, digits)


def parse_number(text: str) -> int | None:
    """Read a whole number in any width or in kanji, with thousands commas or a minus sign; None for all else."""
    folded = unicodedata.normalize("NFKC", fold_numerals(text)).strip().replace("\u2212", "-")
    return int(folded.replace(",", "")) if _PLAIN_NUMBER.fullmatch(folded) else None


def _fold_small(match: re.Match[str]) -> str:
    before, run = match[1], match[2]
    if "十" not in run:
        return before + run.translate(_DIGIT_TABLE)
    tens = _BELOW_HUNDRED.fullmatch(run)
    if tens is None:
        return match[0]
    return before + (tens[1] or "一").translate(_DIGIT_TABLE) + (tens[2] or "〇").translate(_DIGIT_TABLE)


def fold_counted_numerals(text: str) -> str:
    """Write kanji numerals below 100 (or digit by digit) as ASCII where a counter follows or 第 goes before.

    第三土曜 → 第3土曜, 五丁目十三番 → 5丁目13番; 三重 stays. Light enough for running text.
    """
    return _ORDINAL.sub(_fold_small, _COUNTED.sub(_fold_small, text))
