"""Time `tsunagari retract` in a made-up register: `python benchmarks/retract/time_retract.py 1000`.

Builds the site, retracts one entry with the command itself, and prints the seconds (wall and processor) and its exit code.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "benchmarks" / "build"))

from time_build import make_register  # noqa: E402 (the checkout must be on the path first)

from generator.__main__ import main as run  # noqa: E402 (as above)


def main() -> None:
    """Time the retraction of one of the number of entries given (1,000 if none)."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make_register(root / "directory", count)
        places = ["--directory", root / "directory", "--content", ROOT / "content", "--site", root / "site"]
        given = [str(one) for one in places]
        run(["build", *given])
        started, before = time.perf_counter(), os.times()
        code = run(["retract", "place-00000", "--reason", "safety", *given])
        after = os.times()
        spent = sum(after[:4]) - sum(before[:4])
        print(f"{count} entries: {time.perf_counter() - started:.1f} s, processor {spent:.1f} s, exit {code}")


if __name__ == "__main__":
    main()
