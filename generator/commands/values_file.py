"""The values of a drill: JSON Lines with `record`, `field`, `kind` and `value`."""

from __future__ import annotations

import json
from pathlib import Path

from generator.audit.leaks import Secret


class ValuesFileError(Exception):
    """A line is not what it should be. The message names the line, never what stands on it."""


def read_values(path: Path) -> list[Secret]:
    """Return the values of a drill. Raises ValuesFileError, or OSError when the file cannot be read."""
    secrets: list[Secret] = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line.decode("utf-8-sig"))
            secrets.append(Secret(*(_read_text(row[name]) for name in ("record", "field", "kind", "value"))))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise ValuesFileError(
                f"{path.name}:{number}: 1行に1つ、record・field・kind・value を文字で持つ JSON を書いてください。"
            ) from error
    return secrets


def _read_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
