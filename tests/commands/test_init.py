"""`init`: from nothing to a municipality's own folder that checks and builds with the product inside it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from generator.settings import CHECKOUT
from tests.commands.run import TODAY, run, run_program

OFFICE = os.environ | {"GIT_AUTHOR_NAME": "みなも市", "GIT_AUTHOR_EMAIL": "fukushi@city.minamo.example"}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder made by `init`."""
    folder = tmp_path_factory.mktemp("init") / "my-town"
    done = run_program("init", folder, "--today", TODAY, cwd=folder.parent)
    assert done.code == 0, done.err
    assert str(folder) in done.err
    return folder


def test_folder_holds_what_a_municipality_needs(town: Path) -> None:
    """Register, pages, settings, workflows of two hosts, the product, and a README to begin with."""
    for name in (
        "README.md",
        "mkdocs.yml",
        ".gitignore",
        ".gitlab-ci.yml",
        ".github/workflows/publish.yml",
        "directory/municipality.yml",
        "directory/vocabulary/areas.yml",
        "content/about.md",
        "tsunagari/bin/tsunagari",
        "tsunagari/generator/__main__.py",
        "tsunagari/docs/handbook.md",
        "tsunagari/uv.lock",
        "tsunagari/LICENSE",
    ):
        assert (town / name).is_file(), name


def test_launcher_can_be_run(town: Path) -> None:
    """The copied launcher keeps its right to be run."""
    assert (town / "tsunagari" / "bin" / "tsunagari").stat().st_mode & 0o100


def test_no_demo_entry_comes_along(town: Path) -> None:
    """The invented town of the product stays behind, its areas too."""
    product = town / "tsunagari" / "directory"
    assert sorted(path.name for path in product.iterdir()) == ["hotlines", "vocabulary"]
    assert not (product / "vocabulary" / "areas.yml").exists()
    demo = {path.name for path in (CHECKOUT / "directory" / "places").glob("*.yml")}
    assert demo.isdisjoint(path.name for path in town.rglob("*.yml"))


def test_days_are_filled_in(town: Path) -> None:
    """The sample entries were confirmed on the day of the start."""
    texts = [path.read_text(encoding="utf-8") for path in (town / "directory").rglob("*.yml")]
    assert not any("@today@" in text for text in texts)
    assert any(f"confirmed_on: {TODAY}" in text for text in texts)


def test_fresh_folder_passes_its_own_check(town: Path) -> None:
    """The product inside finds nothing to mend and nothing to look at."""
    done = run_program("check", "--today", TODAY, cwd=town, product=town / "tsunagari")
    assert (done.code, done.out) == (0, ""), done.out + done.err


def test_fresh_folder_is_built_by_its_own_product(town: Path) -> None:
    """The product inside builds the folder's site into the folder, with the sample's page and the help lines."""
    done = run_program("build", "--today", TODAY, cwd=town, product=town / "tsunagari")
    assert done.code == 0, done.out + done.err
    assert 'data-listing="mihon-salon"' in (town / "site" / "place" / "mihon-salon" / "index.html").read_text("utf-8")
    assert "0120-279-338" in (town / "site" / "urgent" / "index.html").read_text("utf-8")


def test_editors_find_their_schemas(town: Path) -> None:
    """The schema that each sample entry names in its first line is there, and current."""
    for path in sorted((town / "directory").glob("*/mihon-*.yml")):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert (path.parent / first.split("$schema=")[1]).is_file(), path.name
    done = run_program("schema", "--check", cwd=town, product=town / "tsunagari")
    assert done.code == 0, done.err


def test_samples_are_refused_once_the_folder_is_real(town: Path) -> None:
    """With `demo: no` every sample entry and every number that reaches nobody is named: they cannot go live by mistake."""
    municipality = town / "directory" / "municipality.yml"
    before = municipality.read_text(encoding="utf-8")
    municipality.write_text(before.replace('demo: "yes"', 'demo: "no"'), encoding="utf-8")
    try:
        done = run_program("check", "--today", TODAY, "--format", "json", cwd=town, product=town / "tsunagari")
    finally:
        municipality.write_text(before, encoding="utf-8")
    assert done.code == 1
    for name in ("places/mihon-salon.yml", "desks/mihon-madoguchi.yml", "organizations/mihon-kai.yml"):
        assert name in done.out


def test_existing_folder_is_left_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Where something lies already nothing is written."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    done = run(capsys, "init", tmp_path)
    assert done.code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    assert run(capsys, "init", tmp_path / "mine.txt").code == 2


def test_fresh_repository_is_taken(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A folder that holds nothing but git's own is as good as empty."""
    (tmp_path / "town" / ".git").mkdir(parents=True)
    assert run(capsys, "init", tmp_path / "town").code == 0
    assert (tmp_path / "town" / "README.md").is_file()


def test_folder_is_watched_from_the_start(town: Path) -> None:
    """The new folder is a repository whose hooks run its own product, named from its root."""
    for name in ("pre-commit", "pre-push"):
        hook = (town / ".git" / "hooks" / name).read_text(encoding="utf-8")
        assert 'product="$top"/tsunagari' in hook
        assert str(town) not in hook


def test_first_commit_of_a_fresh_folder_passes_the_watch(town: Path) -> None:
    """What `init` made, product and all, may leave: nothing of it is held against the officer."""
    subprocess.run(["git", "add", "-A"], cwd=town, check=True)
    done = run_program("guard-push", "--hook", "pre-commit", cwd=town, product=town / "tsunagari", env=OFFICE)
    assert (done.code, done.out) == (0, ""), done.out + done.err


def test_folder_in_anothers_repository_is_not_watched_unasked(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Inside a repository that is somebody else's no hook is written; it is said how."""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    done = run(capsys, "init", tmp_path / "town")
    assert "hooks install" in done.err
    assert not (tmp_path / ".git" / "hooks" / "pre-push").exists()
    assert not (tmp_path / "town" / ".git").exists()
