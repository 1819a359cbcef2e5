"""The encodings of the open part: those that whoever tunes the guard may look at."""

from __future__ import annotations

import base64
import quopri
import unicodedata
from urllib.parse import quote

from benchmarks.leaks import respellings as write
from benchmarks.leaks.encodings import RAW, Encoding, carry, charset, respell, touch
from benchmarks.leaks.people import EVERYDAY, VARIANTS, to_half_width, to_hiragana, to_katakana, write_romaji
from benchmarks.leaks.records import Value

DASHES = {
    "hyphen": "\u2010",
    "non-breaking hyphen": "\u2011",
    "en dash": "\u2013",
    "em dash": "\u2014",
    "horizontal bar": "\u2015",
}
DASHES |= {"long mark": "\u30fc", "full-width hyphen": "\uff0d", "wave": "\u301c"}
SEPARATORS = {"none": "", "space": " ", "NBSP": "\u00a0", "dot": "."}
INVISIBLE = {"ZWSP": ("\u200b",), "ZWJ": ("\u200d",), "soft hyphen": ("\u00ad",), "bidi marks": ("\u200e", "\u200f")}
_PARTED = (*write.NUMERIC, "name", "kana", "code")
_KANA = ("kana", "words")
_TO_EVERYDAY = {ord(old): plain for old, plain in VARIANTS.items()}
_TO_OLD = {ord(plain): old for plain, old in EVERYDAY.items()}


def _is_kanji(letter: str) -> bool:
    return "\u4e00" <= letter <= "\u9fff"


def _abroad(value: Value, start: str) -> str:
    return start + "".join((value.parts[0][1:], *value.parts[1:]))


def _era(value: Value, shape: str) -> str:
    name, letter, year, month, day = write.to_era(value.parts[0])
    return shape.format(name=name, letter=letter, year=year, month=month, day=day)


def _gregorian(value: Value, shape: str) -> str:
    year, month, day = map(int, value.parts[0].split("-"))
    return shape.format(year=year, month=month, day=day)


def _tile(value: Value) -> str:
    return "18/{}/{}".format(*write.find_tile(value.parts, 18))


def _degrees(value: Value) -> str:
    north, east = (write.write_degrees(part) for part in value.parts)
    return f"北緯{north[0]}度{north[1]}分{north[2]:.2f}秒 東経{east[0]}度{east[1]}分{east[2]:.2f}秒"


def _romaji(value: Value, join: str) -> str:
    return join.join(write_romaji(to_hiragana(part)) for part in value.parts)


