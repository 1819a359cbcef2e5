"""The walk: from a file to every text in it, each view once, so deep and no deeper."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import islice

from generator.audit.leaks.decode.blocks import Known, join_found
from generator.audit.leaks.decode.closed import is_closed, is_named_closed, is_opaque
from generator.audit.leaks.decode.layers import CHARSETS, FILES, TEXTS, TOKENS
from generator.audit.leaks.decode.packed import ClosedError, TooLargeError
from generator.audit.leaks.decode.pictures import PICTURE_STARTS
from generator.audit.leaks.decode.search_words import SIGNATURE

DEEPEST = 6
"""A view may be six layers away from the file, beside its character set."""

MOST_VIEWED = 1 << 27
"""128 MiB of views of one file; a file that has more counts as unread."""

MOST_VIEWS = 20_000
_SHORT = 400
_FEWEST_PACKED = 8
_MOST_TOKENS = 5_000
_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9_]{0,14}$")
_NO_UTF8 = re.compile("[\udc80-\udcff]")
_TIMES = {
    "markup": 2,
    "entities": 2,
    "percent": 4,
    "backslashes": 4,
    "css": 2,
    "quoted-printable": 2,
    "utf-7": 2,
    "clean": 2,
    "misread": 2,
}
"""How often one layer may lie over another of its kind; the others once."""

_PACKED_STARTS = (
    b"\x1f\x8b\x08",
    b"PK\x03\x04",
    b"BZh",
    b"\xfd7zXZ",
    b"%PDF-",
    b"RIFF",
    b"wOF2",
    SIGNATURE,
    *PICTURE_STARTS,
)

_WHOLE_FILES = frozenset(("gzip", "bzip2", "xz", "zip", "tar"))
"""What lies in these is a file as it was; what comes out of a PDF or a picture may be the bytes of an image."""

_FILE_STARTS = (*_PACKED_STARTS, b"\x78", b"\x5d\0\0", b"GIF8", b"II*\0", b"MM\0*", b"Exif")


def read_views(path: str, content: bytes, known: Known) -> Iterator[str]:
    """Yield every text in a file, its path first.

    Raises TooLargeError when there is more than can be looked through; ClosedError, when all else was read, where something
    cannot be looked into at all.
    """
    walk = _Walk(known)
    yield from walk.follow_text(f"{path}\n", ())
    yield from walk.follow_text(_cut_names(path), ())
    if _NO_UTF8.search(path):
        # A name that is no UTF-8 is written in the letters of an older machine (PEP 383).
        yield from walk.follow_bytes(path.encode("utf-8", "surrogateescape"), ())
    yield from walk.follow_bytes(content, (), known)
    if walk.is_closed or (content and is_named_closed(path)):
        raise ClosedError


def _cut_names(path: str) -> str:
    """Return each name of a path by itself, without what tells the kind of the file (.html, .tar.gz)."""
    stems: dict[str, None] = {}
    for name in path.split("/"):
        while (stem := _SUFFIX.sub("", name)) != name and stem:
            stems[stem] = None
            name = stem
        stems.setdefault(name)
    return join_found(stems)


class _Walk:
    """One file's walk: the views already seen, and how much of them there was."""

    def __init__(self, known: Known) -> None:
        self._seen: set[bytes] = set()
        self._known = known
        self._left = MOST_VIEWED
        self.is_closed = False
        """Whether something was met that cannot be looked into."""

    def follow_bytes(self, content: bytes, trail: tuple[str, ...], known: Known | None = None) -> Iterator[str]:
        if not content or not self._is_new(b"bytes", content):
            return
        for text in _read_text(content):
            for new in known.pick_new(text) if known is not None else (text,):
                yield from self.follow_text(new, trail)
        self.is_closed = self.is_closed or is_closed(content)
        if len(trail) >= DEEPEST:
            return
        yield from self._follow_files(content, trail)

    def follow_text(self, text: str, trail: tuple[str, ...]) -> Iterator[str]:
        if not text or not self._is_new(b"text", text.encode("utf-8", "surrogatepass")):
            return
        yield text
        if len(trail) >= DEEPEST:
            return
        for name, layer in TEXTS.items():
            if trail.count(name) < _TIMES.get(name, 1):
                for inner in _bear(layer(text)):
                    yield from self._follow(inner, (*trail, name))
        for name, token in TOKENS.items():
            if trail.count(name) < (3 if name == "base64" else 2):
                yield from self._follow_tokens(_bear(token(text)), (*trail, name))

    def _follow_tokens(self, found: Iterable[bytes | str], trail: tuple[str, ...]) -> Iterator[str]:
        """Read what many small tokens stand for as one text; what is packed goes its own way."""
        texts: dict[str, None] = {}
        for inner in islice(dict.fromkeys(found), _MOST_TOKENS):
            if isinstance(inner, str):
                texts[inner] = None
                continue
            self.is_closed = self.is_closed or is_closed(inner)
            if inner.startswith(_FILE_STARTS):
                yield from self._follow_files(inner, trail)
            elif len(inner) >= _FEWEST_PACKED and "deflate" in FILES:
                for deeper in _bear(FILES["deflate"](inner)):
                    yield from self._follow(deeper, (*trail, "deflate"))
            texts.update(dict.fromkeys(_read_text(inner)))
        if texts:
            yield from self.follow_text(join_found(texts), trail)

    def _follow_files(self, content: bytes, trail: tuple[str, ...]) -> Iterator[str]:
        was_read = content.startswith(_PACKED_STARTS)
        for name, layer in FILES.items():
            for inner in _bear(layer(content)):
                was_read = was_read or name != "counted"
                yield from self._follow(inner, (*trail, name))
        if not was_read and set(trail) <= _WHOLE_FILES:
            self.is_closed = self.is_closed or is_opaque(content)

    def _follow(self, inner: bytes | str, trail: tuple[str, ...]) -> Iterator[str]:
        if isinstance(inner, str):
            yield from self.follow_text(inner, trail)
        else:
            yield from self.follow_bytes(inner, trail)

    def _is_new(self, kind: bytes, view: bytes) -> bool:
        digest = blake2b(view, digest_size=12, person=kind).digest()
        if digest in self._seen or self._known.has_view(digest):
            return False
        self._seen.add(digest)
        self._left -= len(view)
        if self._left < 0 or len(self._seen) > MOST_VIEWS:
            raise TooLargeError
        return True


def _read_text(content: bytes) -> Iterable[str]:
    return _read_short(content) if len(content) <= _SHORT else _read_any(content)


@lru_cache(1 << 16)
def _read_short(content: bytes) -> tuple[str, ...]:
    """Tokens return from page to page."""
    return tuple(_read_any(content))


def _read_any(content: bytes) -> Iterator[str]:
    if not content.startswith(_PACKED_STARTS):
        for charset in CHARSETS.values():
            yield from charset(content)


def forget_readings() -> None:
    """Read every token anew (for tests that take a character set out)."""
    _read_short.cache_clear()


def _bear(views: Iterable[bytes | str]) -> Iterator[bytes | str]:
    """Go through what a layer yields. Hostile bytes may break a reader in ways it does not name; the others go on."""
    try:
        yield from views
    except (ValueError, OverflowError, IndexError, KeyError, RecursionError, EOFError, zlib.error, ArithmeticError):
        return
