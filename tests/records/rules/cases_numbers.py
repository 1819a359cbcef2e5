"""Planted faults in telephone numbers and confirmations, and their clean twins."""

from __future__ import annotations

from tests.records.planting import REAL_TOWN, Files, desk, hotline, place

P, D, H, TOWN = "places/midori.yml", "desks/sogo.yml", "hotlines/line.yml", "municipality.yml"


def _phone(value: str, mark: str = "", channel: str = "phone") -> str:
    return f"contacts: [{{channel: {channel}, value: '{value}'}}]{mark}"


def _confirmed(day: str, how: str = "phone", mark: str = "") -> str:
    return f"confirmation: {{confirmed_on: {day}, confirmed_how: {how}}}{mark}"


_FIELDS = {
    "8067732106": "phone-lost-zero",
    "080-58356053": "phone-hyphens",
    "73-2124": "phone-no-area-code",
    "046622123": "phone-length",
    "非公開": "phone-text",
    "8.06773E+09": "phone-exponent",
    "0000-12-3456 0000-12-3457": "phone-several",
    "なし": "phone-empty",
    "0100-123-456": "phone-prefix",
    "0000-12-3456 内線": "phone-extension-mixed",
}
_KNOWN = {
    "0570-783-189": "number-retired",
    "0570-0-78310": "number-retired",
    "0570-064-000": "number-retired",
    "0570-0-55210": "number-retired",
    "0120-494949": "number-ended",
    "0120-23-5572": "number-ended",
    "0120-76-2029": "number-ended",
    "0570-046-556": "number-near-miss",
    "0120-738-556": "number-near-miss",
    "0570-0783-55": "number-near-miss",
    "0570-189-783": "number-near-miss",
}

