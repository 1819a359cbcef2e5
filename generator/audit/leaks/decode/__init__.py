"""Every way a file may be read: the layers, and the walk through them."""

from __future__ import annotations

from generator.audit.leaks.decode.blocks import Known
from generator.audit.leaks.decode.layers import CHARSETS, FILES, TEXTS, TOKENS
from generator.audit.leaks.decode.packed import UnreadError
from generator.audit.leaks.decode.walk import read_views

__all__ = ["CHARSETS", "FILES", "TEXTS", "TOKENS", "Known", "UnreadError", "read_views"]
