"""The search index: Pagefind's CLI run once over small pages that hold nothing but encoded words.

Pagefind (MIT, 1.5.2, standard binary) does not cut Japanese into words, so it gets words that need no cutting: every
folded bigram as one ASCII word (`generator.japanese.bigrams`), under the language `en`. No filters: their files differ
from build to build (Pagefind#638). What a result shows is written by us into Pagefind's fragments, in place of the
encoded text; so the index never sees a plain word, and a fragment holds only what the results list shows.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from generator.japanese.bigrams import encode_bigrams
from generator.public import Artifact, SearchRecord

BUNDLE = "assets/search/pagefind/"
"""Where the bundle lies, relative to the site root; `theme/assets/search/engine.js` loads it from there."""

TITLE_WEIGHT, LABEL_WEIGHT, SUMMARY_WEIGHT, TEXT_WEIGHT = 10, 4, 3, 1
_SIGNATURE = b"pagefind_dcd"
_RUNTIME = ("pagefind.js", "pagefind-entry.json", "wasm.en.pagefind")
_TIME_LIMIT = 600


class SearchIndexError(Exception):
    """Pagefind's output is missing something; the message says what, in plain Japanese."""


def index_records(records: Sequence[SearchRecord]) -> list[Artifact]:
    """Return the search bundle of `records` as files to publish, the same bytes for the same records.

    Raises SearchIndexError when Pagefind fails or when any of its files is empty, broken or missing: it ends with exit
    code 0 on a full disk, so every file is unpacked and every record counted.
    """
    pages = {_name_page(record): record for record in records}
    if not pages:
        return []
    with tempfile.TemporaryDirectory(prefix="tsunagari-search-") as folder:
        source, bundle = Path(folder, "source"), Path(folder, "bundle")
        source.mkdir()
        for name, record in pages.items():
            source.joinpath(name).write_text(_write_page(record), encoding="ascii")
        _run_pagefind(source, bundle)
        return _collect(bundle, pages)


def _name_page(record: SearchRecord) -> str:
    """Name a page by its content, so that fragments of unchanged records keep their file name."""
    content = "\0".join((record.url, record.title, record.kind, record.place, record.summary, *record.texts))
    return f"{hashlib.sha256(content.encode()).hexdigest()[:24]}.html"


def _write_page(record: SearchRecord) -> str:
    parts = (
        (TITLE_WEIGHT, [record.title]),
        (LABEL_WEIGHT, [record.kind, record.place]),
        (SUMMARY_WEIGHT, [record.summary]),
        (TEXT_WEIGHT, record.texts),
    )
    body = "".join(f'<p data-pagefind-weight="{weight}">{_encode(texts)}</p>' for weight, texts in parts)
    return f'<!doctype html><html lang="en"><body data-pagefind-body>{body}</body></html>'


def _encode(texts: Iterable[str]) -> str:
    return escape(" ".join(word for text in texts for word in encode_bigrams(text)))


def _run_pagefind(source: Path, bundle: Path) -> None:
    program = [sys.executable, "-m", "pagefind_bin", "--silent", "--force-language", "en"]
    try:
        done = subprocess.run(  # noqa: S603 - a pinned program, paths made here, no shell
            [*program, "--site", str(source), "--output-path", str(bundle)],
            capture_output=True,
            timeout=_TIME_LIMIT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SearchIndexError(
            "検索の索引を作るプログラム（Pagefind）を動かせませんでした。空き容量とメモリーを確かめて、もう一度お試しください。"
        ) from error
    if done.returncode != 0:
        raise SearchIndexError(
            f"検索の索引を作るプログラム（Pagefind）が途中で止まりました（終了コード {done.returncode}）。"
            "空き容量とメモリーを確かめて、もう一度お試しください。"
        )


def _collect(bundle: Path, pages: dict[str, SearchRecord]) -> list[Artifact]:
    metadata, indexes, fragments = (
        sorted(bundle.glob(pattern)) for pattern in ("*.pf_meta", "index/*.pf_index", "fragment/*.pf_fragment")
    )
    if len(metadata) != 1 or not indexes:
        raise _incomplete("索引")
    files = {name: _read(bundle / name) for name in _RUNTIME}
    _check_page_count(files["pagefind-entry.json"], len(pages))
    _unpack(files["wasm.en.pagefind"], "wasm.en.pagefind")
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
    shown = {"title": record.title, "kind": record.kind, "place": record.place, "summary": record.summary}
    data |= {"url": record.url, "content": "", "meta": shown}
    content = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return gzip.compress(_SIGNATURE + content, mtime=0)


def _check_page_count(entry: bytes, expected: int) -> None:
    try:
        counts = [language["page_count"] for language in json.loads(entry)["languages"].values()]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _incomplete("pagefind-entry.json") from error
    if counts != [expected]:
        raise _incomplete("検索結果")


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
