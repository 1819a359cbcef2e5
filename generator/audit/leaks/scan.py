"""Look through a site, or one file, for secrets."""

from __future__ import annotations

import os
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from generator.audit.leaks.decode import Known, UnreadError, read_views
from generator.audit.leaks.decode.packed import unpack_gzip
from generator.audit.leaks.decode.search_words import SIGNATURE, rebuild_pages
from generator.audit.leaks.fold import fold, fold_placed
from generator.audit.leaks.fold.placed import Placed
from generator.audit.leaks.match import Found, Hit, names_birth, read_tokens, stands_alone, weigh
from generator.audit.leaks.match.weigh import COMPANY
from generator.audit.leaks.patterns import Patterns
from generator.audit.leaks.secret import UNREAD, LeakFinding
from generator.audit.leaks.variants import Edge

_PART = 500
_MOST_FOLDED = 18
"""No character becomes more in the canonical stream (NFKC; Unicode, UAX #15)."""
_PART_END = re.compile("[\n。]|[ ,>] ")
_INDEX_SUFFIX = ".pf_index"


def scan_site(
    folder: Path, patterns: Patterns, *, paths: Iterable[str] | None = None, reviewed: Collection[str] = ()
) -> list[LeakFinding]:
    """Return every secret in every file below `folder`, in order of path; links are read by their names alone.

    `paths` limits the search to some files (relative, with slashes). `reviewed` are SHA-256 digests (hex) of files of others
    that were read before they were taken in: they are passed over. Raises OSError when a file cannot be read.
    """
    findings: set[LeakFinding] = set()
    known = Known()
    for path in sorted(list_paths(folder)) if paths is None else paths:
        place = folder / path
        content = b"" if place.is_symlink() or place.is_dir() else place.read_bytes()
        if reviewed and sha256(content).hexdigest() in reviewed:
            content = b""
        if path.endswith(_INDEX_SUFFIX) and (pages := _join_index(place)):
            findings.update(_scan_pages(path, pages, patterns))
            content = b""
        elif path.endswith(_INDEX_SUFFIX) and pages is not None:
            content = b""
        findings.update(scan_file(path, content, patterns, known))
    return sorted(findings)


def scan_file(path: str, content: bytes, patterns: Patterns, known: Known | None = None) -> list[LeakFinding]:
    """Return the secrets in one file and its path, each kind and record once. `known` remembers what other files held."""
    known = known or Known()
    findings: set[LeakFinding] = set()
    try:
        for view in read_views(path, content, known):
            findings.update(LeakFinding(path, kind, record) for kind, record in find_secrets(view, patterns))
    except UnreadError:
        findings.add(LeakFinding(path, UNREAD, ""))
    if findings:
        known.forget()
    else:
        known.keep()
    return sorted(findings)


def find_secrets(view: str, patterns: Patterns) -> Iterator[tuple[str, str]]:
    """Yield kind and record of each secret in one text that needs no more decoding."""
    by_token = list(_find_tokens(view, patterns))
    found = [*_find_runs(view, patterns, by_token), *by_token]
    if found:
        yield from weigh(found, view)


def _find_runs(view: str, patterns: Patterns, by_token: Sequence[Found]) -> Iterator[Found]:
    stream = fold(view)
    hits = list(patterns.index.find(stream))
    if any(hit.pattern.weak for hit in hits):
        hits = _drop_lonely(hits, by_token, view)
    known: dict[tuple[int, int], Placed | None] = {}
    for hit, part, folded, before in _cut_out(view, stream, hits):
        if (before, len(part)) not in known:
            whole = fold_placed(part)
            known[before, len(part)] = whole if whole.text == folded else None
        # Where both ways of folding part, nothing is known of the edges: better one alarm too many.
        if (placed := known[before, len(part)]) is None:
            yield Found(hit.pattern, before, before + len(part))
        elif stands_alone(hit.pattern, placed, part, hit.start, hit.end):
            yield Found(hit.pattern, before + placed.starts[hit.start], before + placed.ends[hit.end - 1])


