"""The shipped vocabularies: slugs are permanent, so they are typed here once more by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.records.vocabulary import Vocabulary, read_vocabulary
from tests.records.planting import STANDARD

KINDS = (
    "salon exercise dementia-cafe carers community-cafe kids-cafeteria food-pantry study childrens-hall parent-child youth "
    "out-of-school hikikomori disability self-help intercultural lgbtq hobby public-space online shop"
)
AUDIENCES = (
    "anyone children teens young working older alone parents pregnant single-parent carer young-carer disability mental "
    "hikikomori out-of-school foreign lgbtq abuse bereaved poverty housing addiction reentry evacuee supporter"
)
WORRIES = (
    "talk place-to-go no-conversation neighbour withdrawn school bullying want-to-die mind-body money-food rent-home job debt "
    "home-safety sexual-harm pregnancy-parenting single-parent carer-time care forgetful disability-illness bereaved contract "
    "language gender-love clutter addiction evacuated not-sure"
)
FIRST_VISIT = (
    "come-alone may-stay-silent family-may-come drop-in leave-any-time name-not-asked nothing-to-buy greeter first-timer-day "
    "staff-present programme free-time quiet children-ok meal pickup pets join-online"
)
ACCESSIBILITY = (
    "wheelchair wheelchair-rental cane-rental barrier-free-toilet ramp-elevator tactile-paving braille-reading assistance-dog "
    "subtitles written-talk priority-parking ostomate child-toilet nursing-room diaper food-ok stroller-rental stroller-ok"
)
CHANNELS = "phone fax mail form sns chat relay visit home-visit letter video"
GROUPS = (
    "gov/mayor gov/planning gov/general-affairs gov/economy gov/children gov/education gov/welfare gov/environment "
    "gov/town-planning gov/civil-works gov/disaster gov/other support/professional support/welfare-corp support/shakyo "
    "support/npo support/other residents/neighbourhood residents/commissioner residents/probation residents/volunteer "
    "residents/other business/company business/shopping-street business/commerce business/other civic/sports civic/arts "
    "civic/environment-npo civic/coop civic/agri-coop civic/fishery-coop civic/other"
)
NEUTRAL_TITLES = {
    "bullying": "学校のこと",
    "want-to-die": "今つらいとき",
    "mind-body": "体調のこと",
    "home-safety": "家庭のこと",
    "sexual-harm": "からだのこと",
    "pregnancy-parenting": "子どものこと",
    "gender-love": "自分のこと",
    "addiction": "習慣のこと",
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """Return the vocabularies of the product."""
    words, problems = read_vocabulary(STANDARD, STANDARD)
    assert problems == []
    return words


@pytest.mark.parametrize(
    ("name", "slugs"),
    [
        ("kinds", KINDS),
        ("audiences", AUDIENCES),
        ("worries", WORRIES),
        ("first_visit", FIRST_VISIT),
        ("accessibility", ACCESSIBILITY),
        ("channels", CHANNELS),
        ("groups", GROUPS),
    ],
)
def test_slugs_are_permanent(vocabulary: Vocabulary, name: str, slugs: str) -> None:
    """No slug is lost, renamed or added unseen: they are addresses of pages and words of open data."""
    assert set(getattr(vocabulary, name)) == set(slugs.split())


def test_sensitive_words(vocabulary: Vocabulary) -> None:
    """Exactly the marked kinds and audiences are sensitive, and the marked worries have their neutral titles."""
    assert {k.slug for k in vocabulary.kinds.values() if k.sensitive == "yes"} == {"hikikomori", "self-help", "lgbtq"}
    assert {a.slug for a in vocabulary.audiences.values() if a.sensitive == "yes"} == {
        *("lgbtq", "abuse", "addiction", "reentry")
    }
    assert {w.slug: w.neutral_title for w in vocabulary.worries.values() if w.neutral_title} == NEUTRAL_TITLES


def test_neutral_numbers_are_apart(vocabulary: Vocabulary) -> None:
    """Every sensitive word has a number, no two the same: it is the address of its page."""
    numbers = [
        *(kind.number for kind in vocabulary.kinds.values() if kind.sensitive == "yes"),
        *(audience.number for audience in vocabulary.audiences.values() if audience.sensitive == "yes"),
        *(worry.number for worry in vocabulary.worries.values() if worry.neutral_title),
    ]
    assert None not in numbers
    assert len(set(numbers)) == len(numbers) == 15


def test_every_worry_but_one_has_a_tile(vocabulary: Vocabulary) -> None:
    """Nine tiles lead to every worry, each once; どれかわからない stands apart."""
    worries = [worry for tile in vocabulary.tiles.values() for worry in tile.worries]
    assert len(vocabulary.tiles) == 9
    assert sorted(worries) == sorted(set(WORRIES.split()) - {"not-sure"})


def test_a_register_may_have_its_own_words(tmp_path: Path) -> None:
    """A vocabulary file of the register replaces the product's, and only that one."""
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / "desk-roles.yml").write_text("- {slug: own, label: みほん}\n", encoding="utf-8")
    words, problems = read_vocabulary(tmp_path, STANDARD)
    assert (problems, list(words.desk_roles), words.areas) == ([], ["own"], {})
    assert len(words.kinds) == 21


@pytest.mark.parametrize(
    ("term", "code"),
    [
        ("{slug: own, label: '{みほん|x}'}", "label"),
        ("{slug: own, label: み, easy: '{みほん'}", "ruby"),
        ("{slug: own, label: み, easy: 'み}ほん'}", "ruby"),
        ("{slug: own, label: み, easy: '{みほん}'}", "ruby"),
        ("{slug: own, label: み, easy: '{{7*7}}'}", "ruby"),
    ],
)
def test_readings_have_one_notation(tmp_path: Path, term: str, code: str) -> None:
    """Braces that are no reading are refused where they stand, not when pages are made of them."""
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / "desk-roles.yml").write_text(f"- {term}\n", encoding="utf-8")
    _, problems = read_vocabulary(tmp_path, STANDARD)
    assert [(problem.file, problem.line, problem.code) for problem in problems] == [
        ("vocabulary/desk-roles.yml", 1, code)
    ]


def test_a_missing_standard_file_is_said(tmp_path: Path) -> None:
    """A product folder that lacks a vocabulary is a problem with the file's name, not a crash."""
    _, problems = read_vocabulary(tmp_path, tmp_path)
    assert "vocabulary/kinds.yml" in {problem.file for problem in problems}
