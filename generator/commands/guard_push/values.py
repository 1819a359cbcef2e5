"""Council values or fingerprints, where they are at hand: compared with every piece that leaves."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from generator.audit.outgoing import Piece
from generator.audit.outgoing.gates import HIDDEN_NAME, has_telling_name
from generator.audit.outgoing.texts import IsPublic, decode
from generator.commands.guard_push.git import Git
from generator.commands.report import say
from generator.problems import Problem

STORE_SETTING, KEY_SETTING, FINGERPRINTS_SETTING = "tsunagari.store", "tsunagari.key", "tsunagari.fingerprints"
_MOST_LINES = 20_000
_LATER = "協議会の情報とは、push の前に見くらべます（鍵に合言葉が付いているため）。"
_NO_KEY = "協議会の情報の置き場所はありますが、鍵がないので見くらべていません。決まった形のものだけを見ました。"


class NoValuesError(Exception):
    """Values were to be compared and could not be read. The message says what to do and holds none of them."""


class Watch:
    """The patterns of a run."""

    def __init__(self, patterns: object) -> None:
        from generator.audit.leaks import Patterns
        from generator.audit.leaks.decode import Known

        assert isinstance(patterns, Patterns)  # noqa: S101 (the import is late, so the type cannot stand above)
        self._patterns, self._known = patterns, Known()

    def look(self, piece: Piece, is_public: IsPublic) -> Iterator[Problem]:
        """Yield each council value in a piece or its name: kind, record and line, never the value."""
        from generator.audit.leaks import UNREAD, scan_file

        patterns = self._patterns
        in_name = scan_file(piece.path, b"", patterns) if piece.path else []
        label = HIDDEN_NAME if in_name or has_telling_name(piece, is_public) else piece.label
        note = f"（コミット {piece.origin}）" if piece.origin else ""
        for finding in scan_file(piece.path, piece.content, patterns, self._known):
            if finding.kind == UNREAD:
                ja = "暗号やパスワードがついているか、開けない圧縮か、大きすぎるので、最後まで見られません。取り除いてください。"
                yield Problem(label, 0, "unread", ja + note, "Cannot be looked through to its end: take it out.")
                continue
            who = f"{finding.kind}、記録 {finding.record}"
            line = self._find_line(piece, finding.kind, finding.record) if finding not in in_name else 0
            yield Problem(
                label,
                line,
                "council-value",
                f"協議会だけの情報（{who}）があります。消してください。公開してよい値なら council excuse で認めます。{note}",
                f"A council value ({finding.kind}, record {finding.record}): remove it, or excuse it in the store.",
            )

    def _find_line(self, piece: Piece, kind: str, record: str) -> int:
        from generator.audit.leaks.scan import find_secrets

        text = decode(piece.content)
        lines = (text or "").splitlines()[:_MOST_LINES]
        hits = (number for number, line in enumerate(lines, 1) if (kind, record) in find_secrets(line, self._patterns))
        return next(hits, 0)


def open_watch(args: argparse.Namespace, git: Git) -> Watch | None:
    """Return what to compare with; None where nothing is at hand. Raises NoValuesError.

    The options come first, then `git config tsunagari.store|fingerprints|key`, then the usual place of the store. A store
    whose key has a passphrase is opened for a push alone: nobody is asked at every commit.
    """
    given = [args.fingerprints, args.store, args.values]
    if sum(one is not None for one in given) > 1:
        raise NoValuesError("--fingerprints、--store、--values は、どれか1つだけを書いてください。")
    try:
        if args.values is not None:
            return _from_values(args.values)
        fingerprints = args.fingerprints or (_path(git.setting(FINGERPRINTS_SETTING)) if args.store is None else None)
        if fingerprints is not None:
            return _from_fingerprints(fingerprints, args.key or _path(git.setting(KEY_SETTING)))
        return _from_store(args, git)
    except OSError as error:
        raise NoValuesError("値や鍵のファイルが読めません。場所と読む権限を確かめてください。") from error


def _path(setting: str) -> Path | None:
    return Path(setting).expanduser() if setting else None


def _from_values(path: Path) -> Watch:
    from generator.audit.leaks import Patterns
    from generator.commands.values_file import ValuesFileError, read_values

    try:
        return Watch(Patterns.from_values(read_values(path)))
    except ValuesFileError as error:
        raise NoValuesError(str(error)) from error


def _from_fingerprints(path: Path, key: Path | None) -> Watch:
    from generator.audit.leaks import FingerprintError, Patterns
    from generator.commands.fingerprint_words import explain_fingerprints

    try:
        written = key.read_text(encoding="ascii").strip() if key is not None else ""
        return Watch(Patterns.from_fingerprints(path.read_bytes(), bytes.fromhex(written)))
    except FingerprintError as error:
        raise NoValuesError(explain_fingerprints(error)) from error
    except ValueError as error:
        raise NoValuesError(explain_fingerprints(FingerprintError())) from error


def _from_store(args: argparse.Namespace, git: Git) -> Watch | None:
    named = args.store or _path(git.setting(STORE_SETTING))
    folder = named or Path.home() / "tsunagari-council"
    if not (folder / "index.age").is_file():
        if named is not None:
            raise NoValuesError(
                "協議会の情報の置き場所がありません。場所が変わったときは git config tsunagari.store 新しい場所、"
                "使わないときは git config --unset tsunagari.store を動かしてください。"
            )
        return None
    from generator.council.identity import AGE_HEADER, find_key

    key = args.key or _path(git.setting(KEY_SETTING)) or find_key()
    if not key.is_file() and named is None:
        say(_NO_KEY)
        return None
    if args.hook == "pre-commit" and key.is_file():
        with key.open("rb") as stream:
            if stream.read(len(AGE_HEADER)) == AGE_HEADER:
                say(_LATER)
                return None
    from generator.audit.leaks import Patterns
    from generator.commands.store_values import read_store_values

    secrets = read_store_values(argparse.Namespace(**{**vars(args), "store": folder, "key": key}))
    if secrets is None:
        raise NoValuesError(
            "協議会の情報と見くらべられないので、送っていません。上のことを確かめ、端末からもう一度動かしてください。"
        )
    return Watch(Patterns.from_values(secrets))
