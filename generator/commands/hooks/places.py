"""Where a repository keeps its hooks."""

from __future__ import annotations

from pathlib import Path

from generator.commands.guard_push.git import Git


class HookPlaceError(Exception):
    """Hooks cannot be put where git looks for them. The message says what to do."""


def find_hooks(git: Git) -> Path:
    """Return the folder of hooks, as `core.hooksPath` and linked work trees have it.

    Raises HookPlaceError when it serves other repositories too: a setting of the whole machine or user.
    """
    own = git.try_to_ask("config", "--local", "--get", "core.hooksPath") or git.try_to_ask(
        "config", "--worktree", "--get", "core.hooksPath"
    )
    if git.setting("core.hooksPath") and not own:
        raise HookPlaceError(
            "この機械では、見張りの置き場所（core.hooksPath）が、ほかの git とも共通です。この git だけの場所にするには、"
            "git config --local core.hooksPath .git/hooks を動かしてから、もう一度入れてください。"
            "共通の見張りも要るときは、その中から tsunagari guard-push --hook を呼んでください。"
        )
    place = Path(git.ask("rev-parse", "--git-path", "hooks").decode("utf-8", "surrogateescape").rstrip("\r\n"))
    return place if place.is_absolute() else (git.folder or Path.cwd()) / place
