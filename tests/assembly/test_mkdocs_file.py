"""`mkdocs.yml` comes from a municipality: only what is named here reaches MkDocs, everything else is said and refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.assembly.build import build, read_inputs
from generator.assembly.mkdocs_file import read_mkdocs_file
from generator.problems import RefusedInputError
from generator.settings import CHECKOUT, Settings
from tests.registers import PLACE, write_register

SHIPPED = (CHECKOUT / "mkdocs.yml").read_text(encoding="utf-8")


def _codes(folder: Path, text: str) -> list[tuple[int, str]]:
    path = folder / "mkdocs.yml"
    path.write_text(text, encoding="utf-8")
    _, problems = read_mkdocs_file(path)
    return [(problem.line, problem.code) for problem in problems]


def test_the_shipped_file_is_read(tmp_path: Path) -> None:
    """The nav comes out in its order, sections and titles within it do not matter."""
    assert _codes(tmp_path, SHIPPED) == []
    nested = SHIPPED.replace("  - about.md\n", "  - 案内:\n    - このサイト: about.md\n")
    assert _codes(tmp_path, nested) == []
    read, _ = read_mkdocs_file(tmp_path / "mkdocs.yml")
    shipped, _ = read_mkdocs_file(CHECKOUT / "mkdocs.yml")
    assert read == shipped


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("- a\n", "model-type"),
        (": : [", "yaml"),
        ("\x00", "yaml"),
        (SHIPPED + "\nhooks:\n  - hook.py\n", "extra-forbidden"),
        (SHIPPED + "\nINHERIT: other.yml\n", "extra-forbidden"),
        (SHIPPED + "\nextra_javascript: [https://elsewhere.example/x.js]\n", "extra-forbidden"),
        (SHIPPED + "\nx: !!python/object/apply:os.system [id]\n", "tag"),
        (SHIPPED.replace("plugins: []", "plugins: [search]"), "too-long"),
        (SHIPPED.replace("  - tables", "  - tables\n  - pymdownx.snippets"), "literal-error"),
        (SHIPPED.replace("  - tables", "  - tables\n  - toc: {permalink: x}"), "literal-error"),
        (SHIPPED.replace("name: material", "name: elsewhere"), "literal-error"),
        (SHIPPED.replace("theme:", "theme: material\nxtheme:"), "extra-forbidden"),
        (SHIPPED.replace("absolute_links: warn", "absolute_links: relative_to_docs"), "literal-error"),
        (SHIPPED.partition("\nnav:")[0] + "\nnav: 5\n", "list-type"),
        (SHIPPED.replace("\nnav:", "\nxnav:"), "missing"),
        (SHIPPED.replace("  - about.md", "  - about.md\n  - ../memo.md"), "page-name"),
        (SHIPPED.replace("  - about.md", "  - about.md\n  - /etc/passwd"), "page-name"),
        (SHIPPED.replace("  - about.md", "  - about.md\n  - index.md"), "page-name"),
        (SHIPPED.replace("  - about.md", "  - about.md\n  - articles/readme.md"), "page-name"),
        (SHIPPED.replace("  - about.md", "  - about.md\n  - _moulds/home.md"), "page-name"),
        (SHIPPED.replace("  - about.md", "  - about.md\n  - お知らせ.md"), "page-name"),
        (SHIPPED.replace("  - about.md", "  - about.md\n  - about.md"), "page-twice"),
        (SHIPPED.replace("  - safety.md\n", ""), "page-needed"),
    ],
)
def test_what_the_file_may_not_hold(tmp_path: Path, text: str, code: str) -> None:
    """Code, plugins, foreign files and pages that cannot be are problems with a line, never a crash and never passed on."""
    assert code in [found for _, found in _codes(tmp_path, text)]


def test_a_fault_is_told_by_its_line(tmp_path: Path) -> None:
    """The line is the one to mend."""
    assert _codes(tmp_path, SHIPPED + "hooks:\n  - hook.py\n") == [(SHIPPED.count("\n") + 1, "extra-forbidden")]


def _quiet(step: str) -> None:
    assert step


def _settings(root: Path) -> Settings:
    write_register(root / "directory", places=[PLACE])
    return Settings(
        directory=root / "directory", content=CHECKOUT / "content", site=root / "site", today=date(2026, 11, 24)
    )


def test_a_hook_is_never_run(tmp_path: Path) -> None:
    """A build with a hook in its file is refused before any of it runs."""
    hook = tmp_path / "hook.py"
    hook.write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(f"{SHIPPED}\nhooks:\n  - {hook}\n", encoding="utf-8")
    with pytest.raises(RefusedInputError):
        build(replace(_settings(tmp_path), mkdocs_yml=tmp_path / "mkdocs.yml"), _quiet)
    assert not (tmp_path / "ran").exists()


def test_no_program_of_the_current_folder_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file called like one of the programs used, lying where the command is given, does not take its place."""
    settings = _settings(tmp_path)
    for name in ("mkdocs", "pagefind_bin", "yaml"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    build(settings, _quiet)
    assert not (tmp_path / "ran").exists()


def test_without_the_file_pages_are_not_said_to_be_left_out(tmp_path: Path) -> None:
    """A broken file is one problem, not one for every page it no longer names."""
    (tmp_path / "mkdocs.yml").write_text("- a\n", encoding="utf-8")
    problems = read_inputs(replace(_settings(tmp_path), mkdocs_yml=tmp_path / "mkdocs.yml")).problems
    assert [problem.file for problem in problems if problem.severity == "error"] == ["mkdocs.yml"]
    assert "not-in-nav" not in {problem.code for problem in problems}


def test_a_page_with_the_address_of_a_made_one_is_refused(tmp_path: Path) -> None:
    """A hand-written page cannot take the place of a generated one: its file is named."""
    content = tmp_path / "content"
    content.mkdir()
    for page in (CHECKOUT / "content").rglob("*.md"):
        target = content / page.relative_to(CHECKOUT / "content")
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(page.read_bytes())
    (content / "urgent.md").write_bytes((content / "safety.md").read_bytes())
    (tmp_path / "mkdocs.yml").write_text(SHIPPED.replace("  - about.md", "  - about.md\n  - urgent.md"))
    settings = replace(_settings(tmp_path), content=content, mkdocs_yml=tmp_path / "mkdocs.yml")
    with pytest.raises(RefusedInputError) as refused:
        build(settings, _quiet)
    assert [(problem.file, problem.code) for problem in refused.value.problems] == [("urgent.md", "page-taken")]
