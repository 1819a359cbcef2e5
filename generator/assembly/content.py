"""Read the hand-written pages: an allow-list (the nav of `mkdocs.yml`), checked line by line before it is staged."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field

from generator.assembly.markdown_rules import check_body, find_images, strip_markdown
from generator.problems import Problem
from generator.public import Article
from generator.records.model.scalars import Day, Line, Model, Name
from generator.records.read_yaml import Document, read_yaml
from generator.records.validate import validate

FENCE = b"---"


class FrontMatter(Model):
    """What stands between the two `---` lines at the top of a page."""

    title: Name = Field(description="題。< > & と二重引用符は使えない")
    description: Line = Field(description="検索結果などに出る説明の一文")
    date: Day = Field(description="書いた日")
    kind: Literal["article", "page"] = Field(default="page", description="article 読みもの・page その他のページ")
    summary: Line | None = Field(default=None, description="一覧に出る短い一文")
    action_label: Line | None = Field(default=None, description="最後に置くボタンの言葉")
    action_href: Line | None = Field(default=None, description="ボタンの行き先（サイトの中のアドレス）")
    month: Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"] | None = Field(
        default=None, description="ホームで知らせる月"
    )
    order: str = Field(default="500", pattern=r"^\d{1,4}$", description="並び順（小さいほど先）")


@dataclass(frozen=True, slots=True)
class HandWritten:
    """One page: where its source lies below the content folder, its front matter, its Markdown."""

    source: str
    front: FrontMatter
    body: str

    @property
    def url(self) -> str:
        """The page's address below the site root."""
        stem = self.source.removesuffix(".md")
        return f"{stem}/"

    def as_article(self) -> Article:
        """Return what other pages and the search may know of it."""
        front = self.front
        return Article(
            url=self.url,
            title=front.title,
            description=front.description,
            summary=front.summary or front.description,
            kind=front.kind,
            month=int(front.month) if front.month else None,
            order=int(front.order),
            text=strip_markdown(self.body),
        )


@dataclass(frozen=True, slots=True)
class Content:
    """All hand-written pages and the images they show (paths below the content folder)."""

    pages: tuple[HandWritten, ...]
    images: tuple[str, ...]


def read_content(folder: Path, nav: tuple[str, ...]) -> tuple[Content, list[Problem]]:
    """Read the pages that `nav` names; return them with every problem. Pages outside the nav are said, not published."""
    problems: list[Problem] = []
    pages: list[HandWritten] = []
    images: set[str] = set()
    for source in nav:
        page = _read_page(folder, source, problems)
        if page is not None:
            pages.append(page)
            images.update(find_images(page.body, page.source, folder, problems))
    on_disk = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")} if folder.is_dir() else set()
    for source in sorted(on_disk - set(nav)):
        problems.append(
            Problem(
                source,
                0,
                "not-in-nav",
                "mkdocs.yml の nav にないので、このページは公開されません。公開するなら nav に書き足してください。",
                "Not in the nav of mkdocs.yml, so not published: add it there to publish it.",
                "warning",
            )
        )
    return Content(tuple(pages), tuple(sorted(images))), problems


def _read_page(folder: Path, source: str, problems: list[Problem]) -> HandWritten | None:
    path = folder / source
    if path.is_symlink() or not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
        problems.append(
            Problem(
                source,
                0,
                "no-page",
                "mkdocs.yml の nav にあるページが見つかりません。ファイルを置くか、nav から消してください。",
                "The nav of mkdocs.yml names this page, but it is not there: add the file or take it out of the nav.",
            )
        )
        return None
    lines = path.read_bytes().removeprefix(b"\xef\xbb\xbf").splitlines()
    if not lines or lines[0].strip() != FENCE or FENCE not in (line.strip() for line in lines[1:]):
        problems.append(
            Problem(
                source,
                1,
                "front-matter",
                "1行目を --- にして、題（title）と説明（description）と日付（date）を書き、--- で閉じてください。",
                "Begin with --- , give title, description and date, and close with --- .",
            )
        )
        return None
    end = next(number for number, line in enumerate(lines[1:], 1) if line.strip() == FENCE)
    # The opening fence becomes an empty line so that line numbers stay those of the file.
    document: Document = read_yaml(b"\n" + b"\n".join(lines[1:end]), source)
    front = validate(FrontMatter, document, source)
    body_document = read_body(b"\n".join(lines[end + 1 :]), source, end + 1)
    problems.extend(document.problems)
    problems.extend(body_document[1])
    if front is None:
        return None
    if any(character in front.title for character in '<>&"'):
        line = document.line(("title",))
        ja, en = '題に < > & " は使えません。ことばで書いてください。', 'Do not use < > & " in a title.'
        problems.append(Problem(source, line, "title-markup", ja, en))
    return HandWritten(source, front, body_document[0])


def read_body(content: bytes, source: str, lines_before: int) -> tuple[str, list[Problem]]:
    """Decode a page's Markdown and check every line of it."""
    try:
        body = content.decode("utf-8")
    except UnicodeDecodeError:
        ja = "文字コードが UTF-8 ではありません。UTF-8 を選んで保存し直してください。"
        return "", [Problem(source, 0, "encoding", ja, "The file is not UTF-8: save it again as UTF-8.")]
    return body, list(check_body(body, source, lines_before))
