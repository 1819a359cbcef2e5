"""A build from end to end, readable as a table of contents."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from generator.assembly.addresses import Addresses
from generator.assembly.assets import make_assets
from generator.assembly.brand import write_brand
from generator.assembly.certificate import Certificate, digest_inputs, make_certificate
from generator.assembly.content import Content, find_taken_addresses, read_content
from generator.assembly.dress import dress
from generator.assembly.header_file import make_header_file, make_place
from generator.assembly.images import make_images
from generator.assembly.last_run import read_last_run
from generator.assembly.line_breaks import LineBreaker, list_names
from generator.assembly.messages import find_missing
from generator.assembly.mkdocs_file import MkdocsFile, read_mkdocs_file
from generator.assembly.offline import make_service_worker
from generator.assembly.page_pairs import check_pairs
from generator.assembly.press import press_hand_written, press_pages
from generator.assembly.release import keep_certificate, open_release, use_release, write_release
from generator.assembly.search_index import index_records
from generator.assembly.tile_icons import check_tile_icons
from generator.assembly.trees import Tree, pick_pages, read_languages
from generator.audit import CERTIFICATE, Finding, examine, make_manifest, manifest_digest
from generator.languages import Language
from generator.outputs.index import build_index
from generator.outputs.paper.imprint import end_hand_written
from generator.outputs.render import Renderer
from generator.outputs.search.records import make_search_records
from generator.outputs.site import make_files, make_pages, make_tree_files
from generator.problems import Problem, RefusedInputError, errors_in
from generator.public import Artifact, Edition, PublicDirectory, RecordedRun
from generator.publication import OutReason, Publication, publish
from generator.records.read import Register, read_register
from generator.records.rules import check
from generator.settings import VERSION, Settings

Progress = Callable[[str], None]


class AuditError(Exception):
    """The finished site is not as it should be, so it did not go live; `findings` say where."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything read for one build, and every problem in it."""

    register: Register
    mkdocs: MkdocsFile
    content: Content
    languages: tuple[Language, ...]
    last_run: RecordedRun | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: how many pages and files, entries published and kept back, warnings, the manifest's digest."""

    pages: int
    files: int
    published: int
    kept_back: dict[OutReason, int]
    warnings: tuple[Problem, ...]
    digest: str
    certificate: Certificate | None = None


def read_inputs(settings: Settings) -> Inputs:
    """Read the register and the hand-written pages and apply every rule; collects all problems, raises none."""
    register, problems = read_register(settings.directory, settings.standard)
    mkdocs, mkdocs_problems = read_mkdocs_file(settings.mkdocs_yml)
    # Without its nav every page would be one to leave out: that is said once, of the file itself.
    content, content_problems = read_content(settings.content, mkdocs.nav) if mkdocs else (Content((), ()), [])
    icon_problems = check_tile_icons(register.vocabulary)
    codes = register.municipality.record.languages if register.municipality else ()
    languages, language_problems = read_languages(settings.theme, codes)
    last_run, run_problems = read_last_run(settings.last_run)
    missing = {*find_missing(settings.theme, languages), *check_pairs(content.pages, codes)}
    found = {*problems, *check(register, settings.today), *icon_problems, *mkdocs_problems, *content_problems}
    found |= {*language_problems, *run_problems, *missing}
    return Inputs(register, mkdocs or MkdocsFile(), content, languages, last_run, tuple(sorted(found)))


def build(settings: Settings, progress: Progress) -> Built:
    """Build the site and take it into use.

    Raises RefusedInputError (input to mend), AuditError (a site that must not go live), DressError, SearchIndexError,
    SiteTakenError, BuildRunningError or OSError; in each case the old site stays as it was.
    """
    progress("登録と文章を読んでいます")
    inputs = read_inputs(settings)
    if errors_in(inputs.problems):
        raise RefusedInputError(inputs.problems)
    digests = digest_inputs(settings)
    progress("ページを作っています")
    trees, kept_back = make_trees(settings, inputs)
    directory = trees[0].edition.directory
    with open_release(settings.site) as staging:
        artifacts = make_artifacts(settings, inputs, trees, progress)
        manifest = make_manifest(artifacts, today=settings.today, version=VERSION)
        certificate = make_certificate(Publication(directory, kept_back), digests, manifest, artifacts)
        if settings.publish_certificate:
            artifacts.append(Artifact(CERTIFICATE, certificate.document, "certificate"))
            manifest = make_manifest(artifacts, today=settings.today, version=VERSION)
        progress("書き出しています")
        write_release(staging, [*artifacts, manifest], settings.site)
        progress("できあがりを確かめています")
        findings = examine(staging, [tree.edition for tree in trees], base_path=base_path(directory))
        if findings:
            raise AuditError(findings)
        digest = manifest_digest(manifest.content)
        use_release(staging, settings.site, digest)
        keep_certificate(settings.site, certificate.files())
    return Built(
        pages=sum(artifact.kind == "page" for artifact in artifacts),
        files=len(artifacts) + 1,
        published=len(directory.listings()),
        kept_back=kept_back,
        warnings=tuple(problem for problem in inputs.problems if problem.severity == "warning"),
        digest=digest,
        certificate=certificate,
    )


