"""Time a whole build of a made-up register: `python benchmarks/build/time_build.py 1000`.

Prints the seconds of each step for a first build, for a build with nothing changed and for one with one entry changed.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from generator.assembly.build import build  # noqa: E402 (the checkout must be on the path first)
from generator.settings import Settings  # noqa: E402
from tests.registers import PLACE, write_register  # noqa: E402

TODAY = date(2026, 11, 24)
KINDS = ("salon", "exercise", "community-cafe", "kids-cafeteria", "study", "hobby", "parent-child", "public-space")
DAYS = ("毎週月曜", "毎週火曜", "第1・3水曜", "第2木曜", "最終金曜", "毎週土曜", "第4日曜")


def make_register(root: Path, count: int) -> None:
    """Write a register of `count` places, each of about 500 characters of text."""
    places = [
        {
            **PLACE,
            "id": f"place-{number:05d}",
            "name": f"みほんの居場所{number}",
            "kind": KINDS[number % len(KINDS)],
            "area": ("naka", "kita")[number % 2],
            "description": f"{number}番目の居場所です。"
            + "お茶を飲み、本を読み、だれかと話し、何もせずに過ごせます。" * 16,
            "schedule": {
                "text": f"{DAYS[number % 7]} 10時から12時",
                "hours": "confirmed",
                "sessions": [{"days": DAYS[number % 7], "times": "10:00-12:00"}],
            },
        }
        for number in range(count)
    ]
    write_register(root, places=places)


def time_build(settings: Settings, label: str) -> None:
    """Build once and print when each step began, in seconds from the start."""
    started = time.perf_counter()
    steps: list[str] = []
    built = build(settings, lambda step: steps.append(f"{time.perf_counter() - started:6.1f}  {step}"))
    print(f"{label}: {time.perf_counter() - started:.1f} s, {built.pages} pages, {built.files} files")
    print("\n".join(steps))


def main() -> None:
    """Time the three builds for the number of entries given (1,000 if none)."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make_register(root / "directory", count)
        settings = Settings(directory=root / "directory", content=ROOT / "content", site=root / "site", today=TODAY)
        time_build(settings, "first build")
        time_build(settings, "nothing changed")
        changed = root / "directory" / "places" / "place-00000.yml"
        changed.write_text(changed.read_text(encoding="utf-8").replace("0番目", "変わった0番目"), encoding="utf-8")
        time_build(settings, "one entry changed")


if __name__ == "__main__":
    main()
