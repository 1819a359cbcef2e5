"""Planted faults of places and desks and their clean twins."""

from __future__ import annotations

from tests.records.planting import DEMO_TOWN, Files, desk, hotline, place

P, D, E, H = "places/midori.yml", "desks/sogo.yml", "events/matsuri.yml", "hotlines/line.yml"
TOWN = "municipality.yml"
BOUNDS = DEMO_TOWN + "bounds: {south: 33, west: 142, north: 33.5, east: 142.5}\n"


def _at(lat: str, lon: str) -> str:
    return f"location: {{precision: exact, address: みほん市中町1丁目, point: {{lat: {lat}, lon: {lon}}}}}"


def _on_one_point(count: int, mark: str = "") -> dict[str, str]:
    point = "point: {lat: 33.1, lon: 142.1}"
    return {
        f"places/p{n}.yml": place(f"location: {{precision: exact, address: みほん市{n}番, {point}}}{mark}", id=f"p{n}")
        for n in range(count)
    }


def _hidden(*lines: str, precision: str = "district") -> str:
    return place("area: naka", f"location: {{precision: {precision}}}", *lines)


def _hidden_block(parts: str, *, id: str) -> str:
    return place(f"location: {{precision: block, {parts}}} # <- block-place", id=id)


# rule, faulty files (each fault marked), clean files
CASES: list[tuple[str, Files, Files]] = [
    (
        "check_coordinates",
        {TOWN: BOUNDS, P: place(_at("34.0", "142.1") + " # <- point-outside")},
        {TOWN: BOUNDS, P: place(_at("33.1", "142.1"))},
    ),
    ("check_coordinates", {P: place(_at("0", "0") + " # <- point-zero")}, {}),
    (
        "check_coordinates",
        {P: place(_at("51.5", "0.1") + " # <- point-outside")},
        {P: place(_at("43.06", "141.35"))},
    ),
    (
        "check_coordinates",
        {
            TOWN: DEMO_TOWN + "bounds: {south: 33, west: 42, north: 33.5, east: 42.5}\n",
            P: place(_at("42.1", "33.1") + " # <- point-swapped"),
            "vocabulary/areas.yml": "- {slug: naka, label: 中, kana: なか, point: {lat: 33.1, lon: 42.1}}\n",
        },
        {},
    ),
    (
        "check_block_places",
        {
            P: place("location: {precision: block, address: みほん市中町1丁目2番3号} # <- block-place"),
            "places/house.yml": _hidden_block("address: みほん市字中１５５", id="house"),
            "places/hall.yml": _hidden_block("address: みほん市中町1丁目, building: 中町会館", id="hall"),
        },
        {
            P: place("location: {precision: block, address: みほん市中町1丁目, point: {lat: 33.1, lon: 142.1}}"),
            "places/two.yml": place("location: {precision: block, address: みほん市中町二丁目}", id="two"),
        },
    ),
    ("check_shared_points", _on_one_point(5, " # <- shared-point"), _on_one_point(4)),
    (
        "check_hidden_places",
        {
            P: place(
                "location: {precision: exact, address: みほん市中町1丁目2番3号}",
                "summary: 中町1丁目2番3号の家です # <- hidden-place-in-text",
                kind="self-help",
            ),
            "places/block.yml": _hidden(
                "summary: 中町1丁目2番3号の家です # <- hidden-place-in-text", precision="block"
            ).replace("midori", "block"),
        },
        {
            P: place(
                "location: {precision: exact, address: みほん市中町1丁目2番3号}",
                "consent: {given_on: 2026-04-01, exact_location: yes}",
                "summary: 中町1丁目2番3号の家です",
                kind="self-help",
            )
        },
    ),
    (
        "check_hidden_places",
        {
            P: _hidden(
                "summary: 中町1丁目2番3号の家です # <- hidden-place-in-text",
                "description: みほん荘 201号室 # <- hidden-place-in-text",
                "accessibility_note: 〒000-0001 # <- hidden-place-in-text",
                "application: 地図は 33.12345, 142.12345 です # <- hidden-place-in-text",
                "website: https://maps.app.goo.gl/abc # <- hidden-place-in-link",
                "contacts:",
                "  - channel: form",
                "    value: https://town.example/?q=33.12345,142.12345 # <- hidden-place-in-link",
                "  - channel: visit",
                "    caution: 中町12-3-4 # <- hidden-place-in-text",
            )
        },
        {
            P: _hidden(
                "summary: 中町1丁目の近くです。電話は 0000-12-3456",
                "description: 12月29日から1月3日まで休みです。定員は2-3人です",
                "website: https://town.example/2026/04/",
                precision="none",
            )
        },
    ),
    (
        "check_sensitive_kinds",
        {P: place("location: {precision: block, address: みほん市中町1丁目} # <- sensitive-kind", kind="lgbtq")},
        {
            P: place(
                "location: {precision: block, address: みほん市中町1丁目}",
                "consent: {given_on: 2026-04-01, exact_location: yes}",
                kind="lgbtq",
            ),
            "places/other.yml": place("location: {precision: block, address: みほん市中町1丁目}", id="other"),
        },
    ),
    (
        "check_places_reachable",
        {
            P: place("location: {precision: district} # <- district-without-area"),
            "places/b.yml": place("area: kita # <- area-without-point", "location: {precision: district}", id="b"),
            "places/c.yml": place("location: {precision: none} # <- no-way-in", id="c"),
        },
        {
            P: place("area: naka", "location: {precision: district}"),
            D: desk("area: kita", "location: {precision: district}"),
            "places/c.yml": place("location: {precision: none, via_desk: sogo}", id="c"),
        },
    ),
    (
        "check_desk_areas",
        {D: desk("areas_served: [naka]"), "desks/b.yml": desk(id="b", role="general # <- desk-without-area")},
        {
            D: desk(),
            "desks/b.yml": desk(id="b", role="job"),
            "desks/c.yml": desk(id="c", role="other"),
            "desks/d.yml": desk(id="d", role="other"),
            "desks/e.yml": desk("retired: {date: 2026-10-01, reason: 統合}", id="e"),
        },
    ),
    (
        "check_desk_overlaps",
        {
            "desks/a.yml": desk("areas_served: [naka]", id="a"),
            "desks/b.yml": desk("areas_served:", "  - kita", "  - naka # <- desk-area-twice", id="b"),
        },
        {
            "desks/a.yml": desk("areas_served: [naka]", id="a"),
            "desks/b.yml": desk("areas_served: [kita]", id="b"),
            "desks/c.yml": desk("areas_served: [naka]", id="c", role="job"),
        },
    ),
    (
        "check_desks_without_phone",
        {D: desk("contacts: # <- only-phone", "  - {channel: phone, value: 0000-00-0001}")},
        {
            D: desk("contacts: [{channel: fax, value: 0000-00-0001}]", "without_phone: ありません"),
            "desks/b.yml": desk("contacts: [{channel: phone, value: 0000-00-0001}, {channel: visit}]", id="b"),
            "desks/c.yml": desk(id="c"),
        },
    ),
    (
        "check_duplicates",
        {
            "desks/a.yml": desk("areas_served: [naka]", "contacts: [{channel: phone, value: 0000-00-0001}]", id="a"),
            "desks/b.yml": desk(
                "areas_served: [naka, kita]", "contacts: [{channel: phone, value: 0000-00-0001}]", id="b"
            ).replace("name: みほん窓口", "name: みほん窓口 # <- duplicate-entry"),
        },
        {
            "desks/a.yml": desk("areas_served: [naka]", "contacts: [{channel: phone, value: 0000-00-0001}]", id="a"),
            "desks/b.yml": desk("areas_served: [kita]", "contacts: [{channel: phone, value: 0000-00-0001}]", id="b"),
        },
    ),
    (
        "check_duplicates",
        {
            "places/a.yml": "id: a\nname: 髙田 サロン\nkind: salon\nstatus: published\narea: naka\n",
            "places/b.yml": "id: b\nname: 高田ｻﾛﾝ # <- duplicate-entry\nkind: salon\nstatus: published\narea: naka\n",
            "desks/c.yml": desk("contacts: [{channel: phone, value: 0000-12-3456}]", id="c"),
            "desks/d.yml": "id: d\nname: みほん（窓口） # <- duplicate-entry\nrole: general\nstatus: published\n"
            "contacts: [{channel: phone, value: ００００（１２）３４５６}]\n",
        },
        {
            "places/a.yml": place("area: naka", id="a"),
            "places/b.yml": place("area: kita", id="b"),
            "places/c.yml": place("area: naka", "retired: {date: 2026-10-01, reason: 移転}", id="c"),
            "desks/d.yml": desk("area: naka", id="d", role="job"),
            "desks/e.yml": desk("area: naka", id="e", role="housing"),
        },
    ),
    (
        "check_summaries",
        {P: place().replace("id: midori", "id: midori # <- no-summary")},
        {P: place("summary: お茶だけでも大丈夫です"), "places/d.yml": place(id="d", status="draft")},
    ),
    (
        "check_ways_to_go",
        {P: place().replace("id: midori", "id: midori # <- no-contact-no-schedule")},
        {P: place("schedule: {text: 毎週水曜}"), "places/b.yml": place("contacts: [{channel: visit}]", id="b")},
    ),
    (
        "check_hotline_hours",
        {H: hotline(hours="平日9時から17時", always_open="yes # <- hotline-hours")},
        {H: hotline(hours="平日9時から17時", always_open="no")},
    ),
    (
        "check_hotline_hours",
        {H: hotline(hours="２４時間 # <- hotline-hours", always_open="no")},
        {H: hotline("windows: [{opens: 2026-12-28, closes: 2027-01-04}]", hours="24時間", always_open="no")},
    ),
]
