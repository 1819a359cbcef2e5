"""Planted faults of vocabularies and their clean twins."""

from __future__ import annotations

from tests.records.planting import Files

AREAS, KINDS, TILES, WORRIES = (f"vocabulary/{stem}.yml" for stem in ("areas", "kinds", "tiles", "worries"))
SAY = "say: 話したいです"

# rule, faulty files (each fault marked), clean files
CASES: list[tuple[str, Files, Files]] = [
    (
        "check_area_parents",
        {
            AREAS: "- {slug: a, label: a, kana: a, parent: b} # <- area-parent\n"
            "- {slug: b, label: b, kana: b, parent: a} # <- area-parent\n"
            "- {slug: c, label: c, kana: c, parent: x} # <- area-parent\n"
        },
        {AREAS: "- {slug: a, label: a, kana: a, parent: b}\n- {slug: b, label: b, kana: b}\n"},
    ),
    (
        "check_tile_worries",
        {TILES: "- {slug: talk, label: 話す, icon: forum, worries: [talk, gone]} # <- tile-worry\n"},
        {TILES: "- {slug: talk, label: 話す, icon: forum, worries: [talk]}\n"},
    ),
    (
        "check_neutral_pages",
        {
            KINDS: "- {slug: a, label: a, sensitive: yes, neutral_title: x} # <- neutral-page\n"
            "- {slug: b, label: b, sensitive: yes, number: '90'} # <- neutral-page\n"
            "- {slug: c, label: c, sensitive: yes, number: '91', neutral_title: x}\n"
            "- {slug: d, label: d, sensitive: yes, number: '91', neutral_title: x} # <- neutral-number\n"
        },
        {
            KINDS: "- {slug: c, label: c, sensitive: yes, number: '91', neutral_title: x}\n"
            "- {slug: d, label: d, sensitive: yes, number: '92', neutral_title: x}\n- {slug: e, label: e, number: '92'}\n"
        },
    ),
    (
        "check_neutral_pages",
        {
            TILES: "[]\n",
            WORRIES: f"- {{slug: a, label: a, {SAY}, number: '80'}} # <- neutral-page\n"
            f"- {{slug: b, label: b, {SAY}, neutral_title: x}} # <- neutral-page\n"
            f"- {{slug: c, label: c, {SAY}, guards_entries: yes}} # <- neutral-page\n"
            f"- {{slug: d, label: d, {SAY}}}\n",
        },
        {TILES: "[]\n", WORRIES: f"- {{slug: a, label: a, {SAY}, number: '80', neutral_title: x}}\n"},
    ),
]
