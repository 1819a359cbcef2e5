"""Layer 1: no slip of the pen makes a council value visible."""

from __future__ import annotations

import copy
import inspect
import io
import json
import logging
import operator
import pickle
import sys
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import pytest
import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.council.private import SHOWN, CouncilValueShownError, Private
from generator.council.record import CouncilRecord
from generator.council.values import CouncilValue, list_values
from tests.council.stores import LEAVES, TREE, make_record

CANARY = "canary-0000-99-1234"


def _log(value: Private) -> str:
    stream = io.StringIO()
    logger = logging.Logger("council-test")
    logger.addHandler(logging.StreamHandler(stream))
    kept, sys.stderr = sys.stderr, stream
    try:
        logger.warning("value: %s", value)
        logger.warning("value: %r", value)
    finally:
        sys.stderr = kept
    return stream.getvalue()


def _trace(value: Private) -> str:
    try:
        raise ValueError(repr(value))
    except ValueError:
        stack = traceback.TracebackException(*sys.exc_info(), capture_locals=True)
        return "".join(stack.format())


def _assert(value: Private) -> str:
    try:
        assert value is None
    except AssertionError as error:
        return str(error)
    return ""


WAYS: dict[str, Callable[[Any], Any]] = {
    "str": str,
    "repr": repr,
    "f-string": lambda value: f"{value}",
    "f-string with repr": lambda value: f"{value!r}",
    "f-string with width": lambda value: f"{value:>40}",
    "percent": lambda value: "%s" % value,  # noqa: UP031 (the way that is tested)
    "percent repr": lambda value: "%r" % value,  # noqa: UP031 (the way that is tested)
    "str.format": "{}".format,
    "join": lambda value: operator.methodcaller("join", [value])(""),
    "ascii": ascii,
    "bytes": bytes,
    "add": lambda value: "a" + value,
    "added to": lambda value: value + "a",
    "print": lambda value: print(value, file=io.StringIO()),
    "json": json.dumps,
    "json with default": lambda value: json.dumps(value, default=str),
    "json with vars": lambda value: json.dumps(value, default=vars),
    "yaml": yaml.safe_dump,
    "yaml of any object": yaml.dump,
    "pickle": pickle.dumps,
    "oldest pickle": lambda value: pickle.dumps(value, 0),
    "state": lambda value: value.__getstate__(),
    "vars": vars,
    "members": lambda value: repr(inspect.getmembers(value)),
    "dir": lambda value: repr(dir(value)),
    "list": list,
    "len": len,
    "index": lambda value: value[0],
    "in": lambda value: "c" in value,
    "hash": hash,
    "set": lambda value: {value},
    "key": lambda value: {value: 1},
    "equal": lambda value: value == CANARY,
    "not equal": lambda value: value != CANARY,
    "guess from the left": lambda value: operator.eq(CANARY, value),
    "sorted": lambda value: sorted([value, value]),
    "bool": bool,
    "sizeof": lambda value: sys.getsizeof(value) == sys.getsizeof(Private("a")) or 1 / 0,
    "log": _log,
    "traceback with locals": _trace,
    "assert": _assert,
    "pydantic json": lambda value: TypeAdapter(Private).dump_json(value),
    "pydantic python": lambda value: TypeAdapter(Private).dump_python(value),
    "dataclass": lambda value: repr(asdict(_Holder(value))),
    "exception": lambda value: str(ValueError(value)),
    "set attribute": lambda value: setattr(value, "note", "a"),
}


@dataclass
class _Holder:
    value: Private


@pytest.mark.parametrize("way", WAYS)
def test_a_value_is_seen_by_no_way_but_reveal(way: str) -> None:
    """Each way raises an error without the value, or gives something the value is not in."""
    value = Private(CANARY)
    try:
        seen = WAYS[way](value)
    except Exception as error:  # noqa: BLE001 (whatever is raised must not tell)
        seen = "".join(traceback.format_exception(error)) + repr(error.args)
    assert "canary" not in str(seen)
    assert seen is not True or way == "sizeof"
    assert value.reveal() == CANARY


@pytest.mark.parametrize(
    "way", ["str", "f-string", "percent", "json", "pickle", "hash", "equal", "len", "list", "bool"]
)
def test_the_ways_people_slip_are_loud(way: str) -> None:
    """A slip stops the program: a placeholder in a file would go unnoticed."""
    with pytest.raises(TypeError):
        WAYS[way](Private(CANARY))


def test_a_copy_is_the_same_object() -> None:
    """Copying makes no second one, so that `copy` and `asdict` need no door."""
    value = Private(CANARY)
    assert copy.copy(value) is value
    assert copy.deepcopy([value])[0] is value


def test_no_subclass_opens_a_door() -> None:
    """The class cannot be built upon."""
    with pytest.raises(CouncilValueShownError):
        type("Open", (Private,), {})


def test_pydantic_errors_keep_quiet() -> None:
    """A value that is refused stands neither in the error's text nor in what the record's errors say."""

    class _Model(BaseModel):
        value: Private

    for wrong in ([CANARY], {CANARY: CANARY}, 7):
        with pytest.raises(ValidationError) as caught:
            CouncilRecord.model_validate({"listing": "midori", "note": wrong, "capacity": CANARY * 200})
        assert "canary" not in str(caught.value)
        assert "canary" not in repr(caught.value)
    assert "canary" not in repr(_Model.model_validate({"value": CANARY}))


@pytest.mark.parametrize(
    "way", ["str", "repr", "f-string", "percent", "json with vars", "pickle", "log", "traceback with locals"]
)
def test_a_whole_record_is_quiet_too(way: str) -> None:
    """Neither a record nor one of its values with its place shows a value, or which fields are filled in."""
    record = make_record()
    for shown in (record, next(list_values(record, "midori")), list(list_values(record, "midori"))):
        try:
            seen = str(WAYS[way](shown))
        except Exception as error:  # noqa: BLE001 (whatever is raised must not tell)
            seen = "".join(traceback.format_exception(error))
        assert not [leaf for leaf in LEAVES if leaf in seen]
        assert "do_not_send" not in seen or "Traceback" in seen


def test_a_record_does_not_dump() -> None:
    """The model's own ways out are closed."""
    record = make_record()
    for dump in (record.model_dump, record.model_dump_json):
        with pytest.raises(Exception, match="reveal") as caught:
            dump()
        assert not [leaf for leaf in LEAVES if leaf in str(caught.value)]
    assert SHOWN in repr(vars(record))
    assert TREE["note"] not in repr(vars(record))


def test_a_value_with_its_place_is_frozen() -> None:
    """What commands hand on cannot be changed on the way."""
    one = CouncilValue("midori", "note", "note", Private(CANARY))
    with pytest.raises(AttributeError):
        one.kind = "name"  # type: ignore[misc] # that it is refused is what is tested
