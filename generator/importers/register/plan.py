"""What an import would do to each file of the register, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.importers.register.state import State, Written, digest

SHRINK_LIMIT = 5
"""An import that takes away more than one in this many entries of its source asks first."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file an import wants to be there."""

    source: str
    content: bytes
    published: bool


@dataclass
class Plan:
    """Files by what happens to them. `kept` were changed by hand, `gone` removed by hand: neither is touched."""

    write: dict[str, Wanted] = field(default_factory=dict)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    vanished: list[str] = field(default_factory=list)
    remove: list[str] = field(default_factory=list)
    shrinks: bool = False
    state: State = field(default_factory=State)


def plan(into: Path, wanted: Mapping[str, Wanted], sources: set[str], state: State, *, allow_shrink: bool) -> Plan:
    """Compare what is wanted with what lies in the register and what earlier imports wrote."""
    made = Plan(state=State(dict(state.files)))
    for path, want in wanted.items():
        _decide(into, path, want, state.files.get(path), made)
    for source in sorted(sources):
        before = state.of_source(source)
        lost = [path for path in before if path not in wanted]
        hidden = sum(
            1 for path, want in wanted.items() if path in before and before[path].published and not want.published
        )
        made.vanished += lost
        if (len(lost) + hidden) * SHRINK_LIMIT > len(before):
            made.shrinks = True
    if allow_shrink:
        _plan_removals(into, made)
    return made


def _decide(into: Path, path: str, want: Wanted, last: Written | None, made: Plan) -> None:
    there = _read(into / path)
    fresh = digest(want.content)
    record = Written(want.source, fresh, want.published)
    if there == want.content:
        made.unchanged.append(path)
        made.state.files[path] = record
    elif there is None and last is None:
        made.write[path] = want
        made.state.files[path] = record
    elif there is None:
        made.gone.append(path)
    elif last is not None and digest(there) == last.sha256:
        made.write[path] = want
        made.state.files[path] = record
    elif last is not None and fresh == last.sha256:
        made.kept.append(path)
    else:
        made.conflicts.append(path)


def _plan_removals(into: Path, made: Plan) -> None:
    for path in made.vanished:
        there = _read(into / path)
        if there is None or digest(there) == made.state.files[path].sha256:
            made.remove.append(path)
            del made.state.files[path]


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.is_file() and not path.is_symlink() else None
    except OSError:
        return None
