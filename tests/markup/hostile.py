"""Words that try to be markup: of HTML, XML, Markdown, YAML, Jinja and the servers' rules, and the marks of pressgen itself."""

import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

EXAMPLES = os.environ.get("PRESSGEN_EXAMPLES")
"""How many examples a long run tries: `PRESSGEN_EXAMPLES=5000 python -m pytest tests/markup`."""
SCRAPS = [
    *"<>\"'&=/\\`;{}()[]!#%$*_~|-:,. ", '="', "='", "/>", "</", "<!", "<?", "?>", "<!--", "-->", "--!>", "]]>", "<![CDATA[",
    'src="', 'href="', 'alt="', 'title="', 'class="', " onerror=alert(1) ", 'style="', "<script>", "</script>", "<script",
    "</title>", "<title>", "</textarea>", "<plaintext>", "<svg onload=alert(1)>", "<img src=x>", "<a href=x>", "</a>", "</p>",
    "<b>", "<br>", "<p>", "&lt;", "&#60;", "&#x3c;script&#x3e;", "&quot;", "&amp;", "&amp;lt;", "&copy", "&notit;", "&nbsp;",
    "&#2;", "&#x6;", "&#xfdd0;0&#xfdd1;", "javascript:", "data:text/html,", "https://x.example/a.png", "https://x.example/?a=1&copy=2",
    "www.x.example", "http://", "a@b.example", "mailto:", "tel:", "0480-45 00 00", "https://x.example/'\"<", "//x.example",
    "\\", "\\\\", "\\<", "**", "***", "__", "~~", "``", "```", "![a](b.png)", '![a](b.png "t")', "![", "](", ")", "[a]", "[a]: https://x.example/", "[^1]", "~~ord~~",
    "[a](https://x.example/)", "<https://x.example/>", "{{ 1 }}", "{% raw %}", "{#", "%(x)s", "%s", "{}", "{0}", "%0a", "${x}",
    "return 301 /", "; }", "\x85", "å", "ö", "مرحبا", "🎉", "ord ", "Bo Ek", "säger ", ", rektor", " (S)", "src=", "x=", "'x'",
]  # fmt: skip
MARKS = [
    "\x020\x02",
    "\x030\x03",
    "\x060\x06",
    "\x070\x07",
    "\x080\x08",
    "\x02",
    "\x03",
    "\x04",
    "\x05",
    "\x06",
    "\ufdd00\ufdd1",
    "\x00",
    "\x07",
    "\u2028",
    "\xad",
    "\ufeff",
]
LINES = [
    "\n",
    "\n\n",
    "  \n",
    "- ",
    "– ",
    "• ",
    "1. ",
    "## ",
    "> ",
    "    ",
    "| ",
    "|-|-|\n",
    "---\n",
    "```\n",
    "\n\n– ",
    "\n\n[^1]: ",
    ", säger Bo Ek.\n",
]
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=4)
_JUMBLE = st.lists(
    st.one_of(st.sampled_from(SCRAPS), st.sampled_from(LINES), st.sampled_from(MARKS), _TEXT), max_size=40
).map("".join)
_OPENINGS = st.sampled_from(
    ["", "", "- ", "– ", "• ", "1. ", "## ", "> ", "> — ", "    ", "Tid: ", "Plats: ", "| a | ", "|-|-|", "```", "  - "]
)
_RUN = st.lists(st.one_of(st.sampled_from(SCRAPS), st.sampled_from(MARKS), _TEXT), max_size=6).map("".join)
_CLOSINGS = st.sampled_from(["\n", "\n", "\n\n", ", säger Bo Ek.\n\n", ", säger Bo Ek (S), rektor.\n\n", " |\n"])
_ROWS = st.lists(st.tuples(_OPENINGS, _RUN, _CLOSINGS).map("".join), max_size=8).map("".join)
BODIES = st.one_of(_JUMBLE, _ROWS)
"""Anything at all, and lines that open as blocks do."""
_LINE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"]), max_size=4)
VALUES = (
    st.lists(st.one_of(st.sampled_from(SCRAPS), _LINE), min_size=1, max_size=8)
    .map("".join)
    .filter(lambda said: "<!--" not in said)
)
"""Of one line, and with nothing that no value may hold: a comment in HTML is refused."""


def tried(few: int) -> settings:
    """So many examples in the suite, always the same; in a long run, as many as it asks for, at random."""
    calm = list(HealthCheck)
    return settings(
        max_examples=int(EXAMPLES or few), deadline=None, derandomize=EXAMPLES is None, suppress_health_check=calm
    )
