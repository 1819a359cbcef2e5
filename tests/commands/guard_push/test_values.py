"""Council values in what leaves, where they are at hand; entries of the register in every commit; exceptions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.audit.leaks import Secret, make_fingerprints
from tests.commands.guard_push.repository import Repository

NAME = "鶴亀カナリヤ"
SECRETS = (
    Secret("rec-7", "contact", "name", NAME),
    Secret("rec-7", "phone", "phone", "0000-98-7654"),
    Secret("rec-8", "address", "address", "みなも市北町4丁目5番6号"),
)
HIDDEN = """id: midori-salon
kind: salon
name: みどりサロン
status: draft
location:
  precision: district
"""


@pytest.fixture
def town(tmp_path: Path) -> Repository:
    """A town's repository and its remote."""
    return Repository(tmp_path)


@pytest.fixture
def values(tmp_path: Path) -> Path:
    """A file of values outside the repository."""
    path = tmp_path / "values.jsonl"
    rows = ({"record": one.record, "field": one.field, "kind": one.kind, "value": one.value} for one in SECRETS)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize("where", ["file", "deleted", "message", "author", "name", "tag"])
def test_a_value_is_found_wherever_it_leaves(town: Repository, values: Path, where: str) -> None:
    """Kind and record are said, with file and line; without the values the same push passes: shapes do not know it."""
    if where in ("file", "deleted"):
        town.commit("足す", {"content/a.md": f"# 案内\n\n代表は{NAME}です。\n"})
    if where == "deleted":
        town.commit("消す", {"content/a.md": None})
    if where == "message":
        town.commit(f"{NAME}から")
    if where == "author":
        town.commit("直す", None, "--author", f"{NAME} <a@city.minamo.example>")
    if where == "name":
        town.commit("足す", {f"content/{NAME}.md": "# 案内\n"})
    if where == "tag":
        town.git("tag", "-a", "v1", "-m", NAME)
    base = "" if where == "tag" else "origin/main"
    done = town.guard("--base", base, "--values", values) if where != "tag" else town.guard("--values", values)
    assert done.code == 1
    assert "（name、記録 rec-7）" in done.out
    assert NAME not in done.out + done.err
    if where in ("file", "deleted"):
        assert "content/a.md:3:" in done.out
    assert town.guard("--base", "origin/main").code == 0


def test_fingerprints_do_as_well(town: Repository, tmp_path: Path) -> None:
    """CI knows no value, only fingerprints under a key; in a public log it says nothing but no."""
    key = bytes(range(32))
    (tmp_path / "fp").write_bytes(make_fingerprints(SECRETS, key))
    (tmp_path / "key").write_text(key.hex(), encoding="ascii")
    town.commit("足す", {"content/a.md": "電話 0000-98-7654\n"})
    given = ("--base", "origin/main", "--fingerprints", tmp_path / "fp", "--key", tmp_path / "key")
    done = town.guard(*given)
    assert (done.code, "content/a.md:1" in done.out, "rec-7" in done.out) == (1, True, True)
    public = town.guard(*given, "--public-log")
    assert (public.code, public.out) == (1, "")
    assert public.err.count("\n") == 1
    assert "rec-7" not in public.err
    assert "content" not in public.err
    wrong = town.guard("--base", "origin/main", "--fingerprints", tmp_path / "fp")
    assert wrong.code == 2


def test_settings_of_the_repository_are_followed(town: Repository, tmp_path: Path) -> None:
    """Fingerprints named once with `git config` are used at every push, and their absence stops it."""
    key = bytes(range(32))
    (tmp_path / "fp").write_bytes(make_fingerprints(SECRETS, key))
    (tmp_path / "key").write_text(key.hex(), encoding="ascii")
    town.git("config", "tsunagari.fingerprints", str(tmp_path / "fp"))
    town.git("config", "tsunagari.key", str(tmp_path / "key"))
    town.commit("足す", {"content/a.md": f"{NAME}\n"})
    assert town.push("main").code == 1
    (tmp_path / "fp").unlink()
    assert town.push("main").code == 2


