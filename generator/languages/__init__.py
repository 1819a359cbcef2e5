"""The languages the site is written in. Ground floor: what is said in Japanese is said here in another language.

Japanese is the language of the source: a message is its own key. A catalogue (`theme/languages/<code>.po`, gettext) holds
what another language says instead; `やさしい日本語` (`easy`) is one of them.
"""

from generator.languages.language import EASY, JAPANESE, Language, is_code, read_language
from generator.languages.message import fill

__all__ = ["EASY", "JAPANESE", "Language", "fill", "is_code", "read_language"]
