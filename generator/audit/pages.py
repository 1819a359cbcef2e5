"""What every page must have for people, assistive technology and browsers to find their way on it.

Sources: WCAG 2.2 success criteria 1.3.1 (headings, landmarks), 2.4.2 (title), 3.1.1 (language), 4.1.2 (ids);
the HTML standard for one `main` and unique ids.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.audit.finding import Fault, Finding
from generator.audit.page_facts import PageFacts
from generator.audit.third_parties import TILE_HOST

MARKS = ("\ue000", "\ue001")
"""The characters that mark the places to fill in a mould; records cannot hold them (private use)."""

LANGUAGE = Fault(
    "page-language",
    "html に lang がありません。雛形（theme）の html に lang を書いてください。",
    "The html element has no lang: write it in the theme's frame.",
)
TITLE = Fault(
    "page-title",
    "title がちょうど1つではないか、空です。題を1つ書いてください。",
    "There is not exactly one title, or it is empty: give the page one.",
)
HEADING = Fault(
    "page-h1",
    "いちばん大きな見出し（h1）がちょうど1つではありません。1つにしてください。",
    "There is not exactly one h1: give the page one.",
)
LEVELS = Fault(
    "heading-level",
    "見出しの段がとんでいます。h1 の次は h2、h2 の次は h3 というように、順に使ってください。",
    "A heading level is skipped: after h1 comes h2, after h2 comes h3.",
)
MAIN = Fault(
    "page-main",
    "本文（main）がちょうど1つではありません。1つにしてください。",
    "There is not exactly one main: give the page one.",
)
IDS = Fault(
    "duplicate-id",
    "同じ id が2つ以上あります。ページの中では、それぞれ違う名前にしてください。",
    "An id stands there twice: give each a name of its own within the page.",
)
POLICY = Fault(
    "page-policy",
    "Content-Security-Policy の meta がないか、ゆるすぎるか、何かを読み込んだあとにあります。head のはじめに置いてください。",
    "The Content-Security-Policy meta is missing, too loose, or after something loaded: put it first in the head.",
)
MARK = Fault(
    "mould-mark",
    "雛形の印が残っています。雛形（theme）の印の名前を確かめてください。",
    "A mark of the mould is left: check the names of the marks in the theme.",
)
COMMENT = Fault(
    "html-comment",
    "HTML のコメントがあります。公開するページには残せないので、取り除いてください。",
    "An HTML comment: it would be published, so take it out.",
)
SENSITIVE_ROBOTS = Fault(
    "sensitive-robots",
    "目立たせないページに robots の noindex がありません。sensitive の雛形を使ってください。",
    "A sensitive page lacks the robots meta noindex: use the sensitive mould.",
)
SENSITIVE_TITLE = Fault(
    "sensitive-title",
    "目立たせないページの題に、本来の名前が出ています。目立たない題にしてください。",
    "The title of a sensitive page tells what it is: use the neutral title.",
)
SENSITIVE_LISTED = Fault(
    "sensitive-listed",
    "地図のデータかサイトマップに、目立たせないページがあります。そこから取り除いてください。",
    "The map's data or the sitemap names a sensitive page: take it out there.",
)


def check_page(facts: PageFacts, html: str) -> Iterator[Finding]:
    """Yield what a page lacks or has twice. `html` is its whole text."""
    path = facts.path
    if not facts.language:
        yield LANGUAGE.at(path)
    if len(facts.titles) != 1 or not facts.titles[0]:
        yield TITLE.at(path)
    if sum(level == 1 for level, _ in facts.headings) != 1:
        yield HEADING.at(path)
    if facts.mains != 1:
        yield MAIN.at(path)
    if len(set(facts.ids)) != len(facts.ids) or "" in facts.ids:
        yield IDS.at(path)
    if not _is_strict(facts.policy):
        yield POLICY.at(path)
    if any(mark in html for mark in MARKS):
        yield MARK.at(path)
    if facts.comments:
        yield COMMENT.at(path)
    above = 0
    for level, line in facts.headings:
        if level > above + 1:
            yield LEVELS.at(path, line)
        above = level


def check_sensitive_page(facts: PageFacts, name: str) -> Iterator[Finding]:
    """Yield what would give away a sensitive page; `name` is what may not stand in its title ("" for anything)."""
    if "noindex" not in facts.robots:
        yield SENSITIVE_ROBOTS.at(facts.path)
    if name and any(name in title for title in facts.titles):
        yield SENSITIVE_TITLE.at(facts.path)


def _is_strict(policy: str | None) -> bool:
    """Tell whether a policy begins with nothing allowed and lets in no inline code and no foreign host but the tiles."""
    if policy is None:
        return False
    directives = [directive.split() for directive in policy.lower().split(";") if directive.strip()]
    sources = {source for directive in directives for source in directive[1:]}
    allowed = {"'none'", "'self'", "'wasm-unsafe-eval'", "data:", f"https://{TILE_HOST}"}
    return ["default-src", "'none'"] in directives and sources <= allowed
