"""The accessibility statement: nothing is claimed that was not tested, and what is missing is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.languages import JAPANESE
from generator.outputs.accessibility.checks import count_families, name_checks, name_hand_checks
from generator.outputs.accessibility.criteria import list_guidelines
from generator.outputs.accessibility.statement_page import make_accessibility
from generator.outputs.index import build_index
from generator.outputs.render import Renderer
from generator.public import CheckResult, HandCheck, RecordedRun, Statement
from generator.settings import CHECKOUT
from tests.browser.page_kinds import KINDS, SHEETS
from tests.sample import sample_directory

RENDER = Renderer(CHECKOUT / "theme" / "fragments")
AXE = CheckResult(
    check="axe", tool="axe-core 4.14.1", pages=2, widths=(320, 1280), schemes=("light", "dark"), faulty=()
)
RUN = RecordedRun(
    date=date(2026, 11, 20), version="0.1.0", browser="Chromium 150.0", sheets=("home", "en: home"), checks=(AXE,)
)
CLEAN, FAULTY = "問題は見つかりませんでした", "直すところが見つかりました"
NOT_DONE = "まだ確かめていません"


def _page(run: RecordedRun | None, statement: Statement | None = None) -> str:
    directory = replace(sample_directory(), statement=statement or Statement())
    return make_accessibility(build_index(directory), RENDER, run)[0].body


def test_without_a_record_no_test_is_claimed() -> None:
    """Where no run was recorded the page says so, and no criterion is said to be without fault."""
    body = _page(None)
    assert "試験の記録は、まだありません" in body
    assert CLEAN not in body
    assert body.count("プログラムでは確かめていません") == 13


def test_a_run_is_told_as_it_was() -> None:
    """Date, number of pages, browser, tool, widths and schemes stand there, and what the run left out."""
    body = _page(RUN)
    for words in (
        "2026年11月20日",
        "2ページを調べました",
        "Chromium 150.0",
        "axe-core 4.14.1",
        "320・1280",
        "明るい画面と暗い画面",
    ):
        assert words in body, words
    left_out = body.split("この回に行わなかった試験")[1].split("</ul>")[0]
    assert left_out.count("<li>") == len(name_checks(JAPANESE.say)) - 1


def test_faults_are_told() -> None:
    """A check with faults names the kinds of page, its criteria are not said to be without fault, and it is a weak point."""
    body = _page(replace(RUN, checks=(replace(AXE, faulty=("en: home",)),)))
    assert f"1ページで、{FAULTY}（en: home）" in body.replace(" ", "").replace("en:home", "en: home")
    assert CLEAN not in body
    assert "上の試験で見つかった所を、直しています" in body


def test_whatever_the_programs_found_only_consideration_is_claimed() -> None:
    """The level is 配慮, with the reason why neither 準拠 nor 一部準拠 is written, and all 38 criteria are listed."""
    for run in (None, RUN):
        body = _page(run)
        assert "JIS X 8341-3:2016のレベルAAに配慮" in body
        assert "「準拠」「一部準拠」と書くには" in body
        assert "38項目" in body


def test_criteria_are_those_of_the_standards() -> None:
    """JIS X 8341-3:2016 (WCAG 2.0) has 25 criteria of level A and 13 of AA, WCAG 2.2 has 55 without 4.1.1."""
    guidelines = list_guidelines(JAPANESE.say)
    jis = [number for guideline in guidelines for number in guideline.jis]
    added = [number for guideline in guidelines for number in guideline.added]
    assert (len(jis), len(set(jis))) == (38, 38)
    assert len({*jis, *added} - {"4.1.1"}) == 55


def test_what_nobody_tried_is_named_one_by_one() -> None:
    """Screen readers, phones, residents, supporters and the test of the standard each stand there as not done."""
    assert _page(RUN).count(NOT_DONE) == len(name_hand_checks(JAPANESE.say))


def test_what_people_tried_stands_with_day_role_and_result() -> None:
    """A trial takes the place of "not yet"; a later one of the same kind comes first."""
    first = HandCheck(check="nvda", by="担当課の職員", on=date(2026, 10, 1), good=False, note="表が読みにくい")
    later = replace(first, on=date(2026, 11, 1), good=True, note=None)
    body = _page(RUN, Statement(by_hand=(first, later)))
    assert body.count(NOT_DONE) == len(name_hand_checks(JAPANESE.say)) - 1
    assert body.index("2026年11月1日") < body.index("使いにくい所がありました。 表が読みにくい")


def test_a_test_after_the_standard_is_pointed_to() -> None:
    """Once such a test was done, the page no longer says that it was not."""
    done = HandCheck(check="jis", by="試験の会社", on=date(2026, 11, 1), good=True, note=None)
    assert "その試験はまだ終えていない" not in _page(RUN, Statement(by_hand=(done,)))


def test_policy_names_deadline_and_department() -> None:
    """The deadline is the municipality's, or said to be open; the department stands there with its number."""
    assert "まだ決まっていません" in _page(None)
    body = _page(None, Statement(decided_on=date(2026, 4, 1), deadline=date(2028, 3, 31)))
    for words in ("2028年3月31日", "2026年4月1日", "福祉総務課", "0000-20-1000"):
        assert words in body, words


def test_every_kind_of_page_is_counted_once() -> None:
    """The groups of pages add up to all that were judged, and every group has some."""
    families = count_families(SHEETS, JAPANESE.say)
    assert sum(count for _, count in families) == len(SHEETS)
    assert len(count_families(KINDS, JAPANESE.say)) == len(families)
