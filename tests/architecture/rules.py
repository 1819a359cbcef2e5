"""The house rules of `architecture.md` as functions over source: each returns one line for each breach."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator

from tests.architecture.sources import Module, find_cycle, list_calls, list_imports

GROUND = frozenset({"japanese", "problems", "public", "languages", "colour", "pictures", "policy"})
ARROWS: dict[str, frozenset[str]] = {
    "japanese": frozenset(),
    "problems": frozenset(),
    "languages": frozenset({"japanese"}),
    "public": frozenset(),
    "settings": frozenset(),
    "colour": frozenset(),
    "pictures": frozenset(),
    "policy": frozenset({"public"}),
    "records": frozenset({"japanese", "problems", "colour", "pictures"}),
    "publication": GROUND | {"records"},
    "outputs": GROUND,
    "audit": GROUND,
    "importers": frozenset({"japanese", "problems", "records"}),
    "intake": frozenset({"japanese", "problems", "records"}),
    "council": frozenset({"japanese", "problems"}),
    "assembly": GROUND | {"outputs", "publication", "records", "audit", "settings"},
    "commands": GROUND | {"settings", "assembly", "publication", "audit", "council", "intake", "importers", "records"},
    "__main__": GROUND | {"settings", "commands"},
}
"""Which room may import which; a room may always import itself."""

WORDLESS_NAMES = frozenset({"base", "common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"})
QUIET_ROOMS = frozenset(
    {
        "japanese",
        "languages",
        "colour",
        "pictures",
        "policy",
        "problems",
        "public",
        "settings",
        "records",
        "publication",
        "outputs",
        "audit",
    }
)
"""Rooms that only compute: they write no file, start no program, ask no network and no clock."""

LONGEST_MODULE = 300
WRITERS = frozenset(
    {
        "write_text",
        "write_bytes",
        "mkdir",
        "makedirs",
        "unlink",
        "rmdir",
        "rmtree",
        "touch",
        "symlink_to",
        "hardlink_to",
    }
    | {"copyfile", "copytree", "copy2", "mkstemp", "mkdtemp", "TemporaryDirectory", "NamedTemporaryFile"}
)
CLOCKS = frozenset(
    {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time")}
)
OUTSIDE = frozenset({"subprocess", "socket", "tempfile", "shutil", "random", "secrets", "requests", "httpx", "http"})


def find_wrong_arrows(modules: dict[str, Module]) -> Iterator[str]:
    """Yield each import that goes where no arrow is drawn, and each room that is on no drawing."""
    for module in modules.values():
        if not module.room:
            continue
        if module.room not in ARROWS:
            yield f"{module.name}: a room that architecture.md does not have"
            continue
        allowed = ARROWS[module.room] | {module.room}
        for name in sorted(list_imports(module, modules)):
            if name in modules and "." in name and name.split(".")[1] not in allowed:
                yield f"{module.name} → {name}"


def find_circles(modules: dict[str, Module]) -> list[str]:
    """Return one circle of imports between modules, empty when there is none."""
    return find_cycle({name: list_imports(module, modules) & modules.keys() for name, module in modules.items()})


def find_wordless_names(modules: dict[str, Module]) -> Iterator[str]:
    """Yield modules whose name says nothing about what is in them."""
    yield from (name for name in modules if WORDLESS_NAMES.intersection(name.split(".")))


def find_long_modules(modules: dict[str, Module]) -> Iterator[str]:
    """Yield modules of more than 300 lines."""
    for module in modules.values():
        length = len(module.text.splitlines())
        if length > LONGEST_MODULE:
            yield f"{module.name}: {length} lines"


def find_missing_docstrings(modules: dict[str, Module]) -> Iterator[str]:
    """Yield public functions, classes, methods of public classes and modules without a docstring."""
    for module in modules.values():
        if module.tree.body and not ast.get_docstring(module.tree):
            yield module.name
        for name, node in _public_definitions(module.tree.body):
            if not ast.get_docstring(node):
                yield f"{module.name}.{name}"


def find_writing(module: Module) -> Iterator[str]:
    """Yield each call of a module that writes, makes or removes files."""
    for call in list_calls(module):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name in WRITERS or (name == "open" and _opens_to_write(call)):
            yield f"{module.name}:{call.lineno}: {name}"


def find_outside_world(modules: dict[str, Module]) -> Iterator[str]:
    """Yield what a quiet room does beyond computing: writing, other programs, the network, chance, the clock."""
    for module in modules.values():
        if module.room not in QUIET_ROOMS:
            continue
        yield from find_writing(module)
        yield from (f"{module.name}: {name}" for name in sorted(list_imports(module, modules) & OUTSIDE))
        for call in list_calls(module):
            if tuple(ast.unparse(call.func).split(".")[-2:]) in CLOCKS:
                yield f"{module.name}:{call.lineno}: the clock (today is handed in)"


def find_bare_exemptions(modules: dict[str, Module]) -> Iterator[str]:
    """Yield comments that switch a checker off without naming the check and the reason."""
    exemption = re.compile(r"#\s*(?:type:\s*ignore|noqa)")
    reasoned = re.compile(r"#\s*(?:type:\s*ignore\[[\w, -]+\]|noqa:\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)\W+\w+.*")
    for module in modules.values():
        for token in tokenize.generate_tokens(io.StringIO(module.text).readline):
            if token.type == tokenize.COMMENT and exemption.match(token.string) and not reasoned.match(token.string):
                yield f"{module.name}:{token.start[0]}"


def find_unsaid_tests(modules: dict[str, Module]) -> Iterator[str]:
    """Yield test functions whose docstring is not a sentence."""
    for module in modules.values():
        for node in ast.walk(module.tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name.startswith("test_"):
                said = ast.get_docstring(node) or ""
                if not re.fullmatch(r"\S.+[.。?]", said, re.DOTALL) or "\n\n" in said:
                    yield f"{module.name}.{node.name}"


def _public_definitions(
    body: list[ast.stmt],
) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]]:
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            yield node.name, node
            if isinstance(node, ast.ClassDef):
                yield from ((f"{node.name}.{name}", inner) for name, inner in _public_definitions(node.body))


def _opens_to_write(call: ast.Call) -> bool:
    position = (
        0 if isinstance(call.func, ast.Attribute) and getattr(call.func.value, "id", "") not in ("io", "gzip") else 1
    )
    modes = [*call.args[position : position + 1], *(word.value for word in call.keywords if word.arg == "mode")]
    return any(not isinstance(mode, ast.Constant) or bool(set("wax+") & set(str(mode.value))) for mode in modes)
