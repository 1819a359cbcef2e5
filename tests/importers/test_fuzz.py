"""Whatever a file holds, an import answers in a sentence."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.importers.reading.read_tables import read_tables
from generator.problems import RefusedInputError
from tests.importers.test_golden import KODOMO, STANDARD_NEW
from tests.importers.trial import make_register, read_sound, run, table, write

CELLS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "非公開",
            "0",
            "-1",
            "999",
            "1e308",
            "nan",
            "9" * 400,
            "第2土曜",
            "2026-13-45",
            "0466-22-1234",
            "080-1234-5678",
            "#REF!",
            "〒123-4567",
            "みほん市中町1-2",
            "https://",
            "javascript:alert(1)",
            "a@b",
            "=1+1",
            "\u202e",
            "\ue000",
            "＊",
            "12:00",
            "99:99",
        ]
    ),  # fmt: skip
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(
        st.binary(max_size=300),
        st.recursive(
            st.none() | st.text(max_size=5), lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner)
        ).map(lambda value: json.dumps(value).encode()),
    )
)
def test_no_bytes_break_the_readers(content: bytes, tmp_path: Path) -> None:
    """Random bytes and random JSON give tables or a refusal with words."""
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    with contextlib.suppress(RefusedInputError):
        assert all(len(one.columns) > 0 for one in read_tables(path))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_cells_break_the_register(data: st.DataObject, tmp_path: Path) -> None:
    """Rows of hostile cells under real headers: each is an entry or a refusal, and the register has no error."""
    header = data.draw(st.sampled_from([list(KODOMO), list(STANDARD_NEW)]))
    row = st.lists(CELLS, min_size=len(header), max_size=len(header))
    rows = data.draw(st.lists(row, min_size=1, max_size=4))
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    folder.mkdir()
    into = make_register(folder)
    result = run(into, write(folder / "a.csv", table(header, rows).encode("utf-8", "ignore").decode()))
    if not result.problems:
        assert result.rows == result.written + result.rejected
        read_sound(into)
