"""The frame's own values in the languages of the site."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.assembly.frame import describe_site
from generator.languages import JAPANESE
from tests.sample import sample_directory
from tests.sample_languages import EASY

OVERRIDES = Path(__file__).parents[2] / "theme" / "overrides"
RULED = "<span>{}<ruby>案内<rp>（</rp><rt>あんない</rt><rp>）</rp></ruby></span>"


def test_names_in_the_frame_have_their_readings_where_they_are_shown() -> None:
    """In easy Japanese header and footer draw readings, and what goes into a title or an attribute has none."""
    town = replace(sample_directory().municipality, site_name="みなも{案内|あんない}", department="<課>{案内|あんない}")
    site = describe_site(town, EASY, OVERRIDES)
    assert site["site_name"] == "みなも案内"
    assert site["site_name_html"] == RULED.format("みなも\u2060")
    assert site["department_html"] == RULED.format("&lt;課&gt;")


def test_the_frame_of_the_japanese_tree_is_escaped_alone() -> None:
    """Text of the municipality cannot become a tag."""
    town = replace(sample_directory().municipality, site_name="つながり <はるの市>")
    assert describe_site(town, JAPANESE, OVERRIDES)["site_name_html"] == "つながり &lt;はるの市&gt;"
