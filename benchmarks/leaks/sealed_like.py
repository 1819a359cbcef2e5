"""The held part: encodings, containers and sentences that nobody who tunes the guard may look at.

Read this only if you will not touch `generator/audit/leaks/`. What is missed here is reported as one number; to mend the
guard by these cases would turn the only honest figure of this folder into another tuned one. Nothing here is in the open
part: no encoding, no container, no sentence. Containers stand in `sealed_like_containers.py`, under the same rule.
"""

from __future__ import annotations

import base64
import gzip
import unicodedata
from email.header import Header
from urllib.parse import quote

from benchmarks.leaks import respellings as write
from benchmarks.leaks.encodings import Encoding, carry, charset, respell, touch
from benchmarks.leaks.people import KUNREI, shorten_romaji, to_hiragana, write_romaji
from benchmarks.leaks.records import Value

DASHES = {
    "figure dash": "\u2012",
    "minus": "\u2212",
    "small hyphen": "\ufe63",
    "half-width long mark": "\uff70",
    "box line": "\u2500",
}
SEPARATORS = {"middle dot": "・", "wide space": "\u3000", "thin space": "\u2009", "slash": "/"}
INVISIBLE = {
    "word joiner": ("\u2060",),
    "BOM": ("\ufeff",),
    "grapheme joiner": ("\u034f",),
    "isolates": ("\u2068", "\u2069"),
}
_PARTED = (*write.NUMERIC, "name", "kana")
_CIRCLED = str.maketrans("0123456789", "⓪①②③④⑤⑥⑦⑧⑨")
_EASTERN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_BOLD = str.maketrans("0123456789", "".join(chr(0x1D7CE + digit) for digit in range(10)))
_RADICALS = {
    unicodedata.normalize("NFKC", chr(code)): chr(code) for code in (*range(0x2F00, 0x2FD6), 0xFA19, 0xFA1A, 0xFA1B)
}
_VOWEL = {kana: vowel for vowel, row in {"ア": "アカサタナハマヤラワ", "イ": "イキシチニヒミリ", "ウ": "ウクスツヌフムユル",
          "エ": "エケセテネヘメレ", "オ": "オコソトノホモヨロ"}.items() for kana in row}  # fmt: skip


def _lengthen(text: str) -> str:
    out = ""
    for letter in text:
        out += _VOWEL.get(out[-1:], "ー") if letter == "ー" else letter
    return out


def _long_marks(value: Value) -> str:
    text = to_hiragana(value.text)
    return (
        text.replace("おう", "おー")
        .replace("こう", "こー")
        .replace("とう", "とー")
        .replace("ろう", "ろー")
        .replace("ゆう", "ゆー")
    )


def _english(value: Value) -> str:
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    year, month, day = map(int, value.parts[0].split("-"))
    return f"{day} {months[month - 1]} {year}"


def _kanji_date(value: Value) -> str:
    name, _, year, month, day = write.to_era(value.parts[0])
    return f"{name}{'元' if year == 1 else write.write_number(year)}年{write.write_number(month)}月{write.write_number(day)}日"


def _minutes(part: str) -> str:
    return f"{int(float(part))}°{(float(part) % 1) * 60:.4f}′"


def _kunrei(value: Value) -> str:
    return " ".join(write_romaji(to_hiragana(part), KUNREI) for part in value.parts)


def _macron(value: Value) -> str:
    return " ".join(shorten_romaji(write_romaji(to_hiragana(part))) for part in reversed(value.parts))


