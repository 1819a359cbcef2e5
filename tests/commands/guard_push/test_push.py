"""What `guard-push` sees of a push: every commit, tag, name and person in it, and nothing that was sent before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.settings import CHECKOUT
from tests.commands.guard_push.repository import Repository

LEAK = "連絡は 090-1234-5678 まで。\n"
DIGITS = ("090-1234-5678", "09012345678", "1234-5678")


@pytest.fixture
def town(tmp_path: Path) -> Repository:
    """A town's repository and its remote."""
    return Repository(tmp_path)


def _says_no_value(out: str) -> bool:
    return not any(digits in out for digits in DIGITS)


def test_a_clean_push_passes(town: Repository) -> None:
    """What holds nothing of a person leaves, silently."""
    town.commit("ページを足す", {"content/about.md": "# このサイトについて\n"})
    done = town.push("main")
    assert (done.code, done.out, done.err) == (0, "", "")


def test_a_file_taken_out_again_still_leaves(town: Repository) -> None:
    """A number that an earlier commit of the push brings is found, with file, line and commit, though the tip is clean."""
    bad = town.commit("足す", {"content/memo.md": f"# メモ\n\n{LEAK}"})
    town.commit("消す", {"content/memo.md": None})
    done = town.push("main")
    assert done.code == 1
    assert "content/memo.md:3: 携帯電話の番号があります。" in done.out
    assert bad[:10] in done.out
    assert _says_no_value(done.out + done.err)
    assert "git commit --amend" in done.err


def test_everything_wrong_is_said_at_once(town: Repository) -> None:
    """Each fault of each commit stands in one answer."""
    town.commit("一つ目", {"content/a.md": LEAK, "名簿.csv": "name,phone\n"})
    town.commit("田中さんの番号を直す", {"content/b.md": "生年月日：昭和58年11月7日\n"})
    done = town.push("main")
    assert done.code == 1
    for part in ("content/a.md:1:", "名簿.csv:", "content/b.md:1:", "コミットの説明:1:"):
        assert part in done.out


@pytest.mark.parametrize(
    "message", ["鈴木様の自宅を直す", "電話 ０９０ー１２３４ー５６７８ に変更", "中町1丁目2番3号へ移転"]
)
def test_a_message_is_looked_at(town: Repository, message: str) -> None:
    """What a commit says is as public as what it changes."""
    town.commit(message, {"content/about.md": "# 案内\n"})
    done = town.push("main")
    assert (done.code, "コミットの説明:1" in done.out) == (1, True)
    assert message not in done.out + done.err


def test_a_message_in_another_coding_is_read(town: Repository) -> None:
    """A commit in Shift_JIS says the same."""
    town.git("config", "i18n.commitEncoding", "cp932")
    (town.top / "m.txt").write_bytes("生年月日 昭和58年11月7日\n".encode("cp932"))
    town.git("commit", "-q", "--allow-empty", "--no-verify", "-F", "m.txt")
    assert "コミットの説明:1" in town.push("main").out


def test_the_message_of_a_tag_is_looked_at(town: Repository) -> None:
    """An annotated tag on a commit that the remote has already brings its own words."""
    town.git("tag", "-a", "v1", "-m", LEAK)
    assert "タグの説明:1" in town.push("v1").out
    town.git("tag", "-a", "v2", "-m", "春の版")
    town.git("tag", "-a", "v3", "v1", "-m", "札の札")
    assert town.push("v2").code == 0
    assert town.push("v3").code == 1


def test_the_name_of_a_branch_is_looked_at(town: Repository) -> None:
    """A telling name is refused and not repeated."""
    town.git("branch", "fix-090-1234-5678")
    done = town.push("fix-090-1234-5678")
    assert done.code == 1
    assert _says_no_value(done.out + done.err)


def test_the_name_of_a_file_is_looked_at(town: Repository) -> None:
    """A file whose name tells is refused, and the name is left out of the answer."""
    town.commit("足す", {"images/田中さん宅_090-1234-5678.txt": "a\n"})
    done = town.push("main")
    assert done.code == 1
    assert "（名前は出しません）" in done.out
    assert "田中" not in done.out
    assert _says_no_value(done.out + done.err)


