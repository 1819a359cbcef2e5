"""Telephone numbers that still stand on many pages but must not be printed any more, and what to print instead.

Source: the linter table of the project's domain reference (pages seen on 2026-11-23). Numbers are digits only.
0570-064-370 is no longer advertised but still reaches 188 (Kanagawa prefecture), so it is not listed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class KnownNumber:
    """Why a number must not be printed: it was retired, its service ended, or it is a slip of another number.

    `instead` is the number to print, in its operator's form; None: there is none. `name` is the line that was meant.
    """

    verdict: Literal["retired", "ended", "near-miss"]
    name: str
    instead: str | None = None
    since: str | None = None
    """When it changed or ended, in Japanese words."""
    check_instead: bool = False
    """`instead` is itself not certain enough to print unseen."""


KNOWN_NUMBERS: Mapping[str, KnownNumber] = {
    "0570783189": KnownNumber("retired", "児童相談所相談専用ダイヤル", "0120-189-783", "2021年7月1日"),
    "0570078310": KnownNumber("retired", "24時間子供SOSダイヤル", "0120-0-78310", "2016年4月"),
    "0570064000": KnownNumber("retired", "児童相談所虐待対応ダイヤル", "189", "2015年"),
    "0570055210": KnownNumber("retired", "DV相談ナビ", "#8008"),
    "0120494949": KnownNumber("ended", "孤独・孤立相談ダイヤルの試行", since="2022年の試行"),
    "0120235572": KnownNumber("ended", "住居確保給付金の相談", since="新型コロナウイルスのころの期間限定"),
    "0120762029": KnownNumber("ended", "外国人在留支援センターの期間限定の窓口"),
    "0570046556": KnownNumber("near-miss", "こころの健康相談統一ダイヤル", "0570-064-556"),
    "0120738556": KnownNumber("near-miss", "自殺予防いのちの電話", "0120-783-556"),
    "0570078355": KnownNumber("near-miss", "いのちの電話", "0570-783-556", check_instead=True),
    "0570189783": KnownNumber("near-miss", "児童相談所相談専用ダイヤル", "0120-189-783"),
}


def explain_known_number(known: KnownNumber) -> tuple[str, str]:
    """Return what to write instead of such a number, in Japanese and in English."""
    since = f"（{known.since}）" if known.since else ""
    if known.verdict == "retired":
        return (
            f"今は使われていない番号です{since}。{known.name}は {known.instead} です。書き直してください。",
            f"This number is no longer in use; write {known.instead} instead.",
        )
    if known.verdict == "ended":
        return (
            f"期間限定の窓口の番号で、もう終わっています{since}。この番号を消し、今ひらいている窓口を書いてください。",
            "This number belonged to a temporary service that has ended: remove it and name a line that is open.",
        )
    check_ja = "運営する団体のページで番号を確かめてから" if known.check_instead else "番号を確かめて"
    return (
        f"{known.name}（{known.instead}）の番号の書き間違いのようです。{check_ja}書き直してください。",
        f"This looks like a slip of {known.instead}: check it with the operator and correct it.",
    )
