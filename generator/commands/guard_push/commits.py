"""What commits and tags say, and who made them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.audit.outgoing import Piece
from generator.commands.guard_push.git import Object

_PERSON = re.compile(rb"^(?:author|committer|tagger) (.*?>)(?: -?\d+ [+-]\d{4})?$", re.MULTILINE)
_ENCODING = re.compile(rb"^encoding (\S+)$", re.MULTILINE)
_SIGNATURE = re.compile(rb"^gpgsig(?:-sha256)? .*(?:\n .*)*\n?", re.MULTILINE)
_SIGNED = re.compile(rb"-----BEGIN (?:PGP|SSH) SIGNATURE-----.*?-----END (?:PGP|SSH) SIGNATURE-----", re.DOTALL)
_PLAIN_HEADS = re.compile(rb"^(?:tree|parent|object|type|author|committer|tagger|encoding) .*\n?", re.MULTILINE)


def read_commit(one: Object) -> Iterator[Piece]:
    """Yield the message of a commit with any further headers (such as a tag that was merged), and its people."""
    yield from _read(one, "コミットの説明", "コミットを作った人")


def read_tag(one: Object) -> Iterator[Piece]:
    """Yield the name and message of an annotated tag, and who made it."""
    yield from _read(one, "タグの説明", "タグを作った人")


def _read(one: Object, message: str, person: str) -> Iterator[Piece]:
    head, _, body = (one.content or b"").partition(b"\n\n")
    encoding = _ENCODING.search(head)
    name = encoding[1].decode("ascii", "replace") if encoding else "utf-8"
    for people in dict.fromkeys(_PERSON.findall(head)):
        yield Piece("person", person, _recode(people, name), origin=one.name[:10])
    further = _PLAIN_HEADS.sub(b"", _SIGNATURE.sub(b"", head))
    # What is said comes first, so that its lines are counted as a person reads them.
    said = _SIGNED.sub(b"", body) + (b"\n" + further if further else b"")
    yield Piece("message", message, _recode(said, name), origin=one.name[:10])


def _recode(content: bytes, name: str) -> bytes:
    for encoding in (name, "utf-8", "cp932"):
        try:
            return content.decode(encoding).encode()
        except (LookupError, UnicodeError):
            continue
    return content
