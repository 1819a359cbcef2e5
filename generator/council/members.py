"""Who can read a store: `council.yml`, in clear, for people. The list that counts is the same one in the encrypted index.

That the two agree is checked at every opening: a recipient written into `council.yml` by somebody who cannot read the store
must never be encrypted to.
"""

from __future__ import annotations

import re

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from generator.council.trouble import CouncilError

FORMAT = 1
HEAD = """# 協議会だけの情報の置き場所です。公開する場所（公開の GitHub など）へは、決して置かないでください。
# メンバーは tsunagari council grant・revoke で増やし、減らします。このファイルを手で直しても、鍵は増えません。
"""
CODE = re.compile(r"[0-9]{6}")
MOST_BYTES = 256 * 1024


class Member(BaseModel):
    """One who can read: a name or role that the others know, the public key, and since when (ISO 8601)."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, strict=True)
    name: str = Field(min_length=1, max_length=80)
    recipient: str = Field(pattern=r"^age1[a-z0-9]{58}$")
    since: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$")


class Roll(BaseModel):
    """The whole of `council.yml`: format, municipality code (six digits, 総務省), members in the order they came."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, strict=True)
    format: int = Field(ge=1, le=FORMAT)
    municipality: str = Field(pattern=CODE.pattern)
    members: list[Member] = Field(min_length=1, max_length=200)

    @property
    def recipients(self) -> list[str]:
        """The public keys of all members."""
        return [member.recipient for member in self.members]


def write_roll(roll: Roll) -> bytes:
    """Return the bytes of `council.yml`."""
    body = yaml.safe_dump(roll.model_dump(), allow_unicode=True, sort_keys=False)
    return (HEAD + body).encode()


def read_roll(content: bytes) -> Roll:
    """Return the roll of `council.yml`; raises CouncilError when it is broken or of a later version."""
    try:
        if len(content) <= MOST_BYTES:
            return Roll.model_validate(yaml.safe_load(content.decode("utf-8")))
    except (yaml.YAMLError, ValidationError, ValueError, RecursionError):
        pass
    raise CouncilError(
        "council.yml が読めません。手で直したときは元に戻してください。新しい版で作ったものなら、つながりを新しくしてください。"
    )
