"""From the values of records to patterns: what is excused is left out, what only together is a secret is put together."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from generator.audit.leaks.fold import fold
from generator.audit.leaks.secret import Secret
from generator.audit.leaks.variants import Pattern, make_patterns

_LATITUDE = re.compile(r"(?:^|[^a-z])lat(?:itude)?(?:$|[^a-z])|緯度", re.IGNORECASE)
_LONGITUDE = re.compile(r"(?:^|[^a-z])(?:lon|lng|long|longitude)(?:$|[^a-z])|経度", re.IGNORECASE)
_SURNAME = re.compile(r"surname|family|last.?name|^sei$|姓|名字|苗字", re.IGNORECASE)
_GIVEN = re.compile(r"given|first.?name|^mei$|^名$", re.IGNORECASE)
_PAIRS = ((_LATITUDE, _LONGITUDE, "point", ", "), (_SURNAME, _GIVEN, "name", " "))


def list_patterns(secrets: Iterable[Secret], *, excused: Collection[tuple[str, str]] = ()) -> list[Pattern]:
    """Return every pattern of every secret that is not excused, none twice."""
    passed = {(fold(value), record) for value, record in excused}
    kept = [secret for secret in secrets if (fold(secret.value), secret.record) not in passed]
    made = {(one.text, one.record, one.edge): one for secret in join_parts(kept) for one in make_patterns(secret)}
    return list(made.values())


def join_parts(secrets: Sequence[Secret]) -> Iterator[Secret]:
    """Yield the secrets, and for each record the whole of what it keeps in two fields."""
    yield from secrets
    by_record: dict[str, list[Secret]] = {}
    for secret in secrets:
        if any(one.search(_words(secret)) or other.search(_words(secret)) for one, other, _, _ in _PAIRS):
            by_record.setdefault(secret.record, []).append(secret)
    for record, parts in by_record.items():
        for one, other, kind, joiner in _PAIRS:
            for first in _pick(parts, one):
                for second in _pick(parts, other):
                    if first is not second:
                        yield Secret(
                            record, f"{first.field}+{second.field}", kind, f"{first.value}{joiner}{second.value}"
                        )


def _pick(parts: Iterable[Secret], words: re.Pattern[str]) -> list[Secret]:
    return [part for part in parts if words.search(_words(part))]


def _words(secret: Secret) -> str:
    return f"{secret.kind} {secret.field}"
