"""`council edit` leaves nothing in clear: well done, badly done, interrupted or killed."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

import pytest

from generator.council import editor as editors
from generator.council.editor import find_editor, is_known
from generator.council.scratch import find_memory, open_scratch, wipe_leftovers
from tests.commands.council_desk import Desk, desk
from tests.commands.run import TODAY, Done, run_program
from tests.council.stores import read_all

__all__ = ["desk"]

RECORD = "listing: midori\nnote: canary の覚え書き\n"
BROKEN = "listing: midori\nnote: [canary\n"
UNKNOWN = "listing: midori\nmemo: canary\n"


def _program(*arguments: object, cwd: Path) -> Done:
    return run_program("council", *arguments, "--today", TODAY, cwd=cwd)


def test_bad_yaml_can_be_mended(desk: Desk) -> None:
    """Two bad sheets are explained by line without their values, and the third is saved: nothing was lost between."""
    desk.set_up()
    desk.write_with(BROKEN, UNKNOWN, RECORD)
    done = desk.run("edit", "midori", answers="y\ny\n")
    assert done.code == 0
    assert "record:2: 知らない項目名" in done.err
    assert "YAML" in done.err
    assert "canary" not in done.err
    assert "canary" in desk.run("show", "midori", "--force-stdout").out


def test_the_reopened_sheet_is_what_was_written(desk: Desk) -> None:
    """The editor is given the member's own text again, not the record as it was before."""
    desk.set_up()
    desk.edit_with(
        f"""
            import pathlib, sys
            sheet = pathlib.Path(sys.argv[-1])
            text = sheet.read_text(encoding="utf-8")
            sheet.write_text({RECORD!r} if "memo" in text else {UNKNOWN!r}, encoding="utf-8")
            """
    )
    assert desk.run("edit", "midori", answers="y\n").code == 0


def test_giving_up_changes_nothing(desk: Desk) -> None:
    """A no, or nobody to answer, leaves store and memory as they were."""
    desk.set_up()
    before = read_all(desk.store)
    for answers in ("n\n", ""):
        desk.write_with(UNKNOWN)
        assert desk.run("edit", "midori", answers=answers).code == 3
        assert read_all(desk.store) == before
        assert desk.left() == []


def test_an_untouched_sheet_saves_nothing(desk: Desk) -> None:
    """Closing the editor without a change writes no record."""
    desk.set_up()
    before = read_all(desk.store)
    desk.edit_with("pass")
    done = desk.run("edit", "midori")
    assert done.code == 0
    assert "変わったところはありません" in done.err
    assert read_all(desk.store) == before


def test_a_failing_editor_saves_nothing(desk: Desk) -> None:
    """An editor that ends badly, deletes the sheet or cannot be started leaves the store as it was."""
    desk.set_up()
    before = read_all(desk.store)
    desk.edit_with("import sys; open(sys.argv[-1], 'w').write('listing: midori'); sys.exit(1)")
    assert desk.run("edit", "midori").code == 1
    desk.edit_with("import os, sys; os.unlink(sys.argv[-1])")
    assert desk.run("edit", "midori").code == 2
    desk.patch.setenv("VISUAL", "/no/such/editor")
    assert desk.run("edit", "midori").code == 2
    assert read_all(desk.store) == before
    assert desk.left() == []


