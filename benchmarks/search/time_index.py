"""Print how long the search index takes for a number of invented records, its size and Pagefind's peak memory.

Run from the checkout: `.venv/bin/python -m benchmarks.search.time_index 1000`. The texts are random kana and kanji, which
repeat less than real ones: a bad case.
"""

from __future__ import annotations

import random
import resource
import sys
import time

from generator.assembly.search_index import index_records
from generator.public import SearchRecord

LETTERS = [chr(0x3041 + number) for number in range(80)] + [chr(0x4E00 + number * 3) for number in range(1500)]


def make_records(count: int) -> list[SearchRecord]:
    """Return `count` records of about 500 characters each, the same in every run."""
    chance = random.Random(1)  # noqa: S311 - invented text, nothing secret

    def write(length: int) -> str:
        return "".join(chance.choice(LETTERS) for _ in range(length))

    labels = [write(12) for _ in range(40)]
    return [
        SearchRecord(
            f"place/{number}/",
            write(10),
            chance.choice(labels),
            chance.choice(labels),
            write(50),
            (write(300), *chance.sample(labels, 12)),
        )
        for number in range(count)
    ]


def main(count: int) -> None:
    """Index `count` records and print seconds, files, megabytes and Pagefind's peak memory (Linux)."""
    records = make_records(count)
    start = time.perf_counter()
    files = index_records(records)
    seconds = time.perf_counter() - start
    megabytes = sum(len(file.content) for file in files) / 1e6
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e6
    print(f"{count} records: {seconds:.1f} s, {len(files)} files, {megabytes:.1f} MB, peak {peak:.2f} GB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
