"""Planted faults and clean twins at the edges of the rules: the last day, the other spelling, the entry that is out."""

from __future__ import annotations

from tests.records.planting import DEMO_TOWN, REAL_TOWN, Files, desk, hotline, place

P, D, H, TOWN = "places/midori.yml", "desks/sogo.yml", "hotlines/line.yml", "municipality.yml"
OUT = (
    "status: published\nwithheld: {since: 2026-11-01, reason: safety}",
    "status: published\nretired: {date: 2026-10-01, reason: 解散}",
    "status: draft",
)
EXACT = "location: {precision: exact, address: みほん市中町1丁目}"


def _out(*lines: str, kind: str = "salon") -> dict[str, str]:
    """Return a place for each way of not being shown as open: withheld, closed, a draft."""
    text = place(*lines, id="pN", kind=kind)
    return {
        f"places/p{n}.yml": text.replace("pN", f"p{n}").replace("status: published", standing)
        for n, standing in enumerate(OUT)
    }


def _town(code: str, mark: str = "") -> str:
    return REAL_TOWN.replace('"011002"', f'"{code}"{mark}')


def _confirmed(day: str, how: str, mark: str = "") -> str:
    return f"confirmation: {{confirmed_on: {day}, confirmed_how: {how}}}{mark}"


def _sources(*days: str, mark: str = "") -> str:
    seen = ", ".join(f"{{title: みほんの案内, seen_on: {day}}}" for day in days)
    return hotline().replace("sources: [{title: みほんの案内, seen_on: 2026-11-23}]", f"sources: [{seen}]{mark}")


# rule, faulty files (each fault marked), clean files
CASES: list[tuple[str, Files, Files]] = [
    ("check_municipality_code", {TOWN: _town("480002", " # <- code-prefecture")}, {TOWN: _town("472018")}),
    (
        "check_bounds",
        {TOWN: DEMO_TOWN + "bounds: {south: 33, west: 142, north: 33, east: 143} # <- bounds-order\n"},
        {},
    ),
    (
        "check_bounds",
        {TOWN: DEMO_TOWN + "bounds: {south: 33, west: 143, north: 34, east: 143} # <- bounds-order\n"},
        {},
    ),
    ("check_summaries", {}, _out()),
    ("check_ways_to_go", {}, _out()),
    ("check_confirmations", {}, _out()),
    (
        "check_confirmations",
        {
            "places/a.yml": place(_confirmed("2025-11-24", "phone", " # <- confirmation-overdue"), id="a"),
            "places/b.yml": place(_confirmed("2025-11-24", "primary-source", " # <- confirmation-due-soon"), id="b"),
            "places/c.yml": place(_confirmed("2025-11-23", "primary-source", " # <- confirmation-over-a-year"), id="c"),
        },
        {"places/a.yml": place(_confirmed("2025-12-24", "primary-source"), id="a")},
    ),
    (
        "check_hotline_sources",
        {H: _sources("2025-11-23", "2025-01-01", mark=" # <- hotline-not-checked")},
        {H: _sources("2025-11-24", "2020-01-01")},
    ),
    (
        "check_hotline_hours",
        {H: hotline("windows: [{opens: 2026-12-28, closes: 2027-01-04}]", always_open="yes # <- hotline-hours")},
        {H: hotline(hours="24時間（祝日を除く）", always_open="no")},
    ),
    (
        "check_desks_without_phone",
        {D: desk("contacts: # <- only-phone", "  - {channel: fax, value: 0000-00-0001}")},
        {},
    ),
    (
        "check_hidden_places",
        {
            P: place(
                "location: {precision: none}",
                "summary: 中町一丁目二番三号の家です # <- hidden-place-in-text",
                "description: 中町２丁目の３の家です # <- hidden-place-in-text",
                "accessibility_note: 中町１２－３－４の2階です # <- hidden-place-in-text",
                "application: 地図は https://maps.app.goo.gl/abc です # <- hidden-place-in-text",
            ),
            "desks/sogo.yml": desk(
                "location: {precision: district}", "without_phone: 三番地へ # <- hidden-place-in-text"
            ),
        },
        {P: place(EXACT, "summary: 中町1丁目2番3号の家です", "website: https://maps.app.goo.gl/abc")},
    ),
    (
        "check_phones_in_texts",
        {P: place("application: '[申し込む](TEL:0000123456)' # <- phone-link")},
        {},
    ),
    (
        "check_sensitive_kinds",
        {},
        {name: text for name, text in _out(EXACT, kind="lgbtq").items() if "retired" not in text},
    ),
]
