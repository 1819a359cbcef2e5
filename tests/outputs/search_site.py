"""The search of the invented town as a small site, and the measure of how well it finds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.assembly.search_index import index_records
from generator.outputs.index import build_index
from generator.outputs.render import Renderer
from generator.outputs.search.search_page import make_search_files, make_search_page
from generator.policy.policy import POLICY
from generator.public import PublicDirectory
from tests.outputs.search_sample import ROOT, make_sample_records

ASSETS = ROOT / "theme" / "assets"
ASK = """async ([base, queries]) => {
  const { find } = await import(base + "assets/search/find.js");
  const answers = [];
  for (const query of queries) answers.push((await find(query, 10)).records.map(({ url }) => url.split("#", 1)[0]));
  return answers;
}"""


@dataclass(frozen=True, slots=True)
class Findings:
    """How well queries were answered.

    `recall` is the share of the expected pages among the first ten results, `rank` the mean of 1 / place of the first
    expected page, both from 0 to 1 and averaged over the queries; `none` counts queries without any result.
    """

    recall: float
    rank: float
    none: int


def read_cases(name: str) -> list[dict[str, Any]]:
    """Return the queries of a file beside this one, each with `query` and the addresses it should `expect`."""
    cases: list[dict[str, Any]] = json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return cases


def measure(cases: Sequence[dict[str, Any]], answers: Sequence[Sequence[str]]) -> Findings:
    """Compare the first ten addresses found for each query with those expected."""
    pairs = [(set(case["expect"]), answer) for case, answer in zip(cases, answers, strict=True)]
    shares = [len(wanted & set(found)) / len(wanted) for wanted, found in pairs]
    firsts = [next((1 / place for place, url in enumerate(found, 1) if url in wanted), 0.0) for wanted, found in pairs]
    return Findings(sum(shares) / len(pairs), sum(firsts) / len(pairs), sum(not found for _, found in pairs))


def lay_search_site(site: Path, directory: PublicDirectory, empty: Path) -> None:
    """Write the search page with the policy of the real one, its script, its words and its index into `site`."""
    body = make_search_page(build_index(directory), Renderer(ROOT / "theme" / "fragments"))[0].body
    put(site, "search/index.html", wrap_search_page(body.replace('="~/', '="../')).encode())
    for path in [*ASSETS.joinpath("search").glob("*.js"), ASSETS / "search.js"]:
        put(site, f"assets/{path.relative_to(ASSETS).as_posix()}", path.read_bytes())
    for artifact in [*index_records(make_sample_records(empty)), *make_search_files(directory.vocabulary)]:
        put(site, artifact.path, artifact.content)


def wrap_search_page(body: str, *, language: str = "ja", root: str = "../") -> str:
    """Return a whole page around a body, with the policy of the real one; `root` leads to the site root."""
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY.pages["search"].content}">'
    script = f'<script type="module" src="{root}assets/search.js"></script>'
    return f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><link rel="icon" href="data:,">{policy}<title>検索</title>{script}</head><body><main>{body}</main></body></html>'


def put(site: Path, path: str, content: bytes) -> None:
    """Write one file below `site`."""
    site.joinpath(path).parent.mkdir(parents=True, exist_ok=True)
    site.joinpath(path).write_bytes(content)
