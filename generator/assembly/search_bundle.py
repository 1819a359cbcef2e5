"""What Pagefind wrote, taken over only when it is whole.

Pagefind ends with exit code 0 on a full disk and leaves empty files, so nothing is believed: every file is unpacked, and
records, fragments and the names in the index's own table must agree.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.public import Artifact, SearchRecord, ShownResult

BUNDLE = "assets/search/pagefind/"
"""Where the bundle lies, relative to the site root; `theme/assets/search/engine.js` loads it from there."""

_SIGNATURE = b"pagefind_dcd"
_RUNTIME = ("pagefind.js", "pagefind-entry.json", "wasm.en.pagefind")


class SearchIndexError(Exception):
    """There is no whole search index; the message says why and what to do, in plain Japanese."""


def collect_bundle(bundle: Path, pages: Mapping[str, SearchRecord]) -> list[Artifact]:
    """Return the files the browser needs from Pagefind's folder `bundle`; `pages` are the records by indexed file name.

    Raises SearchIndexError when a file or a record is missing, empty or broken.
    """
    metadata, indexes, fragments = (
        sorted(bundle.glob(pattern)) for pattern in ("*.pf_meta", "index/*.pf_index", "fragment/*.pf_fragment")
    )
    if len(metadata) != 1 or not indexes:
        raise _incomplete("索引")
    files = {name: _read(bundle / name) for name in _RUNTIME}
    _check_page_count(files["pagefind-entry.json"], len(pages))
    _unpack(files["wasm.en.pagefind"], "wasm.en.pagefind")
    _check_chunk_names(_unpack(_read(metadata[0]), metadata[0].name), [path.stem for path in (*indexes, *fragments)])
    for path in (*metadata, *indexes):
        files[path.relative_to(bundle).as_posix()] = _read(path)
        _unpack(files[path.relative_to(bundle).as_posix()], path.name)
    waiting = dict(pages)
    for path in fragments:
        files[f"fragment/{path.name}"] = _fill_fragment(_unpack(_read(path), path.name), waiting, path.name)
    if waiting:
        raise _incomplete("検索結果")
    return [Artifact(BUNDLE + name, content, "search") for name, content in sorted(files.items())]


def _fill_fragment(fragment: bytes, waiting: dict[str, SearchRecord], name: str) -> bytes:
    """Put what the results list shows into a fragment, and take the encoded text out."""
    try:
        data = json.loads(fragment)
        record = waiting.pop(str(data["url"]).removeprefix("/"))
    except (ValueError, KeyError, TypeError) as error:
        raise _incomplete(name) from error
    shown: dict[str, object] = _list_shown(record)
    shown |= {name: text for name in ("reading", "phone", "open") if (text := getattr(record, name))}
    shown |= {other.code: _list_shown(other) for other in record.others}
    data |= {"url": record.url, "content": "", "meta": shown}
    content = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return gzip.compress(_SIGNATURE + content, mtime=0)


def _list_shown(shown: SearchRecord | ShownResult) -> dict[str, object]:
    names = ("title", "under", "kind", "place", "when", "summary", "cost")
    return {name: text for name in names if (text := getattr(shown, name)) or name == "title"}


def _check_page_count(entry: bytes, expected: int) -> None:
    try:
        counts = [language["page_count"] for language in json.loads(entry)["languages"].values()]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _incomplete("pagefind-entry.json") from error
    if counts != [expected]:
        raise _incomplete("検索結果")


def _check_chunk_names(metadata: bytes, names: Sequence[str]) -> None:
    """Check that the files named in the index's table (as `en_` and hexadecimal) are those that are there."""
    if metadata.count(b"en_") != len(names) or not all(name.encode() in metadata for name in names):
        raise _incomplete("索引")


def _unpack(content: bytes, name: str) -> bytes:
    try:
        unpacked = gzip.decompress(content)
    except (OSError, EOFError, zlib.error) as error:
        raise _incomplete(name) from error
    if not unpacked.startswith(_SIGNATURE) or len(unpacked) == len(_SIGNATURE):
        raise _incomplete(name)
    return unpacked.removeprefix(_SIGNATURE)


def _read(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _incomplete(path.name) from error
    if not content:
        raise _incomplete(path.name)
    return content


def _incomplete(what: str) -> SearchIndexError:
    return SearchIndexError(
        f"検索の索引がそろっていません（{what}）。ディスクの空き容量を確かめて、もう一度作り直してください。"
    )
