"""Dress the moulds and two hand-written pages once with MkDocs, as the assembly does, with invented values."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.assembly.frame import describe_site
from generator.languages import JAPANESE
from generator.policy.policy import POLICY
from generator.public import Contact, MouldName, Term
from tests.sample import sample_directory

ROOT = Path(__file__).parents[2]
OPEN, CLOSE = "\ue000", "\ue001"
MOULDS = ("standard", "home", "sensitive", "map", "search")
SITE = describe_site(
    replace(
        sample_directory().municipality,
        site_name="つながり <はるの市>",
        name="はるの市 & となり町",
        demo=True,
        department='地域共生課 "つながり係"',
        department_hours="平日 9時から<17時>",
        exit_url="https://weather.invalid/?a=1&b=2",
        contacts=(
            Contact(Term("phone", "電話", "電話"), "0000-11-2233", "tel:0000112233"),
            Contact(Term("fax", "FAX", "FAX"), "0000-11-2299", None),
            Contact(Term("mail", "メール", "メール"), "a&b@haruno.invalid", "mailto:a&b@haruno.invalid"),
            Contact(
                Term("form", "フォーム", "フォーム"), "https://form.invalid/a?b=1&c=2", "https://form.invalid/a?b=1&c=2"
            ),
        ),
    ),
    JAPANESE,
    ROOT / "theme" / "overrides",
)
ARTICLE = """---
title: 声のかけ方 <はじめに>
title_html: 声のかけ方 &lt;はじめに&gt;
description: かけ方の"例"
template: article.html
date: "2026-11-24"
written_html: <time datetime="2026-11-24">2026年11月24日</time>に書きました。
action_html: 窓口を見る &amp; 話す
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


def dress(folder: Path, **site: object) -> Path:
    """Return the folder in which MkDocs rendered the moulds and two hand-written pages, warnings being errors."""
    docs, out = folder / "docs", folder / "site"
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
        site_dir=str(out),
        nav=names,
        extra={
            "mark_open": OPEN,
            "mark_close": CLOSE,
            "csp": {mould: f"default-src 'none'; style-src 'self'; report-to {mould}" for mould in MOULDS},
            "referrers": {mould: POLICY.pages[mould].referrer for mould in get_args(MouldName)},
            "sites": {"ja": {**SITE, **site}},
        },
        strict=True,
    )
    build(config)
    return out


@pytest.fixture(scope="session")
def dressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dressed tree of the demo municipality."""
    return dress(tmp_path_factory.mktemp("dressed"))
