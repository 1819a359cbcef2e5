"""Let MkDocs (or ProperDocs) dress the hand-written pages and the moulds.

Only an allow-list is staged: MkDocs publishes whatever lies in its `docs_dir`. Nothing else of MkDocs is used, so that
another program that reads the same `mkdocs.yml` can take its place.
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import get_args

import yaml

from generator.assembly.content import Content
from generator.assembly.frame import describe_site
from generator.assembly.hand_written import HandWritten
from generator.assembly.mkdocs_file import MkdocsFile
from generator.languages import Language
from generator.languages.dates import write_date
from generator.languages.html import draw_readings, draw_text, plain_text
from generator.policy.policy import POLICY
from generator.public import MouldName, PublicDirectory
from generator.settings import Dresser, Settings

MARK_OPEN, MARK_CLOSE = "\ue000", "\ue001"
TIME_LIMIT = 600
"""Seconds; sixteen pages take two."""
MOULDS: tuple[MouldName, ...] = get_args(MouldName)
# No page of the nav can lie there: names of pages have no underscore.
MOULD_FOLDER = "_moulds"
TEMPLATES = {"article": "article.html", "page": "page.html"}


class DressError(Exception):
    """The dressing program stopped; `detail` is the end of what it said."""

    def __init__(self, dresser: Dresser, detail: str) -> None:
        super().__init__(f"{dresser} stopped")
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Dressed:
    """One language's hand-written pages by url, and its moulds by name, as HTML with the marks still in it."""

    pages: Mapping[str, str]
    moulds: Mapping[MouldName, str]


def dress(
    settings: Settings,
    mkdocs: MkdocsFile,
    content: Content,
    directories: Sequence[tuple[Language, PublicDirectory]],
    workshop: Path,
) -> dict[str, Dressed]:
    """Dress all pages and moulds in the empty folder `workshop`; return them by the code of their language.

    Raises DressError with what the program said, OSError when the disk is full.
    """
    docs, out = workshop / "docs", workshop / "out"
    for page in content.pages:
        language = next((language for language, _ in directories if language.code == page.language), None)
        if language is not None:
            _stage(docs / page.source, _with_template(page, language))
    for image in content.images:
        (docs / image).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(settings.content / image, docs / image)
    codes = [language.code for language, _ in directories]
    for code in codes:
        for name in MOULDS:
            front = f"---\ntemplate: {name}.html\nmould: {name}\ntitle: {name}\nlanguage: {code}\n---\n"
            _stage(docs / MOULD_FOLDER / code / f"{name}.md", front)
    config = workshop / "mkdocs.yml"
    config.write_text(
        yaml.safe_dump(_staged_config(settings, mkdocs, directories, docs), allow_unicode=True, sort_keys=False),
        encoding="utf-8",
    )
    _run(settings.dresser, config, out)
    return {
        code: Dressed(
            pages={
                page.url: _read(out / page.source.removesuffix(".md") / "index.html")
                for page in content.pages
                if page.language == code
            },
            moulds={name: _read(out / MOULD_FOLDER / code / name / "index.html") for name in MOULDS},
        )
        for code in codes
    }


def _stage(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _with_template(page: HandWritten, language: Language) -> str:
    front = page.front.model_dump(mode="json", exclude_none=True)
    front |= {
        "title": plain_text(page.front.title, language),
        "title_html": draw_text(page.front.title, language),
        "description": plain_text(page.front.description, language),
        "template": TEMPLATES[page.front.kind],
        "language": language.code,
        "written_html": _draw_day(page.front.date, language.say("{date}に書きました。", date="{date}"), language),
    }
    if page.front.reviewed:
        front["reviewed_html"] = _draw_day(
            page.front.reviewed, language.say("{date}に見直しました。", date="{date}"), language
        )
    if page.front.action_label:
        front["action_html"] = draw_text(page.front.action_label, language)
    # Readings become markup before MkDocs sees them: its attribute lists would take the braces away.
    body = draw_readings(page.body) if language.is_easy else page.body
    return f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n{body}\n"


def _draw_day(day: date, sentence: str, language: Language) -> str:
    """Return a sentence as HTML whose `{date}` is a `time` element."""
    before, _, after = sentence.partition("{date}")
    shown = f'<time datetime="{day.isoformat()}">{draw_text(write_date(day, language), language)}</time>'
    return f"{draw_text(before, language)}{shown}{draw_text(after, language)}"


def _staged_config(
    settings: Settings, mkdocs: MkdocsFile, directories: Sequence[tuple[Language, PublicDirectory]], docs: Path
) -> dict[str, object]:
    """Return all that MkDocs is told. Of `mkdocs.yml` only what is named here goes on."""
    overrides = settings.theme / "overrides"
    return {
        "site_name": directories[0][1].municipality.site_name,
        "docs_dir": str(docs),
        "use_directory_urls": True,
        "theme": {"name": "material", "custom_dir": str(overrides), "font": False},
        "plugins": [],
        "markdown_extensions": list(mkdocs.markdown_extensions),
        "validation": mkdocs.validation,
        "extra": {
            "mark_open": MARK_OPEN,
            "mark_close": MARK_CLOSE,
            "csp": {kind: page.content for kind, page in POLICY.pages.items()},
            "referrers": {kind: page.referrer for kind, page in POLICY.pages.items()},
            "sites": {
                language.code: describe_site(directory.municipality, language, overrides)
                for language, directory in directories
            },
        },
    }


def _run(dresser: Dresser, config: Path, out: Path) -> None:
    environment = os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": "0",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    # Without -P a file called mkdocs.py in the current folder would run in its place.
    command = [sys.executable, "-P", "-m", dresser, "build", "--quiet", "-f", str(config), "-d", str(out)]
    try:
        done = subprocess.run(  # noqa: S603 (our own program)
            command, env=environment, capture_output=True, timeout=TIME_LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        raise DressError(
            dresser, f"{TIME_LIMIT}秒たっても終わりませんでした。とても長い文章がないか確かめてください。"
        ) from None
    if done.returncode != 0:
        output = (done.stderr or done.stdout).decode("utf-8", "replace")
        if os.strerror(errno.ENOSPC) in output:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        raise DressError(dresser, _last_words(output))


def _last_words(output: str) -> str:
    """Return what the program gave as its reason, without the lines of a traceback."""
    lines = [line for line in output.splitlines() if line.strip()]
    if any(line.startswith("Traceback ") for line in lines):
        lines = [line for line in lines[-1:] if not line.startswith(" ")]
    return "\n".join(lines[-5:])


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
