"""A site that lies below its host, with an image on a hand-written page: every address still leads somewhere."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from PIL import Image

from generator.assembly.build import base_path, build
from generator.settings import CHECKOUT, Settings
from tests.registers import MUNICIPALITY, PLACE, write_register
from tests.sample import sample_directory

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("site_url", "path"),
    [
        (None, "/"),
        ("https://town.example/", "/"),
        ("https://town.example/annai/", "/annai/"),
        ("https://town.example/a/b/", "/a/b/"),
    ],
)
def test_the_path_of_the_site_on_its_host(site_url: str | None, path: str) -> None:
    """The root of the site is the path of its address, with both slashes."""
    base = sample_directory()
    assert base_path(replace(base, municipality=replace(base.municipality, site_url=site_url))) == path


def test_a_site_below_its_host_is_whole(tmp_path: Path) -> None:
    """The page for lost links leads into the site's own folder, and the image of a page is published with it."""
    root = write_register(tmp_path / "directory", places=[PLACE])
    town = MUNICIPALITY | {"site_url": "https://town.example/annai/"}
    (root / "municipality.yml").write_text(yaml.safe_dump(town, allow_unicode=True), encoding="utf-8")
    content = tmp_path / "content"
    shutil.copytree(CHECKOUT / "content", content)
    Image.new("RGB", (40, 30), "teal").save(content / "hall.png")
    about = content / "about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\n![会館の入り口](hall.png)\n", encoding="utf-8")
    build(Settings(directory=root, content=content, site=tmp_path / "site", today=TODAY), lambda step: None)
    site = tmp_path / "site"
    lost = (site / "404.html").read_text(encoding="utf-8")
    assert 'href="/annai/urgent/"' in lost
    assert 'href="/urgent/"' not in lost
    with Image.open(site / "hall.png") as picture:
        assert picture.size == (40, 30)
    assert 'src="../hall.png"' in (site / "about" / "index.html").read_text(encoding="utf-8")
    assert "https://town.example/annai/places/" in (site / "sitemap.xml").read_text(encoding="utf-8")
