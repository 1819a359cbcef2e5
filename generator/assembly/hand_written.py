"""One hand-written page: its front matter and its Markdown, checked before MkDocs sees them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field

from generator.assembly.markdown_links import judge_address
from generator.assembly.markdown_rules import RUBY_ELSEWHERE, check_body, strip_markdown
from generator.assembly.page_numbers import check_numbers
from generator.assembly.plain_page import check_plain_page
from generator.languages import EASY, JAPANESE, is_code
from generator.problems import Problem
from generator.public import Article
from generator.records.model.scalars import Day, Model
from generator.records.model.translations import Line, Name
from generator.records.read_yaml import Document, encoding_problem, read_yaml, unreadable_problem
from generator.records.validate import validate

READ_FIELDS = ("title", "description", "summary", "action_label")
"""What readers see of a page's front matter."""
FENCE = b"---"
MAX_BYTES = 256 * 1024
"""About 80,000 characters of Japanese: a short book. MkDocs needs minutes for one line of 3 MB."""


class FrontMatter(Model):
    """What stands between the two `---` lines at the top of a page; in easy Japanese the texts hold readings."""

    title: Name = Field(description="題。< > & と二重引用符は使えない")
    description: Line = Field(description="検索結果などに出る説明の一文")
    date: Day = Field(description="書いた日")
    reviewed: Day | None = Field(default=None, description="見直した日")
    kind: Literal["article", "page"] = Field(default="page", description="article 読みもの・page その他のページ")
    summary: Line | None = Field(default=None, description="一覧に出る短い一文")
    action_label: Line | None = Field(default=None, description="最後に置くボタンの言葉")
    action_href: Line | None = Field(default=None, description="ボタンの行き先（サイトの中のアドレス）")
    month: Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"] | None = Field(
        default=None, description="ホームで知らせる月"
    )
    order: str = Field(default="500", pattern=r"^[0-9]{1,4}$", description="並び順（小さいほど先）")


@dataclass(frozen=True, slots=True)
class HandWritten:
    """One page: where its source lies below the content folder, its front matter, its Markdown and the lines before it."""

    source: str
    front: FrontMatter
    body: str
    lines_before: int
    date_line: int = 0
    """The line of its date, counted from 1; 0 where it is not known."""

    @property
    def language(self) -> str:
        """The code of the page's language: the first folder it lies in, or Japanese."""
        folder, stroke, _ = self.source.partition("/")
        return folder if stroke and is_code(folder) else JAPANESE.code

    @property
    def url(self) -> str:
        """The page's address, counted from the root of its language's tree."""
        stem = self.source.removesuffix(".md")
        return f"{stem if self.language == JAPANESE.code else stem.split('/', 1)[1]}/"

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


def read_page(folder: Path, source: str, problems: list[Problem]) -> HandWritten | None:
    """Read the page `source` of the content folder; None, after saying why, when there is none to use."""
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
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError:
        problems.append(unreadable_problem(source))
        return None
    if len(content) > MAX_BYTES:
        ja, en = "文章が長すぎます。いくつかのページに分けてください。", "The page is too long: part it into several."
        problems.append(Problem(source, 0, "page-size", ja, en))
        return None
    page, found = parse_page(content, source)
    problems.extend(found)
    return page


def parse_page(content: bytes, source: str) -> tuple[HandWritten | None, list[Problem]]:
    """Return the page in a file's bytes and everything wrong with it; None when its front matter cannot be used."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return None, [encoding_problem(source)]
    lines = content.removeprefix(b"\xef\xbb\xbf").splitlines()
    if not lines or lines[0].strip() != FENCE or FENCE not in (line.strip() for line in lines[1:]):
        ja = "1行目を --- にして、題（title）と説明（description）と日付（date）を書き、--- で閉じてください。"
        en = "Begin with --- , give title, description and date, and close with --- ."
        return None, [Problem(source, 1, "front-matter", ja, en)]
    end = next(number for number, line in enumerate(lines[1:], 1) if line.strip() == FENCE)
    # The opening fence becomes an empty line so that line numbers stay those of the file.
    document = read_yaml(b"\n" + b"\n".join(lines[1:end]), source)
    front = validate(FrontMatter, document, source)
    body = b"\n".join(lines[end + 1 :]).decode()
    problems = [*document.problems, *check_body(body, source, end + 1), *check_numbers(body, source, end + 1)]
    if front is None:
        return None, problems
    problems.extend(_check_front(front, document, source))
    page = HandWritten(source, front, body, end + 1, document.line(("date",)))
    words = {document.line((name,)): text for name in READ_FIELDS if (text := getattr(front, name)) is not None}
    if page.language == EASY:
        problems.extend(check_plain_page(words, body, source, end + 1))
    else:
        problems.extend(Problem(source, line, *RUBY_ELSEWHERE) for line, text in words.items() if "{" in text)
    return page, problems


def _check_front(front: FrontMatter, document: Document, source: str) -> Iterator[Problem]:
    if any(character in front.title for character in '<>&"'):
        ja, en = '題に < > & " は使えません。ことばで書いてください。', 'Do not use < > & " in a title.'
        yield Problem(source, document.line(("title",)), "title-markup", ja, en)
    if (front.action_label is None) != (front.action_href is None):
        ja = "action_label（ボタンの言葉）と action_href（行き先）は、両方書くか、両方消してください。"
        yield Problem(source, document.line(()), "action", ja, "Give both action_label and action_href, or neither.")
    saying = judge_address(front.action_href) if front.action_href else None
    if saying is not None:
        yield Problem(source, document.line(("action_href",)), *saying)