def test_the_sheet_lies_in_memory_closed_to_others(desk: Desk) -> None:
    """While it is edited the sheet has mode 0600 in a folder of mode 0700 in memory, and editors are led there too."""
    desk.set_up()
    desk.edit_with(
        f"""
            import os, pathlib, sys
            sheet = pathlib.Path(sys.argv[-1])
            assert sheet.stat().st_mode & 0o777 == 0o600
            assert sheet.parent.stat().st_mode & 0o777 == 0o700
            assert {str(desk.memory)!r} in sheet.parents[1].as_posix()
            for name in ("TMPDIR", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
                assert os.environ[name] == str(sheet.parent), name
            (sheet.parent / "record.yml~").write_text("canary")
            (sheet.parent / ".swap").mkdir()
            (sheet.parent / ".swap" / "a").write_text("canary")
            sheet.write_text({RECORD!r}, encoding="utf-8")
            """
    )
    done = desk.run("edit", "midori")
    assert done.code == 0, done.err
    assert desk.left() == []
    for path in desk.home.rglob("*"):
        assert path.name == "editor.py" or not path.is_file() or b"canary" not in path.read_bytes(), path


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_request_to_end_wipes_the_sheet(number: signal.Signals, desk: Desk) -> None:
    """Shutdown or a closed terminal ends the editor, wipes the sheet and leaves the store as it was."""
    desk.set_up()
    before = read_all(desk.store)
    desk.edit_with(
        f"""
            import os, signal, sys
            open(sys.argv[-1], "w").write({RECORD!r})
            os.kill(os.getppid(), {int(number)})
            signal.pause()
            """
    )
    done = _program("edit", "midori", cwd=desk.home)
    assert done.code == 128 + number
    assert "Traceback" not in done.err
    assert desk.left() == []
    assert read_all(desk.store) == before


def test_an_interrupt_belongs_to_the_editor(desk: Desk) -> None:
    """Ctrl-C while the editor is open does not take the sheet away under its hands."""
    desk.set_up()
    desk.edit_with(
        f"""
            import os, signal, sys
            os.kill(os.getppid(), signal.SIGINT)
            open(sys.argv[-1], "w", encoding="utf-8").write({RECORD!r})
            """
    )
    done = _program("edit", "midori", cwd=desk.home)
    assert done.code == 0, done.err
    assert desk.left() == []


def test_an_interrupted_editor_saves_nothing(desk: Desk) -> None:
    """An editor that itself dies of Ctrl-C leaves nothing behind."""
    desk.set_up()
    desk.edit_with("import os, signal, sys; signal.signal(2, signal.SIG_DFL); os.kill(os.getpid(), 2)")
    assert _program("edit", "midori", cwd=desk.home).code == 1
    assert desk.left() == []


def test_a_crash_is_cleaned_up_by_the_next_command(desk: Desk) -> None:
    """After kill -9 the sheet lies in memory until the next command of the council, which wipes it and says so."""
    desk.set_up()
    before = read_all(desk.store)
    desk.edit_with(
        f"""
            import os, sys
            open(sys.argv[-1], "w", encoding="utf-8").write({RECORD!r})
            os.kill(os.getppid(), 9)
            """
    )
    assert _program("edit", "midori", cwd=desk.home).code == -9
    # The editor may live a moment longer than the program it was started by; it holds the folder until it ends.
    done = _program("list", "--force-stdout", cwd=desk.home)
    while desk.left():
        done = _program("list", "--force-stdout", cwd=desk.home)
    assert "平文が1件残っていました" in done.err
    assert done.code == 0
    assert read_all(desk.store) == before


def test_a_sheet_in_use_is_not_wiped(desk: Desk) -> None:
    """Another command of the council leaves the sheet alone that somebody is editing."""
    with open_scratch() as scratch:
        (scratch.folder / "record.yml").write_text("a", encoding="utf-8")
        assert wipe_leftovers() == 0
        assert (scratch.folder / "record.yml").exists()
    assert desk.left() == []


def test_without_memory_the_disk_is_warned_of(desk: Desk, tmp_path: Path) -> None:
    """Where the system has no memory to write to, the sheet goes to a private folder, with a warning, and is wiped."""
    desk.set_up()
    desk.patch.setattr("generator.council.scratch.MOUNTS", tmp_path / "none")
    assert find_memory() is None
    desk.write_with(RECORD)
    done = desk.run("edit", "midori")
    assert done.code == 0
    assert "ディスク" in done.err
    assert not list(tmp_path.glob("tsunagari-council-*"))


