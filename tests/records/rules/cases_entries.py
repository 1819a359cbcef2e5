"""Planted faults of entries and their clean twins, for the rules on the municipality, words, references, dates and schedules."""

from __future__ import annotations

from tests.records.planting import DEMO_TOWN, REAL_TOWN, Files, desk, event, hotline, place, programme

P, D, E, H = "places/midori.yml", "desks/sogo.yml", "events/matsuri.yml", "hotlines/line.yml"
TOWN = "municipality.yml"
BOUNDS = DEMO_TOWN + "bounds: {south: 33, west: 142, north: 33.5, east: 142.5}\n"


# rule, faulty files (each fault marked), clean files
CASES: list[tuple[str, Files, Files]] = [
    (
        "check_placeholders",
        {
            TOWN: REAL_TOWN.replace("name: みほん課", 'name: "（担当課の名前）"').replace(
                "}]}\n", "}]} # <- placeholder\n"
            )
        },
        {TOWN: REAL_TOWN.replace("name: みほん課", 'name: "福祉課（みほん支所）"')},
    ),
    (
        "check_municipality_code",
        {TOWN: DEMO_TOWN.replace('"990001"', '"990002" # <- code-check-digit')},
        {},
    ),
    ("check_municipality_code", {TOWN: DEMO_TOWN.replace('"990001"', '"011002" # <- code-of-demo')}, {}),
    (
        "check_municipality_code",
        {TOWN: REAL_TOWN.replace('"011002"', '"990001" # <- code-prefecture')},
        {TOWN: REAL_TOWN},
    ),
    (
        "check_municipality_code",
        {TOWN: REAL_TOWN.replace('"011002"', '"000001" # <- code-prefecture')},
        {TOWN: REAL_TOWN.replace("011002", "000001") + "joint: yes\n"},
    ),
    (
        "check_bounds",
        {TOWN: DEMO_TOWN + "bounds: {south: 34, west: 142, north: 33, east: 143} # <- bounds-order\n"},
        {TOWN: BOUNDS},
    ),
    (
        "check_yearly_closures",
        {TOWN: DEMO_TOWN + "obon: {begins: 08-13, ends: 08-32} # <- yearly-days\n"},
        {TOWN: DEMO_TOWN + "obon: {begins: 08-13, ends: 08-16}\n"},
    ),
    (
        "check_site_address",
        {TOWN: DEMO_TOWN + "site_url: https://town.example/annai # <- site-address\n"},
        {TOWN: DEMO_TOWN + "site_url: https://town.example/annai/\n"},
    ),
    (
        "check_vocabulary_words",
        {
            P: place(
                "area: minami # <- unknown-word",
                "areas_served:",
                "  - naka",
                "  - nishi # <- unknown-word",
                "audiences:",
                "  - everyone # <- unknown-word",
                "worries:",
                "  - talking # <- unknown-word",
                "contacts:",
                "  - channel: telegram # <- unknown-word",
                "first_visit:",
                "  alone: yes # <- unknown-word",
                "accessibility:",
                "  lift: yes # <- unknown-word",
            ).replace("kind: salon", "kind: saloon # <- unknown-word"),
            D: desk(role="boss # <- unknown-word"),
            "organizations/kai.yml": "id: kai\nname: みほん会\ngroup: support/ngo # <- unknown-word\n",
            H: hotline("worries: [sadness] # <- unknown-word"),
        },
        {
            P: place(
                "area: naka",
                "areas_served: [kita]",
                "audiences: [anyone]",
                "worries: [talk]",
                "contacts: [{channel: visit}]",
                "first_visit: {come-alone: yes}",
                "accessibility: {wheelchair: unknown}",
            ),
            D: desk(),
            "organizations/kai.yml": "id: kai\nname: みほん会\ngroup: support/npo\n",
            H: hotline("worries: [talk]"),
        },
    ),
    (
        "check_unique_ids",
        {P: place(id="midori"), "desks/midori.yml": desk(id="midori # <- duplicate-id")},
        {P: place(), D: desk()},
    ),
    (
        "check_unique_ids",
        {H: hotline(), "desks/line.yml": desk(id="line # <- duplicate-id")},
        {H: hotline(), D: desk()},
    ),
    (
        "check_references",
        {
            P: place(
                "organization: sogo # <- reference-type",
                "location: {precision: none, via_desk: sogou} # <- unknown-reference",
                "retired: {date: 2026-10-01, reason: 解散, replaced_by: nowhere} # <- unknown-reference",
            ),
            D: desk(),
            E: event("dates: [{date: 2026-12-05}]", "place: sogo # <- reference-type"),
            "programmes/kyufu.yml": programme("apply_at: midori # <- reference-type"),
        },
        {
            P: place("location: {precision: none, via_desk: sogo}"),
            D: desk("retired: {date: 2026-10-01, reason: 統合, replaced_by: midori}"),
            E: event("dates: [{date: 2026-12-05}]", "place: midori"),
            "programmes/kyufu.yml": programme("apply_at: sogo"),
        },
    ),
    (
        "check_references_shown",
        {
            P: place(status="draft"),
            E: event("dates: [{date: 2026-12-05}]", "place: midori # <- reference-not-shown"),
        },
        {P: place(), E: event("dates: [{date: 2026-12-05}]", "place: midori")},
    ),
    (
        "check_references_shown",
        {
            P: place("withheld: {since: 2026-11-01, reason: safety}"),
            E: event("dates: [{date: 2026-12-05}]", "place: midori # <- reference-not-shown"),
        },
        {},
    ),
    (
        "check_replacements",
        {
            P: place("retired: {date: 2026-10-01, reason: 統合, replaced_by: sogo} # <- replacement-ring"),
            D: desk("retired: {date: 2026-10-01, reason: 統合, replaced_by: midori} # <- replacement-ring"),
        },
        {P: place("retired: {date: 2026-10-01, reason: 統合, replaced_by: sogo}"), D: desk()},
    ),
    (
        "check_replacements",
        {P: place("retired: {date: 2026-10-01, reason: 統合, replaced_by: midori} # <- replacement-ring")},
        {},
    ),
    (
        "check_date_order",
        {
            P: place(
                "valid_from: 2026-12-01",
                "valid_to: 2026-11-01 # <- date-order",
                "suspended:",
                "  since: 2026-11-10",
                "  until: 2026-11-01 # <- date-order",
                "  reason: 工事",
                "consent:",
                "  given_on: 2026-04-01",
                "  until: 2025-04-01 # <- date-order",
            ),
            "programmes/kyufu.yml": programme("starts_on: 2026-12-01", "ends_on: 2026-11-01 # <- date-order"),
            H: hotline("windows:", "  - opens: 2026-12-28", "    closes: 2026-01-04 # <- date-order"),
        },
        {
            P: place(
                "valid_from: 2026-11-01",
                "valid_to: 2026-11-01",
                "suspended: {since: 2026-11-10, until: 2026-12-01, reason: 工事}",
                "consent: {given_on: 2026-04-01, until: 2027-03-31}",
            ),
            "programmes/kyufu.yml": programme("starts_on: 2026-11-01", "ends_on: 2026-12-01"),
            H: hotline("windows: [{opens: 2026-12-28, closes: 2027-01-04}]"),
        },
    ),
    (
        "check_event_dates",
        {
            E: event(
                "dates:",
                "  - date: 2026-12-05",
                "    opens: 9:30",
                "    closes: 9:00 # <- event-times",
                "  - {date: 2026-12-12, opens: 10:00, closes: 10:00} # <- event-times",
                "deadline: 2026-12-13 # <- deadline-after-event",
            )
        },
        {
            E: event(
                "dates: [{date: 2026-12-05, opens: 9:30, closes: 10:00}, {date: 2026-12-12}]",
                "deadline: 2026-12-12",
            )
        },
    ),
    (
        "check_future_dates",
        {
            P: place(
                "confirmation: {confirmed_on: 2026-11-25, confirmed_how: phone} # <- confirmed-in-future",
                "edited_on: 2027-01-01 # <- date-in-future",
                "source: {title: ちらし, seen_on: 2027-01-01} # <- date-in-future",
                "consent: {given_on: 2027-01-01} # <- date-in-future",
                "retired: {date: 2027-03-31, reason: 解散} # <- retired-in-future",
            )
        },
        {
            P: place(
                "confirmation: {confirmed_on: 2026-11-24, confirmed_how: phone}",
                "edited_on: 2026-11-24",
                "source: {title: ちらし, seen_on: 2026-11-24}",
                "consent: {given_on: 2026-11-24}",
                "retired: {date: 2026-11-24, reason: 解散}",
            )
        },
    ),
    (
        "check_late_hours",
        {P: place("description: 金曜は25時まで開いています # <- late-hour")},
        {P: place("description: 金曜は翌日の1時まで、24時間ではありません")},
    ),
    (
        "check_yearless_dates",
        {P: place("description: 12月5日に特別な会をします # <- yearless-date")},
        {P: place("description: 毎年12月5日に特別な会をします")},
    ),
    (
        "check_yearless_dates",
        {
            E: event(
                "summary: 4月5日（日）10時から開きます # <- yearless-date",
                "dates: [{date: 2026-12-05}]",
                "application: 11月30日までに、はがきで # <- yearless-date",
            )
        },
        {
            E: event(
                "summary: 2026年4月5日（日）10時から開きます",
                "dates: [{date: 2026-12-05}]",
                "application: 令和8年11月30日までに、はがきで",
            )
        },
    ),
    (
        "check_impossible_schedules",
        {
            P: place(
                "schedule:",
                "  text: 毎週水曜",
                "  hours: confirmed",
                "  sessions: [{days: 毎週水曜, times: '12:00-10:00'}] # <- impossible-schedule",
            )
        },
        {
            P: place(
                "schedule:",
                "  text: 毎週水曜",
                "  hours: confirmed",
                "  sessions: [{days: 毎週水曜, times: '10:00-12:00'}]",
            )
        },
    ),
    (
        "check_schedule_contradictions",
        {
            P: place(
                "schedule:",
                "  text: 毎週木曜 10時から12時 # <- doubtful-schedule",
                "  hours: confirmed",
                "  sessions: [{days: 毎週木曜・金曜, times: '10:00-12:00'}]",
            )
        },
        {
            P: place(
                "schedule:",
                "  text: 毎週木曜 10時から12時",
                "  hours: confirmed",
                "  sessions: [{days: 毎週木曜, times: '10:00-12:00'}]",
            )
        },
    ),
]
