"""Invented persons: characters put together by chance, each with an invented reading."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from benchmarks.leaks.draw import Draw

FIRSTS = (
    ("髙", "たか"), ("渡", "わた"), ("齋", "さい"), ("澤", "さわ"), ("嶋", "しま"), ("濵", "はま"), ("廣", "ひろ"), ("德", "とく"),
    ("櫻", "さくら"), ("蓮", "はす"), ("楠", "くす"), ("鴇", "とき"), ("茜", "あかね"), ("朔", "さく"), ("凪", "なぎ"), ("椋", "むく"),
    ("霧", "きり"), ("苗", "なえ"), ("柊", "ひいらぎ"), ("𠮷", "よし"), ("神", "かみ"), ("桐", "きり"), ("鶴", "つる"), ("芹", "せり"),
)  # fmt: skip
SECONDS = (
    ("﨑", "さき"), ("邉", "べ"), ("邊", "なべ"), ("藤", "とう"), ("澤", "ざわ"), ("嶋", "じま"), ("濵", "はま"), ("堀", "ぼり"),
    ("渕", "ぶち"), ("瀬", "せ"), ("峰", "みね"), ("窪", "くぼ"), ("森", "もり"), ("塚", "づか"), ("宮", "みや"), ("橋", "ばし"),
    ("ヶ谷", "がや"), ("野", "の"), ("島", "しま"), ("崎", "ざき"), ("沢", "さわ"), ("葉", "ば"),
)  # fmt: skip
GIVEN = (
    ("美", "み"), ("惠", "え"), ("晴", "はる"), ("紗", "さ"), ("千", "ち"), ("圭", "けい"), ("雄", "ゆう"), ("紘", "こう"),
    ("眞", "ま"), ("凛", "りん"), ("奏", "かな"), ("朋", "とも"), ("弦", "げん"), ("律", "りつ"), ("杏", "あん"), ("迪", "みち"),
)  # fmt: skip
ENDS = (
    ("帆", "ほ"), ("音", "ね"), ("登", "と"), ("輝", "き"), ("緒", "お"), ("郎", "ろう"), ("子", "こ"), ("江", "え"),
    ("佑", "ゆう"), ("乃", "の"), ("芽", "が"), ("世", "よ"), ("生", "お"), ("穂", "ほ"),
)  # fmt: skip

VARIANTS = {
    "髙": "高", "﨑": "崎", "邉": "辺", "邊": "辺", "齋": "斉", "澤": "沢", "嶋": "島", "濵": "浜", "廣": "広",
    "德": "徳", "櫻": "桜", "𠮷": "吉", "惠": "恵", "眞": "真",
}  # fmt: skip
"""The old or rare form of a character in names, and the everyday one."""
EVERYDAY = {plain: old for old, plain in reversed(VARIANTS.items())}

_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "s": "さしすせそ", "t": "たちつてと", "n": "なにぬねの", "h": "はひふへほ",
    "m": "まみむめも", "r": "らりるれろ", "g": "がぎぐげご", "z": "ざじずぜぞ", "d": "だぢづでど", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ",
}  # fmt: skip
_HEPBURN = {kana: row + vowel for row, line in _ROWS.items() for kana, vowel in zip(line, "aiueo", strict=True)}
KUNREI = {**_HEPBURN, "や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "を": "o", "ん": "n", "ぢ": "zi", "づ": "zu"}
HEPBURN = {**KUNREI, "し": "shi", "ち": "chi", "つ": "tsu", "ふ": "fu", "じ": "ji", "ぢ": "ji", "づ": "zu"}


@dataclass(frozen=True)
class Person:
    """Surname and given name: as written, and as read in hiragana."""

    surname: str
    given: str
    surname_kana: str
    given_kana: str


def invent_person(draw: Draw) -> Person:
    """Put together a surname of two parts and a given name of two."""
    first, second = draw.pick(FIRSTS), draw.pick(SECONDS)
    given, end = draw.pick(GIVEN), draw.pick(ENDS)
    return Person(first[0] + second[0], given[0] + end[0], first[1] + second[1], given[1] + end[1])


def write_romaji(kana: str, table: dict[str, str] = HEPBURN) -> str:
    """Write hiragana in Latin letters, one syllable after the other (long vowels as they are spelt in kana)."""
    return "".join(table.get(mark, mark) for mark in kana)


def shorten_romaji(romaji: str) -> str:
    """Write long o and u with a macron, as in a guide book: kouki is kōki."""
    return romaji.replace("ou", "ō").replace("uu", "ū").replace("oo", "ō")


def to_katakana(kana: str) -> str:
    """Write hiragana as katakana."""
    return "".join(chr(ord(mark) + 0x60) if "ぁ" <= mark <= "ゖ" else mark for mark in kana)


def to_hiragana(kana: str) -> str:
    """Write katakana as hiragana."""
    return "".join(chr(ord(mark) - 0x60) if "ァ" <= mark <= "ヶ" else mark for mark in kana)


def to_half_width(kana: str) -> str:
    """Write kana as half-width katakana, voicing marks apart."""
    return "".join(_HALF.get(mark, mark) for mark in unicodedata.normalize("NFD", to_katakana(kana)))


_HALF = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFF66, 0xFF9E)}
_HALF |= {"\u3099": "\uff9e", "\u309a": "\uff9f", "・": "･"}
