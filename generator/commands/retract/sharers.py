"""Who else tells the same to the public: a telephone may belong to two entries, a name to a page of text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.commands.retract.find import TYPES
from generator.commands.retract.traces import Search
from generator.commands.retract.values import Value
from generator.records.read_yaml import read_yaml
from generator.settings import Settings

_REFERENCE = re.compile(r"^\s*(?:organization|via_desk|replaced_by|apply_at|place):.*$", re.MULTILINE)


def find_sharers(settings: Settings, file: str, values: Sequence[Value]) -> dict[Value, list[str]]:
    """Return for each value the entries (`places/midori`) and other sources that hold it too; their pages keep it.

    Drafts and entries that are withheld do not count, nor does an id where another entry refers to it.
    """
    search = Search(values)
    shared: dict[Value, list[str]] = {}
    for name, path in _list_sources(settings):
        if name == file:
            continue
        text = path.read_bytes().decode("utf-8", "ignore")
        found = search.find_text(text)
        if not found or not _is_public(name, path):
            continue
        ids = {value for value in found if value.kind in ("id", "page")}
        found -= ids - search.find_text(_REFERENCE.sub("", text)) if ids else set()
        for value in found:
            shared.setdefault(value, []).append(name.removesuffix(".yml"))
    return shared


def _list_sources(settings: Settings) -> Iterator[tuple[str, Path]]:
    """Yield name and path of every file that the words of a site come from."""
    directory, standard = settings.directory, settings.standard
    for folder in (*TYPES, "vocabulary"):
        own = (directory / folder).is_dir()
        # A register may have some of the vocabularies and leave out others.
        roots = (
            [standard, directory]
            if folder == "vocabulary"
            else [directory if own or folder != "hotlines" else standard]
        )
        for root in roots:
            yield from ((f"{folder}/{path.name}", path) for path in sorted((root / folder).glob("[!.]*.yml")))
    yield "municipality.yml", directory / "municipality.yml"
    yield settings.mkdocs_yml.name, settings.mkdocs_yml
    for path in sorted(settings.content.rglob("*.md")):
        yield f"content/{path.relative_to(settings.content).as_posix()}", path
    for path in sorted(settings.theme.rglob("*")):
        if path.suffix in (".po", ".html", ".js", ".css", ".txt", ".json") and path.is_file():
            yield f"theme/{path.relative_to(settings.theme).as_posix()}", path


def _is_public(name: str, path: Path) -> bool:
    folder = name.split("/")[0]
    if folder not in TYPES:
        return True
    tree = read_yaml(path.read_bytes(), name).tree
    if not isinstance(tree, dict) or tree.get("withheld"):
        return False
    return folder == "hotlines" or tree.get("status") == "published"
