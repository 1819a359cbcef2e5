"""Text that remembers where each of its characters stood before it was folded."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, compress, repeat

from generator.audit.leaks.fold.characters import CharacterTable
from generator.audit.leaks.fold.contexts import Context


@dataclass(frozen=True, slots=True)
class Placed:
    """`text`, and for each character where it began (`starts`) and ended (`ends`) in the text it was made from."""

    text: str
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str) -> Placed:
        """Return a text that stands where it stands."""
        return cls(text, list(range(len(text))), list(range(1, len(text) + 1)))

    def sub(self, context: Context) -> Placed:
        """Return this text with a rule applied; what is put in stands where the whole match stood."""
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        position = 0
        for match in context.pattern.finditer(self.text):
            parts.append(self.text[position : match.start()])
            starts += self.starts[position : match.start()]
            ends += self.ends[position : match.start()]
            position = match.end()
            new = context.replace(match)
            kept = 0
            while kept < len(new) and kept < len(match[0]) and new[kept] == match[0][kept]:
                kept += 1
            parts.append(new)
            starts += self.starts[match.start() : match.start() + kept]
            ends += self.ends[match.start() : match.start() + kept]
            if len(new) > kept:
                last = max(match.start() + kept, match.end() - 1)
                starts += [self.starts[min(match.start() + kept, last)]] * (len(new) - kept)
                ends += [self.ends[last]] * (len(new) - kept)
        parts.append(self.text[position:])
        return Placed("".join(parts), starts + self.starts[position:], ends + self.ends[position:])

    def translate(self, table: CharacterTable) -> Placed:
        """Return this text with each character replaced by what the table has for it."""
        parts = list(map(table.__getitem__, map(ord, self.text)))
        text = "".join(filter(None, parts))
        starts, ends = list(compress(self.starts, parts)), list(compress(self.ends, parts))
        if len(text) > len(starts):
            sizes = [len(part) for part in parts if part]
            starts = list(chain.from_iterable(map(repeat, starts, sizes)))
            ends = list(chain.from_iterable(map(repeat, ends, sizes)))
        return Placed(text, starts, ends)