def _drop_lonely(hits: Sequence[Hit], by_token: Sequence[Found], view: str) -> list[Hit]:
    """Leave out what says nothing alone where nothing else of its record is near and no day is called a birth."""
    weak = {hit.pattern.record for hit in hits if hit.pattern.weak}
    others: dict[str, dict[str, list[int]]] = {record: {} for record in weak}
    for start, record, kind in sorted({(hit.start, hit.pattern.record, hit.pattern.kind) for hit in hits}):
        if record in weak:
            others[record].setdefault(kind, []).append(start)
    tokens = {(one.pattern.record, one.pattern.kind) for one in by_token}
    far = COMPANY * _MOST_FOLDED + max(hit.end - hit.start for hit in hits)
    days = names_birth(view)
    return [
        hit
        for hit in hits
        if not hit.pattern.weak
        or (days and hit.pattern.day)
        or _has_company(hit, others[hit.pattern.record], far)
        or any(record == hit.pattern.record and kind != hit.pattern.kind for record, kind in tokens)
    ]


def _has_company(hit: Hit, others: Mapping[str, Sequence[int]], far: int) -> bool:
    """Tell whether something of another kind begins near a hit; beside a note, another piece of it counts too."""
    for kind, starts in others.items():
        near = bisect_right(starts, hit.end + far) - bisect_left(starts, hit.start - far)
        if near > (kind == hit.pattern.kind) and (kind != hit.pattern.kind or hit.pattern.edge == Edge.NOTE):
            return True
    return False


def _find_tokens(view: str, patterns: Patterns) -> Iterator[Found]:
    tokens = read_tokens(view) if patterns.index.reads_tokens else {}
    if tokens:
        for token, pattern in patterns.index.find_tokens(tokens):
            yield from (Found(pattern, start, end) for start, end in tokens[token])


def _cut_out(view: str, stream: str, hits: Sequence[Hit]) -> Iterator[tuple[Hit, str, str, int]]:
    """Yield each hit with its place in the stream of a part of the view, that part, its stream, and where in the view it begins.

    Only where the parts' streams make up the whole stream; otherwise the view is one part.
    """
    if not hits:
        return
    parts = cut_lines(view)
    folded = [fold(part) for part in parts]
    if "".join(folded) != stream:
        parts, folded = [view], [stream]
    ends = list(accumulate(map(len, folded)))
    begins = [0, *accumulate(map(len, parts))]
    for hit in hits:
        first = max(0, bisect_right(ends, hit.start) - 1)
        last = min(len(parts), bisect_left(ends, hit.end) + 2)
        before = ends[first - 1] if first else 0
        cut = Hit(hit.pattern, hit.start - before, hit.end - before)
        yield cut, "".join(parts[first:last]), stream[before : ends[last - 1]], begins[first]


def cut_lines(view: str) -> list[str]:
    """Cut a text into parts of some hundred characters, each ending where a line does."""
    parts: list[str] = []
    start = 0
    while len(view) - start > _PART and (end := _PART_END.search(view, start + _PART)):
        parts.append(view[start : end.end()])
        start = end.end()
    return [*parts, view[start:]]


def list_paths(folder: Path) -> Iterator[str]:
    """Yield the path of every file and link below a folder, and of every empty folder; links are not followed."""
    for below, folders, files in os.walk(folder):
        names = [*files, *(name for name in folders if os.path.islink(os.path.join(below, name)))]
        for name in names or ([] if folders or below == str(folder) else [""]):
            yield os.path.relpath(os.path.join(below, name), folder).replace(os.sep, "/")


def _join_index(place: Path) -> list[str] | None:
    """Put the parts of a search index together: a page's words lie in many parts.

    Returns the text of every page for the first part, nothing for the others; None when a part is not as Pagefind writes it,
    or the only one, so that each is looked through by itself.
    """
    parts = sorted(place.parent.glob(f"*{_INDEX_SUFFIX}"))
    unpacked = [inner for part in parts for inner in unpack_gzip(part.read_bytes()) if isinstance(inner, bytes)]
    whole = [part for part in unpacked if part.startswith(SIGNATURE)]
    if len(parts) < 2 or len(whole) != len(parts):
        return None
    if place != parts[0]:
        return []
    return list(rebuild_pages(whole))


def _scan_pages(path: str, pages: Iterable[str], patterns: Patterns) -> Iterator[LeakFinding]:
    for text in pages:
        for kind, record in find_secrets(text, patterns):
            yield LeakFinding(path, kind, record)
