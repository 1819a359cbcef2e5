"""The search index: Pagefind's CLI run once over small pages that hold nothing but encoded words.

Pagefind (MIT, 1.5.2, standard binary) does not cut Japanese into words, so it gets words that need no cutting: every
folded bigram as one ASCII word (`generator.japanese.bigrams`), under the language `en`. No filters: their files differ
from build to build (Pagefind#638). What a result shows is written by us into Pagefind's fragments, in place of the
encoded text; so the index never sees a plain word, and a fragment holds only what the results list shows.

Besides, a telephone number is one word (`generator.japanese.number_words`), `ended` marks what is over, and `leads` what
is put first when it is meant.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from generator.assembly.search_bundle import SearchIndexError, collect_bundle
from generator.japanese.bigrams import encode_bigrams
from generator.japanese.number_words import encode_number
from generator.japanese.ruby import drop_readings
from generator.public import Artifact, SearchRecord

__all__ = ["SearchIndexError", "index_records"]

TITLE_WEIGHT, LABEL_WEIGHT, SUMMARY_WEIGHT = 10, 4, 3
_TIME_LIMIT = 600


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
        return collect_bundle(bundle, pages)


def _name_page(record: SearchRecord) -> str:
    """Name a page by its content, so that fragments of unchanged records keep their file name."""
    content = repr((record, record.texts))
    return f"{hashlib.sha256(content.encode()).hexdigest()[:24]}.html"


def _write_page(record: SearchRecord) -> str:
    parts = (
        (TITLE_WEIGHT, [record.title, *(drop_readings(shown.title) for shown in record.others)]),
        (LABEL_WEIGHT, [record.kind, record.place, *(shown.kind for shown in record.others)]),
        (SUMMARY_WEIGHT, [record.summary]),
        (record.weight, record.texts),
    )
    marks = [
        *map(encode_number, record.numbers),
        *(["ended"] if record.ended else []),
        *(["leads"] if record.leads else []),
    ]
    body = "".join(f'<p data-pagefind-weight="{weight}">{_encode(texts)}</p>' for weight, texts in parts)
    body += f"<p>{escape(' '.join(marks))}</p>" if marks else ""
    return f'<!doctype html><html lang="en"><body data-pagefind-body>{body}</body></html>'


def _encode(texts: Iterable[str]) -> str:
    return escape(" ".join(word for text in texts for word in encode_bigrams(text)))


def _run_pagefind(source: Path, bundle: Path) -> None:
    # Without -P a file called pagefind_bin.py in the current folder would run in its place.
    program = [sys.executable, "-P", "-m", "pagefind_bin", "--silent", "--force-language", "en"]
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
