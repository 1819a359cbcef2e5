"""Where a line of Japanese may end without hurting the reading: between phrases (文節), found by BudouX.

BudouX errs now and then (まちが|いや), so words that must stay whole can be named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import accumulate, pairwise

from budoux import Parser, load_default_japanese_parser

_NO_START = re.compile(r"[・、。，．）」』】〉》！？…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ：]")


@cache
def _load_parser() -> Parser:
    return load_default_japanese_parser()


def split_phrases(text: str, whole_words: Iterable[str] = ()) -> list[str]:
    """Cut `text` into phrases that together are the text; no cut falls inside one of `whole_words`.

    Nor before a mark that may not begin a line (JIS X 4051, 行頭禁則).
    """
    phrases = _load_parser().parse(text)
    cuts = set(accumulate(map(len, phrases)))
    for word in whole_words:
        for found in re.finditer(re.escape(word), text) if word else ():
            cuts -= set(range(found.start() + 1, found.end()))
    kept = sorted(cut for cut in cuts if 0 < cut < len(text) and not _NO_START.match(text[cut]))
    bounds = [0, *kept, len(text)]
    return [text[start:end] for start, end in pairwise(bounds)] if text else []
