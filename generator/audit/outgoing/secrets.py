"""Keys, tokens and the files of a council store: refused wherever they lie."""

from __future__ import annotations

import re
from collections.abc import Iterator

_KEYS = re.compile(
    rb"AGE-SECRET-KEY-1[0-9A-Z]{50,}"
    rb"|-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:\r?\n|\\n)(?:[A-Za-z-]+: .*\r?\n)*\s*[A-Za-z0-9+/=]{16}"
    rb"|PuTTY-User-Key-File-\d"
    rb"|\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_\w{40}|\bglpat-[\w-]{20}|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"
    rb"|\bxox[abprs]-[\w-]{20}|\bAIza[\w-]{35}"
)
"""age (https://age-encryption.org/v1), PEM (RFC 7468), PuTTY, and tokens by the prefixes their makers publish."""

_STORE_STARTS = (b"age-encryption.org/v1", b"-----BEGIN AGE ENCRYPTED FILE-----", b"tsunagari-fingerprints ")
_ROLL = re.compile(rb"^\s*(?:- )?recipient: ['\"]?age1[a-z0-9]{58}", re.MULTILINE)
_KEY_NAMES = re.compile(
    r"(?:^|/)(?:id_(?:rsa|dsa|ecdsa|ed25519)|\.env(?:\.(?!example$|sample$)\w+)?|\.netrc|\.git-credentials|\.pgpass"
    r"|[^/]+\.(?:pem|p12|pfx|ppk|jks|keystore|kdbx|key))$",
    re.IGNORECASE,
)
_STORE_NAMES = re.compile(r"(?:^|/)(?:council\.yml|council\.key|[^/]+\.age|[^/]+\.fingerprints?)$", re.IGNORECASE)
_KEY_LINE = re.compile(rb"[0-9a-fA-F]{64}\s*")


def find_secret_files(path: str, content: bytes) -> Iterator[tuple[str, int]]:
    """Yield code and line (0: the whole file) of secret keys in a file, and of the file itself if it is a store's."""
    if _STORE_NAMES.search(path) or content.startswith(_STORE_STARTS) or _ROLL.search(content):
        yield "council-file", 0
    if (path and _KEY_NAMES.search(path)) or _KEY_LINE.fullmatch(content):
        yield "private-key", 0
    else:
        for match in _KEYS.finditer(content):
            yield "private-key", content.count(b"\n", 0, match.start()) + 1
