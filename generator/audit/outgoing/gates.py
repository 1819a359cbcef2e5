"""Every gate over one piece that is about to leave."""

from __future__ import annotations

from collections.abc import Iterator

from generator.audit.outgoing.kinds import name_kind
from generator.audit.outgoing.pictures import find_picture_faults, is_picture, read_note_texts, read_notes
from generator.audit.outgoing.piece import Piece
from generator.audit.outgoing.secrets import find_secret_files
from generator.audit.outgoing.texts import IsPublic, decode, find_name_faults, find_text_faults
from generator.audit.outgoing.words import FAULTS
from generator.problems import Problem, Severity

_KNOWN_BINARIES = (b"wOFF", b"wOF2", b"\0asm", b"\0\x01\0\0", b"OTTO")
"""Fonts and WebAssembly, which the theme brings along."""

HIDDEN_NAME = "（名前は出しません）"


def judge(piece: Piece, is_public: IsPublic = lambda _: False) -> list[Problem]:
    """Return everything wrong with one piece, each kind once a line. What is no error is only asked about."""
    found: dict[tuple[str, int], Severity] = {}
    for code, line, stops in _judge(piece, is_public):
        if stops or (code, line) not in found:
            found[code, line] = "error" if stops else "warning"
    label = HIDDEN_NAME if has_telling_name(piece, is_public) else piece.label
    return [make_problem(piece, code, line, severity, label) for (code, line), severity in found.items()]


def has_telling_name(piece: Piece, is_public: IsPublic = lambda _: False) -> bool:
    """Say whether the name of a file, branch or tag tells of a person: then it must not be repeated."""
    name = piece.content.decode() if piece.role == "ref" else piece.path if piece.zone != "product" else ""
    return any(True for _ in find_name_faults(name, is_public))


def make_problem(piece: Piece, code: str, line: int, severity: Severity = "error", label: str = "") -> Problem:
    """Return the problem of a piece, with the commit that brings it."""
    fault = FAULTS[code]
    ja, en = (f"（コミット {piece.origin}）", f" (commit {piece.origin})") if piece.origin else ("", "")
    return Problem(label or piece.label, line, fault.code, fault.ja + ja, fault.en + en, severity)


def _judge(piece: Piece, is_public: IsPublic) -> Iterator[tuple[str, int, bool]]:
    yield from ((code, line, True) for code, line in find_secret_files(piece.path, piece.content))
    if piece.role == "ref" or (piece.path and piece.zone != "product"):
        name = piece.path or piece.content.decode()
        yield from ((code, 0, True) for code in find_name_faults(name, is_public))
    if piece.role == "file":
        yield from _judge_file(piece, is_public)
    elif piece.role != "ref":
        text = piece.content.decode("utf-8", "replace")
        for code, line, stops in find_text_faults(piece, text, is_public):
            if piece.role != "person":
                yield code, line, stops
            elif code == "personal-mail":
                # Who commits is in every commit: said before the first one, not held against a push of others' work.
                yield "own-mail", 0, piece.origin == ""
            elif code in ("mobile", "my-number"):
                yield code, 0, True


def _judge_file(piece: Piece, is_public: IsPublic) -> Iterator[tuple[str, int, bool]]:
    content = piece.content
    kind = name_kind(piece.path, content, piece.zone)
    if kind is not None:
        yield kind, 0, True
    if is_picture(content):
        notes = read_notes(content)
        yield from ((code, 0, code == "photo-position") for code in find_picture_faults(notes))
        if piece.zone != "product":
            for text in read_note_texts(notes):
                yield from ((code, 0, stops) for code, _, stops in find_text_faults(piece, text, is_public))
        return
    readable = decode(content)
    if readable is None:
        if kind is None and not content.startswith(_KNOWN_BINARIES):
            yield "unseen", 0, piece.zone in ("register", "pages")
    elif piece.zone != "product":
        yield from find_text_faults(piece, readable, is_public)
