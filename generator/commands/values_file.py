"""The values of a drill: JSON Lines with `record`, `field`, `kind` and `value`; `"excused": true` where a value may be public."""

from __future__ import annotations

import json
from pathlib import Path

from generator.audit.leaks import Secret
from generator.audit.leaks.fold import fold


class ValuesFileError(Exception):
    """A line is not what it should be. The message names the line, never what stands on it."""


def read_values(path: Path) -> list[Secret]:
    """Return the values of a drill that must not be found, excused ones left out.

    As in the store (`council excuse`), an excuse is an entry that somebody made and holds for that value in every record and
    spelling; that a value occurs in `directory/` excuses nothing (boundary.md, section 3). Raises ValuesFileError, or OSError
    when the file cannot be read.
    """
    secrets: list[Secret] = []
    excused: set[str] = set()
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line.decode("utf-8-sig"))
            secrets.append(Secret(*(_read_text(row[name]) for name in ("record", "field", "kind", "value"))))
            if _is_excused(row):
                excused.add(_fold(secrets[-1]))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise ValuesFileError(
                f"{path.name}:{number}: 1行に1つ、record・field・kind・value を文字で持つ JSON を書いてください。"
                '公開してよい値の行には、"excused": true も書けます。'
            ) from error
    return [secret for secret in secrets if not excused or _fold(secret) not in excused]


def _fold(secret: Secret) -> str:
    return fold(secret.value) or secret.value


def _is_excused(row: dict[str, object]) -> bool:
    excused = row.get("excused", False)
    if not isinstance(excused, bool):
        raise TypeError
    return excused


def _read_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
