"""`council fingerprints`: made from every value that is not excused, with a key of their own, outside everything public."""

from __future__ import annotations

import pytest

from generator.audit import leaks
from generator.settings import CHECKOUT
from tests.commands.council_desk import Desk, desk

__all__ = ["desk"]

RECORD = 'listing: midori\ntelephones:\n  - line: direct\n    number: "0000-77-1234"\npeople:\n  - name: 見本 花子\n'


@pytest.fixture
def ready(desk: Desk) -> Desk:
    """A desk whose store holds one record."""
    desk.set_up()
    desk.write_with(RECORD)
    assert desk.run("edit", "midori").code == 0
    return desk


def _make(desk: Desk, *more: object) -> int:
    return desk.run("fingerprints", "--out", "ci/prints", "--fingerprint-key", "ci.key", *more).code


def test_fingerprints_find_the_values(ready: Desk) -> None:
    """A site that holds a value is found out by the fingerprints and their key alone, by record and kind, not by value."""
    assert _make(ready) == 0
    site = ready.home / "site"
    site.mkdir()
    (site / "page.html").write_text("<p>電話 ００００－７７－１２３４</p>", encoding="utf-8")
    key = bytes.fromhex((ready.home / "ci.key").read_text(encoding="ascii"))
    patterns = leaks.Patterns.from_fingerprints((ready.home / "ci" / "prints").read_bytes(), key)
    assert [(one.path, one.record) for one in leaks.scan_site(site, patterns)] == [("page.html", "midori")]


def test_files_are_closed_and_hold_no_value(ready: Desk) -> None:
    """Fingerprints and key have mode 0600, and no value stands in either."""
    assert _make(ready) == 0
    for path in (ready.home / "ci" / "prints", ready.home / "ci.key"):
        assert path.stat().st_mode & 0o777 == 0o600
        content = path.read_bytes()
        for word in ("0000-77-1234", "0000771234", "花子"):
            assert word.encode() not in content


def test_the_key_is_kept_until_it_is_renewed(ready: Desk) -> None:
    """A second run keeps the key; `--rotate` makes a new one, and other fingerprints."""
    assert _make(ready) == 0
    key, prints = ((ready.home / name).read_bytes() for name in ("ci.key", "ci/prints"))
    assert _make(ready) == 0
    assert (ready.home / "ci.key").read_bytes() == key
    assert _make(ready, "--rotate") == 0
    assert (ready.home / "ci.key").read_bytes() != key
    assert (ready.home / "ci" / "prints").read_bytes() != prints


def test_excused_values_have_no_fingerprint(ready: Desk) -> None:
    """What a member excused is not searched for in CI either."""
    assert ready.run("excuse", "midori", "telephones.1.number", "--by", "課長").code == 0
    assert _make(ready) == 0
    site = ready.home / "site"
    site.mkdir()
    (site / "page.html").write_text("<p>電話 0000-77-1234</p>", encoding="utf-8")
    key = bytes.fromhex((ready.home / "ci.key").read_text(encoding="ascii"))
    patterns = leaks.Patterns.from_fingerprints((ready.home / "ci" / "prints").read_bytes(), key)
    assert list(leaks.scan_site(site, patterns)) == []


def test_nothing_is_written_into_public_folders(ready: Desk) -> None:
    """Neither file goes into the checkout or into the store, nor may the two be one."""
    for line in (
        ("--out", CHECKOUT / "prints", "--fingerprint-key", "ci.key"),
        ("--out", "prints", "--fingerprint-key", CHECKOUT / "site" / "ci.key"),
        ("--out", ready.store / "prints", "--fingerprint-key", "ci.key"),
        ("--out", "same", "--fingerprint-key", "same"),
    ):
        assert ready.run("fingerprints", *line).code == 2
    assert not (ready.home / "ci.key").exists()
    assert not (CHECKOUT / "prints").exists()


def test_a_broken_key_is_said(ready: Desk) -> None:
    """A key file that holds something else is answered with what to do."""
    (ready.home / "ci.key").write_text("canary", encoding="utf-8")
    done = ready.run("fingerprints", "--out", "prints", "--fingerprint-key", "ci.key")
    assert done.code == 2
    assert "--rotate" in done.err
    assert "canary" not in done.err
