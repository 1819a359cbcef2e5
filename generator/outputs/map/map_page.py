"""The map page: the list first, the map only after a press, and nothing on it that may not be shown."""

from __future__ import annotations

import json
from dataclasses import dataclass

from generator.outputs.index import HelpLine
from generator.outputs.map.points import MapArea, MapEntry, collect_map_areas
from generator.outputs.map.tiles import CREDIT, CREDIT_URL, MAP_ELEMENT
from generator.outputs.render import Renderer
from generator.public import Artifact, Page, PublicDirectory

PAGE_SIZE = 100
"""Entries on one page of the list (the site's rule for long lists)."""

_MOST_JUMPS = 60
_ASK_FOR_PLACE = "くわしい場所はおたずねください"


@dataclass(frozen=True, slots=True)
class Section:
    """The part of a district's entries that stands on one page of the list."""

    anchor: str
    label: str
    entries: tuple[MapEntry, ...]


@dataclass(frozen=True, slots=True)
class Jump:
    """A link from the first page to where a district (or the area above it) begins."""

    url: str
    label: str
    count: int


def make_map_page(directory: PublicDirectory, render: Renderer, help_line: HelpLine | None = None) -> list[Page]:
    """Return `map/` and, for more than 100 entries, `map/page/2/` and so on; each offers the whole map.

    `help_line` is the number to call when nothing is found.
    """
    say = render.language.say
    areas = collect_map_areas(directory, render.language)
    pages = _part_pages(areas)
    jumps = _link_areas(pages, areas) if len(areas) > 1 else ()
    total = sum(len(area.entries) for area in areas)
    made = []
    for number, sections in enumerate(pages, start=1):
        title = say("地図") if number == 1 else say("地図（{number}ページ目）", number=number)
        body = render(
            "map.html",
            title=title,
            sections=sections,
            jumps=jumps if number == 1 else (),
            total=total,
            number=number,
            pages=len(pages),
            area_word=directory.municipality.area_word,
            map_element=MAP_ELEMENT,
            credit=CREDIT,
            credit_url=CREDIT_URL,
            help_line=help_line,
            urls=[_page_url(other) for other in range(1, len(pages) + 1)],
        )
        ids = tuple(entry.id for section in sections for entry in section.entries)
        trail = () if number == 1 else ((say("地図"), "map/"),)
        made.append(
            Page(
                url=_page_url(number),
                kind="map",
                mould="map",
                title=title,
                description=say(
                    "地図にのせている場所を地区ごとの一覧で見られます。地図は、ボタンを押したときだけ読み込みます。"
                ),
                body=body,
                listings=ids,
                section="map",
                trail=trail,
            )
        )
    return made


def make_map_files(directory: PublicDirectory) -> list[Artifact]:
    """Return `map/data.json` and `assets/map-init.js`; none when nothing may stand on the map.

    The data file is Japanese, one for all languages. It holds `points` (id, name, url, lat, lon, when, kind) and `areas`: one marker for each district point,
    with the entries of which no more than the district may be known.
    """
    areas = collect_map_areas(directory)
    if not areas:
        return []
    from generator.outputs.map.script import write_map_script  # folium brings numpy: only a build with a map waits

    points = [_as_point(entry) for area in areas for entry in area.entries if not entry.approximate]
    data = {"points": points, "areas": _draw_area_markers(areas, directory.municipality.area_word)}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
    ids = tuple(entry.id for area in areas for entry in area.entries)
    script = write_map_script(directory.municipality.bounds)
    return [
        Artifact("map/data.json", text.encode(), "map-data", ids),
        Artifact("assets/map-init.js", script.encode(), "map-script"),
    ]


def _draw_area_markers(areas: tuple[MapArea, ...], area_word: str) -> list[dict[str, object]]:
    markers: dict[tuple[str, tuple[float, float]], list[MapEntry]] = {}
    for area in areas:
        label = area.label if area.slug else f"この{area_word}"
        for entry in area.entries:
            if entry.approximate:
                markers.setdefault((label, entry.point), []).append(entry)
    return [
        {
            "name": f"{label}（{_ASK_FOR_PLACE}）",
            "lat": lat,
            "lon": lon,
            "entries": [_as_words(entry) for entry in entries],
        }
        for (label, (lat, lon)), entries in markers.items()
    ]


def _as_words(entry: MapEntry) -> dict[str, object]:
    return {"id": entry.id, "name": entry.name, "url": entry.url, "when": entry.when, "kind": entry.kind}


def _as_point(entry: MapEntry) -> dict[str, object]:
    lat, lon = entry.point
    return {**_as_words(entry), "lat": lat, "lon": lon}


def _page_url(number: int) -> str:
    return "map/" if number == 1 else f"map/page/{number}/"


def _part_pages(areas: tuple[MapArea, ...]) -> list[list[Section]]:
    pages: list[list[Section]] = [[]]
    room = PAGE_SIZE
    for area in areas:
        entries = area.entries
        while entries:
            if room == 0:
                pages.append([])
                room = PAGE_SIZE
            pages[-1].append(Section(f"area-{area.slug or 'none'}", area.label, entries[:room]))
            taken = min(room, len(entries))
            entries, room = entries[taken:], room - taken
    return pages


def _link_areas(pages: list[list[Section]], areas: tuple[MapArea, ...]) -> tuple[Jump, ...]:
    start: dict[str, str] = {}
    for number, sections in enumerate(pages, start=1):
        for section in sections:
            start.setdefault(section.anchor, f"{_page_url(number)}#{section.anchor}")
    by_top = len(areas) > _MOST_JUMPS
    jumps: dict[str, Jump] = {}
    for area in areas:
        label = area.top if by_top else area.label
        known = jumps.get(label, Jump(start[f"area-{area.slug or 'none'}"], label, 0))
        jumps[label] = Jump(known.url, label, known.count + len(area.entries))
    return tuple(jumps.values())
