"""Planted faults of pictures and colours and their clean twins."""

from __future__ import annotations

from tests.pictures.samples import draw_photo, draw_svg
from tests.records.planting import DEMO_TOWN, Files, place

P, TOWN, JPG, PNG, SVG = (
    "places/midori.yml",
    "municipality.yml",
    "images/hall.jpg",
    "images/hall.png",
    "images/mark.svg",
)
EXACT = "location: {precision: exact, address: みほん市中町1丁目}"
DISTRICT = "location: {precision: district}"
ALT = "木の入り口と、その横のスロープ"


def _photo(*more: str, file: str = JPG, mark: str = "") -> tuple[str, ...]:
    return ("photos:", f"  - file: {file}{mark}", f"    alt: {ALT}", *(f"    {line}" for line in more))


def _marked(*more: str, code: str) -> tuple[str, ...]:
    return ("photos:", f"  - alt: {ALT} # <- {code}", f"    file: {JPG}", *(f"    {line}" for line in more))


def _town(*lines: str) -> str:
    return DEMO_TOWN + "\n".join(("appearance:", *(f"  {line}" for line in lines), ""))


def _mark(content: bytes, code: str) -> bytes:
    return content + f"# <- {code}".encode()


PHOTO, POSITION = draw_photo(), draw_photo(position=True)
# rule, faulty files (each fault marked), clean files
CASES: list[tuple[str, Files, Files]] = [
    (
        "check_picture_files",
        {P: place(*_photo(mark=" # <- image-missing"))},
        {P: place(*_photo()), JPG: PHOTO},
    ),
    (
        "check_picture_files",
        {
            P: place(*_photo(), f"  - file: {PNG}", f"    alt: {ALT}"),
            JPG: _mark(PHOTO[:300], "picture-broken"),
            PNG: _mark(PHOTO, "picture-ending"),
            "images/old.jpg": _mark(b"GIF89a", "image-unused"),
            SVG: _mark(draw_svg(), "image-unused"),
        },
        {P: place(*_photo(file=PNG)), PNG: draw_photo("png"), TOWN: _town(f"logo: {SVG}"), SVG: draw_svg()},
    ),
    (
        "check_picture_files",
        {TOWN: _town(f"logo: {SVG}"), SVG: _mark(draw_svg("<script/>"), "svg-active")},
        {},
    ),
    (
        "check_picture_positions",
        {P: place(*_photo()), JPG: _mark(POSITION, "photo-position")},
        {P: place(*_photo()), JPG: PHOTO},
    ),
    (
        "check_photos_of_hidden_places",
        {P: place("sensitive: yes", EXACT, *_marked("shows_place: no", code="photo-sensitive")), JPG: PHOTO},
        {P: place(EXACT, *_photo()), JPG: PHOTO},
    ),
    (
        "check_photos_of_hidden_places",
        {
            P: place("worries: [home-safety]", EXACT, *_marked(code="photo-sensitive")),
            "places/lgbtq.yml": place(EXACT, *_marked(code="photo-sensitive"), id="lgbtq", kind="lgbtq"),
            JPG: PHOTO,
        },
        {P: place("worries: [home-safety, talk]", EXACT, *_photo()), JPG: PHOTO},
    ),
    (
        "check_photos_of_hidden_places",
        {
            P: place(DISTRICT, *_marked(code="photo-shows-place")),
            "places/two.yml": place("location: {precision: none}", *_marked(code="photo-shows-place"), id="two"),
            "places/three.yml": place(
                "location: {precision: block, address: みほん市中町1丁目}",
                *_marked(code="photo-shows-place"),
                id="three",
            ),
            JPG: PHOTO,
        },
        {P: place(DISTRICT, *_photo("shows_place: no")), JPG: PHOTO},
    ),
    (
        "check_photos_of_hidden_places",
        {P: place(DISTRICT, *_marked("shows_place: no", code="photo-hidden-position")), JPG: POSITION},
        {P: place(EXACT, *_photo()), JPG: POSITION},
    ),
    (
        "check_colours",
        {TOWN: _town('primary: "#ffcc00" # <- colour-contrast', 'tint: "#336" # <- colour-contrast')},
        {TOWN: _town('primary: "#7A1F5C"', 'tint: "#fdeff6"')},
    ),
    ("check_colours", {TOWN: _town('tint: "#bbbbbb" # <- colour-contrast')}, {TOWN: _town("logo_alt: 市の印")}),
    ("check_colours", {TOWN: _town("primary: # <- colour-unquoted")}, {TOWN: _town('primary: "#006173"')}),
    (
        "check_logo",
        {TOWN: _town("logo: images/mark.png # <- image-missing")},
        {TOWN: _town(f"logo: {SVG}"), SVG: draw_svg()},
    ),
    (
        "check_logo",
        {TOWN: _town(f"logo: {SVG} # <- logo-size"), SVG: draw_svg("<desc>" + "a" * 60_000 + "</desc>")},
        {TOWN: _town(f"logo: {PNG}"), PNG: draw_photo("png")},
    ),
    ("check_logo", {TOWN: _town(f"logo: {JPG} # <- logo-kind"), JPG: PHOTO}, {}),
    (
        "check_logo",
        {TOWN: _town(f"logo: {PNG} # <- logo-pixels"), PNG: draw_photo("png", (2100, 40))},
        {TOWN: _town("logo: images/mark.webp"), "images/mark.webp": draw_photo("webp")},
    ),
]
