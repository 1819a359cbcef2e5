"""Pictures at the door: named anew, none of what is sensitive, none that shows what is not told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import product
from pathlib import Path

import pytest
import yaml

from generator.public import Logo, Photo, PublicDirectory
from generator.publication import publish
from generator.publication.entry import Words, is_sensitive
from generator.publication.words import publish_vocabulary
from generator.records import model
from generator.records.read import read_register
from generator.records.rules import pictures
from generator.records.vocabulary import read_vocabulary
from generator.settings import CHECKOUT
from tests.pictures.samples import draw_photo, draw_svg
from tests.registers import LOCATION, MUNICIPALITY, PLACE, write_register

TODAY = date(2026, 11, 24)
STANDARD = CHECKOUT / "directory"
ALT = "木の入り口と、その横のスロープ"
PHOTO: dict[str, object] = {"file": "images/hall.jpg", "alt": ALT, "credit": "写真: みどりサロン"}


def _publish(root: Path, **changes: object) -> PublicDirectory:
    write_register(root, places=[{**PLACE, "photos": [PHOTO], **changes}])
    (root / "images").mkdir()
    (root / "images" / "hall.jpg").write_bytes(draw_photo("jpeg", (1600, 800), turn=6))
    (root / "images" / "broken.jpg").write_bytes(b"GIF89a")
    register, problems = read_register(root, STANDARD)
    assert [problem.render("en") for problem in problems] == []
    return publish(register, TODAY).directory


def test_a_photo_comes_out_under_its_entrys_name(tmp_path: Path) -> None:
    """The published names come from the id, the sizes from the picture turned the right way up."""
    assert _publish(tmp_path).places[0].photos == (
        Photo("images/midori-1-small.webp", "images/midori-1.webp", 600, 1200, 240, ALT, "写真: みどりサロン"),
    )


def test_numbers_stay_those_of_the_list(tmp_path: Path) -> None:
    """A photo that is not there or cannot be used stays out, and the others keep their numbers."""
    photos = [{**PHOTO, "file": f"images/{name}.jpg"} for name in ("none", "broken", "hall")]
    assert [photo.file_large for photo in _publish(tmp_path, photos=photos).places[0].photos] == [
        "images/midori-3.webp"
    ]


@pytest.mark.parametrize(
    ("changes", "shows_place", "out"),
    [
        ({}, "yes", True),
        ({"location": None}, "yes", True),
        ({"location": {"precision": "district"}}, "yes", False),
        ({"location": {"precision": "none"}}, "yes", False),
        ({"location": {"precision": "block", "address": "みずほ見本市中町1丁目"}}, "yes", False),
        ({"location": {"precision": "district"}}, "no", True),
        ({"sensitive": "yes"}, "no", False),
        ({"kind": "lgbtq", "location": LOCATION}, "no", False),
        ({"worries": ["home-safety"]}, "no", False),
    ],
)
def test_what_is_hidden_has_no_photo(
    changes: Mapping[str, object], shows_place: str, out: bool, tmp_path: Path
) -> None:
    """Even if nobody ran the rules: nothing of sensitive entries, and no sight of a place that is not told."""
    given = {"photos": [{**PHOTO, "shows_place": shows_place}], **changes}
    entry = {key: value for key, value in {**PLACE, **given}.items() if value is not None}
    directory = _publish(tmp_path, **entry) if "location" in entry else _without_location(tmp_path, entry)
    assert bool(directory.places[0].photos) is out


def _without_location(root: Path, entry: Mapping[str, object]) -> PublicDirectory:
    write_register(root, places=[entry])
    (root / "images").mkdir()
    (root / "images" / "hall.jpg").write_bytes(draw_photo())
    return publish(read_register(root, STANDARD)[0], TODAY).directory


def test_the_rules_and_the_door_agree_on_what_is_sensitive() -> None:
    """For any kind, audience and worry of the vocabularies, alone and in twos, both say the same."""
    vocabulary, _ = read_vocabulary(STANDARD, STANDARD)
    words = Words.index(publish_vocabulary(vocabulary))
    some_worries = [
        (),
        *((slug,) for slug in vocabulary.worries),
        ("talk", "home-safety"),
        ("home-safety", "sexual-harm"),
    ]
    some_audiences = [(), *((slug,) for slug in vocabulary.audiences), ("anyone", "lgbtq")]
    seen = set()
    for kind, worries, audiences, flag in product(vocabulary.kinds, some_worries, some_audiences, ("yes", "no")):
        place = model.Place(
            id="a",
            name="あ",
            kind=kind,
            worries=worries,
            audiences=audiences,
            sensitive="yes" if flag == "yes" else "no",
        )
        told = is_sensitive(place, words)
        assert pictures.is_sensitive(place, vocabulary) is told, (kind, worries, audiences, flag)
        seen.add(told)
    assert seen == {True, False}


@pytest.mark.parametrize(
    ("look", "logo"),
    [
        ({"logo": "images/mark.svg"}, Logo("images/logo.svg", 88, 44)),
        ({"logo": "images/mark.svg", "logo_alt": "市章"}, Logo("images/logo.svg", 88, 44, "市章")),
        ({"logo": "images/mark.svg", "logo_alt": "つながりの見本"}, Logo("images/logo.svg", 88, 44)),
        ({"logo": "images/wide.png"}, Logo("images/logo.webp", 132, 13)),
        ({"logo": "images/none.png"}, None),
        ({"logo": "images/bad.svg"}, None),
        ({}, None),
    ],
)
def test_a_logo_fits_the_header(look: Mapping[str, str], logo: Logo | None, tmp_path: Path) -> None:
    """It is as high as a thing to press and at most three times as wide; the name of the site is not said twice."""
    write_register(tmp_path)
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "mark.svg").write_bytes(draw_svg())
    (tmp_path / "images" / "bad.svg").write_bytes(draw_svg("<script/>"))
    (tmp_path / "images" / "wide.png").write_bytes(draw_photo("png", (400, 40)))
    town = {**MUNICIPALITY, "appearance": {"primary": "#7A1F5C", **look}}
    (tmp_path / "municipality.yml").write_text(yaml.safe_dump(town, allow_unicode=True), encoding="utf-8")
    appearance = publish(read_register(tmp_path, STANDARD)[0], TODAY).directory.municipality.appearance
    assert (appearance.primary, appearance.tint, appearance.logo) == ("#7a1f5c", None, logo)
