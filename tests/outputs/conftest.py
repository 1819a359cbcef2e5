"""The invented site, made once for all tests of outputs."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.outputs.render import Renderer
from generator.outputs.site import make_files, make_pages
from generator.public import Artifact, Page, PublicDirectory
from tests.sample import sample_articles, sample_directory

FRAGMENTS = Path(__file__).parents[2] / "theme" / "fragments"


@pytest.fixture(scope="session")
def render() -> Renderer:
    """Return the renderer over the real fragments."""
    return Renderer(FRAGMENTS)


@pytest.fixture(scope="session")
def directory() -> PublicDirectory:
    """Return the invented directory."""
    return sample_directory()


@pytest.fixture(scope="session")
def pages(directory: PublicDirectory, render: Renderer) -> dict[str, Page]:
    """Return the pages of the invented site by address."""
    made = make_pages(directory, sample_articles(), render)
    found = {page.url: page for page in made}
    assert len(found) == len(made)
    return found


@pytest.fixture(scope="session")
def files(directory: PublicDirectory, pages: dict[str, Page]) -> dict[str, Artifact]:
    """Return the files of the invented site by path."""
    return {file.path: file for file in make_files(directory, sample_articles(), list(pages.values()))}
