"""The member's own editor, told to keep no copy: no backup, no swap file, no history, where we know how to say so."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

from generator.council.scratch import Scratch
from generator.council.trouble import CouncilError

VIM = ("-u", "NONE", "-n", "-i", "NONE", "--cmd", "set nocompatible nobackup nowritebackup noswapfile noundofile")
QUIET_OPTIONS: Mapping[str, tuple[str, ...]] = {
    "vim": VIM,
    "nvim": VIM,
    "gvim": (*VIM, "-f"),
    "nano": ("--ignorercfiles",),
    "pico": (),
    "emacs": ("-Q", "-nw", "--eval", "(setq make-backup-files nil auto-save-default nil create-lockfiles nil)"),
    "micro": ("-backup", "false", "-savehistory", "false", "-saveundo", "false"),
    "ed": (),
    "notepad": (),
}
"""Options by program. Users' own settings are left aside, since they (or plugins) may ask for copies.

vim: -u no settings, -n no swap file, -i no history; nano without its settings keeps neither backup nor history.
"""
FALLBACKS = ("nano", "vim", "vi") if os.name == "posix" else ("notepad",)


def find_editor() -> list[str]:
    """Return the command of $VISUAL, of $EDITOR, or of an editor that is there. Raises CouncilError without any."""
    for name in ("VISUAL", "EDITOR"):
        words = shlex.split(os.environ.get(name, ""), posix=os.name == "posix")
        if words:
            return words
    found = next((program for name in FALLBACKS if (program := shutil.which(name))), None)
    if found is None:
        raise CouncilError("書くための編集ソフトが見つかりません。環境変数 EDITOR に、その名前を書いてください。")
    return [found]


def is_known(command: list[str]) -> bool:
    """Say whether we know how to keep this editor from leaving copies elsewhere."""
    return _name(command) in QUIET_OPTIONS


def run_editor(command: list[str], path: Path, scratch: Scratch) -> bool:
    """Let the member edit `path` and wait; say whether the editor ended well.

    An interrupt from the keyboard is the editor's affair; whatever else ends us here ends the editor too. Raises
    CouncilError when the editor cannot be started.
    """
    words = [*command, *QUIET_OPTIONS.get(_name(command), ()), str(path)]
    kept = () if scratch.lock is None or os.name == "nt" else (scratch.lock,)
    try:
        editor = subprocess.Popen(words, env=_environment(scratch), pass_fds=kept)  # noqa: S603 (the member's own choice)
    except OSError:
        raise CouncilError("編集ソフトを始められません。環境変数 VISUAL か EDITOR の名前を確かめてください。") from None
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return editor.wait() == 0
    finally:
        signal.signal(signal.SIGINT, before)
        if editor.poll() is None:
            editor.kill()
            editor.wait()


def _environment(scratch: Scratch) -> dict[str, str]:
    """Turn what editors write on their own (temporary files, histories, caches) into the folder that is wiped."""
    names = ("TMPDIR", "TMP", "TEMP", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")
    return os.environ | dict.fromkeys(names, str(scratch.folder))


def _name(command: list[str]) -> str:
    """Return the program behind a name (`vi` is often vim under a link), without .exe or .basic."""
    program = shutil.which(command[0]) or command[0]
    name = Path(program).resolve().name.lower()
    return (
        name.partition(".")[0] if Path(command[0]).stem.lower() not in QUIET_OPTIONS else Path(command[0]).stem.lower()
    )
