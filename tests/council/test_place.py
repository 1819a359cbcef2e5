"""Where a store may lie: not below, around or beside anything that gets published."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.council.place import find_cloud, find_openness, find_refusals


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A municipality's public folder, as `init` makes it, that sends to a public repository."""
    town = tmp_path / "towns" / "my-town"
    for name in ("directory/places", "content/articles", "theme/assets", "site/data", "tsunagari/generator", ".git"):
        (town / name).mkdir(parents=True)
    (town / "mkdocs.yml").touch()
    (town / "directory" / "municipality.yml").touch()
    (town / "site" / "index.html").touch()
    (town / ".git" / "config").write_text(
        '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@github.com:Example/My-Town.git\n', encoding="utf-8"
    )
    return town


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "store",
        "directory",
        "directory/places",
        "content/articles",
        "theme/assets",
        "site/data",
        "tsunagari",
        ".git",
        "a/b",
    ],
)
def test_nothing_lies_inside_a_public_folder(inside: str, town: Path) -> None:
    """Anywhere below the public folder is refused, also when the run knows nothing of that folder."""
    assert list(find_refusals(town / inside, []))
    assert list(find_refusals(town / inside, [town]))


def test_a_link_does_not_lead_in(town: Path, tmp_path: Path) -> None:
    """A path that reaches the public folder through a link is refused as the folder itself."""
    (tmp_path / "elsewhere").symlink_to(town / "content")
    assert list(find_refusals(tmp_path / "elsewhere" / "store", []))


def test_a_register_by_itself_is_public(tmp_path: Path) -> None:
    """A register and a finished site are known wherever they lie."""
    (tmp_path / "register").mkdir()
    (tmp_path / "register" / "municipality.yml").touch()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "index.html").touch()
    assert list(find_refusals(tmp_path / "register" / "store", []))
    assert list(find_refusals(tmp_path / "out" / "store", []))
    assert list(find_refusals(tmp_path / "public_html" / "store", []))


def test_nothing_lies_around_a_public_folder(town: Path) -> None:
    """A folder that holds the public one is refused."""
    assert list(find_refusals(town.parent, [town]))


def test_beside_is_well(town: Path, tmp_path: Path) -> None:
    """A folder beside the public one, new or there already, is taken."""
    assert list(find_refusals(tmp_path / "towns" / "store", [town])) == []
    (tmp_path / "towns" / "store").mkdir(mode=0o700)
    assert list(find_refusals(tmp_path / "towns" / "store", [town])) == []


def test_the_same_git_is_refused(town: Path, tmp_path: Path) -> None:
    """A git work tree that holds the public folder takes in whatever lies in it."""
    (tmp_path / "towns" / ".git").mkdir()
    bare = tmp_path / "towns" / "register"
    bare.mkdir()
    said = list(find_refusals(tmp_path / "towns" / "store", [bare]))
    assert len(said) == 1
    assert "git" in said[0]


@pytest.mark.parametrize(
    ("address", "refused"),
    [
        ("https://github.com/example/my-town", True),
        ("https://user@github.com/example/my-town.git/", True),
        ("ssh://git@github.com/example/my-town.git", True),
        ("git@github.com:example/my-council.git", False),
    ],
)
def test_the_same_remote_is_refused(address: str, refused: bool, town: Path, tmp_path: Path) -> None:
    """A repository that sends to the public address is public, in whatever spelling the address stands."""
    store = tmp_path / "store"
    (store / ".git").mkdir(parents=True, mode=0o700)
    (store / ".git" / "config").write_text(f'[remote "origin"]\n\turl = {address}\n', encoding="utf-8")
    assert bool(list(find_refusals(store, [town]))) is refused


def test_a_linked_work_tree_has_the_remotes_of_the_first(town: Path, tmp_path: Path) -> None:
    """`git worktree add` makes a folder that sends to the public address too."""
    private = town / ".git" / "worktrees" / "store"
    private.mkdir(parents=True)
    (private / "commondir").write_text("../..\n", encoding="utf-8")
    store = tmp_path / "store"
    store.mkdir()
    (store / ".git").write_text(f"gitdir: {private}\n", encoding="utf-8")
    assert list(find_refusals(store, [town]))


def test_a_folder_open_to_others_is_refused(tmp_path: Path) -> None:
    """A folder that the group or others can look into is answered with the command that closes it."""
    (tmp_path / "store").mkdir()
    for mode, refused in ((0o755, True), (0o750, True), (0o701, True), (0o700, False)):
        (tmp_path / "store").chmod(mode)
        said = list(find_openness(tmp_path / "store"))
        assert bool(said) is refused
        assert not refused or "chmod 700" in said[0]
    assert list(find_openness(tmp_path / "new")) == []


def test_clouds_are_warned_of(tmp_path: Path) -> None:
    """A folder that a cloud service copies away is named as such, others are not."""
    for name in ("OneDrive - みずほ市", "Dropbox", "Google Drive", "マイドライブ", "Library/Mobile Documents", "Box"):
        assert find_cloud(tmp_path / name / "store"), name
    assert find_cloud(tmp_path / "inbox" / "store") is None
