"""Hand-written pages and their pairs in other languages: `easy/articles/x.md` is `articles/x.md` in やさしい日本語.

A page without a pair is listed, never made up: readers are led to the Japanese one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from babel import Locale

from generator.assembly.hand_written import HandWritten
from generator.languages import EASY, JAPANESE
from generator.languages.names import name_language
from generator.problems import Problem

_NAMED = 3
"""How many pages without a pair are named; the others are counted."""


def check_pairs(pages: Iterable[HandWritten], codes: Iterable[str]) -> Iterator[Problem]:
    """Yield one warning for each language of `codes` that lacks pages, and one for each pair older than its original."""
    by_language: dict[str, dict[str, HandWritten]] = {}
    for page in pages:
        by_language.setdefault(page.language, {})[page.url] = page
    originals = by_language.get(JAPANESE.code, {})
    for code in codes:
        pairs = by_language.get(code, {})
        yield from _list_missing([page.source for url, page in originals.items() if url not in pairs], code)
        for url, page in pairs.items():
            original = originals.get(url)
            if original is not None and page.front.date < original.front.date:
                yield _say_older(page, original)


def _list_missing(sources: list[str], code: str) -> Iterator[Problem]:
    if not sources:
        return
    ja = "やさしい日本語" if code == EASY else Locale("ja").languages.get(code.replace("-", "_"), name_language(code))
    en = "easy Japanese" if code == EASY else Locale("en").languages.get(code.replace("-", "_"), code)
    more_ja, more_en = ("など", ", …") if len(sources) > _NAMED else ("", "")
    yield Problem(
        f"{code}/",
        0,
        "no-pair",
        f"{ja}のページがまだないもの：{len(sources)}（{'、'.join(sources[:_NAMED])}{more_ja}）。日本語のページへつながります。"
        f"必要なものから content/{code}/ に同じ名前で書き、mkdocs.yml の nav に足してください。",
        f"Pages not yet in {en}: {len(sources)} ({', '.join(sources[:_NAMED])}{more_en}). Readers are led to the Japanese "
        f"ones: write those that matter into content/{code}/ under the same name and add them to the nav of mkdocs.yml.",
        "warning",
    )


def _say_older(page: HandWritten, original: HandWritten) -> Problem:
    return Problem(
        page.source,
        page.date_line,
        "pair-older",
        f"元のページ（{original.source}）が新しくなりました。変わったところを写して、date を直してください。",
        f"The original ({original.source}) is newer: bring over what changed, and correct date.",
        "warning",
    )
