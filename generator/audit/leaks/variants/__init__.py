"""From a secret to the patterns by which it is found: one for each way of writing that folding cannot undo."""

from __future__ import annotations

from generator.audit.leaks.variants.patterns import Edge, Pattern
from generator.audit.leaks.variants.shapes import make_patterns

__all__ = ["Edge", "Pattern", "make_patterns"]
