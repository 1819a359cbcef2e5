"""The source of a tree of Python packages as syntax trees, and which module imports which."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Module:
    """One source file: its dotted name, its text and its syntax tree."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The part of the house it belongs to: the second name (`generator.outputs.map.map_page` is in outputs)."""
        return self.name.split(".")[1] if "." in self.name else ""


def read_modules(root: Path, package: str) -> dict[str, Module]:
    """Return every module of the package in `root`, by dotted name; a package's own name stands for its `__init__`."""
    modules = {}
    for path in sorted((root / package).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        text = path.read_text(encoding="utf-8")
        modules[name] = Module(name, path, text, ast.parse(text))
    return modules


def list_imports(module: Module, modules: dict[str, Module]) -> set[str]:
    """Return the modules that a module names in its imports, those inside functions too: ours, and the top names of others."""
    found: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            found.update(_ours_or_top(alias.name, modules) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(module, node)
            found.update(
                name if (name := f"{base}.{alias.name}") in modules else _ours_or_top(base, modules)
                for alias in node.names
            )
    return found


def find_cycle(graph: dict[str, set[str]]) -> list[str]:
    """Return the modules of one circle of imports, empty when there is none."""
    done: set[str] = set()
    for start in graph:
        trail: list[str] = []
        if cycle := _walk(start, graph, done, trail):
            return cycle
    return []


def list_calls(module: Module) -> Iterator[ast.Call]:
    """Yield every call in a module."""
    yield from (node for node in ast.walk(module.tree) if isinstance(node, ast.Call))


def _absolute(module: Module, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    package = parts if module.path.name == "__init__.py" else parts[:-1]
    base = package[: len(package) - node.level + 1]
    return ".".join([*base, *(node.module.split(".") if node.module else [])])


def _ours_or_top(name: str, modules: dict[str, Module]) -> str:
    return name if name in modules else name.split(".")[0]


def _walk(name: str, graph: dict[str, set[str]], done: set[str], trail: list[str]) -> list[str]:
    if name in trail:
        return trail[trail.index(name) :]
    if name in done:
        return []
    trail.append(name)
    for following in sorted(graph.get(name, ())):
        if cycle := _walk(following, graph, done, trail):
            return cycle
    trail.pop()
    done.add(name)
    return []
