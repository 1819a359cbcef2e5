"""My Number (個人番号): twelve digits, the last of which is a check digit."""

from __future__ import annotations

_WEIGHTS = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
"""By place from the left: Q of 行政手続における特定の個人を識別するための番号の利用等に関する法律の規定による通知カード及び
個人番号カード並びに情報提供ネットワークシステムによる特定個人情報の提供等に関する省令 (平成26年総務省令第85号), article 5."""


def is_my_number(digits: str) -> bool:
    """Say whether twelve ASCII digits end in the check digit of a My Number; one in eleven others does too."""
    if len(digits) != 12 or not digits.isascii() or not digits.isdigit() or len(set(digits)) == 1:
        return False
    rest = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False)) % 11
    return int(digits[-1]) == (0 if rest <= 1 else 11 - rest)
