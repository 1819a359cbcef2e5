"""What is hostile or huge is not read for ever, and is never taken for clean."""

from __future__ import annotations

import bz2
import gzip
import time
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.audit.leaks import UNREAD, LeakFinding, scan_file
from tests.audit.leaks.containers import make_pdf, make_png, zip_files
from tests.audit.leaks.values import PATTERNS, VALUES

ZEROS = bytes(1 << 27)
BOMBS = {
    "a.gz": gzip.compress(ZEROS, 9),
    "a.zip": zip_files({f"{number}.txt": "0" * (1 << 23) for number in range(9)}),
    "a.png": make_png((b"zTXt", b"a\0\0" + zlib.compress(ZEROS, 9))),
}


@pytest.mark.parametrize("path", BOMBS)
def test_bombs_are_unread(path: str) -> None:
    """A file that unpacks to more than is looked through is a finding of its own."""
    assert LeakFinding(path, UNREAD, "") in scan_file(path, BOMBS[path], PATTERNS)


@pytest.mark.parametrize(
    "text",
    ["<" * 200_000, "<a " + "b='" * 100_000, "<!--" * 50_000, "&" * 200_000, "%" * 200_000, "\\" * 200_000, "=\n" * 100_000,
     "A" * 300_000, "1 " * 150_000, "(" * 200_000, "é" * 100_000, "縺" * 100_000, "=?" * 100_000, "q00 " * 60_000, "0a:" * 90_000,
     "abcd " * 60_000, "aaaa\n" * 60_000, " " * 300_000, "1,2,3.4N" * 30_000, "chr(12)+" * 40_000, "0000 ab\n" * 40_000, "w1 " * 60_000],
    ids=lambda text: ascii(text[:4]),
)  # fmt: skip
def test_no_text_takes_long(text: str) -> None:
    """Text made to send a pattern round in circles is read in seconds."""
    started = time.process_time()
    scan_file("a.html", text.encode(), PATTERNS)
    scan_file("a.pdf", make_pdf(text.encode()), PATTERNS)
    assert time.process_time() - started < 20


@given(
    st.binary(max_size=300),
    st.sampled_from(["", "\x89PNG\r\n\x1a\n", "%PDF-1.4\n", "PK\x03\x04", "II*\0", "GIF89a", "pagefind_dcd"]),
)
def test_any_bytes_are_read(content: bytes, head: str) -> None:
    """Broken files of every kind are read as far as they go, and hold no secret."""
    for start in (head.encode("latin-1"), b"\xff\xd8\xff" + head.encode("latin-1"), b"\x1f\x8b\x08" + bytes(7)):
        findings = scan_file("a.bin", start + content, PATTERNS)
        assert {finding.kind for finding in findings} <= {UNREAD}


def test_a_broken_stream_gives_what_it_has() -> None:
    """A gzip that breaks off still gives away what came before."""
    packed = gzip.compress((VALUES["name"] + " " * 100 + "x" * 10_000).encode())
    assert scan_file("a.gz", packed[:-9], PATTERNS)
    assert not scan_file("a.bz2", bz2.compress(VALUES["name"].encode())[:20], PATTERNS)


def test_nothing_shows_a_value() -> None:
    """Neither a secret nor the patterns nor a finding shows a value when it is printed."""
    findings = scan_file("a.txt", VALUES["name"].encode(), PATTERNS)
    shown = f"{PATTERNS!r} {findings!r} {[finding.render() for finding in findings]}"
    assert "高橋" not in shown
    assert "花子" not in shown
