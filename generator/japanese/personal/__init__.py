"""What in a text may be somebody's own: numbers, mail addresses, dates of birth, names. Shapes only; it knows no values."""

from __future__ import annotations

from generator.japanese.personal.my_number import is_my_number
from generator.japanese.personal.traces import Trace, find_traces

__all__ = ["Trace", "find_traces", "is_my_number"]