def test_unlisted_places_get_a_record(desk: Desk) -> None:
    """A place that must not be public at all has a record of its own, and an empty or unnamed one is refused."""
    desk.set_up()
    desk.write_with("capacity: canary\n", "name: つばめの家\n")
    assert desk.run("edit", "--unlisted", answers="y\n").code == 0
    listed = desk.run("list", "--force-stdout").out
    assert "公開の登録なし" in listed
    rid = listed.split()[0]
    assert desk.run("show", rid, "--force-stdout").out == "name: つばめの家\n"
    assert desk.run("edit", rid, "--remove", answers="n\n").code == 3
    assert desk.run("edit", rid, "--remove", "--yes").code == 0
    assert desk.run("list", "--force-stdout").out == ""
    for wrong in ((), ("midori", "--unlisted"), ("Midori",)):
        assert desk.run("edit", *wrong).code == 2


def test_a_record_that_changed_meanwhile_is_not_overwritten(desk: Desk) -> None:
    """Two editors at once: the one who comes second is told, and keeps the text in the editor."""
    desk.set_up()
    desk.write_with(RECORD)
    assert desk.run("edit", "midori").code == 0
    desk.edit_with(
        """
            import os, pathlib, subprocess, sys
            sheet = pathlib.Path(sys.argv[-1])
            if not os.environ.get("INNER"):
                line = [sys.executable, "-P", "-m", "generator", "council", "edit", "midori"]
                subprocess.run(line, env=os.environ | {"INNER": "1"}, check=True)
            sheet.write_text("listing: midori\\nnote: " + os.environ.get("INNER", "2"), encoding="utf-8")
            """
    )
    desk.patch.setenv("PYTHONPATH", str(Path(editors.__file__).parents[2]))
    done = desk.run("edit", "midori", answers="n\n")
    assert done.code == 3
    assert "ほかの人" in done.err
    assert desk.run("show", "midori", "--force-stdout").out.endswith("note: '1'\n")


@pytest.mark.parametrize("name", ["vim", "nano", "nvim", "emacs"])
def test_known_editors_are_told_to_keep_no_copy(name: str, desk: Desk) -> None:
    """Editors that would leave swap files, backups or histories get the options that stop them."""
    assert is_known([f"/usr/bin/{name}"])
    assert editors.QUIET_OPTIONS[name]
    assert not is_known(["code", "--wait"])


def test_the_members_own_editor_comes_first(desk: Desk) -> None:
    """$VISUAL goes before $EDITOR, and words after the program are kept."""
    desk.patch.setenv("EDITOR", "nano")
    assert find_editor() == ["nano"]
    desk.patch.setenv("VISUAL", "code --wait")
    assert find_editor() == ["code", "--wait"]


@pytest.mark.skipif(shutil.which("vim") is None, reason="vim is not installed")
def test_vim_leaves_nothing(desk: Desk) -> None:
    """A real vim, with a user's settings that ask for backups, swap files and undo files, leaves no trace in the home."""
    desk.set_up()
    desk.write_with(RECORD)
    assert desk.run("edit", "midori").code == 0
    settings = "set backup writebackup backupdir=~ undofile undodir=~ swapfile directory=~ viminfo='100,n~/.viminfo\n"
    (desk.home / ".vimrc").write_text(settings, encoding="utf-8")
    desk.patch.setenv("TERM", "dumb")
    desk.patch.setenv("VISUAL", "vim --not-a-term -c '%yank' -c '%s/canary/CANARY/' -c 'wq'")
    done = _program("edit", "midori", cwd=desk.home)
    assert done.code == 0, done.err
    assert "CANARY" in desk.run("show", "midori", "--force-stdout").out
    assert desk.left() == []
    for path in desk.home.rglob("*"):
        assert not path.is_file() or b"canary" not in path.read_bytes().lower(), path
