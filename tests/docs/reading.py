"""Reading the Markdown of the documents: commands, links, headings, tables, examples."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
DOCUMENTS = (
    "README.md",
    "CHANGELOG.md",
    "starter/README.md",
    *sorted(path.relative_to(CHECKOUT).as_posix() for path in (CHECKOUT / "docs").glob("*.md")),
)
_CODE = re.compile(r"^(?:```.*?^```|(?: {4}.*\n)+)", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"!?\[[^\]\n]*\]\(([^)\s]+)\)")


def read(document: str) -> str:
    """Return a document of the checkout as text."""
    return (CHECKOUT / document).read_text(encoding="utf-8")


def commands(document: str) -> list[list[str]]:
    """Return the arguments of every `bin/tsunagari` command line, in blocks and inside sentences."""
    text = read(document)
    lines = [line.strip() for block in _CODE.findall(text) for line in block.splitlines()]
    lines += _INLINE.findall(_CODE.sub("", text))
    found = []
    for line in lines:
        # What follows two spaces is the explanation beside a command.
        words = shlex.split(re.split(r"\s{2,}", line)[0]) if "bin/tsunagari " in line else []
        if len(words) > 1 and words[0].endswith("bin/tsunagari"):
            found.append(words[1:])
    return found


def links(document: str) -> list[str]:
    """Return the targets of links and pictures, those of other sites left out."""
    targets = _LINK.findall(_CODE.sub("", read(document)))
    return [target for target in targets if not re.match(r"[a-z]+:", target)]


def inline_code(document: str) -> list[str]:
    """Return what stands in backquotes inside sentences and tables."""
    return _INLINE.findall(_CODE.sub("", read(document)))


def anchors(document: str) -> set[str]:
    """Return the fragment of each heading, as GitHub makes it."""
    headings = re.findall(r"^#+ (.+)$", _CODE.sub("", read(document)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def yaml_examples(document: str) -> Iterator[tuple[str, str]]:
    """Yield (file it says it is, text) of each YAML example; the first line is a comment ending in the file's name."""
    for block in re.findall(r"^```yaml\n(.*?)^```", read(document), re.MULTILINE | re.DOTALL):
        yield block.splitlines()[0].split()[-1], block


def table(document: str, heading: str) -> list[list[str]]:
    """Return the cells of the first table under a heading, without its head."""
    section = read(document).split(f"\n{heading}\n", 1)[1].split("\n#", 1)[0]
    rows = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]
