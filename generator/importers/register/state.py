"""What earlier imports wrote into a register: which file of which source, and its digest, so that hands are respected."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from generator.problems import Problem, RefusedInputError

FOLDER = ".import"
FILE = "state.json"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Written:
    """One file an import wrote: its source, the digest of its bytes, and whether it was published."""

    source: str
    sha256: str
    published: bool


@dataclass
class State:
    """Every file imports wrote, by its path in the register."""

    files: dict[str, Written] = field(default_factory=dict)

    def of_source(self, source: str) -> dict[str, Written]:
        """Return the files that came from one source."""
        return {path: written for path, written in self.files.items() if written.source == source}

    def dump(self) -> bytes:
        """Return the state as stable JSON."""
        files = {
            path: {"source": written.source, "sha256": written.sha256, "published": written.published}
            for path, written in sorted(self.files.items())
        }
        return (json.dumps({"version": _VERSION, "files": files}, ensure_ascii=False, indent=1) + "\n").encode()


def digest(content: bytes) -> str:
    """Return the SHA-256 of a file's content, in hex."""
    return hashlib.sha256(content).hexdigest()


def read_state(into: Path) -> State:
    """Read the state of a register, empty where there is none. Raises RefusedInputError where it is damaged."""
    path = into / FOLDER / FILE
    if not path.exists():
        return State()
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        files = {
            str(name): Written(str(item["source"]), str(item["sha256"]), bool(item["published"]))
            for name, item in raw["files"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise RefusedInputError(
            [
                Problem(
                    f"{FOLDER}/{FILE}",
                    0,
                    "import-state",
                    "取り込みの控え（.import/state.json）が読めません。控えを前の版に戻すか、消してください。"
                    "消すと、手で直した登録と取り込んだままの登録の区別がつかなくなります（手の入った登録は上書きしません）。",
                    "The import's own record (.import/state.json) cannot be read: restore it, or remove it.",
                )
            ]
        ) from None
    return State(files)
