"""Encodings of files as they come."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importers.reading.decode import decode

TEXT = "名称,住所\r\nみどり会館①,みほん市中町1丁目2番3号ﾋﾞﾙ\r\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "UTF-8"),
        (TEXT.encode("utf-8-sig"), "UTF-8"),
        (b"\xef\xbb\xbf" + TEXT.encode("utf-8-sig"), "UTF-8"),
        (b"\xef\xbb\xbf?" + TEXT.encode(), "UTF-8"),
        (TEXT.encode("cp932"), "Shift_JIS（CP932）"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.replace("①", "").replace("ﾋﾞﾙ", "").encode("euc_jp"), "EUC-JP"),
        (TEXT.replace("①", "").replace("ﾋﾞﾙ", "").encode("iso2022_jp"), "ISO-2022-JP"),
    ],
)
def test_every_encoding_of_municipal_files_gives_the_same_text(content: bytes, encoding: str) -> None:
    """UTF-8 with none, one or two BOMs, a BOM and "?", CP932 with ①, UTF-16 with and without BOM, EUC-JP, JIS."""
    decoded = decode(content)
    assert decoded.text.startswith("名称,住所\r\nみどり会館")
    assert decoded.encoding == encoding
    assert decoded.broken_lines == ()


def test_lines_with_unreadable_characters_are_named() -> None:
    """A broken byte in the third line does not stop the file: its line is named."""
    decoded = decode("名称\nみどり\nあおい".encode() + b"\xff\xfe\xff" + "\nきいろ\n".encode())
    assert decoded.broken_lines == (3,)
    assert "きいろ" in decoded.text


@given(st.binary(max_size=400))
def test_no_bytes_raise(content: bytes) -> None:
    """Whatever a file holds, there is a text, without NUL."""
    assert "\x00" not in decode(content).text
