"""Starting bin/tsunagari: from where, with which Python, and how often it installs."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.launcher.checkout import EMPTY_LOCK, Checkout, make_checkout

UNAVAILABLE = 69


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout whose uv notes its calls and installs nothing."""
    made = make_checkout(tmp_path)
    made.give_uv()
    return made


def test_arguments_and_folder_reach_the_command_unchanged(checkout: Checkout, tmp_path: Path) -> None:
    """The command runs in the caller's folder with the caller's arguments, and standard output is its alone."""
    elsewhere = tmp_path / "よその フォルダー"
    elsewhere.mkdir()
    started = checkout.start("build", "--site", "./out put", cwd=elsewhere)
    assert started.returncode == 0, started.stderr
    assert started.stdout.splitlines() == [
        "arguments: build --site ./out put",
        f"folder: {elsewhere}",
        f"generator: {checkout.root}/generator/__main__.py",
    ]


def test_a_stray_generator_in_the_callers_folder_is_not_run(checkout: Checkout, tmp_path: Path) -> None:
    """A folder named generator where the caller stands does not take the place of the checkout's."""
    (tmp_path / "elsewhere" / "generator").mkdir(parents=True)
    (tmp_path / "elsewhere" / "generator" / "__main__.py").write_text("print('stray')", encoding="utf-8")
    started = checkout.start("check", cwd=tmp_path / "elsewhere", extra={"PYTHONPATH": str(tmp_path / "elsewhere")})
    assert f"generator: {checkout.root}/generator/__main__.py" in started.stdout


def test_a_link_to_the_launcher_finds_its_checkout(checkout: Checkout, tmp_path: Path) -> None:
    """A relative symbolic link to bin/tsunagari starts the checkout that it points to."""
    link = tmp_path / "tsunagari"
    link.symlink_to(os.path.relpath(checkout.root / "bin" / "tsunagari", tmp_path))
    started = subprocess.run([link, "check"], env=checkout.describe(), capture_output=True, text=True)
    assert f"generator: {checkout.root}/generator/__main__.py" in started.stdout, started.stderr


def test_the_second_start_installs_nothing(checkout: Checkout) -> None:
    """A start after a whole install calls neither uv nor the machine's Python."""
    assert checkout.start("check").returncode == 0
    assert len(checkout.read_calls()) == 1
    assert "--frozen" in checkout.read_calls()[0]
    checkout.give_command("python3", "exit 1")
    again = checkout.start("check")
    assert (again.returncode, again.stderr) == (0, "")
    assert len(checkout.read_calls()) == 1


def test_a_changed_lock_is_installed_anew(checkout: Checkout) -> None:
    """A start after uv.lock has changed installs once more."""
    checkout.start("check")
    (checkout.root / "uv.lock").write_text(EMPTY_LOCK + "# changed\n", encoding="utf-8")
    assert checkout.start("check").returncode == 0
    assert len(checkout.read_calls()) == 2


def test_groups_of_an_earlier_install_stay(checkout: Checkout) -> None:
    """What bin/test installed for the tests is installed again when the lock changes, not taken away."""
    ready = f'. "{checkout.root}/bin/launcher/ready.sh"; make_ready "{checkout.root}" dev'
    subprocess.run(["sh", "-c", ready], env=checkout.describe(), check=True, capture_output=True)
    assert "--group=dev" in checkout.read_calls()[0]
    checkout.start("check")
    assert len(checkout.read_calls()) == 1
    (checkout.root / "uv.lock").write_text(EMPTY_LOCK + "# changed\n", encoding="utf-8")
    checkout.start("check")
    assert "--group=dev" in checkout.read_calls()[1]


def test_an_install_broken_off_is_built_anew(checkout: Checkout) -> None:
    """When an install was killed half way, the next start empties .venv before it installs again."""
    checkout.give_uv(': >"$UV_PROJECT_ENVIRONMENT/half"; kill -9 $PPID; exit 1')
    assert checkout.start("check").returncode != 0
    assert (checkout.root / ".venv" / "half").exists()
    checkout.give_uv()
    assert checkout.start("check").returncode == 0
    assert not (checkout.root / ".venv" / "half").exists()


def test_a_python_that_no_longer_runs_is_replaced(checkout: Checkout) -> None:
    """A .venv whose Python was removed or replaced by the system is made anew."""
    checkout.start("check")
    python = checkout.root / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python3")
    assert checkout.start("check").returncode == 0
    assert len(checkout.read_calls()) == 2


def test_two_first_starts_take_turns(checkout: Checkout, tmp_path: Path) -> None:
    """A start during another's install waits, says so, and then finds the work done."""
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    checkout.give_uv(f'read -r word <"{gate}"')
    command = [str(checkout.root / "bin" / "tsunagari"), "check"]
    first = subprocess.Popen(command, env=checkout.describe(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with gate.open("w") as opened:  # opens only once the first start is inside its install
        second = subprocess.Popen(command, env=checkout.describe(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert second.stderr is not None
        assert "お待ちください" in second.stderr.readline().decode()
        opened.write("go\n")
    first.communicate()
    second.communicate()
    assert (first.returncode, second.returncode) == (0, 0)
    assert len(checkout.read_calls()) == 1


def test_an_old_python_is_named_with_what_to_install(checkout: Checkout) -> None:
    """With only Python 3.9 the launcher says so in Japanese and English and installs nothing."""
    checkout.give_command("python3", "echo 3.9")
    (checkout.commands / "uv").unlink()
    started = checkout.start("build")
    assert started.returncode == UNAVAILABLE
    assert "この端末の Python は 3.9 です" in started.stderr
    assert "sudo apt install python3" in started.stderr
    assert "needs Python 3.11 or newer (found: 3.9)" in started.stderr
    assert not (checkout.root / ".venv").exists()


def test_a_missing_python_is_said_plainly(checkout: Checkout) -> None:
    """With no Python at all the launcher says what to install."""
    for name in ("python3", "uv"):
        (checkout.commands / name).unlink()
    started = checkout.start("build")
    assert started.returncode == UNAVAILABLE
    assert "Python が見つかりません" in started.stderr


def test_a_newer_python_beside_an_old_one_is_found(checkout: Checkout) -> None:
    """Where python3 is too old but a newer one has a name of its own, that one is used."""
    (checkout.commands / "python3").rename(checkout.commands / "python3.12")
    checkout.give_command("python3", "echo 3.9")
    assert checkout.start("build").returncode == 0


def test_a_lock_with_merge_marks_is_said_plainly(checkout: Checkout) -> None:
    """A uv.lock that a merge left in pieces is named with its remedy, without a traceback."""
    (checkout.root / "uv.lock").write_text("<<<<<<< ours\n", encoding="utf-8")
    started = checkout.start("build")
    assert started.returncode == UNAVAILABLE
    assert "git checkout uv.lock" in started.stderr
    assert "Traceback" not in started.stderr


def test_a_folder_that_cannot_be_written_to_is_said_plainly(checkout: Checkout) -> None:
    """When the install cannot begin, the reason and the remedy are told without a traceback."""
    (checkout.root / ".tsunagari").touch()
    started = checkout.start("build")
    assert started.returncode == UNAVAILABLE
    assert "書き込めるか" in started.stderr
    assert "Traceback" not in started.stderr