def test_a_store_that_is_named_must_be_there(town: Repository) -> None:
    """A store that was moved away is no reason to look less: it is said, and nothing leaves."""
    town.git("config", "tsunagari.store", str(town.home / "gone"))
    done = town.push("main")
    assert done.code == 2
    assert "tsunagari.store" in done.err


def test_an_entry_that_hides_its_place_must_do_so_in_every_commit(town: Repository) -> None:
    """Coordinates or fields that the register refuses are found though a later commit took them out."""
    town.commit("足す", {"directory/places/midori-salon.yml": HIDDEN + "  point: {lat: 35.3, lon: 139.5}\n"})
    town.commit("項目", {"directory/places/midori-salon.yml": HIDDEN + "shelter_address: どこか\n"})
    town.commit("直す", {"directory/places/midori-salon.yml": HIDDEN})
    done = town.push("main")
    assert done.code == 1
    assert "directory/places/midori-salon.yml:6: " in done.out or "directory/places/midori-salon.yml:5: " in done.out
    assert done.out.count("midori-salon.yml") >= 2
    assert "35.3" not in done.out
    assert "どこか" not in done.out


def test_an_entry_half_written_may_leave(town: Repository) -> None:
    """What is only unfinished gives nothing away: `check` speaks of it."""
    town.commit("足す", {"directory/places/midori-salon.yml": "id: midori-salon\nname: みどりサロン\n"})
    assert town.push("main").code == 0


def test_a_register_that_cannot_be_read_does_not_leave(town: Repository) -> None:
    """What cannot be read cannot be looked at."""
    town.commit("足す", {"directory/places/midori-salon.yml": "id: [\nname: 'a\n"})
    assert town.push("main").code == 1


def test_a_public_contact_may_stand_in_a_page(town: Repository) -> None:
    """A mobile number that is a contact in the register as it leaves is no leak in a page beside it."""
    page = {"content/a.md": "電話 090-1234-5678\n"}
    town.commit("ページ", page)
    assert town.push("main").code == 1
    town.commit(
        "登録", {"directory/places/a.yml": 'id: a\ncontacts:\n  - channel: phone\n    value: "090-1234-5678"\n'}
    )
    assert town.push("main").code == 0


def test_exceptions_are_there_for_all_to_see(town: Repository, values: Path) -> None:
    """`.guard-allow` excepts one kind in one file; never a key, a store or a council value."""
    town.commit(
        "足す", {"content/a.md": "電話 090-1234-5678\n", ".guard-allow": "mobile content/a.md  # 会の代表番号\n"}
    )
    assert town.push("main").code == 0
    town.commit("足す", {"content/a.md": f"{NAME}\n", ".guard-allow": "council-value content/a.md\n"})
    assert town.guard("--base", "HEAD~1", "--values", values).code == 1
    town.commit("足す", {"k.txt": "tsunagari-fingerprints 1 {}\n", ".guard-allow": "council-file k.txt\n"})
    assert town.guard("--base", "HEAD~1").code == 1


def test_a_base_that_is_not_there_takes_nothing_away(town: Repository) -> None:
    """A forced push gives CI a base it does not have, a new branch one of zeros: then all is looked at."""
    town.commit("足す", {"content/a.md": "電話 090-1234-5678\n"})
    town.commit("消す", {"content/a.md": None})
    for base in ("", "0" * 40, "f" * 40, "--all", "origin/main"):
        assert town.guard(f"--base={base}").code == 1, base
    assert town.guard("--base", "HEAD").code == 0


def test_by_hand_everything_unsent_is_looked_at(town: Repository) -> None:
    """Without any option: what is staged, other branches, tags."""
    assert town.guard().code == 0
    town.write({"content/a.md": "電話 090-1234-5678\n"})
    assert "content/a.md:1" in town.guard().out
    town.git("reset", "-q", "--hard")
    town.git("checkout", "-q", "-b", "side")
    town.commit("足す", {"content/b.md": "電話 090-1234-5678\n"})
    town.git("checkout", "-q", "main")
    assert "content/b.md:1" in town.guard().out


def test_two_sources_of_values_are_one_too_many(town: Repository, values: Path) -> None:
    """Which one counts would be a guess."""
    assert town.guard("--values", values, "--store", town.home).code == 2