def test_a_merge_may_hold_what_no_parent_has(town: Repository) -> None:
    """A number that only the merge itself brings in is found."""
    town.git("checkout", "-q", "-b", "side")
    town.commit("横", {"content/side.md": "# 横\n"})
    town.git("checkout", "-q", "main")
    town.commit("本", {"content/main.md": "# 本\n"})
    town.git("merge", "-q", "--no-ff", "--no-commit", "side")
    town.write({"content/side.md": f"# 横\n{LEAK}"})
    town.git("commit", "-q", "--no-verify", "-m", "合わせる")
    assert "content/side.md:2" in town.push("main").out


def test_a_new_branch_is_looked_at_from_its_first_commit(town: Repository) -> None:
    """Where the remote has no such branch everything it would get is looked at."""
    town.git("checkout", "-q", "--orphan", "other")
    town.commit("足す", {"content/a.md": LEAK})
    town.commit("消す", {"content/a.md": None})
    assert town.push("other").code == 1


def test_a_forced_push_is_looked_at(town: Repository) -> None:
    """History written anew is new history."""
    town.git("commit", "-q", "--amend", "--no-verify", "-m", LEAK)
    assert town.push("+main").code == 1


def test_a_deleted_branch_brings_nothing(town: Repository) -> None:
    """To take a branch off the remote is no leak."""
    town.git("push", "-q", "origin", "main:old")
    town.commit("あとで直す", {"content/a.md": LEAK})
    assert town.push(":old").code == 0


def test_a_stash_that_is_pushed_is_looked_at(town: Repository) -> None:
    """What lay aside unstaged leaves with the stash."""
    town.write({"content/a.md": LEAK})
    town.git("stash", "-q")
    assert town.push("refs/stash").code == 1


def test_a_tag_on_a_bare_file_is_looked_at(town: Repository) -> None:
    """A tag may name a file that no commit has."""
    blob = town.git("hash-object", "-w", "--stdin", given=LEAK)
    town.git("update-ref", "refs/tags/memo", blob)
    assert town.push("refs/tags/memo").code == 1


def test_what_the_remote_has_is_not_held_against_a_push(town: Repository) -> None:
    """Old history, looked at or not, is not looked at again: the fault is said once, before it leaves."""
    town.commit("昔のこと", {"content/a.md": LEAK})
    town.git("push", "-q", "--no-verify", "origin", "main")
    town.commit("いまのこと", {"content/b.md": "# いま\n"})
    assert town.push("main").code == 0


def test_a_changed_address_makes_everything_new(town: Repository, tmp_path: Path) -> None:
    """Remote-tracking branches of a private place do not vouch for a public one behind the same name."""
    town.commit("内部", {"content/a.md": LEAK})
    town.git("push", "-q", "--no-verify", "origin", "main")
    town.git("init", "-q", "--bare", str(tmp_path / "public.git"))
    town.remote = tmp_path / "public.git"
    town.git("remote", "set-url", "origin", str(town.remote))
    assert town.push("main:main").code == 1


def test_what_passed_is_not_looked_at_twice(town: Repository) -> None:
    """A second branch from a commit that passed is as quick as its own commits."""
    town.commit("一", {"content/a.md": "# 一\n"})
    assert town.push("main").code == 0
    kept = list((town.top / ".git" / "tsunagari").iterdir())
    assert [path.read_text().strip() for path in kept] == [town.git("rev-parse", "main")]
    assert str(town.remote) not in kept[0].name + kept[0].read_text()


def test_a_replaced_commit_is_seen_as_it_leaves(town: Repository) -> None:
    """`git replace` changes what is shown here, not what is sent."""
    bad = town.commit("足す", {"content/a.md": LEAK})
    good = town.git("commit-tree", "-p", "HEAD~1", "-m", "よい", "HEAD~1^{tree}")
    town.git("replace", bad, good)
    assert town.push("main").code == 1


def test_one_commit_is_quick(town: Repository) -> None:
    """The program that git waits for loads neither the renderer nor the models where no entry changes."""
    code = (
        "import sys\nfrom generator.__main__ import main\nassert main(['guard-push', '--base', 'HEAD']) == 0\n"
        "print([m for m in ('pydantic', 'jinja2', 'babel', 'mkdocs', 'openpyxl', 'pyrage', 'folium') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=town.top,
        env=town.environment | {"PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
