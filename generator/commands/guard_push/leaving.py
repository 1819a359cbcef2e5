"""What is about to leave: staged files, or all that new commits and tags bring, also what later ones took out again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.audit.outgoing import Piece, find_zone
from generator.audit.outgoing.gates import make_problem
from generator.commands.guard_push.commits import read_commit, read_tag
from generator.commands.guard_push.git import MOST_BYTES, NAME, Git, Object
from generator.problems import Problem
from generator.settings import CHECKOUT

_ROW = re.compile(r":+(?:\d{6} )+(?:[0-9a-f]+ )*?([0-9a-f]+) [A-Z]+\d*")
_LINK, _FOLDER = "120000", "160000"
_POINTER = re.compile(rb"\Aversion https://git-lfs\.github\.com/spec/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})")


@dataclass(slots=True)
class Leaving:
    """The names of what leaves. `tips` are the commits that are sent, `tree` where the newest state is (":" is the index)."""

    git: Git
    tree: str = ":"
    tips: list[str] = field(default_factory=list)
    commits: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    refs: list[str] = field(default_factory=list)
    files: dict[tuple[str, str], str] = field(default_factory=dict)
    """(blob, path) → commit that brings it."""
    people: str = ""
    """Who is about to commit."""

    def pieces(self) -> Iterator[Piece]:
        """Yield everything that leaves."""
        if self.people:
            yield Piece("person", "コミットを作る人", self.people.encode())
        for ref in self.refs:
            yield Piece("ref", "枝やタグの名前", ref.encode())
        for one in self.git.read([*self.commits, *self.tags]):
            yield from read_commit(one) if one.kind == "commit" else read_tag(one)
        yield from self._read_files()

    def _read_files(self) -> Iterator[Piece]:
        product = find_product(self.git.top)
        paths: dict[str, list[tuple[str, str]]] = {}
        for (blob, path), commit in self.files.items():
            paths.setdefault(blob, []).append((path, commit))
        for one in self.git.read(paths):
            for path, commit in paths[one.name]:
                content = _follow_pointer(self.git, one.content or b"")
                yield Piece("file", path or "タグの指すファイル", content, path, commit[:10], find_zone(path, product))

    def too_large(self) -> Iterator[Problem]:
        """Yield a problem for each file that is too large to be read."""
        sizes = self.git.kinds([blob for blob, _ in self.files]) if self.files else {}
        for (blob, path), commit in self.files.items():
            if sizes.get(blob, ("", 0))[1] > MOST_BYTES:
                yield make_problem(Piece("file", path, b"", path, commit[:10]), "too-large", 0)


def find_product(top: Path) -> str | None:
    """Return the product's folder in the repository ("" for its root), None when it lies elsewhere."""
    try:
        place = CHECKOUT.resolve().relative_to(top.resolve()).as_posix()
    except ValueError:
        return None
    return "" if place == "." else place


def list_staged(git: Git) -> Leaving:
    """Return what the next commit brings."""
    head = git.try_to_ask("rev-parse", "--verify", "--quiet", "HEAD")
    tree = head or git.ask("hash-object", "-t", "tree", "--stdin").decode().strip()
    leaving = Leaving(git, people=git.try_to_ask("var", "GIT_AUTHOR_IDENT").rpartition(" ")[0].rpartition(" ")[0])
    rows = git.ask(
        "diff-index", "--cached", "-r", "--raw", "-z", "--no-renames", "--no-abbrev", "--diff-filter=d", tree
    )
    _add_rows(leaving, rows)
    return leaving


def list_pushed(git: Git, lines: Iterable[str], sent: Iterable[str]) -> Leaving:
    """Return what a push sends. `lines` are as git hands them to pre-push; `sent` are commits the remote has already.

    What the remote says it has is believed, remote-tracking branches are not: the address behind a remote's name may have
    been changed from a private place to a public one.
    """
    leaving = Leaving(git)
    known = list(sent)
    starts: list[str] = []
    for line in lines:
        parts = line.split()
        if len(parts) != 4 or not all(map(NAME.fullmatch, (parts[1], parts[3]))):
            continue
        if set(parts[1]) == {"0"}:
            continue
        leaving.refs.append(parts[2])
        starts.append(parts[1])
        known.append(parts[3])
    _follow(leaving, starts, known)
    return leaving


