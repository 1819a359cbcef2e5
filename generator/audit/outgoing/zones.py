"""Parts of a repository: the register, the hand-written pages, the product's own code, and all else."""

from __future__ import annotations

from typing import Literal

Zone = Literal["register", "pages", "product", "other"]

PRODUCT_PARTS = frozenset(
    {"accessibility", "benchmarks", "bin", "docs", "generator", "starter", "tests", "theme", ".ci", ".github"}
)
PRODUCT_FILES = frozenset({"LICENSE", "pyproject.toml", "uv.lock"})
COPIED_FILES = PRODUCT_FILES | {"CHANGELOG.md", "README.md", "mkdocs.yml"}
"""Files of the product that lie in its own folder of a town, where nobody writes."""


def find_zone(path: str, product: str | None) -> Zone:
    """Return the zone of a path (with slashes). `product` is the product's folder in the repository, "" for its root.

    Only code of the product may hold what looks like a person (its tests do); with None nothing is the product's.
    """
    parts = path.split("/")
    if product is not None:
        inside = parts[len(product.split("/")) if product else 0 :] if _is_below(path, product) else []
        if len(inside) > 1 and inside[0] in PRODUCT_PARTS:
            return "product"
        if len(inside) == 1 and inside[0] in (COPIED_FILES if product else PRODUCT_FILES):
            return "product"
        parts = inside or parts
    if parts[0] == "directory" and len(parts) > 1:
        return "register"
    if parts[0] == "content" and len(parts) > 1:
        return "pages"
    return "other"


def _is_below(path: str, folder: str) -> bool:
    return not folder or path.startswith(f"{folder}/")
