"""Non-interference (boundary.md §9, G1): does a council store change a single byte of what the public build gives?

Run from the checkout: `python -m benchmarks.non_interference.measure [--stores 200] [--seed 1] [--fresh 0]`. It needs some minutes.
The last line is a JSON object of figures.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from tests.council.blind_builds import build, make_variables, write_random_store, write_town


def measure(root: Path, stores: int, seed: int, fresh: int) -> dict[str, object]:
    """Build without a store, then beside each random one, and count what differs.

    Every third store is copied beside the public folder too; variables for keys and stores are set at random. The first
    `fresh` builds start the program anew, the others fork it.
    """
    random = Random(seed)  # noqa: S311 (a drill, nothing secret)
    town = write_town(root / "town")
    (root / "nobody").mkdir()
    before = build(town, root / "nobody", fork=fresh == 0)
    differing: Counter[str] = Counter()
    records = 0
    started = time.monotonic()
    for number in range(stores):
        home = root / f"home-{number}"
        home.mkdir()
        write_random_store(home, random, beside=root if number % 3 == 0 else None)
        records += len(list((home / "tsunagari-council").glob("records/*.age")))
        variables = make_variables(random, home)
        differing.update(build(town, home, fork=number >= fresh, variables=variables).differences(before))
        print(f"{number + 1}/{stores} {sum(differing.values())}", file=sys.stderr, flush=True)
    return {
        "stores": stores,
        "seed": seed,
        "records": records,
        "files": len(before.files),
        "exit_code": before.code,
        "differing": dict(differing),
        "seconds": round(time.monotonic() - started),
    }


def run() -> None:
    """Read the options, measure, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stores", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fresh", type=int, default=0)
    options = parser.parse_args()
    os.umask(0o077)
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder), options.stores, options.seed, options.fresh)))


if __name__ == "__main__":
    run()