FOLDS: tuple[Encoding, ...] = (
    *(touch(f"dash: {name}", "dashes", write.swap_dashes(mark), *write.NUMBERED) for name, mark in DASHES.items()),
    *(
        touch(f"separator: {name}", "separators", write.swap_separators(mark), *_PARTED)
        for name, mark in SEPARATORS.items()
    ),
    respell("separator: parentheses", "separators", "phone", lambda value: "{}({}){}".format(*value.parts)),
    touch("digits: full width", "digits", lambda text: text.translate(write.FULL_WIDTH)),
    touch("digits: kanji", "digits", lambda text: text.translate(write.KANJI_DIGITS), *write.NUMBERED),
    touch("digits: Arabic-Indic", "digits", lambda text: text.translate(write.ARABIC_INDIC), *write.NUMBERED),
    respell(
        "phone: +81, hyphens", "phone, postal", "phone", lambda v: f"+81-{v.parts[0][1:]}-{v.parts[1]}-{v.parts[2]}"
    ),
    respell("phone: +81, no separators", "phone, postal", "phone", lambda value: _abroad(value, "+81")),
    respell("phone: national", "phone, postal", "phone", lambda value: "-".join(value.parts)),
    respell("postal: 〒", "phone, postal", "postal", lambda value: "〒" + "-".join(value.parts)),
    respell("address: hyphens", "address", "address", lambda v: write.write_address(v.parts, "{0}-{1}-{2}")),
    respell(
        "address: hyphens, room too",
        "address",
        "address",
        lambda v: write.write_address(v.parts, "{0}-{1}-{2}", "-{1}"),
    ),
    respell("address: の", "address", "address", lambda v: write.write_address(v.parts, "{0}の{1}の{2}")),
    respell("address: 番地", "address", "address", lambda v: write.write_address(v.parts, "{0}丁目{1}番地{2}")),
    respell("address: kanji numbers", "address", "address", lambda v: write.write_kanji_address(v.parts)),
    respell(
        "address: no prefecture", "address", "address", lambda v: write.write_address(v.parts, "{0}-{1}-{2}", head=1)
    ),
    touch("kana: half width", "kana", to_half_width, *_KANA),
    touch("kana: katakana", "kana", to_katakana, *_KANA),
    touch("kana: NFD", "kana", lambda text: unicodedata.normalize("NFD", text)),
    touch("kana: no long mark", "kana", lambda text: text.replace("ー", ""), *_KANA, "address"),
    touch("kana: ヶ as ケ", "kana", lambda text: text.replace("ヶ", "ケ"), "name", "address"),
    touch("kana: ヶ as が", "kana", lambda text: text.replace("ヶ", "が"), "name", "address"),
    respell("kana: romaji, hyphen", "kana", "kana", lambda value: _romaji(value, "-")),
    respell("romaji: lower, joined", "kana", "romaji", lambda value: "".join(value.parts).lower()),
    respell("romaji: capitals", "kana", "romaji", lambda value: "_".join(value.parts).upper()),
    touch("kanji: everyday form", "kanji", lambda text: text.translate(_TO_EVERYDAY), "name"),
    touch("kanji: old form", "kanji", lambda text: text.translate(_TO_OLD), "name"),
    touch(
        "kanji: variation selector",
        "kanji",
        lambda text: "".join(c + "\U000e0100" * _is_kanji(c) for c in text),
        "name",
        "address",
        "words",
    ),
    *(touch(f"invisible: {name}", "invisible", write.insert_between(*marks)) for name, marks in INVISIBLE.items()),
    respell("date: era in kanji", "dates, points", "date", lambda value: _era(value, "{name}{year}年{month}月{day}日")),
    respell("date: era letter", "dates, points", "date", lambda value: _era(value, "{letter}{year}.{month}.{day}")),
    respell("date: kanji units", "dates, points", "date", lambda value: _gregorian(value, "{year}年{month}月{day}日")),
    respell("date: slashes", "dates, points", "date", lambda value: _gregorian(value, "{year}/{month:02}/{day:02}")),
    respell("point: 5 decimals", "dates, points", "point", lambda value: ", ".join(write.cut_decimals(value.parts, 5))),
    respell("point: 4 decimals", "dates, points", "point", lambda value: ",".join(write.cut_decimals(value.parts, 4))),
    respell("point: degrees", "dates, points", "point", _degrees),
    respell("point: tile", "dates, points", "point", _tile),
)


def _percent(text: str) -> str:
    return quote(text, safe="")


TRANSPORTS: tuple[Encoding, ...] = (
    carry("base64", "base64, hex", lambda text: base64.b64encode(text.encode()).decode()),
    carry("base64url", "base64, hex", lambda text: base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")),
    carry("hex", "base64, hex", lambda text: text.encode().hex()),
    carry(
        "quoted-printable", "quoted-printable", lambda text: quopri.encodestring(text.encode(), quotetabs=True).decode()
    ),
    carry("percent", "percent", _percent),
    carry("percent twice", "percent", lambda text: _percent(_percent(text))),
    carry("entities: decimal", "entities", lambda text: "".join(f"&#{ord(letter)};" for letter in text), "markup"),
    carry(
        "entities: hexadecimal", "entities", lambda text: "".join(f"&#x{ord(letter):X};" for letter in text), "markup"
    ),
    carry("\\u", "backslashes", lambda text: "".join(f"\\u{unit}" for unit in _units(text)), "escapes"),
    carry("\\x", "backslashes", lambda text: "".join(f"\\x{byte:02x}" for byte in text.encode()), "escapes"),
    carry("\\/", "backslashes", lambda text: text.replace("/", "\\/"), "escapes"),
)


def _units(text: str) -> list[str]:
    raw = text.encode("utf-16-be").hex()
    return [raw[place : place + 4] for place in range(0, len(raw), 4)]


CHARSETS = tuple(charset(codec) for codec in ("utf-16", "utf-16-le", "cp932", "euc_jp", "iso2022_jp"))
OPEN_ENCODINGS: tuple[Encoding, ...] = (RAW, *FOLDS, *TRANSPORTS, *CHARSETS)

OPEN_SENTENCES = (
    ("", ""),
    ("担当：", ""),
    ("連絡先は ", " です。"),
    ("（", "）"),
    ("変わりましたら ", " までお知らせください。"),
    ("備考 ", " 対応ずみ"),
    ("2026-11-24 ", " 受付"),
    ("「", "」と伺いました。"),
    ("No.3 ", " / 継続"),
    ("このごろの様子を", "あてに送りました"),
)
"""What stands before and after a secret in the open part."""
