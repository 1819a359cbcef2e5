"""Dress the moulds and two hand-written pages once with MkDocs, as the assembly does, with invented values."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).parents[2]
OPEN, CLOSE = "\ue000", "\ue001"
MOULDS = ("standard", "home", "sensitive", "map", "search")
EXTRA: dict[str, object] = {
    "mark_open": OPEN,
    "mark_close": CLOSE,
    "site_name": "つながり <はるの市>",
    "municipality": "はるの市 & となり町",
    "demo": True,
    "department": '地域共生課 "つながり係"',
    "department_hours": "平日 9時から<17時>",
    "department_phone": "0000-11-2233",
    "department_phone_href": "tel:0000112233",
    "department_others": [
        {"label": "FAX", "shown": "0000-11-2299", "href": ""},
        {"label": "メール", "shown": "a&b@haruno.invalid", "href": "mailto:a&b@haruno.invalid"},
        {"label": "フォーム", "shown": "https://form.invalid/a?b=1&c=2", "href": "https://form.invalid/a?b=1&c=2"},
    ],
    "exit_url": "https://weather.invalid/?a=1&b=2",
    "csp": {mould: f"default-src 'none'; style-src 'self'; report-to {mould}" for mould in MOULDS},
}
ARTICLE = """---
title: 声のかけ方 <はじめに>
description: かけ方の"例"
template: article.html
date: "2026-11-24"
action_label: 窓口を見る & 話す
action_href: desks/
---

## 天気の話から {#weather}

[今すぐ話せる所](~/urgent/)もあります。
"""
PAGE = """---
title: このサイトについて
template: page.html
---

# このサイトのこと

本文です。
"""


def dress(folder: Path, **extra: object) -> Path:
    """Return the folder in which MkDocs rendered the moulds and two hand-written pages, warnings being errors."""
    docs, site = folder / "docs", folder / "site"
    (docs / "moulds").mkdir(parents=True)
    for mould in MOULDS:
        text = f"---\ntitle: mould\ntemplate: {mould}.html\nmould: {mould}\n---\n"
        (docs / "moulds" / f"{mould}.md").write_text(text, encoding="utf-8")
    (docs / "talk.md").write_text(ARTICLE, encoding="utf-8")
    (docs / "about.md").write_text(PAGE, encoding="utf-8")
    names = ["about.md", "talk.md", *(f"moulds/{mould}.md" for mould in MOULDS)]
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        docs_dir=str(docs),
        site_dir=str(site),
        nav=names,
        extra={**EXTRA, **extra},
        strict=True,
    )
    build(config)
    return site


@pytest.fixture(scope="session")
def dressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dressed tree of the demo municipality."""
    return dress(tmp_path_factory.mktemp("dressed"))
