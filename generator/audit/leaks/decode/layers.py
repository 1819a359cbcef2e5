"""The layers by name. Each is a function from bytes or text to what may be inside; taking one out blinds the guard to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.audit.leaks.decode import (
    charsets,
    code_points,
    databases,
    escapes,
    markup,
    mended,
    misread,
    packed,
    pdf,
    pictures,
    positions,
    rich_text,
    search_words,
    tokens,
)

FileLayer = Callable[[bytes], Iterable[bytes | str]]
TextLayer = Callable[[str], Iterable[str]]

FILES: dict[str, FileLayer] = {
    "gzip": packed.unpack_gzip,
    "zlib": packed.unpack_zlib,
    "deflate": packed.unpack_deflate,
    "bzip2": packed.unpack_bzip2,
    "xz": packed.unpack_xz,
    "zip": packed.unpack_zip,
    "tar": packed.unpack_tar,
    "pdf": pdf.read_pdf,
    "png": pictures.read_png,
    "jpeg": pictures.read_jpeg,
    "riff": pictures.read_riff,
    "gif": pictures.read_gif,
    "exif": pictures.read_exif,
    "pagefind": search_words.read_index,
    "sqlite": databases.read_sqlite,
    "counted": databases.read_counted,
}
"""Files inside files."""

CHARSETS: dict[str, Callable[[bytes], Iterable[str]]] = {
    "utf-8": charsets.read_utf8,
    "marked": charsets.read_marked,
    "wide": charsets.read_wide,
    "japanese": charsets.read_japanese,
    "iso-2022-jp": charsets.read_escaped,
}
"""Bytes as text."""

TEXTS: dict[str, TextLayer] = {
    "markup": markup.strip_markup,
    "entities": markup.undo_entities,
    "percent": escapes.undo_percent,
    "backslashes": escapes.undo_backslashes,
    "css": escapes.undo_css,
    "quoted-printable": escapes.undo_quoted,
    "mail-words": escapes.undo_mail_words,
    "utf-7": escapes.undo_utf7,
    "punycode": escapes.undo_punycode,
    "clean": escapes.clean_letters,
    "misread": misread.undo_misreading,
    "search-words": search_words.undo_search_words,
    "unfold": escapes.unfold_lines,
    "mended": mended.mend_codes,
    "positions": positions.read_positions,
    "rich-text": rich_text.undo_rich_text,
}
"""Text in which other text is written."""

TOKENS: dict[str, Callable[[str], Iterable[bytes | str]]] = {
    "base64": tokens.undo_base64,
    "base32": tokens.undo_base32,
    "hexadecimal": tokens.undo_hexadecimal,
    "base85": tokens.undo_base85,
    "base58": tokens.undo_base58,
    "uuencode": tokens.undo_uuencode,
    "dump": mended.undo_dump,
    "code-points": code_points.undo_code_points,
}
"""Pieces of text that stand for bytes."""
