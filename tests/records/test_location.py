"""An address that says it is withheld is no address."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.records.model import Location


@pytest.mark.parametrize(
    "mark", ["非公開", "みほん市中町（以下省略）", "みほん市中町以下略", "みほん市中町＊＊＊", "みほん市中町1-*"]
)
def test_a_withheld_address_is_refused(mark: str) -> None:
    """Whatever marks an address as withheld asks for precision none instead."""
    with pytest.raises(ValidationError) as refused:
        Location.model_validate({"precision": "exact", "address": mark})
    assert [fault["type"] for fault in refused.value.errors()] == ["withheld-word"]
