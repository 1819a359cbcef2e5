"""All outputs of a build, listed once: the pages and the files. The contents page of the whole site."""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages import JAPANESE, Language
from generator.outputs.accessibility.statement_page import make_accessibility
from generator.outputs.calendar.area_pages import make_area_calendars
from generator.outputs.calendar.calendar_pages import make_calendar_files, make_calendar_pages
from generator.outputs.calendar.month_pages import make_month_pages
from generator.outputs.entries.entry_page import make_entries
from generator.outputs.index import build_index
from generator.outputs.lists.audiences import make_audiences
from generator.outputs.lists.cards import Cards
from generator.outputs.lists.desks import make_desks
from generator.outputs.lists.events import make_events
from generator.outputs.lists.list_page import ListMaker
from generator.outputs.lists.organizations import make_organizations
from generator.outputs.lists.places import make_places
from generator.outputs.lists.programmes import make_programmes
from generator.outputs.map.map_page import make_map_files, make_map_page
from generator.outputs.my_list.entries import make_list_files
from generator.outputs.my_list.page import make_my_list
from generator.outputs.near.data import make_near_files
from generator.outputs.near.near_page import make_near_page
from generator.outputs.now.attach import attach_now
from generator.outputs.open_data.data_files import make_open_data
from generator.outputs.pages.article_index import make_article_index
from generator.outputs.pages.finder import make_finder
from generator.outputs.pages.home import make_home
from generator.outputs.pages.hotlines import HotlineCards
from generator.outputs.pages.languages import make_languages
from generator.outputs.pages.missing import make_missing
from generator.outputs.pages.offline import make_offline
from generator.outputs.pages.platform import make_platform
from generator.outputs.pages.site_index import make_site_index
from generator.outputs.pages.urgent import make_urgent
from generator.outputs.pages.worries import make_worries
from generator.outputs.paper.editions import make_editions
from generator.outputs.paper.imprint import attach_imprints
from generator.outputs.render import Renderer
from generator.outputs.search.search_page import make_search_files, make_search_page
from generator.outputs.sitemap_xml import make_sitemap_files
from generator.public import Article, Artifact, Page, PublicDirectory, RecordedRun


def make_pages(
    directory: PublicDirectory,
    articles: Sequence[Article],
    render: Renderer,
    languages: Sequence[Language] = (JAPANESE,),
    last_run: RecordedRun | None = None,
) -> list[Page]:
    """Return every generated page of one language's tree, in a fixed order; `languages` are those of all trees.

    `last_run` is the recorded run of the accessibility tests, if there is one.
    """
    index = build_index(directory, render.language, languages)
    cards = Cards(index, render)
    lines = HotlineCards(render, directory.today)
    make_list = ListMaker(index, cards, render)
    pages = [
        *make_home(index, articles, cards, render),
        *make_urgent(index, cards, lines, render),
        *make_finder(index, render),
        *make_worries(index, make_list, lines),
        *make_languages(index, cards, lines, render),
        *make_places(index, make_list),
        *make_audiences(index, make_list),
        *make_desks(index, make_list),
        *make_organizations(index, make_list),
        *make_programmes(index, make_list),
        *make_events(index, make_list),
        *make_entries(index, render),
        *make_my_list(index, render),
        *make_editions(index, render),
        *make_map_page(directory, render, index.help_line),
        *make_near_page(index, render),
        *make_calendar_pages(directory, render),
        *make_month_pages(index, render),
        *make_area_calendars(index, render),
        *make_search_page(index, render, articles),
        *make_article_index(index, articles, render),
        *make_platform(index, render),
        *make_accessibility(index, render, last_run),
        *make_offline(index, render),
        *make_missing(index, render),
    ]
    pages = attach_imprints([*pages, *make_site_index(index, pages, articles, render)], index, render)
    return attach_now(pages, directory.today, render)


def make_tree_files(directory: PublicDirectory, language: Language) -> list[Artifact]:
    """Return the generated files of one language's tree that are not pages: the entries for the memo, what is near."""
    return [*make_list_files(build_index(directory, language)), *make_near_files(directory, language)]


def make_files(directory: PublicDirectory, articles: Sequence[Article], pages: Sequence[Page]) -> list[Artifact]:
    """Return every generated file that is not a page: map data, calendars, open data, search words, sitemap."""
    return [
        *make_map_files(directory),
        *make_calendar_files(directory),
        *make_open_data(directory),
        *make_search_files(directory.vocabulary),
        *make_sitemap_files(directory, pages, articles),
    ]
