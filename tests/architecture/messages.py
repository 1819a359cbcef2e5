"""Japanese that reaches a reader without going through a message: in Python by its syntax tree, in templates by Jinja's."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from jinja2 import Environment, nodes

SAYING = frozenset({"say", "plain"})
"""The functions that say a message; what extracts the messages knows them by these names."""

JAPANESE = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff]")
"""Hiragana, katakana and kanji; punctuation and the space between words are no language."""

_SAYING_AGAIN = frozenset({"_say_in_english"})
"""Functions that say in another language what a template says too: that is where the extraction finds it."""

_MATCHING = frozenset({"startswith", "endswith", "removeprefix", "removesuffix", "partition", "compile"})
"""What only compares its first argument with a text; a pattern is matched with, never shown."""


def find_unsaid_strings(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and text of each Japanese string of a module that is neither a message nor a docstring.

    A string that is compared or looked for (`case "無料"`, `"無料" in text`) is not shown and may stand.
    """
    tree = ast.parse(source)
    settled = {id(node) for root in ast.walk(tree) for node in _list_settled(root)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in settled and JAPANESE.search(str(node.value)):
            yield node.lineno, str(node.value)


def find_unextracted_messages(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and source of each call that says something else than one plain string, which no extraction finds.

    The words said may come from elsewhere only where the function only hands them on (`return language.say(message)`).
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node) in SAYING and node.args:
            message = node.args[0]
            if isinstance(message, (ast.JoinedStr, ast.BinOp, ast.IfExp)):
                yield node.lineno, ast.unparse(node)


def find_unsaid_texts(template: str) -> Iterator[tuple[int, str]]:
    """Yield line and text of each piece of Japanese in a template that is not the message of a `say` or `plain`."""
    tree = Environment(autoescape=True).parse(template)
    said = {
        id(call.args[0])
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name in SAYING and call.args
    }
    for data in tree.find_all(nodes.TemplateData):
        if JAPANESE.search(data.data):
            yield data.lineno, data.data.strip()
    for constant in tree.find_all(nodes.Const):
        if isinstance(constant.value, str) and id(constant) not in said and JAPANESE.search(constant.value):
            yield constant.lineno, constant.value


def _list_settled(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the strings below a node that are messages, documentation, or only compared with."""
    if isinstance(node, ast.Call) and _name(node) in SAYING | _SAYING_AGAIN | _MATCHING:
        yield from node.args[:1]
    elif isinstance(node, ast.Expr):
        yield node.value
    elif isinstance(node, ast.Compare):
        yield from ast.walk(node)
    elif isinstance(node, ast.MatchValue):
        yield node.value


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
