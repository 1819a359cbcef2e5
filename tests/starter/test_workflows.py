"""The workflows a town begins with, and the product's own: no key where strangers' changes run, nothing unpinned."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.__main__ import make_parser
from generator.settings import CHECKOUT

STARTER = CHECKOUT / "starter" / ".github" / "workflows" / "publish.yml"
OWN = CHECKOUT / ".github" / "workflows" / "ci.yml"
GITLAB = CHECKOUT / "starter" / ".gitlab-ci.yml"
KNOWN_JOB_KEYS = frozenset(
    {"if", "needs", "runs-on", "timeout-minutes", "permissions", "environment", "steps", "container"}
)
KNOWN_STEP_KEYS = frozenset({"id", "name", "if", "uses", "with", "run", "env"})

# The product's own workflow is not copied into a town's folder.
WORKFLOWS = [path for path in (STARTER, OWN) if path.is_file()]


def read(path: Path) -> dict[Any, Any]:
    """Return a workflow as a tree."""
    tree = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(tree, dict)
    return tree


def list_steps(tree: dict[Any, Any]) -> Iterator[dict[str, Any]]:
    """Yield the steps of all jobs."""
    for job in tree["jobs"].values():
        yield from job["steps"]


def list_scripts() -> Iterator[str]:
    """Yield what every workflow runs in a shell."""
    for path in WORKFLOWS:
        yield from (step["run"] for step in list_steps(read(path)) if "run" in step)
    for job in read(GITLAB).values():
        if isinstance(job, dict):
            yield from job.get("script", ())


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_github_takes_the_file(path: Path) -> None:
    """Jobs and steps hold what GitHub knows (Workflow syntax for GitHub Actions), and each job ends in time."""
    tree = read(path)
    # YAML 1.1 reads the key `on` as true.
    assert {"name", True, "permissions", "jobs"} <= tree.keys()
    for job in tree["jobs"].values():
        assert job.keys() <= KNOWN_JOB_KEYS
        assert job["timeout-minutes"] <= 30
        for step in job["steps"]:
            assert step.keys() <= KNOWN_STEP_KEYS
            assert ("run" in step) != ("uses" in step)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_github_s_own_and_pinned(path: Path) -> None:
    """Every action is named by the commit, its version beside it: a moved tag changes nothing here (GHSA-mrrh-fwg8-r2c3)."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if "uses:" in line:
            assert re.search(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_right_is_given_that_is_not_needed(path: Path) -> None:
    """All may only read, but the job that publishes, which runs no code of the repository; no token is left on disk."""
    tree = read(path)
    assert tree["permissions"] == {"contents": "read"}
    for job in tree["jobs"].values():
        if "permissions" in job:
            assert job["permissions"] == {"pages": "write", "id-token": "write"}
            assert not any("run" in step or "checkout" in step["uses"] for step in job["steps"])
    for step in list_steps(tree):
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_strangers_changes_meet_no_secret(path: Path) -> None:
    """A proposal from a fork runs with neither key nor variable, and never in the place of the main branch."""
    tree = read(path)
    assert "pull_request_target" not in tree[True]
    assert "workflow_run" not in tree[True]
    for job in tree["jobs"].values():
        for_main = "github.ref == 'refs/heads/main' && github.event_name != 'pull_request'"
        if re.search(r"secrets\.|vars\.|environment", str(job)):
            assert job["if"] == for_main
    # What a stranger may write (titles, names of branches) is never put into a shell's text.
    assert not any("${{" in step.get("run", "") for step in list_steps(tree))


def test_a_proposal_is_looked_through_without_a_key() -> None:
    """The check of a proposal has the whole history, looks at what it brings, builds, and tells a public log only no."""
    job = read(STARTER)["jobs"]["check"]
    assert job["if"] == "github.event_name == 'pull_request'"
    assert job["steps"][0]["with"]["fetch-depth"] == 0
    scripts = " ".join(step.get("run", "") for step in job["steps"])
    assert "guard-push --base" in scripts
    assert "tsunagari build" in scripts
    assert "--key" not in scripts


def test_the_main_branch_is_compared_with_fingerprints() -> None:
    """What is to be published is audited with the key before it is handed on, and the key goes with the step."""
    steps = read(STARTER)["jobs"]["build"]["steps"]
    audit = next(number for number, step in enumerate(steps) if "audit --site" in step.get("run", ""))
    upload = next(number for number, step in enumerate(steps) if "upload" in step.get("uses", ""))
    assert audit < upload
    assert "trap 'rm -rf" in steps[audit]["run"]
    assert [number for number, step in enumerate(steps) if "FINGERPRINT_KEY" in str(step)] == [audit]


def test_gitlab_does_the_same() -> None:
    """A merge request meets no variable of the council; the pages are audited before they are copied out."""
    tree = read(GITLAB)
    assert str(tree["variables"]["GIT_DEPTH"]) == "0"
    assert tree["check"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert "COUNCIL" not in str(tree["check"])
    assert "guard-push --base" in str(tree["check"])
    assert tree["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    scripts = tree["pages"]["script"]
    order = [next(number for number, script in enumerate(scripts) if word in script) for word in ("audit", "cp -rL")]
    assert order == sorted(order)


def test_every_command_of_the_workflows_is_one() -> None:
    """Each line that calls the product is understood by its command line, and tells a public log no more than no."""
    called = []
    for script in list_scripts():
        shared = re.search(r"^ *set -- (.*)$", script, re.MULTILINE)
        for match in re.finditer(r"bin/tsunagari (.+)$", script, re.MULTILINE):
            words = shlex.split(match[1].replace('"$@"', shared[1] if shared else ""))
            args = make_parser("ja", words[0]).parse_args(words)
            called.append(words[0])
            if words[0] in ("guard-push", "audit"):
                assert args.public_log
    assert {"guard-push", "audit", "build"} <= set(called)


@pytest.mark.parametrize("number", range(sum(1 for _ in list_scripts())))
def test_every_script_is_sound_shell(number: int) -> None:
    """A shell reads each script to its end."""
    script = list(list_scripts())[number]
    done = subprocess.run(["sh", "-n"], input=script, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
