"""Where a store or a key may lie: outside everything that may be published, and for its owner's eyes alone.

Asked when a store is made and each time it is opened: folders get moved.
"""

from __future__ import annotations

import configparser
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

PUBLIC_FOLDERS = frozenset({"content", "directory", "site", "theme", "starter"})
SERVED_FOLDERS = frozenset({"public_html", "htdocs", "wwwroot", "webroot"})
CLOUD = re.compile(
    r"onedrive|dropbox|google ?drive|my drive|マイドライブ|icloud|mobile documents|cloudstorage|^box( sync)?$|nextcloud|owncloud",
    re.IGNORECASE,
)
REFUSED_INSIDE = "公開するフォルダーの中です。{way}"
WAY_OUT = "外の、自分だけが読める場所（例: ~/tsunagari-council）を選んでください。すでに置いてあるときは、そこへ移してください。"


def find_refusals(place: Path, public: Iterable[Path]) -> Iterator[str]:
    """Yield why nothing secret may lie at `place`; `public` are the checkout, register, pages and site of this run.

    The reasons are: below a folder that is published or holds one (`mkdocs.yml` with `directory/`, or a register by
    itself), in the git work tree of a public folder or one with the same remote.
    """
    place = place.resolve()
    trees = [one.resolve() for one in public]
    if any(place == tree or tree in place.parents for tree in trees):
        yield REFUSED_INSIDE.format(way=WAY_OUT)
    elif any(place in tree.parents for tree in trees):
        yield "公開するフォルダーを中に含む場所です。" + WAY_OUT
    elif any(map(_is_public_tree, (place, *place.parents))):
        yield REFUSED_INSIDE.format(way=WAY_OUT)
    else:
        yield from _find_git_refusals(place, trees)


def find_openness(folder: Path) -> Iterator[str]:
    """Yield what to say of a folder that others on this machine may look into; nothing of one that is not there yet."""
    if folder.exists() and is_open_to_others(folder):
        yield (
            "ほかの人も読めるフォルダーです。自分だけが読めるようにしてから、もう一度動かしてください"
            f"（例: chmod 700 {folder.name}）。"
        )


def is_open_to_others(path: Path) -> bool:
    """Say whether the group or others may read, write or enter; Windows has other rules, which are not looked into."""
    return os.name == "posix" and bool(path.stat().st_mode & 0o077)


def find_cloud(place: Path) -> str | None:
    """Return what to warn of where the path looks like a folder that a cloud service copies away."""
    if any(CLOUD.search(part) for part in place.resolve().parts):
        return (
            "クラウドに写される場所のようです。中は暗号になっていますが、件数や更新の時は、その会社にも見えます。"
            "よければ、写されない場所に移してください。"
        )
    return None


def _is_public_tree(folder: Path) -> bool:
    if (folder / "mkdocs.yml").is_file() and (folder / "directory").is_dir():
        return True
    if any((folder / name).is_file() for name in ("municipality.yml", "directory/municipality.yml", "index.html")):
        return True
    if folder.name in SERVED_FOLDERS:
        return True
    beside = folder.parent
    return folder.name in PUBLIC_FOLDERS and (
        (beside / "mkdocs.yml").is_file() or (beside / "directory").is_dir() and folder.name != "directory"
    )


def _find_git_refusals(place: Path, trees: Iterable[Path]) -> Iterator[str]:
    home = _find_work_tree(place)
    if home is None:
        return
    public_homes = {found for tree in trees if (found := _find_work_tree(tree))}
    if home in public_homes:
        yield "公開するフォルダーと同じ git の中です。" + WAY_OUT
    elif _list_remotes(home) & {remote for one in public_homes for remote in _list_remotes(one)}:
        yield "公開している git と同じ送り先（remote）を持つ git の中です。送り先を変えるか、" + WAY_OUT


def _find_work_tree(place: Path) -> Path | None:
    return next((folder for folder in (place, *place.parents) if (folder / ".git").exists()), None)


def _list_remotes(work_tree: Path) -> set[str]:
    """Return the addresses a work tree sends to, in one spelling; empty when its settings cannot be read."""
    folder = work_tree / ".git"
    try:
        if folder.is_file():  # a linked work tree: the settings are those of the first one
            folder = (work_tree / folder.read_text(encoding="utf-8").partition("gitdir:")[2].strip()).resolve()
            common = folder / "commondir"
            folder = (folder / common.read_text(encoding="utf-8").strip()).resolve() if common.is_file() else folder
        text = (folder / "config").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return set()
    settings = configparser.RawConfigParser(strict=False, allow_no_value=True, delimiters=("=",))
    try:
        settings.read_string("\n".join(line.strip() for line in text.splitlines()))
    except configparser.Error:
        return set()
    return {
        _fold_address(address)
        for section in settings.sections()
        if section.startswith("remote ")
        for name in ("url", "pushurl")
        if (address := settings.get(section, name, fallback=None))
    }


def _fold_address(address: str) -> str:
    """Write git@host:a/b.git, ssh://git@host/a/b and https://host/a/b/ alike."""
    bare = re.sub(r"^(?:[a-z+]+://)?(?:[^@/]+@)?", "", address.strip().lower())
    return re.sub(r"(?:\.git)?/*$", "", bare.replace(":", "/"))
