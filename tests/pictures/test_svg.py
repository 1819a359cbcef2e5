"""Drawings: what paints comes through, written anew; what acts, embeds or leads elsewhere is refused."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pictures.faults import PictureError
from generator.pictures.svg import MAX_BYTES, read_svg
from tests.pictures.samples import draw_svg

BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))


def test_shapes_come_through() -> None:
    """Shapes, gradients, cut-outs and words are kept; what drawing programs write for themselves is dropped."""
    drawing = read_svg(
        b'\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8"?><!-- from a program --><svg xmlns="http://www.w3.org/2000/svg"'
        b' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:i="http://inkscape.example/" viewBox="0 0 40 20" i:zoom="2"'
        b' class="x" data-name="y"><i:view><i:image/></i:view><metadata>who drew it</metadata><title>a &amp; b</title><defs>'
        b'<linearGradient id="g"><stop offset="0" style="stop-color:#fff;-i-spec:1"/></linearGradient>'
        b'<radialGradient id="h" xlink:href="#g"/><clipPath id="c"><rect width="9" height="9"/></clipPath></defs>'
        b'<g clip-path="url(#c)"><path d="M0 0h9v9z" fill="url(#g)"/></g>'
        b'<rect fill="red" style="fill:rgb(1, 2, 3);stroke:url(\'#h\') !important"/></svg>'
    )
    assert (drawing.width, drawing.height) == (40, 20)
    assert drawing.content.decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><title>a &amp; b</title><defs>'
        '<linearGradient id="g"><stop offset="0" stop-color="#fff"></stop></linearGradient>'
        '<radialGradient id="h" href="#g"></radialGradient><clipPath id="c"><rect width="9" height="9"></rect></clipPath>'
        '</defs><g clip-path="url(#c)"><path d="M0 0h9v9z" fill="url(#g)"></path></g>'
        '<rect fill="rgb(1, 2, 3)" stroke="url(#h)"></rect></svg>'
    )
    assert read_svg(drawing.content).content == drawing.content


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("<script>alert(1)</script>", "svg-active"),
        ('<script href="https://x.example/a.js"/>', "svg-active"),
        ('<rect onload="alert(1)"/>', "svg-active"),
        ('<rect ONCLICK="alert(1)"/>', "svg-active"),
        ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', "svg-active"),
        ('<p xmlns="http://www.w3.org/1999/xhtml">x</p>', "svg-active"),
        ('<image href="data:image/png;base64,AAAA"/>', "svg-active"),
        ('<a href="javascript:alert(1)"><rect/></a>', "svg-active"),
        ('<animate attributeName="href" to="javascript:alert(1)"/>', "svg-active"),
        ('<set attributeName="onload" to="alert(1)"/>', "svg-active"),
        ("<metadata><script>alert(1)</script></metadata>", "svg-active"),
        ('<use href="#a"/>', "svg-part"),
        ("<style>@import 'https://x.example/'</style>", "svg-part"),
        ("<filter/>", "svg-part"),
        ("<svg/>", "svg-part"),
        ("<blink/>", "svg-part"),
        ('<linearGradient href="https://x.example/#a"/>', "svg-link"),
        ('<linearGradient xmlns:q="http://www.w3.org/1999/xlink" q:href="b.svg#a"/>', "svg-link"),
        ('<rect href="#a"/>', "svg-link"),
        ('<rect fill="url(https://x.example/#a)"/>', "svg-link"),
        ('<rect fill="URL(b.svg#a)"/>', "svg-link"),
        ('<rect style="fill:url(//x.example)"/>', "svg-link"),
        ('<rect style="background:url(x)"/>', "svg-link"),
        ('<rect style="fill:\\75rl(x)"/>', "svg-link"),
        ('<rect fill="https://x.example"/>', "svg-link"),
        ('<rect id="a b"/>', "svg-part"),
        ('<mask id="m"><rect mask="url(#n)"/></mask>', "svg-part"),
        ("<g>" * 60 + "</g>" * 60, "svg-part"),
        ("<g>", "svg-broken"),
        ("&nbsp;", "svg-broken"),
        ("<?xml-stylesheet href='a.css'?>", "svg-entity"),
    ],
)
def test_what_is_not_a_drawing_is_refused(part: str, code: str) -> None:
    """Scripts, events, embedding, style sheets and addresses are each refused, with the words for it."""
    with pytest.raises(PictureError) as refused:
        read_svg(draw_svg(part))
    assert refused.value.fault.code == code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>", "svg-entity"),
        (f"<!DOCTYPE svg [<!ENTITY a0 'x'>{BOMB}]><svg>&a8;</svg>".encode(), "svg-entity"),
        (b"<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><svg>&f;</svg>", "svg-entity"),
        ("<svg/>".encode("utf-16"), "svg-broken"),
        (b"<html><body/></html>", "svg-broken"),
        (b"<svg viewBox='0 0 1 1'/>", "svg-broken"),
        (b"\x89PNG\r\n\x1a\n", "svg-broken"),
        (b"", "svg-broken"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "svg-measure"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='100%' height='1em'/>", "svg-measure"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 9'/>", "svg-measure"),
        (b" " * (MAX_BYTES + 1), "picture-size"),
    ],
)
def test_a_file_that_is_no_drawing_is_told_apart(content: bytes, code: str) -> None:
    """Entities, other encodings, other files and drawings without a size are refused before anything is drawn."""
    with pytest.raises(PictureError) as refused:
        read_svg(content)
    assert refused.value.fault.code == code


@pytest.mark.parametrize(("width", "height"), [("30", "10px"), (" 30.0px", "10")])
def test_size_comes_from_width_and_height_too(width: str, height: str) -> None:
    """A drawing without a view box is as large as its width and height say."""
    drawing = read_svg(f"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}'/>".encode())
    assert (drawing.width, drawing.height) == (30, 10)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])), st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_words_and_values_stay_what_they_are(words: str, value: str) -> None:
    """Whatever stands in a title or an attribute comes out as text or is refused; it never becomes markup."""
    source = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 1 1", "font-family": value})
    ET.SubElement(source, "title").text = words
    try:
        drawing = read_svg(ET.tostring(source))
    except PictureError:
        return
    root = ET.fromstring(drawing.content.decode())
    assert [child.tag.partition("}")[2] for child in root.iter()] == ["svg", "title"]
    assert (root[0].text or "") == words
    assert root.get("font-family") == " ".join(value.split())
