"""The watch in a repository: git itself stops commits and pushes, hooks of others live on, nothing is done twice."""

from __future__ import annotations

import os
import shlex
import shutil
import stat
import sys
from pathlib import Path

import pytest

from generator.commands.hooks.write import HOOKS
from generator.settings import CHECKOUT
from tests.commands.guard_push.repository import Repository
from tests.commands.run import Done, run_program

LEAK = "連絡は 090-1234-5678 まで。\n"


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A product of its own, whose launcher installs nothing: the checkout's environment is no toy of a test."""
    product = tmp_path_factory.mktemp("つながり の") / "product"
    shutil.copytree(CHECKOUT / "generator", product / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    (product / "bin").mkdir()
    (product / "bin" / "tsunagari").write_text(
        f'PYTHONPATH={shlex.quote(str(product))} exec {shlex.quote(sys.executable)} -P -m generator "$@"\n',
        encoding="utf-8",
    )
    return product


class Town(Repository):
    """A town's repository, and the product that its hooks run."""

    product: Path


@pytest.fixture
def town(tmp_path: Path, product: Path) -> Town:
    """A town's repository in a folder with a space and Japanese in its name, the watch installed."""
    (tmp_path / "みなも 市").mkdir()
    town = Town(tmp_path / "みなも 市")
    town.product = product
    assert hooks(town, "install").code == 0
    return town


def hooks(town: Town, action: str) -> Done:
    """Run `hooks` of the town's product."""
    return run_program("hooks", action, cwd=town.top, env=town.environment, product=town.product)


def write_hook(path: Path, text: str) -> None:
    """Write somebody else's hook."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)


def test_git_stops_a_commit(town: Town) -> None:
    """What is staged and tells of a person does not become a commit; the same without it does."""
    town.write({"content/a.md": LEAK})
    done = town.try_git("commit", "-m", "足す")
    assert done.returncode != 0
    assert "content/a.md:1: 携帯電話" in done.stdout + done.stderr
    assert "git rm --cached" in done.stderr
    town.write({"content/a.md": "# 案内\n"})
    assert town.try_git("commit", "-m", "足す").returncode == 0


def test_git_looks_at_what_is_staged_not_at_what_lies_there(town: Town) -> None:
    """A number taken out of the file but still staged is found; one that is not staged is not."""
    town.write({"content/a.md": LEAK})
    (town.top / "content" / "a.md").write_text("# 案内\n", encoding="utf-8")
    assert town.try_git("commit", "-m", "足す").returncode != 0
    town.git("add", "-A")
    (town.top / "content" / "a.md").write_text(LEAK, encoding="utf-8")
    assert town.try_git("commit", "-m", "足す").returncode == 0
    assert town.try_git("commit", "-a", "-m", "足す").returncode != 0


def test_git_stops_a_push(town: Town) -> None:
    """A commit made past the first hook does not leave, and the remote stays as it was."""
    before = town.git("rev-parse", "main", at=town.remote)
    town.commit("足す", {"content/a.md": LEAK})
    done = town.try_git("push", "origin", "main")
    assert done.returncode != 0
    assert "content/a.md:1" in done.stdout + done.stderr
    assert town.git("rev-parse", "main", at=town.remote) == before
    town.git("reset", "-q", "--hard", "HEAD~1")
    town.commit("足す", {"content/a.md": "# 案内\n"})
    assert town.try_git("push", "origin", "main").returncode == 0


def test_the_very_first_commit_is_watched(town: Town, tmp_path: Path) -> None:
    """Where there is no commit yet the whole index is new."""
    town.git("init", "-q", str(tmp_path / "new"))
    town.top = tmp_path / "new"
    assert hooks(town, "install").code == 0
    town.write({"content/a.md": LEAK})
    assert town.try_git("commit", "-m", "はじめ").returncode != 0


def test_somebody_elses_mail_address_is_not_what_an_officer_commits_with(town: Town) -> None:
    """An author's address at a free mail service stops the commit before it is made."""
    town.write({"content/a.md": "# 案内\n"})
    done = town.try_git("-c", "user.name=x", "commit", "-m", "足す", "--author", "x <canary@gmail.com>")
    # Git hands the author on to the hook in its surroundings.
    assert done.returncode != 0
    assert "user.email" in done.stdout + done.stderr
    assert "canary" not in done.stdout + done.stderr


def test_hooks_of_others_run_first_and_stay(town: Town) -> None:
    """A hook that stood there before is kept beside, gets what git sends, may stop git, and comes back on removal."""
    assert hooks(town, "remove").code == 0
    folder = town.top / ".git" / "hooks"
    mine = f'cat > "{town.home}/seen"; echo "$1" >> "{town.home}/seen"; test ! -e "{town.home}/stop"'
    write_hook(folder / "pre-push", mine)
    text = (folder / "pre-push").read_text(encoding="utf-8")
    assert "pre-push.before-tsunagari" in hooks(town, "install").err
    town.commit("足す", {"content/a.md": "# 案内\n"})
    (town.home / "stop").touch()
    assert town.try_git("push", "origin", "main").returncode != 0
    (town.home / "stop").unlink()
    assert town.try_git("push", "origin", "main").returncode == 0
    seen = (town.home / "seen").read_text(encoding="utf-8")
    assert "refs/heads/main" in seen
    assert seen.endswith("origin\n")
    assert hooks(town, "remove").code == 0
    assert (folder / "pre-push").read_text(encoding="utf-8") == text
    assert not (folder / "pre-commit").exists()


def test_installing_twice_changes_nothing(town: Town) -> None:
    """The second time finds everything in its place, hooks of others too."""
    folder = town.top / ".git" / "hooks"
    write_hook(folder / "pre-push.before-tsunagari", "exit 0")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert hooks(town, "install").code == 0
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_two_hooks_of_others_are_nobodys_to_choose_from(town: Town) -> None:
    """Nothing is overwritten where a kept hook and another one both stand; it is said what to do."""
    folder = town.top / ".git" / "hooks"
    write_hook(folder / "pre-push", "exit 0")
    write_hook(folder / "pre-push.before-tsunagari", "exit 1")
    done = hooks(town, "install")
    assert done.code != 0
    assert "pre-push.before-tsunagari" in done.err
    assert "exit 0" in (folder / "pre-push").read_text(encoding="utf-8")


def test_status_says_what_stands(town: Town) -> None:
    """Status ends with 0 only where both stand, are current and can be run."""
    folder = town.top / ".git" / "hooks"
    assert hooks(town, "status").code == 0
    (folder / "pre-push").chmod(stat.S_IRUSR | stat.S_IWUSR)
    assert hooks(town, "status").code == 1
    (folder / "pre-push").write_text("#!/bin/sh\n# tsunagari-hook 0\n", encoding="utf-8")
    assert "前の版" in hooks(town, "status").err
    (folder / "pre-push").unlink()
    assert "入っていません" in hooks(town, "status").err
    assert hooks(town, "install").code == 0
    assert hooks(town, "status").code == 0


def test_own_place_of_hooks_is_respected(town: Town) -> None:
    """With `core.hooksPath` of the repository the hooks go there, run from there, and name no path of this machine."""
    hooks(town, "remove")
    town.git("config", "core.hooksPath", "tools/hooks")
    assert hooks(town, "install").code == 0
    assert sorted(path.name for path in (town.top / "tools" / "hooks").iterdir()) == sorted(HOOKS)
    town.write({"content/a.md": LEAK})
    assert town.try_git("commit", "-m", "足す").returncode != 0


def test_hooks_of_the_whole_machine_are_left_alone(town: Town) -> None:
    """Where `core.hooksPath` is a setting of all repositories nothing is written there; it is said what to do."""
    hooks(town, "remove")
    settings = town.home / ".gitconfig"
    settings.write_text(f"[core]\n\thooksPath = {town.home}/hooks\n", encoding="utf-8")
    env = town.environment | {"GIT_CONFIG_GLOBAL": str(settings)}
    done = run_program("hooks", "install", cwd=town.top, env=env, product=town.product)
    assert done.code == 2
    assert "core.hooksPath" in done.err
    assert not (town.home / "hooks").exists()


def test_a_linked_work_tree_is_watched_too(town: Town, tmp_path: Path) -> None:
    """Work trees share the hooks; a commit in a second one is looked at."""
    town.git("worktree", "add", "-q", str(tmp_path / "second"), "-b", "second")
    (tmp_path / "second" / "a.md").write_text(LEAK, encoding="utf-8")
    town.git("add", "-A", at=tmp_path / "second")
    assert town.try_git("commit", "-m", "足す", at=tmp_path / "second").returncode != 0


def test_without_the_product_nothing_leaves(town: Town) -> None:
    """A hook that finds no product stops git and says why: a watch that sleeps must not look like one that is content."""
    folder = town.top / ".git" / "hooks"
    for name in HOOKS:
        text = (folder / name).read_text(encoding="utf-8")
        line = next(line for line in text.splitlines() if line.startswith("product="))
        (folder / name).write_text(text.replace(line, "product=/nowhere"), encoding="utf-8")
    town.write({"content/a.md": "# 案内\n"})
    done = town.try_git("commit", "-m", "足す")
    assert done.returncode != 0
    assert "hooks install" in done.stderr


def test_outside_a_repository_it_is_said(tmp_path: Path, town: Town) -> None:
    """Where there is no repository nothing is done."""
    env = town.environment | {"GIT_CEILING_DIRECTORIES": str(tmp_path)}
    (tmp_path / "bare").mkdir()
    done = run_program("hooks", "install", cwd=tmp_path / "bare", env=env, product=town.product)
    assert (done.code, "git" in done.err) == (2, True)
    assert os.listdir(tmp_path / "bare") == []
