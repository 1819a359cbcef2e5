"""Planted faults of translations and their clean twins."""

from __future__ import annotations

from tests.records.planting import DEMO_TOWN, Files, hotline, place

TOWN = DEMO_TOWN + "languages: [easy, en]\n"
P, A, H = "places/midori.yml", "vocabulary/areas.yml", "hotlines/line.yml"
SCHEDULE = ("schedule:", "  text: 週に一度", "  state: regular", "  hours: confirmed", "  sessions:")
# Words for all but one term of the areas; the product's own vocabularies have theirs.
SAID_AREAS = """\
- slug: naka
  label: 中地区
  kana: なかちく
  easy: "{中|なか}"
  translations: {en: {label: Naka area}}
- slug: kita
  label: きた
  kana: きた
  translations: {en: {label: Kita}}
"""

# rule, faulty files (each fault marked), clean files
CASES: list[tuple[str, Files, Files]] = [
    (
        "check_untold_notes",
        {
            "municipality.yml": TOWN,
            P: place(
                *SCHEDULE,
                "    - {days: 水, times: ['9:00-17:00'], note: 雪の日は開きません} # <- note-not-translated",
                "    - {days: 木, times: ['9:00-17:00'], note: 窓口は16時まで} # <- note-not-translated",
            ),
        },
        {
            "municipality.yml": TOWN,
            P: place(
                "contacts:",
                "  - {channel: visit, hours: 水曜 9時から16時}",
                *SCHEDULE,
                "    - {days: 水, times: ['9:00-17:00'], note: 窓口は16時まで}",
            ),
        },
    ),
    (
        "check_missing_words",
        {
            "municipality.yml": DEMO_TOWN + "languages: [en]\n",
            A: SAID_AREAS + "- slug: minami # <- words-missing\n  label: 南地区\n  kana: みなみちく\n",
        },
        {"municipality.yml": TOWN, A: SAID_AREAS},
    ),
    (
        "check_translation_languages",
        {
            "municipality.yml": DEMO_TOWN
            + "languages: [easy]\ntranslations:\n  en: # <- language-not-built\n    name: M\n",
            P: place("translations:", "  vi: # <- language-not-built", "    name: M", "  easy: {name: M}"),
        },
        {"municipality.yml": TOWN, P: place("translations: {en: {name: M}, easy: {name: M}}")},
    ),
    (
        "check_translations_of_nothing",
        {
            P: place(
                "translations:",
                "  en:",
                "    name: Midori",
                "    summary: Tea # <- translation-without-original",
                "    directions: Near the stop # <- translation-without-original",
            ),
            H: hotline(
                "translations:",
                "  en:",
                "    contacts:",
                "      - purpose: Only calls # <- translation-without-original",
                "        hours: Any time # <- translation-without-original",
            ),
        },
        {
            P: place("summary: お茶", "translations: {en: {name: Midori, summary: Tea}}"),
            H: hotline("translations: {en: {name: A line, contacts: [{}]}}"),
        },
    ),
    (
        "check_hidden_places",
        {
            P: place(
                "summary: お茶",
                "location: {precision: district}",
                "translations:",
                "  en:",
                "    name: Room 203 # <- hidden-place-in-text",
                "    summary: 2-3 Nakamachi 1-chome # <- hidden-place-in-text",
                "    description: 1-chome, 2-3 # <- hidden-place-in-text",
                "    directions: From the station # <- hidden-place-in-text",
                "  easy:",
                '    summary: "{中町|なかまち}1{丁目|ちょうめ}2{番|ばん}3{号|ごう}" # <- hidden-place-in-text',
                '    description: "{ここ|中町1丁目2番3号}" # <- hidden-place-in-text',
            )
        },
        {
            P: place(
                "summary: お茶",
                "location: {precision: district}",
                "translations: {en: {summary: From 10-12. Up to 100 people. 2-3 friends, description: Flat 1000 yen}}",
            )
        },
    ),
    (
        "check_known_numbers",
        {P: place("translations:", "  en:", "    summary: Call 0570-055-210 # <- number-retired")},
        {},
    ),
    (
        "check_mobiles_in_texts",
        {
            P: place("translations:", "  en:", "    summary: Call +81 90-1234-5678 # <- mobile-in-text"),
            H: hotline("translations:", "  easy:", '    caution: "{電話|でんわ} 090-1234-5678" # <- mobile-in-text'),
        },
        {},
    ),
]
