"""Pictures and colours in a finished site: what a municipality puts in comes out small, clean and in its colours."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from PIL import Image

from generator.assembly.brand import write_brand
from generator.assembly.build import build, make_trees, read_inputs
from generator.assembly.content import Content
from generator.assembly.images import make_images
from generator.colour.scheme import DEFAULT_PRIMARY, make_dark, make_light
from generator.problems import RefusedInputError
from generator.public import Appearance
from generator.settings import CHECKOUT, Settings
from tests.assembly.test_build import TODAY
from tests.pictures.samples import SECRET, draw_photo, draw_svg
from tests.registers import MUNICIPALITY, PLACE, write_register

ALT = "木の入り口と、その横のスロープ"
PHOTO = {"file": "images/hall.jpg", "alt": ALT, "credit": "写真: みどりサロン"}
LOOK = {"primary": "#7a1f5c", "tint": "#fff1dc", "logo": "images/mark.svg", "logo_alt": "市の印"}
PAGE = "---\ntitle: 図\ndescription: 説明の一文です。\ndate: 2026-11-24\n---\n\n![道の図](img/way.svg)\n\n![入り口](img/hall.jpg)\n"


@pytest.fixture
def town(tmp_path: Path) -> Settings:
    """A town with a look of its own, a place with a photo, and a page with two pictures."""
    shutil.copytree(CHECKOUT / "content", tmp_path / "content")
    root = write_register(tmp_path / "directory", places=[{**PLACE, "photos": [PHOTO]}])
    _write_town(root, LOOK)
    for path, content in {
        root / "images" / "hall.jpg": draw_photo("jpeg", (2400, 1600), turn=6, position=True),
        root / "images" / "mark.svg": draw_svg("<!-- who drew it -->", '<path d="M0 0h9"/>'),
        tmp_path / "content" / "img" / "way.svg": draw_svg("<metadata>who drew it</metadata>", "<rect/>"),
        tmp_path / "content" / "img" / "hall.jpg": draw_photo("jpeg", (2400, 300), position=True),
        tmp_path / "content" / "page.md": PAGE.encode(),
    }.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    nav = (CHECKOUT / "mkdocs.yml").read_text(encoding="utf-8").replace("\nnav:\n", "\nnav:\n  - page.md\n")
    (tmp_path / "mkdocs.yml").write_text(nav, encoding="utf-8")
    return Settings(
        directory=root,
        content=tmp_path / "content",
        site=tmp_path / "site",
        today=TODAY,
        mkdocs_yml=tmp_path / "mkdocs.yml",
    )


def _write_town(root: Path, look: dict[str, str]) -> None:
    town = {**MUNICIPALITY, "languages": ["en"], "appearance": look}
    (root / "municipality.yml").write_text(yaml.safe_dump(town, allow_unicode=True), encoding="utf-8")


def test_a_town_gets_its_own_look_and_its_photos(town: Settings) -> None:
    """A build shows photos, mark and colours in every language; no file holds what the camera or the drawer left in it."""
    built = build(town, lambda step: None)
    assert {problem.code for problem in built.warnings} >= {"photo-position"}
    site = town.site
    entry = (site / "place" / "midori" / "index.html").read_text(encoding="utf-8")
    assert '<img src="../../images/midori-1-small.webp" srcset="../../images/midori-1-small.webp 320w, ' in entry
    assert '../../images/midori-1.webp 800w"' in entry
    assert f'width="800" height="1200" loading="lazy" decoding="async" alt="{ALT}">' in entry
    assert "<figcaption>写真: みどりサロン</figcaption>" in entry
    assert (
        '<img class="site-logo" src="../../images/logo.svg" width="88" height="44" alt="市の印">つながりの見本' in entry
    )
    english = (site / "en" / "place" / "midori" / "index.html").read_text(encoding="utf-8")
    assert '<figure class="photo" lang="ja">\n<img src="../../../images/midori-1-small.webp"' in english
    assert 'src="../../../images/logo.svg" width="88" height="44" alt="市の印" lang="ja">' in english
    style = (site / "assets" / "site.css").read_text(encoding="utf-8")
    assert style.endswith(write_brand(Appearance("#7a1f5c", "#fff1dc")).decode())
    kinds = {row["path"]: row["kind"] for row in json.loads((site / "manifest.json").read_bytes())["files"]}
    pictures = {path for path, kind in kinds.items() if kind == "image"}
    assert pictures == {
        *("images/midori-1.webp", "images/midori-1-small.webp", "images/logo.svg", "img/way.svg", "img/hall.jpg"),
    }
    for path in pictures:
        content = (site / path).read_bytes()
        for left in (SECRET.encode(), b"who drew it", b"Exif", b"EXIF", b"secret"):
            assert left not in content, path
    sizes = {path: _size(site / path) for path in pictures if not path.endswith(".svg")}
    assert sizes == {
        "images/midori-1.webp": (800, 1200),
        "images/midori-1-small.webp": (320, 480),
        "img/hall.jpg": (1600, 200),
    }


def _size(path: Path) -> tuple[int, int]:
    with Image.open(BytesIO(path.read_bytes())) as image:
        return image.size


def _make(town: Settings, content: Content | None = None) -> dict[str, bytes]:
    inputs = read_inputs(town)
    directory = make_trees(town, inputs)[0][0].edition.directory
    made = make_images(town, inputs.register, directory, content or inputs.content)
    return {artifact.path: artifact.content for artifact in made}


def test_the_same_pictures_give_the_same_bytes(town: Settings) -> None:
    """Nothing of the day or the machine is in a picture."""
    assert _make(town) == _make(replace(town, today=town.today))


def test_a_draft_publishes_no_picture(town: Settings) -> None:
    """Pictures of entries that are kept back stay back too."""
    write_register(town.directory, places=[{**PLACE, "photos": [PHOTO], "status": "draft"}])
    _write_town(town.directory, {"logo": "images/mark.svg"})
    assert sorted(_make(town)) == ["images/logo.svg", "img/hall.jpg", "img/way.svg"]


def test_a_raster_logo_is_written_anew(town: Settings) -> None:
    """A logo of pixels becomes WebP, no larger than it is ever shown."""
    (town.directory / "images" / "mark.png").write_bytes(draw_photo("png", (1000, 500)))
    _write_town(town.directory, {"logo": "images/mark.png"})
    made = _make(town)["images/logo.webp"]
    with Image.open(BytesIO(made)) as image:
        assert (image.format, image.size) == ("WEBP", (396, 198))
    assert SECRET.encode() not in made


def test_a_file_that_changed_meanwhile_stops_the_build_with_its_name(town: Settings) -> None:
    """What was a picture when it was checked and is none when it is written is said as a problem of that file."""
    inputs = read_inputs(town)
    directory = make_trees(town, inputs)[0][0].edition.directory
    (town.directory / "images" / "hall.jpg").write_bytes(b"\xff\xd8\xff")
    with pytest.raises(RefusedInputError) as refused:
        make_images(town, inputs.register, directory, inputs.content)
    assert [(problem.file, problem.code) for problem in refused.value.problems] == [
        ("images/hall.jpg", "picture-broken")
    ]


@pytest.mark.parametrize("name", ["images/midori-1.webp", "images/Logo.svg", "assets/favicon.svg"])
def test_a_page_cannot_take_the_name_of_a_file_of_ours(town: Settings, name: str) -> None:
    """A picture of a hand-written page under a name that is made here is refused, with advice."""
    with pytest.raises(RefusedInputError) as refused:
        _make(town, Content((), (name,)))
    assert [(problem.file, problem.code) for problem in refused.value.problems] == [(name, "image-taken")]


def test_all_faults_are_said_at_once(town: Settings) -> None:
    """Colours, mark, photos and pictures of pages: each with its own file and line, in one run."""
    _write_town(town.directory, {"primary": "#ffcc00", "tint": "#333333", "logo": "images/none.svg"})
    (town.directory / "images" / "hall.jpg").write_bytes(b"GIF89a")
    (town.content / "img" / "way.svg").write_bytes(draw_svg("<script/>"))
    found = {(problem.file, problem.code) for problem in read_inputs(town).problems if problem.severity == "error"}
    assert found == {
        ("municipality.yml", "colour-contrast"),
        ("municipality.yml", "image-missing"),
        ("images/hall.jpg", "picture-kind"),
        ("page.md", "svg-active"),
    }
    said = [problem.ja for problem in read_inputs(town).problems if problem.code == "colour-contrast"]
    assert len(said) == 2
    assert any("ボタンの白い文字が読みにくくなります（1.5対1。4.5対1以上が必要です）。primary: " in ja for ja in said)


def test_without_colours_the_style_is_the_themes_own() -> None:
    """A town that gives no colour, or only a logo, changes nothing."""
    assert write_brand(Appearance()) == b""


def test_one_colour_alone_is_enough() -> None:
    """A tint alone keeps the theme's colour, a colour alone gets a tint of its hue; both schemes are written."""
    for look, primary, tint in (
        (Appearance(tint="#fff1dc"), DEFAULT_PRIMARY, "#fff1dc"),
        (Appearance(primary="#7a1f5c"), "#7a1f5c", None),
    ):
        style = write_brand(look).decode()
        day, night = style.split("(prefers-color-scheme: dark)")
        for part, tokens in ((day, make_light(primary, tint)), (night, make_dark(primary, tint))):
            assert all(f"--{name}: {colour};" in part for name, colour in tokens.items())


def test_the_demo_keeps_the_themes_colours() -> None:
    """The demo municipality shows the product's own look, and photos at three of its places."""
    settings = Settings(
        directory=CHECKOUT / "directory", content=CHECKOUT / "content", site=CHECKOUT / "site", today=TODAY
    )
    inputs = read_inputs(settings)
    directory = make_trees(settings, inputs)[0][0].edition.directory
    assert directory.municipality.appearance == Appearance()
    assert sum(bool(listing.photos) for listing in directory.listings()) == 3
    sizes = [path.stat().st_size for path in (CHECKOUT / "directory" / "images").iterdir()]
    assert max(sizes) <= 60 * 1024
