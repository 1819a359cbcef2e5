"""A value that cannot slip out: it has no text, no format, no JSON, no pickle, no items, no length, no hash, no equality.

Layer 1 of boundary.md §3. The value lies in a closure, so that `vars`, `inspect.getmembers`, a debugger's list of locals
and `object.__getstate__` show a function. Only reflection on purpose (`__closure__`) reaches it; `reveal` is the one
door, and a test says who may call it.
"""

from __future__ import annotations

from typing import Any, NoReturn

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

SHOWN = "<council value>"
"""What a value looks like wherever something insists on looking."""


class CouncilValueShownError(TypeError):
    """Code tried to make text, bytes or a copy on disk of a council value; says so without the value."""

    def __init__(self) -> None:
        super().__init__("a council value is read with reveal() only")


def _refuse(*_: object, **__: object) -> NoReturn:
    raise CouncilValueShownError


class Private:
    """One council value, a text. Every way to see it but `reveal` raises CouncilValueShownError or shows `SHOWN`.

    Copies are the object itself (it cannot change). Comparing by value is refused too: an answer to `==` would confirm
    a guess.
    """

    __slots__ = ("_enclosed",)

    def __init__(self, value: str) -> None:
        object.__setattr__(self, "_enclosed", lambda: value)

    def reveal(self) -> str:
        """Return the value: to be encrypted, or shown to a member who asked; nowhere else."""
        text: str = self._enclosed()  # type: ignore[attr-defined] # the slot is set in __init__ past __setattr__
        return text

    def __repr__(self) -> str:
        return SHOWN

    __str__ = __format__ = __bytes__ = _refuse
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __hash__ = None  # type: ignore[assignment] # no hash: a set or a key would compare by value
    __iter__ = __len__ = __getitem__ = __contains__ = _refuse
    __add__ = __radd__ = __mod__ = __rmod__ = __mul__ = __bool__ = __int__ = __float__ = __index__ = _refuse
    __reduce__ = __reduce_ex__ = __getstate__ = _refuse
    __setattr__ = __delattr__ = _refuse

    def __copy__(self) -> Private:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Private:
        return self

    def __init_subclass__(cls, **keywords: object) -> None:
        raise CouncilValueShownError

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take a text (checked by the annotation's own schema) and close it; refuse every way back out."""
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.str_schema(strict=True, strip_whitespace=True, min_length=1, max_length=2000),
            serialization=core_schema.plain_serializer_function_ser_schema(_refuse),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the value as the text it is written as."""
        return {"type": "string", "minLength": 1}
