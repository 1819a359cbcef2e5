"""Who may open a council value: the council's own room and the commands, nobody else."""

from __future__ import annotations

import ast

from tests.architecture.sources import CHECKOUT, list_calls, list_imports, read_modules

MODULES = read_modules(CHECKOUT, "generator")


def test_only_the_council_and_commands_reveal() -> None:
    """No other room calls `reveal`, nor names the closure behind it."""
    callers = {
        module.room
        for module in MODULES.values()
        for node in ast.walk(module.tree)
        if (node.attr if isinstance(node, ast.Attribute) else getattr(node, "value", None)) in ("reveal", "_enclosed")
    }
    assert callers - {"council", "commands"} == set()
    assert callers >= {"council"}


def test_the_closure_is_opened_in_one_place() -> None:
    """Reflection into the closure is nowhere in the product."""
    assert [name for name, module in MODULES.items() if "__closure__" in module.text] == ["generator.council.private"]


def test_cryptography_stays_in_two_modules() -> None:
    """Keys and ciphertexts are handled where they are expected."""
    users = {name for name, module in MODULES.items() if "pyrage" in list_imports(module, MODULES)}
    assert users == {"generator.council.age", "generator.council.identity"}


def test_nothing_of_the_council_prints() -> None:
    """The council's room says nothing itself: no print, no log."""
    for module in MODULES.values():
        if module.room == "council":
            assert not {"logging", "warnings"} & list_imports(module, MODULES), module.name
            assert not [call for call in list_calls(module) if ast.unparse(call.func) == "print"], module.name
