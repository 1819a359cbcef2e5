"""Make the checkout's .venv complete: ``python -P -m bin.launcher.prepare ROOT [GROUP...]``, standard library only.

With uv on PATH, uv installs; otherwise, or where uv fails, pip does. Both take uv.lock and check every hash. One
process works at a time; the others wait and find the work done.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bin.launcher.environment import Environment
from bin.launcher.pip_wheel import fetch_pip
from bin.launcher.requirements import LockError, find_root, read_lock

UNAVAILABLE = 69
"""Exit code for "could not install": EX_UNAVAILABLE of BSD's sysexits.h."""


def say(japanese: str, english: str) -> None:
    """Tell the person at the terminal, on standard error."""
    print(f"{japanese}\n{english}", file=sys.stderr, flush=True)


@contextmanager
def take_turns(path: Path) -> Iterator[None]:
    """Hold an exclusive lock on a file, waiting for any other start. The system frees it even when we are killed."""
    path.parent.mkdir(exist_ok=True)
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(
                "別の画面で準備中です。終わるまでお待ちください…",
                "Another start is installing; waiting for it…",
            )
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def install_with_uv(environment: Environment, groups: Sequence[str], *, exact: bool) -> bool:
    """Let uv install, if it is on PATH, and return whether it came to its end."""
    uv = shutil.which("uv")
    if uv is None:
        return False
    # Behind a proxy that opens TLS, as many town halls have, only the system knows the certificate to trust.
    settings = {"UV_SYSTEM_CERTS": "true"} | os.environ
    settings |= {"UV_PROJECT_ENVIRONMENT": str(environment.folder), "UV_PYTHON_DOWNLOADS": "never"}
    settings.pop("VIRTUAL_ENV", None)
    command = [uv, "sync", "--quiet", "--frozen", "--no-default-groups", "--project", str(environment.root)]
    command += ["--python", str(environment.python)]
    command += [f"--group={group}" for group in groups]
    command += [] if exact else ["--inexact"]
    command += [] if has_cache_folder(uv) else ["--no-cache"]
    try:
        return subprocess.run(command, env=settings).returncode == 0
    except OSError:
        return False


def has_cache_folder(uv: str) -> bool:
    """Tell whether uv may write to its cache folder; it may not in an account without a home of its own."""
    try:
        answer = subprocess.run([uv, "cache", "dir"], check=True, capture_output=True, text=True)
        folder = Path(answer.stdout.strip())
        folder.mkdir(parents=True, exist_ok=True)
        return os.access(folder, os.W_OK)
    except (OSError, subprocess.CalledProcessError):
        return False


def install_with_pip(environment: Environment, lock: Mapping[str, Any], groups: Sequence[str], *, exact: bool) -> bool:
    """Let pip install, and return whether it came to its end.

    Pip is the one in .venv, or the one that Python brings along (ensurepip), or else the locked wheel of it, run
    from a temporary folder.
    """
    arguments = [str(environment.lock), *(["--exact"] if exact else []), *groups]
    python = str(environment.python)
    with tempfile.TemporaryDirectory() as folder:
        paths = [str(environment.root)]
        bring_pip = "import importlib.util as u\nif not u.find_spec('pip'): import ensurepip; ensurepip.bootstrap()"
        if subprocess.run([python, "-I", "-c", bring_pip], capture_output=True).returncode != 0:
            paths.append(str(fetch_pip(lock, Path(folder))))
        settings = os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
        command = [python, "-P", "-m", "bin.launcher.install", *arguments]
        return subprocess.run(command, env=settings).returncode == 0


def prepare(root: Path, wanted: Sequence[str]) -> bool:
    """Install the project's packages and these groups into .venv, unless they are; return whether they now are.

    Groups that an earlier start installed stay. Raises LockError for a lock that cannot be used, OSError when the
    disk or the network does not take part.
    """
    environment = Environment(root)
    with take_turns(root / ".tsunagari" / "install.lock"):
        if environment.is_complete(wanted):
            return True
        say(
            "必要な部品をそろえています。1～2分かかることがあります…",
            "Installing what Tsunagari needs; this may take a minute or two…",
        )
        lock = read_lock(environment.lock)
        known = find_root(lock).get("dev-dependencies", {})
        _, before = environment.read_record()
        groups = sorted({*wanted, *(group for group in before if group in known)})
        exact = environment.open_install()
        done = install_with_uv(environment, groups, exact=exact) or install_with_pip(
            environment, lock, groups, exact=exact
        )
        if done:
            environment.close_install(groups)
        return done


def main() -> int:
    """Prepare as the command line says; tell in plain words what to do when it does not work out."""
    try:
        if prepare(Path(sys.argv[1]), sys.argv[2:]):
            return 0
    except KeyboardInterrupt:
        say(
            "途中で止めました。もう一度同じコマンドを実行すると、整え直します。",
            "Stopped. Run it again to install.",
        )
        return 130
    except (LockError, OSError) as problem:
        say("うまくいかなかった理由 / What went wrong:", f"  {problem}")
    say(
        "準備を終えられませんでした。インターネット（庁内ではプロキシの設定 HTTPS_PROXY）と、ディスクの空き、"
        "このフォルダーに書き込めるかを確かめて、もう一度同じコマンドを実行してください。",
        "Could not install what Tsunagari needs. Check the network (HTTPS_PROXY behind a proxy), the free disk space "
        "and that this folder can be written to, then run the same command again.",
    )
    return UNAVAILABLE


if __name__ == "__main__":
    sys.exit(main())