def list_since(git: Git, bases: Iterable[str]) -> Leaving:
    """Return what HEAD has beyond `bases`; a base that is not there takes nothing away."""
    leaving = Leaving(git)
    _follow(leaving, [git.ask("rev-parse", "HEAD").decode().strip()], [_resolve(git, base) for base in bases])
    return leaving


def list_unsent(git: Git) -> Leaving:
    """Return what is staged, and what branches and tags hold beyond every remote."""
    leaving = list_staged(git)
    rows = git.ask("for-each-ref", "--format=%(objectname) %(refname)").decode("utf-8", "replace").splitlines()
    refs = [row.split(" ", 1) for row in rows]
    leaving.refs = [name for _, name in refs if name.startswith(("refs/heads/", "refs/tags/"))]
    _follow(
        leaving,
        [one for one, name in refs if not name.startswith("refs/remotes/")],
        [one for one, name in refs if name.startswith("refs/remotes/")],
    )
    leaving.tree = ":"
    return leaving


def _resolve(git: Git, base: str) -> str:
    if not base or base.startswith("-") or set(base) == {"0"}:
        return ""
    return git.try_to_ask("rev-parse", "--verify", "--quiet", f"{base}^{{commit}}")


def _follow(leaving: Leaving, starts: Sequence[str], known: Sequence[str]) -> None:
    """Add every commit, tag and file that can be reached from `starts` and not from `known`."""
    git = leaving.git
    there = git.kinds([name for name in known if name and set(name) != {"0"}]) if known else {}
    for one in _peel(git, starts):
        if one.kind == "commit":
            leaving.tips.append(one.name)
        elif one.kind == "tag":
            leaving.tags.append(one.name)
        elif one.kind == "blob":
            leaving.files[one.name, ""] = ""
        else:
            _add_tree(leaving, one.name)
    if not leaving.tips:
        return
    leaving.tree = leaving.tips[0]
    bounds = [f"^{name}" for name, (kind, _) in there.items() if kind in ("commit", "tag")]
    asked = "\n".join([*leaving.tips, *bounds, ""]).encode()
    leaving.commits = git.ask("rev-list", "--stdin", given=asked).decode().split()
    listed = "".join(f"{name}\n" for name in leaving.commits).encode()
    # -c: of a merge only what none of its parents has; the rest came, or comes, with them.
    rows = git.ask(
        *("diff-tree", "--stdin", "-r", "--root", "-c", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff"),
        given=listed,
    )
    _add_rows(leaving, rows)


def _peel(git: Git, names: Iterable[str]) -> Iterator[Object]:
    """Yield what a ref names, and what a tag names, and so on."""
    waiting = list(names)
    while waiting:
        for one in list(git.read(waiting)):
            waiting = [name for name in waiting if name != one.name]
            yield one
            target = re.match(rb"object ([0-9a-f]+)\n", one.content or b"") if one.kind == "tag" else None
            if target:
                waiting.append(target[1].decode())


def _add_tree(leaving: Leaving, tree: str) -> None:
    for row in leaving.git.ask("ls-tree", "-r", "-z", tree).split(b"\0"):
        head, _, path = row.partition(b"\t")
        parts = head.decode("ascii", "replace").split()
        if len(parts) == 3 and parts[1] == "blob":
            leaving.files[parts[2], path.decode("utf-8", "replace")] = ""


def _add_rows(leaving: Leaving, rows: bytes) -> None:
    commit = ""
    tokens = iter(rows.split(b"\0"))
    for token in tokens:
        text = token.decode("utf-8", "replace").strip("\n")
        if NAME.fullmatch(text):
            commit = text
        elif text.startswith(":"):
            path = next(tokens, b"").decode("utf-8", "replace")
            match = _ROW.fullmatch(text)
            modes = text.lstrip(":").split(" ")
            parents = len(text) - len(text.lstrip(":"))
            if match and set(match[1]) != {"0"} and modes[parents] != _FOLDER:
                leaving.files.setdefault((match[1], path), commit)


def _follow_pointer(git: Git, content: bytes) -> bytes:
    """Return the file behind a pointer of Git LFS, which sends it along; the pointer itself when it is not here."""
    match = _POINTER.match(content[:1024])
    if match is None:
        return content
    name = match[1].decode()
    place = Path(git.try_to_ask("rev-parse", "--git-common-dir")) / "lfs" / "objects" / name[:2] / name[2:4] / name
    return place.read_bytes() if place.is_file() else content
