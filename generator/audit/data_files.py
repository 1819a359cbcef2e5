"""What the files beside the pages say: their text for the closed world, and the pages they lead to."""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import dataclass, replace
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from generator.audit.finding import Fault

UNREADABLE = Fault(
    "file-unreadable",
    "中身が読めないファイルがあります。ディスクの空きを確かめて、もう一度作り直してください。",
    "A file that cannot be read as what it is: check the disk space and build again.",
)
TEXT_SUFFIXES = (".json", ".geojson", ".csv", ".tsv", ".ics", ".txt", ".xml", ".webmanifest", ".svg")
FRAGMENT_SUFFIX = ".pf_fragment"
_FRAGMENT_SIGNATURE = b"pagefind_dcd"
_MOST_BYTES = 1 << 24
_UUID5 = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b")
"""Ids of open data (RFC 9562, version 5): digests, in which any run of digits is chance."""

_UID_LINE = re.compile(r"^UID:.*$", re.MULTILINE)
_TAG = re.compile(r"<[^<>]*>")
_LOCATION = re.compile(r"<loc>([^<]*)</loc>")


class UnreadableFileError(Exception):
    """A file is not what its name says."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """The text in a file, one value a line where it has values, and the pages of the site it leads to (from the root)."""

    text: str
    pages: tuple[str, ...]


def read_data_file(path: str, kind: str, content: bytes) -> FileFacts | None:
    """Return the facts of a data file, None for one that holds no text. Raises UnreadableFileError."""
    if path.endswith(FRAGMENT_SUFFIX):
        return _read_json(_unpack(content), leads=True)
    if not path.endswith(TEXT_SUFFIXES):
        return None
    text = decode(content)
    if path.endswith((".json", ".geojson")):
        facts = _read_json(text, leads=kind == "map-data")
        return replace(facts, pages=_list_near_pages(path, text)) if kind == "near-data" else facts
    if path.endswith(".ics"):
        unfolded = text.replace("\r\n ", "").replace("\\n", "\n").replace("\\", "")
        return FileFacts(_UID_LINE.sub("", unfolded), ())
    if path.endswith((".xml", ".svg")):
        pages = tuple(urlsplit(unescape(address)).path for address in _LOCATION.findall(text))
        return FileFacts(unescape(_TAG.sub("\n", text)), pages)
    return FileFacts(text, ())


def decode(content: bytes) -> str:
    """Return the text of a file of ours, always UTF-8. Raises UnreadableFileError."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFileError from error


def _list_near_pages(path: str, text: str) -> tuple[str, ...]:
    """Return where the rows of what is near lead: their second value, counted from the tree that the file lies in."""
    try:
        return tuple(f"{path.removesuffix('near/data.json')}{row[1]}" for row in json.loads(text)["rows"])
    except (KeyError, IndexError, TypeError) as error:
        raise UnreadableFileError from error


def _unpack(content: bytes) -> str:
    try:
        unpacker = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
        unpacked = unpacker.decompress(content, _MOST_BYTES)
    except zlib.error as error:
        raise UnreadableFileError from error
    if not unpacker.eof or unpacker.unused_data or not unpacked.startswith(_FRAGMENT_SIGNATURE):
        raise UnreadableFileError
    return decode(unpacked.removeprefix(_FRAGMENT_SIGNATURE))


def _read_json(text: str, *, leads: bool) -> FileFacts:
    try:
        # Numbers stay as written: 35.10 and 35.1 are told apart by nobody else.
        document: Any = json.loads(text, parse_float=str, parse_int=str)
    except (ValueError, RecursionError) as error:
        raise UnreadableFileError from error
    lines: list[str] = []
    pages: list[str] = []
    waiting = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            lines.extend(value)
            waiting.extend(value.values())
            if leads and isinstance(value.get("url"), str):
                pages.append(value["url"].partition("#")[0])
        elif isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, str):
            lines.append(value)
    return FileFacts(_UUID5.sub("", "\n".join(lines)), tuple(pages))
