"""Strings of a PDF (ISO 32000-1, 7.3.4): in brackets with backslashes, or in hexadecimal."""

from __future__ import annotations

import re

STRING = re.compile(rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*+\)|<[0-9A-Fa-f\s]*>", re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|\r?\n|(.))", re.DOTALL)
_SHORT = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def read_string(written: bytes) -> bytes:
    """Return the bytes that a string stands for."""
    if written.startswith(b"<"):
        digits = re.sub(rb"\s", b"", written[1:-1])
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    return _ESCAPE.sub(_undo_escape, written[1:-1])


def _undo_escape(match: re.Match[bytes]) -> bytes:
    if match[1]:
        return bytes([int(match[1], 8) & 255])
    return _SHORT.get(match[2], match[2]) if match[2] else b""