FOLDS: tuple[Encoding, ...] = (
    *(touch(f"dash: {name}", "dashes", write.swap_dashes(mark), *write.NUMBERED) for name, mark in DASHES.items()),
    *(
        touch(f"separator: {name}", "separators", write.swap_separators(mark), *_PARTED)
        for name, mark in SEPARATORS.items()
    ),
    touch("digits: circled", "digits", lambda text: text.translate(_CIRCLED), *write.NUMBERED),
    touch("digits: Eastern Arabic", "digits", lambda text: text.translate(_EASTERN), *write.NUMBERED),
    touch("digits: mathematical", "digits", lambda text: text.translate(_BOLD), *write.NUMBERED),
    respell("phone: +81 (0)", "phone, postal", "phone", lambda v: f"+81 (0){v.parts[0][1:]}-{v.parts[1]}-{v.parts[2]}"),
    respell("phone: 0081", "phone, postal", "phone", lambda v: f"0081 {v.parts[0][1:]} {v.parts[1]} {v.parts[2]}"),
    respell(
        "address: 丁目 and hyphen",
        "address",
        "address",
        lambda v: write.write_address(v.parts, "{0}丁目{1}-{2}", " {0} {1}"),
    ),
    respell(
        "address: no municipality",
        "address",
        "address",
        lambda v: write.write_address(v.parts, "{0}丁目{1}番{2}号", head=2),
    ),
    respell("address: ノ", "address", "address", lambda v: write.write_address(v.parts, "{0}ノ{1}ノ{2}")),
    touch("kana: hiragana", "kana", to_hiragana, "kana", "words"),
    touch("kana: vowel for long mark", "kana", _lengthen, "kana", "words", "address"),
    respell("kana: long marks", "kana", "kana", _long_marks),
    respell("kana: Kunrei romaji", "kana", "kana", _kunrei),
    respell("kana: macrons, given name first", "kana", "kana", _macron),
    touch("kana: ヶ as ヵ", "kana", lambda text: text.replace("ヶ", "ヵ"), "name", "address"),
    touch(
        "kanji: FE00",
        "kanji",
        lambda text: "".join(c + "\ufe00" * ("\u4e00" <= c <= "\u9fff") for c in text),
        "name",
        "address",
    ),
    touch(
        "kanji: compatibility forms",
        "kanji",
        lambda text: "".join(_RADICALS.get(c, c) for c in text),
        "name",
        "address",
        "words",
    ),
    *(touch(f"invisible: {name}", "invisible", write.insert_between(*marks)) for name, marks in INVISIBLE.items()),
    touch("letters: capitals", "letters", str.upper, "mail", "url", "code"),
    respell("mail: at in words", "letters", "mail", lambda value: " [at] ".join(value.parts)),
    respell("date: kanji numbers", "dates, points", "date", _kanji_date),
    respell("date: eight digits", "dates, points", "date", lambda value: value.parts[0].replace("-", "")),
    respell("date: English", "dates, points", "date", _english),
    respell("point: longitude first", "dates, points", "point", lambda value: " ".join(reversed(value.parts))),
    respell("point: letters", "dates, points", "point", lambda value: f"N{value.parts[0]} E{value.parts[1]}"),
    respell(
        "point: decimal minutes", "dates, points", "point", lambda v: f"{_minutes(v.parts[0])}N {_minutes(v.parts[1])}E"
    ),
)


def _lines(text: str) -> str:
    coded = base64.b64encode(text.encode()).decode()
    return "\n".join(coded[place : place + 20] for place in range(0, len(coded), 20))


def _octal(text: str) -> str:
    return "".join(chr(byte) if 32 < byte < 127 and byte != 92 else f"\\{byte:03o}" for byte in text.encode())


def _units(text: str, shape: str) -> str:
    raw = text.encode("utf-16-be")
    return "".join(shape.format(int.from_bytes(raw[place : place + 2], "big")) for place in range(0, len(raw), 2))


TRANSPORTS: tuple[Encoding, ...] = (
    carry("base64 in lines", "base64, hex", _lines),
    carry("base64 of UTF-16", "base64, hex", lambda text: base64.b64encode(text.encode("utf-16-le")).decode()),
    carry(
        "base64 of gzip", "base64, hex", lambda text: base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode()
    ),
    carry("hex, capitals and spaces", "base64, hex", lambda text: text.encode().hex(" ").upper()),
    carry("percent: cp932", "percent", lambda text: _percent_cp932(text)),
    carry("%u", "percent", lambda text: _units(text, "%u{:04X}")),
    carry("entities twice", "entities", lambda text: "".join(f"&amp;#{ord(letter)};" for letter in text), "markup"),
    carry("\\u{}", "backslashes", lambda text: "".join(f"\\u{{{ord(letter):x}}}" for letter in text), "escapes"),
    carry("CSS escapes", "backslashes", lambda text: "".join(f"\\{ord(letter):x} " for letter in text), "escapes"),
    carry("octal", "backslashes", _octal, "escapes"),
    carry("encoded word", "quoted-printable", lambda text: Header(text, "utf-8", maxlinelen=998).encode()),
)


def _percent_cp932(text: str) -> str | None:
    try:
        return quote(text.encode("cp932"), safe="")
    except UnicodeEncodeError:
        return None


HELD_ENCODINGS: tuple[Encoding, ...] = (*FOLDS, *TRANSPORTS, charset("utf-16-be"), charset("utf-32"))

HELD_SENTENCES = (
    ("ご本人（", "）からの聞き取り"),
    ("→", "←"),
    ("窓口 7 / ", " / 済 2026.11.24"),
    ("問合せ先＝", "＝要返信"),
    ("昨日、", "のことでお電話がありました。"),
)
"""What stands before and after a secret in the held part."""
