"""The checkout's .venv, and the record in it of what was installed."""

from __future__ import annotations

import shutil
import subprocess
import venv
from collections.abc import Sequence
from pathlib import Path


class Environment:
    """The .venv of a checkout. Its folder ``tsunagari`` holds the record.

    ``installed`` has one line, the Python version and the dependency groups, and stands only after an install
    came to its end; ``uv.lock`` is a copy of the lock it was made from; ``incomplete`` stands from the beginning
    of an install to its end. ``bin/launcher/ready.sh`` reads the same record.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.lock = root / "uv.lock"
        self.folder = root / ".venv"
        self.python = self.folder / "bin" / "python"
        self.record = self.folder / "tsunagari"

    def read_version(self) -> str:
        """Return the version of the Python in .venv, or nothing when there is none that runs."""
        command = [str(self.python), "-I", "-S", "-c", "import sys; print('%d.%d.%d' % sys.version_info[:3])"]
        try:
            return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
        except (OSError, subprocess.CalledProcessError):
            return ""

    def read_record(self) -> tuple[str, list[str]]:
        """Return the Python version and the groups of the last whole install; nothing if there was none."""
        path = self.record / "installed"
        words = path.read_text(encoding="utf-8").split() if path.is_file() else []
        return (words[0], words[1:]) if words else ("", [])

    def is_complete(self, groups: Sequence[str]) -> bool:
        """Tell whether these groups of the present uv.lock are installed for the Python that .venv has."""
        version, installed = self.read_record()
        copy = self.record / "uv.lock"
        return (
            version != ""
            and version == self.read_version()
            and set(groups) <= set(installed)
            and copy.is_file()
            and copy.read_bytes() == self.lock.read_bytes()
        )

    def open_install(self) -> bool:
        """Make .venv fit to be installed into, mark it as incomplete, and return whether it is ours alone.

        It is emptied when it has no Python that runs, when its Python has changed, and when an earlier install
        was broken off, for a half-copied package looks like a whole one. A .venv that someone else made (``uv
        sync`` by hand) is kept and is not ours alone: what lies in it besides must stay.
        """
        version = self.read_version()
        recorded, _ = self.read_record()
        broken_off = (self.record / "incomplete").exists()
        ours = recorded != ""
        if not version or broken_off or recorded not in ("", version):
            venv.EnvBuilder(clear=True, symlinks=True, with_pip=False).create(self.folder)
            ours = True
        self.record.mkdir(exist_ok=True)
        (self.record / "incomplete").touch()
        (self.record / "installed").unlink(missing_ok=True)
        return ours

    def close_install(self, groups: Sequence[str]) -> None:
        """Record that these groups are installed to the end."""
        shutil.copyfile(self.lock, self.record / "uv.lock")
        fresh = self.record / "installed.new"
        fresh.write_text(" ".join([self.read_version(), *groups]) + "\n", encoding="utf-8")
        fresh.replace(self.record / "installed")
        (self.record / "incomplete").unlink()
