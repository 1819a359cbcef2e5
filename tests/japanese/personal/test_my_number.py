"""The check digit of My Number, and traces in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.personal import find_traces, is_my_number


def test_known_numbers() -> None:
    """Worked by hand from the order of the ministry: 12345678901 has the check digit 8."""
    assert is_my_number("123456789018")
    assert not is_my_number("123456789012")
    assert not is_my_number("1234567890123")
    assert not is_my_number("000000000000")


@given(st.text("0123456789", min_size=11, max_size=11).filter(lambda digits: len(set(digits)) > 1))
def test_one_check_digit_fits(digits: str) -> None:
    """For any eleven digits exactly one twelfth makes a number."""
    assert sum(is_my_number(f"{digits}{last}") for last in range(10)) == 1


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("番号は 1234-5678-9018 です", ["my-number"]),
        ("1234-5678-9018-1234", []),
        ("sha256:123456789018ab", []),
        ("平成2年4月2日から平成12年4月1日までに生まれた方", []),
        ("受付番号 12 をお持ちください", []),
        ("高橋様方", ["person-name"]),
        ("山本市の皆さん", []),
        ("taro@docomo.ne.jp.example.org", []),
    ],
)
def test_traces_in_a_line(line: str, kinds: list[str]) -> None:
    """What looks like somebody's own is told from what only looks a little like it."""
    assert [trace.kind for trace in find_traces(line)] == kinds
