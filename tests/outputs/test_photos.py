"""Photos on the page of an entry: after what one needs to call or go, light to load, told to those who cannot see them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.outputs.render import Renderer
from generator.public import Photo
from tests.outputs.entry_page import make_page
from tests.sample import sample_directory

HOSTILE = '"><script>alert(1)</script>'
PHOTO = Photo("images/a-1-small.webp", "images/a-1.webp", 1200, 800, 480, "木の入り口と、その横のスロープ", "写真: 会")


def test_a_photo_is_told_and_light(render: Renderer) -> None:
    """It has its words, its size so that nothing jumps, two files to choose from, and is loaded when it comes near."""
    body = make_page(replace(sample_directory().places[0], photos=(PHOTO,)), render).body
    assert (
        '<img src="~/images/a-1-small.webp" srcset="~/images/a-1-small.webp 480w, ~/images/a-1.webp 1200w" '
        'sizes="(min-width: 40em) 560px, 94vw" width="1200" height="800" loading="lazy" decoding="async" '
        'alt="木の入り口と、その横のスロープ">\n<figcaption>写真: 会</figcaption>'
    ) in body
    assert body.index("phone__number") < body.index('class="photos"') < body.index('class="entry-foot"')


def test_several_stand_beside_each_other(render: Renderer) -> None:
    """Two or three are marked so, and one without credit has no caption."""
    body = make_page(replace(sample_directory().places[0], photos=(PHOTO, replace(PHOTO, credit=None))), render).body
    assert 'class="photos photos--several"' in body
    assert body.count("<figure") == 2
    assert body.count("<figcaption") == 1


@pytest.mark.parametrize("state", ["open", "suspended"])
def test_words_of_a_photo_do_nothing(render: Renderer, state: str) -> None:
    """Hostile words in alt and credit come out as words."""
    photo = replace(PHOTO, alt=PHOTO.alt + HOSTILE, credit=HOSTILE)
    place = replace(
        sample_directory().places[0], photos=(photo,), state="suspended" if state == "suspended" else "open"
    )
    body = make_page(place, render).body
    assert HOSTILE not in body
    assert "<script>" not in body


def test_no_photo_of_what_has_ended(render: Renderer) -> None:
    """A place that has closed for good is not shown as if one could go there; one without photos has no empty room."""
    place = sample_directory().places[0]
    assert "photos" not in make_page(replace(place, photos=(PHOTO,), state="retired"), render).body
    assert "photos" not in make_page(place, render).body
