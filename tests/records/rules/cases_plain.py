"""Planted faults of やさしい日本語 and their clean twins."""

from __future__ import annotations

from tests.records.planting import DEMO_TOWN, Files, desk, hotline, place

KINDS, WORRIES, TOWN = "vocabulary/kinds.yml", "vocabulary/worries.yml", "municipality.yml"
PLACE, DESK, LINE = "places/midori.yml", "desks/sogo.yml", "hotlines/line.yml"

# rule, faulty files (each fault marked), clean files
CASES: list[tuple[str, Files, Files]] = [
    (
        "check_easy_terms",
        {
            KINDS: "- {slug: a, label: a, easy: お茶を のむ} # <- plain-ruby\n"
            "- {slug: b, label: b, easy: '{茶|tea}を のむ'} # <- plain-reading\n"
            "- {slug: c, label: c, easy: ｶﾌｪ} # <- plain-half-width-kana\n",
            WORRIES: "- {slug: d, label: d, say: d, translations: {easy: {say: 話したいです}}} # <- plain-ruby\n",
        },
        {
            KINDS: "- {slug: a, label: お茶, easy: 'お{茶|ちゃ}を のむ'}\n- {slug: b, label: 茶}\n",
            WORRIES: "- {slug: d, label: d, say: 話, translations: {easy: {say: '{話|はな}したいです'}, en: {say: 話}}}\n",
        },
    ),
    (
        "check_easy_translations",
        {
            TOWN: DEMO_TOWN + "translations:\n  easy: {tagline: 話せる ひと} # <- plain-ruby\n",
            PLACE: place(
                "summary: みほん", "translations:", "  easy:", "    summary: 11/24に きて ください # <- plain-date"
            ),
            DESK: desk(
                "what_happens: みほん",
                "translations:",
                "  easy:",
                "    what_happens: R8から、はじまります # <- plain-era",
            ),
            LINE: hotline(
                "translations:", "  easy:", "    contacts:", '      - purpose: "ニーズを きく" # <- plain-loanword'
            ).replace("value:", "purpose: 相談, value:"),
        },
        {
            TOWN: DEMO_TOWN
            + "translations: {easy: {tagline: '{話|はな}せる {人|ひと}'}, en: {tagline: '11/24 漢字'}}\n",
            PLACE: place("summary: 11/24 13:00 令和8年", "translations: {easy: {summary: '{午後|ごご}1{時|じ}です'}}"),
        },
    ),
    (
        "check_missing_summaries",
        {
            TOWN: DEMO_TOWN + "languages: [en, easy] # <- no-easy-summary\n",
            PLACE: place("summary: みほん"),
            DESK: desk("summary: みほん", "translations: {easy: {name: みほん}, en: {summary: x}}"),
        },
        {
            TOWN: DEMO_TOWN + "languages: [easy]\n",
            PLACE: place("summary: みほん", "translations: {easy: {summary: みほん}}"),
            DESK: desk(),
            "places/old.yml": place("summary: みほん", id="old", status="draft"),
            "places/gone.yml": place("summary: みほん", "retired: {date: 2026-01-01, reason: みほん}", id="gone"),
        },
    ),
    (
        "check_missing_summaries",
        {TOWN: DEMO_TOWN + "languages: [easy] # <- no-easy-summary\n"}
        | {f"places/p{n}.yml": place("summary: みほん", id=f"p{n}") for n in range(7)},
        {TOWN: DEMO_TOWN + "languages: [en]\n", PLACE: place("summary: みほん")},
    ),
]
