"""Keys, and files of the council's store, in a site: no value need be known to see that they have no business there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.audit.finding import Fault, Finding
from generator.audit.manifest import list_files
from generator.audit.outgoing.secrets import find_secret_files

KEY = Fault(
    "private-key",
    "鍵らしいものがあります。サイトから取り除き、公開してしまったときは、その鍵を使うのをやめて新しくしてください。",
    "What looks like a secret key: take it out, and if it was published, replace it.",
)
COUNCIL_FILE = Fault(
    "council-file",
    "協議会の情報の置き場所のファイル（暗号のファイルや指紋）らしいものがあります。暗号になっていても公開せず、取り除いてください。",
    "What looks like a file of the council store: take it out, though it is encrypted.",
)
_FAULTS = {"private-key": KEY, "council-file": COUNCIL_FILE}


def check_secret_files(site: Path) -> Iterator[Finding]:
    """Yield a finding for each file of a site that is or holds a key, or is a file of a store. Raises OSError."""
    for path in list_files(site)[0]:
        codes = {code for code, _ in find_secret_files(path, (site / path).read_bytes())}
        yield from (_FAULTS[code].at(path) for code in sorted(codes))
