"""The names of languages, each in its own script."""

from __future__ import annotations

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


def name_language(code: str) -> str:
    """Return a language's name in its own script; what is not a known BCP 47 code is taken to be a name already."""
    return _SIGN_LANGUAGE.get(code) or _LANGUAGES.get(code, code)


def tag_language(code: str) -> str | None:
    """Return the BCP 47 tag to mark a language's own name with, or None when it is Japanese or unknown."""
    return code if code in _LANGUAGES and not code.startswith("ja") else None
