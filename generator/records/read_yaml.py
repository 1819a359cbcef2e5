"""YAML to text scalars, with the line of every value and no guessing.

`9:30` stays `9:30`, `no` stays `no`, a telephone number keeps its zero (PyYAML 6.0.3 would make 570, False and an
octal number of them). Duplicate keys, anchors, aliases, tags, several documents and deep nesting are refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from generator.problems import Problem
from generator.records.yaml_strictness import find_looseness

Tree = str | list["Tree"] | dict[str, "Tree"]
Loc = tuple[str | int, ...]

MAX_BYTES = 2 * 1024 * 1024
MAX_DEPTH = 8
LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _FlawError(Exception):
    def __init__(self, code: str, line: int, ja: str, en: str) -> None:
        self.code, self.line, self.ja, self.en = code, line, ja, en


@dataclass(slots=True)
class Document:
    """A file's values as text, the line (from 1) of each value and key by its path, and what was wrong with it."""

    tree: Tree | None = None
    lines: dict[Loc, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, loc: Loc) -> int:
        """Return the line of the value at `loc`, or of the nearest part that holds it."""
        for end in range(len(loc), -1, -1):
            if loc[:end] in self.lines:
                return self.lines[loc[:end]]
        return 0


def read_yaml(content: bytes, file: str) -> Document:
    """Read one YAML document; never raises. `file` is the name to show in problems."""
    document = Document()
    try:
        document.tree = _build(_decode(content), document)
    except _FlawError as flaw:
        document.problems.append(Problem(file, flaw.line, flaw.code, flaw.ja, flaw.en))
    except UnicodeDecodeError:
        document.problems.append(encoding_problem(file))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        document.problems.append(
            Problem(
                file,
                mark.line + 1 if mark else 0,
                "yaml",
                "書き方（YAML）がこの行のあたりで崩れています。字下げは半角スペース、コロンのあとは半角スペース1つ、"
                "引用符は閉じてあるか、を確かめてください。",
                "The YAML is broken near this line: check indentation, the space after each colon and closing quotes.",
            )
        )
    return document


def read_yaml_file(path: Path, file: str) -> Document:
    """Read one YAML file; never raises. Links are not followed: they may lead out of the register."""
    if path.is_symlink():
        return Document(problems=[link_problem(file)])
    try:
        with path.open("rb") as stream:
            return read_yaml(stream.read(MAX_BYTES + 1), file)
    except OSError:
        return Document(problems=[unreadable_problem(file)])


def link_problem(file: str) -> Problem:
    """Return what to say of a link to elsewhere."""
    return Problem(
        file,
        0,
        "link",
        "よそを指すリンクは読みません。ファイルそのものを置いてください。",
        "Links are not followed: put the file itself here.",
    )


def encoding_problem(file: str) -> Problem:
    """Return what to say of a file that is not UTF-8."""
    return Problem(
        file,
        0,
        "encoding",
        "文字コードが UTF-8 ではありません。メモ帳の「名前を付けて保存」で、文字コードに UTF-8 を選んで保存し直してください。",
        "The file is not UTF-8: save it again as UTF-8.",
    )


def unreadable_problem(file: str) -> Problem:
    """Return what to say of a file or folder that the system does not let us read."""
    return Problem(
        file,
        0,
        "unreadable",
        "このファイル（フォルダー）を開けません。読み取りの許可があるか、ほかのソフトで開いたままになっていないかを確かめてください。",
        "This file or folder cannot be opened: check its permissions and whether another program holds it.",
    )


def _decode(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise _FlawError(
            "size",
            0,
            "ファイルが大きすぎます。登録は1件ずつ1つのファイルに分けてください。",
            "The file is too large: keep one entry in one file.",
        )
    return content.decode("utf-8-sig")


def _parse(text: str) -> Iterator[Event]:
    """Yield the events of a text; one nested deeper than any register is stops here, before it costs minutes."""
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            depth += 1
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            depth -= 1
        if depth > MAX_DEPTH + 1:
            raise _deep(event)
        yield event


def _build(text: str, document: Document) -> Tree | None:
    parsed = list(_parse(text))
    events = iter(parsed)
    documents = 0
    tree: Tree | None = None
    for event in events:
        if isinstance(event, DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _FlawError(
                    "documents",
                    _line(event),
                    "1つのファイルに --- で区切った2つ目があります。ファイルを分けてください。",
                    "Keep one document in one file.",
                )
            tree = _node(next(events), events, (), document)
    for flaw in find_looseness(text, parsed):
        raise _FlawError(*flaw)
    return tree


def _node(event: Event, events: Iterator[Event], loc: Loc, document: Document) -> Tree:
    _refuse_extras(event)
    document.lines.setdefault(loc, _line(event))
    if len(loc) > MAX_DEPTH:
        raise _deep(event)
    if isinstance(event, ScalarEvent):
        return str(event.value)
    if isinstance(event, SequenceStartEvent):
        items: list[Tree] = []
        while not isinstance(item := next(events), SequenceEndEvent):
            items.append(_node(item, events, (*loc, len(items)), document))
        return items
    return _mapping(events, loc, document)


def _mapping(events: Iterator[Event], loc: Loc, document: Document) -> dict[str, Tree]:
    mapping: dict[str, Tree] = {}
    seen: set[str] = set()
    while not isinstance(key := next(events), MappingEndEvent):
        _refuse_extras(key)
        if not isinstance(key, ScalarEvent):
            raise _FlawError("key", _line(key), "項目名は文字だけで書いてください。", "Keys must be plain text.")
        name = str(key.value)
        if name in seen:
            raise _FlawError(
                "duplicate-key",
                _line(key),
                "同じ項目名が2回あります。どちらか1つにしてください。",
                "The same key stands twice: keep one.",
            )
        seen.add(name)
        document.lines[(*loc, name)] = _line(key)
        value = next(events)
        # A key with nothing behind it is a form field left empty, not an empty text.
        left_empty = isinstance(value, ScalarEvent) and value.value == "" and not value.style
        built = _node(value, events, (*loc, name), document)
        if not left_empty:
            mapping[name] = built
    return mapping


def _refuse_extras(event: Event) -> None:
    if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor is not None):
        raise _FlawError(
            "anchor",
            _line(event),
            '「&」や「*」で始まる値は、引用符（"）で囲んで書いてください。',
            "Anchors and aliases are not used here: quote a value that begins with & or *.",
        )
    tag = getattr(event, "tag", None)
    if isinstance(event, (ScalarEvent, SequenceStartEvent, MappingStartEvent)) and tag is not None:
        raise _FlawError(
            "tag",
            _line(event),
            '「!」で始まる値は、引用符（"）で囲んで書いてください。',
            "Tags are not used here: quote a value that begins with an exclamation mark.",
        )


def _deep(event: Event) -> _FlawError:
    ja = "字下げが深すぎます。見本のファイルと同じ形に直してください。"
    return _FlawError("depth", _line(event), ja, "Nesting is too deep: follow the example files.")


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0