def make_trees(settings: Settings, inputs: Inputs) -> tuple[list[Tree], dict[OutReason, int]]:
    """Return the pages of each language, the Japanese first, and how many entries were kept back for which reason.

    Raises RefusedInputError when a hand-written page has the address of a page that is made here.
    """
    trees, kept_back = [], {}
    languages = inputs.languages
    for language in languages:
        publication = publish(inputs.register, settings.today, language)
        kept_back = publication.kept_back
        written = pick_pages(inputs.content.pages, language)
        render = Renderer(settings.theme / "fragments", language)
        pages = tuple(make_pages(publication.directory, written, render, languages, inputs.last_run))
        trees.append(Tree(language, Edition(language.root, publication.directory, written), pages))
    made = {tree.language.code: {page.url for page in tree.pages} for tree in trees}
    if taken := find_taken_addresses(inputs.content.pages, made):
        raise RefusedInputError(taken)
    return trees, kept_back


def make_artifacts(settings: Settings, inputs: Inputs, trees: Sequence[Tree], progress: Progress) -> list[Artifact]:
    """Return every file of the site but its manifest."""
    content, edition = inputs.content, trees[0].edition
    directory, articles = edition.directory, edition.articles
    addresses = Addresses(inputs.languages, {t.language.code: t.addresses for t in trees}, base_path(directory))
    with tempfile.TemporaryDirectory(prefix="tsunagari-dress-") as workshop:
        directories = [(tree.language, tree.edition.directory) for tree in trees]
        dressed = dress(settings, inputs.mkdocs, content, directories, Path(workshop))
    names = list_names(directory)
    # Easy Japanese and other languages part their words by spaces.
    breakers = {tree.language.code: str if tree.language.root else LineBreaker(settings.theme, names) for tree in trees}
    indexes = [build_index(tree.edition.directory, tree.language) for tree in trees]
    artifacts = [
        artifact
        for tree, index in zip(trees, indexes, strict=True)
        for artifact in (
            *press_pages(tree, dressed[tree.language.code].moulds, addresses, breakers[tree.language.code]),
            *press_hand_written(
                dressed[tree.language.code].pages,
                tree.language,
                addresses,
                breakers[tree.language.code],
                end_hand_written(
                    dressed[tree.language.code].pages, index, Renderer(settings.theme / "fragments", tree.language)
                ),
            ),
        )
    ]
    artifacts += [
        *make_files(directory, articles, trees[0].pages),
        *(file for tree in trees for file in make_tree_files(tree.edition.directory, tree.language)),
        *make_assets(settings.theme / "assets", write_brand(directory.municipality.appearance)),
        *make_images(settings, inputs.register, directory, content),
    ]
    artifacts.append(make_service_worker(settings.theme, artifacts, inputs.languages))
    if settings.headers_for:
        place = make_place(directory.municipality.site_url, inputs.languages, https_only=settings.https_only)
        artifacts.append(make_header_file(settings.headers_for, place))
    progress("検索の索引を作っています")
    others = [(index, tree.edition.articles) for tree, index in zip(trees[1:], indexes[1:], strict=True)]
    artifacts.extend(index_records(make_search_records(indexes[0], articles, others)))
    return artifacts


def base_path(directory: PublicDirectory) -> str:
    """Return the path of the site root on its host, with both slashes (the 404 page is served at any depth)."""
    path = urlsplit(directory.municipality.site_url or "/").path
    return f"{path.rstrip('/')}/"
