"""What a drawing may hold: shapes, words, gradients and cut-outs. Whatever is not named here has no way through."""

from __future__ import annotations

import re

NAMESPACE = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XHTML = "http://www.w3.org/1999/xhtml"

GROUPS = frozenset({"svg", "g", "defs"})
SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
WORDS = frozenset({"title", "desc", "text", "tspan"})
PAINTS = frozenset({"linearGradient", "radialGradient", "stop"})
CUTS = frozenset({"clipPath", "mask"})
ELEMENTS = GROUPS | SHAPES | WORDS | PAINTS | CUTS

# Named so that the message can say what is wrong; they would be refused as unknown parts anyway.
ACTIVE = frozenset(
    {
        *("script", "handler", "listener", "foreignObject", "image", "iframe", "video", "audio", "canvas", "a"),
        *("animate", "animateMotion", "animateTransform", "animateColor", "set", "discard", "mpath"),
    }
)
LEFT_OUT = frozenset({"metadata"})
"""Parts that are dropped without a word: they paint nothing."""

ATTRIBUTES = frozenset(
    {
        *(
            "id",
            "viewBox",
            "width",
            "height",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
        ),
        *("d", "points", "transform", "preserveAspectRatio", "pathLength", "dx", "dy", "rotate", "textLength"),
        *("gradientUnits", "gradientTransform", "spreadMethod", "offset", "stop-color", "stop-opacity"),
        *("clipPathUnits", "maskUnits", "maskContentUnits", "clip-path", "clip-rule", "mask", "mask-type"),
        *("fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap"),
        *("stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "color", "opacity"),
        *("paint-order", "vector-effect", "shape-rendering", "display", "visibility", "overflow"),
        *("font-family", "font-size", "font-style", "font-weight", "letter-spacing", "word-spacing", "text-anchor"),
        *("dominant-baseline", "alignment-baseline", "writing-mode", "lengthAdjust"),
    }
)
STYLES = ATTRIBUTES - {"id", "viewBox", "x", "y", "d", "points", "width", "height"}
"""What may stand in a style attribute; it is written as attributes of their own."""

NAME = re.compile(r"[A-Za-z_][\w.-]{0,79}", re.ASCII)
LOCAL = re.compile(r"#([A-Za-z_][\w.-]{0,79})", re.ASCII)
LOCAL_URL = re.compile(r"url\(\s*[\"']?(#[A-Za-z_][\w.-]{0,79})[\"']?\s*\)(?:\s+(?:none|#[0-9A-Fa-f]{3,8}))?", re.ASCII)
VALUE = re.compile(r"[\w #%.,()+'\"\s-]*")
"""No colon, slash, backslash or semicolon: no address can be written with what is left."""
