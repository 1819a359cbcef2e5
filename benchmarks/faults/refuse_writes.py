"""Let single writes of a build fail, and the disk be full (boundary.md §9, G6): what do readers and the officer see?

Run from the checkout: `python -m benchmarks.faults.refuse_writes [--steps 400] [--sizes 100] [--seed 1]`. Linux, with a C
compiler; the part with real full disks needs the right to mount. The last line is a JSON object of figures.
"""

from __future__ import annotations

import argparse
import errno
import json
import mmap
import os
import re
import struct
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.faults.site_states import (
    EDITIONS,
    Reader,
    clear,
    fork_build,
    read_manifest,
    run_program,
    wait_for,
    write_editions,
)

ERRORS = {"EIO once": errno.EIO, "ENOSPC once": errno.ENOSPC, "ENOSPC from there on": -errno.ENOSPC}
SAYS_NEXT = re.compile("もう一度|確かめて|空けて|ください")
TRACES = re.compile(r'Traceback|File "')


class Disk:
    """The numbers of `failing_disk.c`: which step below the folder is to fail, and how."""

    def __init__(self) -> None:
        with open(os.environ["FAILING_DISK"], "r+b") as file:
            self._numbers = mmap.mmap(file.fileno(), 4096)

    def fail(self, step: int, error: int) -> None:
        """Let that step fail; 0 lets all pass uncounted. Counting begins anew."""
        self._numbers[:24] = struct.pack("3q", 0, step, error)

    def count(self) -> int:
        """Return the steps since the last `fail`."""
        return int(struct.unpack_from("q", self._numbers)[0])


def measure(root: Path, steps: int, seed: int) -> dict[str, object]:
    """Let a build's steps fail one at a time, spread evenly over all of them from a random first one."""
    random = Random(seed)  # noqa: S311 (a drill, nothing secret)
    disk, towns, site, words = Disk(), write_editions(root / "towns"), root / "site", root.parent / "words"
    disk.fail(0, 0)
    editions = []
    for town in towns:
        disk.fail(sys.maxsize, errno.EIO)
        if code := wait_for(fork_build(town, site, words)):
            sys.exit(f"the build ended with {code}: {words.read_text(encoding='utf-8')}")
        editions.append(read_manifest(site))
    every = disk.count()
    figures: dict[str, object] = {"steps of a build": every, "seed": seed}
    reader = Reader(site, editions, random)
    for name, error in ERRORS.items():
        counts: Counter[str] = Counter()
        first, stride = random.randrange(1, 1 + every // steps), every / steps
        for number in range(steps):
            disk.fail(int(first + number * stride), error)
            code = wait_for(fork_build(towns[number % 2], site, words))
            disk.fail(0, 0)
            _judge(counts, reader, code, editions[number % 2], words.read_text(encoding="utf-8"))
            if number % 20 == 0:
                print(f"{name} {number}/{steps} {dict(counts)}", file=sys.stderr, flush=True)
        figures[name] = dict(counts)
    figures["next build"] = wait_for(fork_build(towns[0], site, words))
    return figures


def fill_disks(root: Path, sizes: int) -> dict[str, object]:
    """Build on real small disks, from one that takes the old site alone to one with room: Pagefind meets them too."""
    disk, words, counts = Disk(), root.parent / "words", Counter[str]()
    disk.fail(0, 0)
    folder = root / "disk"
    folder.mkdir()
    run_program("mount", "-t", "tmpfs", "-o", "size=200m", "tsunagari", str(folder))
    try:
        towns, site, before = write_editions(folder / "towns"), folder / "site", []
        os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
        for town in towns:
            if wait_for(fork_build(town, site, words)):
                sys.exit(words.read_text(encoding="utf-8"))
            before.append(read_manifest(site))
        reader = Reader(site, before, Random(1))  # noqa: S311 (a drill, nothing secret)
        for number, room in enumerate(_list_rooms(sizes)):
            used = sum(path.lstat().st_blocks * 512 for path in folder.rglob("*") if not path.is_dir())
            ballast = folder / "ballast"
            free = os.statvfs(folder)
            ballast.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - room)))
            code = wait_for(fork_build(towns[number % 2], site, words))
            ballast.unlink()
            _judge(counts, reader, code, before[number % 2], words.read_text(encoding="utf-8"))
            print(f"{room} {used} {dict(counts)}", file=sys.stderr, flush=True)
        counts["next build"] = wait_for(fork_build(towns[0], site, words))
    finally:
        run_program("umount", "--lazy", str(folder))
    return dict(counts)


def _list_rooms(sizes: int) -> Iterator[int]:
    yield from (number * 7_000_000 // sizes for number in range(sizes))


def _judge(counts: Counter[str], reader: Reader, code: int, wanted: dict[str, str], words: str) -> None:
    whole = reader.is_whole()
    counts["builds"] += 1
    counts["half sites"] += not whole
    counts["said done and was not"] += code == 0 and read_manifest(reader.site) != wanted
    counts[f"exit {code}"] += 1
    counts["stopped without saying what to do"] += code != 0 and not SAYS_NEXT.search(words)
    counts["tracebacks"] += bool(TRACES.search(words))
    if not whole:
        clear(reader.site.parent)


def run() -> None:
    """Read the options, start anew with the failing disk in place, measure, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--sizes", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if "FAILING_DISK" not in os.environ:
        _start_with_the_disk()
    folder = Path(os.environ["FAILING_BELOW"])
    os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
    figures = measure(folder, options.steps, options.seed) if options.steps else {}
    if options.sizes:
        figures["full disks"] = fill_disks(folder, options.sizes)
    print(json.dumps({"editions": EDITIONS, **figures}, ensure_ascii=False))


def _start_with_the_disk() -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        source = Path(__file__).with_name("failing_disk.c")
        library, numbers, below = root / "failing_disk.so", root / "numbers", root / "below"
        run_program("cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(source), "-ldl")
        numbers.write_bytes(bytes(4096))
        below.mkdir()
        settings = {"LD_PRELOAD": library, "FAILING_DISK": numbers, "FAILING_BELOW": below}
        environment = os.environ | {key: str(value) for key, value in settings.items()}
        command = [sys.executable, "-m", "benchmarks.faults.refuse_writes", *sys.argv[1:]]
        sys.exit(subprocess.run(command, env=environment, check=False).returncode)  # noqa: S603 - ourselves


if __name__ == "__main__":
    run()
