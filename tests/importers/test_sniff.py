"""What is no table is refused with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importers.reading.read_tables import read_tables
from generator.problems import RefusedInputError

REFUSED = {
    "page.csv": (b"\n<!DOCTYPE html><html><body>404</body></html>", "import-html", "ダウンロード"),
    "bom-page.csv": (b"\xef\xbb\xbf<html lang='ja'>", "import-html", "ダウンロード"),
    "old.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "import-xls", ".xlsx"),
    "locked.xlsx": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "import-password",
        "パスワードを外して",
    ),
    "paper.pdf": (b"%PDF-1.7\n", "import-pdf", "Excel"),
    "archive.zip": (b"PK\x03\x04rest", "import-zip", "取り出す"),
    "packed.csv": (b"\x1f\x8b\x08\x00" + b"x" * 50, "import-zip", "取り出す"),
    "sound.csv": (bytes(range(256)) * 8, "import-binary", "保存し直して"),
    "part-of-page.csv": (b"<div class='a'>stop</div>", "import-html", "ダウンロード"),
    "empty.csv": (b"\xef\xbb\xbf\r\n \r\n", "import-empty", "空"),
    "broken.json": (b'{"data": [', "import-json", "ダウンロード"),
    "shape.json": (b'{"count": 3}', "import-json-shape", "並べて"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_files_that_are_no_tables_are_refused(name: str, tmp_path: Path) -> None:
    """Each kind of wrong file gets its own sentence that says what to do instead."""
    content, code, words = REFUSED[name]
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(RefusedInputError) as caught:
        read_tables(path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.file) == (code, name)
    assert words in problem.ja


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A wrong name gives a sentence, not a traceback."""
    with pytest.raises(RefusedInputError) as caught:
        read_tables(tmp_path / "no.csv")
    assert caught.value.problems[0].code == "import-missing"
