"""The hooks themselves: a shell script each, so that Git for Windows runs them too; those of others are kept and run first."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import Literal

from generator.commands.hooks.places import HookPlaceError
from generator.settings import CHECKOUT

HOOKS = ("pre-commit", "pre-push")
MARK = "# tsunagari-hook 1"
_ANY_MARK = "# tsunagari-hook "
BESIDE = ".before-tsunagari"

State = Literal["stands", "old", "missing", "foreign", "asleep"]

_SCRIPT = """#!/bin/sh
{mark}
# つながりの見張り。外すときは tsunagari hooks remove。
# Made by `tsunagari hooks install`; whatever stood here before is run first.
before="$(dirname -- "$0")/{name}{beside}"
input=
if [ "{name}" = pre-push ]; then
    input=$(cat; printf x)
    input=${{input%x}}
fi
if [ -x "$before" ]; then
    printf %s "$input" | "$before" "$@" || exit $?
fi
top=$(git rev-parse --show-toplevel) || exit 1
product={place}
for python in "$product/.venv/Scripts/python.exe" "$product/.venv/bin/python"; do
    if [ -x "$python" ] && cmp -s "$product/uv.lock" "$product/.venv/tsunagari/uv.lock"; then
        printf %s "$input" | PYTHONPATH=$product PYTHONUTF8=1 "$python" -P -m generator guard-push --hook {name} "$@"
        exit $?
    fi
done
if [ -f "$product/bin/tsunagari" ]; then
    printf %s "$input" | sh "$product/bin/tsunagari" guard-push --hook {name} "$@"
    exit $?
fi
echo "つながりが見つからないので、調べられません。つながりのフォルダーで tsunagari hooks install を動かしてください。" >&2
exit 2
"""


def make_hook(name: str, top: Path, product: Path = CHECKOUT) -> str:
    """Return the script of a hook.

    A product that lies in the repository is named from its root: where hooks are kept in the tree, no path of this machine
    gets into it.
    """
    place = shlex.quote(product.as_posix())
    if product.resolve().is_relative_to(top.resolve()):
        inside = product.resolve().relative_to(top.resolve()).as_posix()
        place = '"$top"' if inside == "." else f'"$top"/{shlex.quote(inside)}'
    return _SCRIPT.format(mark=MARK, name=name, beside=BESIDE, place=place)


def look(folder: Path, name: str, top: Path, product: Path = CHECKOUT) -> State:
    """Say what stands in the place of a hook."""
    text = _read(folder / name)
    if text is None:
        return "missing"
    if _ANY_MARK not in text:
        return "foreign"
    if text != make_hook(name, top, product):
        return "old"
    return "stands" if os.name != "posix" or os.access(folder / name, os.X_OK) else "asleep"


def install(folder: Path, top: Path, product: Path = CHECKOUT) -> list[str]:
    """Write the hooks and return the names of those beside which somebody else's is kept.

    Run twice, nothing changes. Raises HookPlaceError when a hook of others cannot be kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    busy = [name for name in HOOKS if look(folder, name, top) == "foreign" and (folder / f"{name}{BESIDE}").exists()]
    if busy:
        raise HookPlaceError(
            "前からの見張りが2つあって、どちらを続けて動かすか決められません。"
            f"{folder} の {'・'.join(name + BESIDE for name in busy)} を確かめ、要らなければ消してから、もう一度動かしてください。"
        )
    for name in HOOKS:
        path = folder / name
        if look(folder, name, top) == "foreign":
            path.replace(folder / f"{name}{BESIDE}")
        elif path.is_symlink():
            path.unlink()
        aside = folder / f".{name}.tsunagari"
        aside.write_text(make_hook(name, top, product), encoding="utf-8", newline="\n")
        aside.chmod(0o755)
        aside.replace(path)
    return [name for name in HOOKS if (folder / f"{name}{BESIDE}").exists()]


def remove(folder: Path, top: Path) -> list[str]:
    """Take the hooks out, put back those of others, and return their names. A hook that is not ours is left alone."""
    back = []
    for name in HOOKS:
        if look(folder, name, top) in ("missing", "foreign"):
            continue
        (folder / name).unlink()
        if (folder / f"{name}{BESIDE}").exists():
            (folder / f"{name}{BESIDE}").replace(folder / name)
            back.append(name)
    return back


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return None
