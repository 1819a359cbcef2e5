"""How dates, clock times, languages and links are written on the pages (design brief §5 "Words")."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from generator.japanese.clock import format_clock

WEEKDAY_SHORT = ("月", "火", "水", "木", "金", "土", "日")

_SAFE_SCHEMES = frozenset({"https", "http", "tel", "mailto"})
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_LANGUAGES = {
    "ja": "日本語",
    "ja-easy": "やさしい日本語",
    "ja-Hira": "やさしい日本語",
    "en": "English",
    "zh": "中文",
    "zh-Hans": "简体中文",
    "zh-CN": "简体中文",
    "zh-Hant": "繁體中文",
    "zh-TW": "繁體中文",
    "ko": "한국어",
    "vi": "Tiếng Việt",
    "ne": "नेपाली",
    "pt": "Português",
    "pt-BR": "Português (Brasil)",
    "es": "Español",
    "tl": "Tagalog",
    "fil": "Filipino",
    "th": "ไทย",
    "id": "Bahasa Indonesia",
    "my": "မြန်မာဘာသာ",
    "km": "ភាសាខ្មែរ",
    "mn": "Монгол",
    "ru": "Русский",
    "uk": "Українська",
    "fr": "Français",
    "de": "Deutsch",
    "it": "Italiano",
    "si": "සිංහල",
    "ta": "தமிழ்",
    "bn": "বাংলা",
    "hi": "हिन्दी",
    "ur": "اردو",
    "fa": "فارسی",
    "ar": "العربية",
    "tr": "Türkçe",
    "ms": "Bahasa Melayu",
    "lo": "ລາວ",
}
_SIGN_LANGUAGE = {"jsl": "手話", "ja-sgn": "手話"}


def write_date(day: date) -> str:
    """Return a date with its western year, `2026年11月24日`."""
    return f"{day.year}年{day.month}月{day.day}日"


def write_month_day(day: date) -> str:
    """Return month, day and weekday, `11月24日（火）`."""
    return f"{day.month}月{day.day}日（{WEEKDAY_SHORT[day.weekday()]}）"


def write_long_date(day: date) -> str:
    """Return year, month, day and weekday, `2026年11月24日（火）`."""
    return f"{day.year}年{write_month_day(day)}"


def write_clock(clock: str) -> str:
    """Return `HH:MM` as words: `10:00` is 10時, `9:30` is 9時30分, `25:00` is 翌日の1時."""
    hours, _, minutes = clock.partition(":")
    if hours.isdecimal() and int(hours) >= 24:
        return f"翌日の{format_clock(f'{int(hours) - 24}:{minutes}')}"
    return format_clock(clock)


def write_span(opens: str | None, closes: str | None) -> str:
    """Return `10時から15時`, `22時から翌日の5時`; an unknown side is left out, both unknown gives an empty text."""
    if not opens:
        return f"{write_clock(closes)}まで" if closes else ""
    if not closes:
        return f"{write_clock(opens)}から"
    first, last = opens.zfill(5), closes.zfill(5)
    if (first, last) == ("00:00", "24:00"):
        return "24時間"
    if first >= "24:00":
        return f"{write_clock(opens)}から{write_clock(closes).removeprefix('翌日の')}"
    next_day = "翌日の" if last <= first else ""
    return f"{write_clock(opens)}から{next_day}{'24時' if last == '24:00' else write_clock(closes)}"


def name_language(code: str) -> str:
    """Return a language's name in its own script; what is not a known BCP 47 code is taken to be a name already."""
    return _SIGN_LANGUAGE.get(code) or _LANGUAGES.get(code, code)


def tag_language(code: str) -> str | None:
    """Return the BCP 47 tag to mark a language's own name with, or None when it is Japanese or unknown."""
    return code if code in _LANGUAGES and not code.startswith("ja") else None


def split_paragraphs(text: str | None) -> list[str]:
    """Return the paragraphs of a plain text, parted at blank lines; an empty text has none."""
    return [part.strip() for part in _BLANK_LINES.split(text or "") if part.strip()]


def keep_safe_href(href: str | None) -> str | None:
    """Return the address if a press on it opens a page, a call or a mail (https, http, tel, mailto), else None."""
    if not href:
        return None
    try:
        scheme = urlsplit(href.strip()).scheme.lower()
    except ValueError:
        return None
    return href.strip() if scheme in _SAFE_SCHEMES else None


def name_host(href: str) -> str:
    """Return the host of a web address, so that a link can say where it leads."""
    try:
        return urlsplit(href).hostname or href
    except ValueError:
        return href