CASES: list[tuple[str, Files, Files]] = [
    *(
        (
            "check_phone_contacts",
            {P: place(_phone(value, f" # <- {code}")), D: desk(_phone(value, f" # <- {code}", "fax"))},
            {P: place(_phone("0000-12-3456")), D: desk(_phone("0000（12）3456 内線 12"))},
        )
        for value, code in _FIELDS.items()
    ),
    (
        "check_phone_contacts",
        {H: hotline(value="0120-1234").replace("'}]", "'}] # <- phone-length")},
        {H: hotline(value="#8008"), D: desk("contacts: [{channel: visit, value: みほん市役所1階}]")},
    ),
    (
        "check_mobile_contacts",
        {
            P: place(_phone("090-1234-5678", " # <- mobile-phone")),
            D: desk(_phone("０６０１２３４５６７８", " # <- mobile-phone")),
        },
        {P: place(_phone("050-3754-5430")), D: desk(_phone("0800-123-4567"))},
    ),
    (
        "check_phone_costs",
        {
            P: place("contacts:", "  - channel: phone", "    value: 0570-064-556", "    cost: free # <- phone-cost"),
            H: hotline("valid_from: 2026-01-01").replace(
                "contacts: [{channel: phone, value: '0120-279-338'}]",
                "contacts:\n  - channel: phone\n    value: 0120-279-338\n    cost: paid # <- phone-cost",
            ),
        },
        {P: place("contacts: [{channel: phone, value: 0570-064-556, cost: paid}]"), H: hotline()},
    ),
    (
        "check_phones_in_texts",
        {
            P: place(
                "summary: 電話 73-2124 へ # <- text-phone-no-area-code",
                "description: お問い合わせは 0000-1-345 まで # <- text-phone-length",
                "application: '[申し込む](tel:0000123456)' # <- phone-link",
            )
        },
        {
            P: place(
                "summary: 電話 0000-12-3456 へ。1丁目2-3の会館です",
                "description: 0-3歳の親子。1回300円。2026-12-05 まで。電話は9時から17時",
                "application: 電話（0000-12-3456）で",
            )
        },
    ),
    *(
        (
            "check_known_numbers",
            {
                P: place(_phone(value, f" # <- {code}")),
                D: desk(f"description: 困ったら {value} へ # <- {code}"),
                H: hotline(value=value).replace("'}]", f"'}}] # <- {code}"),
            },
            {P: place(_phone("0570-064-370")), H: hotline(value="0120-189-783")},
        )
        for value, code in _KNOWN.items()
    ),
    (
        "check_near_hotlines",
        {
            H: hotline(value="0120-279-338"),
            P: place(_phone("0120-279-383", " # <- near-hotline")),
            D: desk("summary: 0120-279-138 へ # <- near-hotline"),
        },
        {H: hotline(value="0120-279-338"), P: place(_phone("0120-279-338")), D: desk(_phone("0800-279-3380"))},
    ),
    (
        "check_borrowed_hours",
        {
            H: hotline(value="0120-783-556", hours="毎日16時から21時", always_open="no"),
            P: place(
                "contacts:", "  - channel: phone", "    value: 0120-783-556", "    hours: 24時間 # <- borrowed-hours"
            ),
        },
        {
            H: hotline(value="0120-783-556", hours="毎日16時から21時", always_open="no"),
            P: place("contacts: [{channel: phone, value: 0120-783-556, hours: 毎日１６時から 21時}]"),
            D: desk(
                "contacts: [{channel: phone, value: 0120-783-556}, {channel: phone, value: 0000-12-3456, hours: 平日}]"
            ),
        },
    ),
    (
        "check_mobiles_in_texts",
        {P: place("description: 会長の 090-1234-5678 まで # <- mobile-in-text", "fee: {cost: free}")},
        {P: place("description: 0000-12-3456 まで", _phone("090-1234-5678"))},
    ),
    (
        "check_mobiles_in_texts",
        {P: place("contacts:", "  - channel: sns", "    value: LINE 08012345678 # <- mobile-in-text")},
        {},
    ),
    (
        "check_mobiles_in_texts",
        {P: place("description: 090-1234-5678 まで # <- mobile-in-text", _phone("090-1234-5679"))},
        {},
    ),
    ("check_personal_traces", {P: place("description: 番号 1234 5678 9018 # <- my-number")}, {}),
    (
        "check_personal_traces",
        {P: place("description: 会長 生年月日 昭和58年11月7日 # <- birth-date")},
        {P: place("description: 昭和58年11月7日までに生まれた方")},
    ),
    (
        "check_personal_traces",
        {D: desk("description: ケース番号 R8-0123 # <- case-number")},
        {D: desk("description: 受付番号 12 をお持ちください")},
    ),
    (
        "check_personal_traces",
        {P: place("description: canary@docomo.ne.jp へ # <- personal-mail")},
        {P: place("description: fukushi@city.minamo.example へ")},
    ),
    (
        "check_personal_traces",
        {P: place("description: 会長は田中さんです # <- person-name")},
        {P: place("description: 皆さん、利用者様、どうぞ")},
    ),
    (
        "check_demo_entries",
        {TOWN: REAL_TOWN, P: place("demo: yes # <- demo-entry")},
        {P: place("demo: yes")},
    ),
    (
        "check_demo_marks",
        {P: place().replace("id: midori", "id: midori # <- demo-mark-missing")},
        {P: place("demo: yes")},
    ),
    ("check_demo_marks", {}, {TOWN: REAL_TOWN, P: place()}),
    (
        "check_demo_numbers",
        {
            TOWN: REAL_TOWN.replace("0000-00-0000}]}", "0000-00-0000}]} # <- demo-number"),
            P: place(_phone("0000-12-3456", " # <- demo-number")),
            D: desk("summary: 0000-12-3456 へ # <- demo-number"),
        },
        {TOWN: REAL_TOWN.replace("0000-00-0000", "011-000-0000"), P: place(_phone("011-222-3333"))},
    ),
    (
        "check_demo_numbers",
        {
            P: place(_phone("050-1234-5678", " # <- real-number-in-demo")),
            D: desk("summary: 090-1234-5678 へ # <- real-number-in-demo"),
            H: hotline(),
        },
        {P: place(_phone("0000-12-3456")), D: desk("summary: 0120-279-338 か 110 へ"), H: hotline()},
    ),
    (
        "check_confirmations",
        {
            "places/a.yml": place(id="a # <- never-confirmed"),
            "places/b.yml": place(_confirmed("2025-11-23", mark=" # <- confirmation-over-a-year"), id="b"),
            "places/c.yml": place(_confirmed("2026-05-27", mark=" # <- confirmation-overdue"), id="c"),
            "places/d.yml": place(_confirmed("2026-05-28", mark=" # <- confirmation-due-soon"), id="d"),
            "places/e.yml": place(_confirmed("2025-12-23", "primary-source", " # <- confirmation-due-soon"), id="e"),
        },
        {
            "places/a.yml": place(id="a", status="draft"),
            "places/b.yml": place(_confirmed("2026-06-27"), id="b"),
            "places/c.yml": place(_confirmed("2026-05-27", "primary-source"), id="c"),
            "places/d.yml": place("retired: {date: 2026-10-01, reason: 解散}", id="d"),
        },
    ),
    (
        "check_hotline_sources",
        {
            H: hotline().replace(
                "sources: [{title: みほんの案内, seen_on: 2026-11-23}]",
                "sources: [{title: みほんの案内, seen_on: 2025-11-23}] # <- hotline-not-checked",
            )
        },
        {H: hotline()},
    ),
]
