"""Reports HTML tags and comments in a text: they are shown as text, which no author means.

Tags, comments and declarations are defined by CommonMark 0.31, section 6.6. A tag whose name HTML does not have is a
placeholder (see `text.placeholders`).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pressgen import problems
from pressgen.patterns import compile_when_used
from pressgen.problems import Fix, Text
from pressgen.text import html_to_markdown
from pressgen.text.emphasis import ATTRIBUTES
from pressgen.text.masked_text import Masked, Taken
from pressgen.text.reading import Reading

_NAMES = """a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button
 canvas caption center cite code col colgroup data dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure
 font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map
 mark marquee menu meta meter nav nobr noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp
 script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th
 thead time title tr track tt u ul var video wbr xml"""
_TAG = compile_when_used(
    rf"</?(?P<name>{'|'.join(sorted(_NAMES.split(), key=len, reverse=True))}|(?:o|w|v|m|st1):\w+)(?P<rest>{ATTRIBUTES})>"
    r"|<!(?:DOCTYPE|\[)[^<>]*>|<\?[^<>]*>|&lt;/?(?:p|br|b|i|a|div|span|strong|em|li|ul|ol|h[1-6])\b"
    r"|&(?:nbsp|amp|quot|shy|ndash|mdash|[aou]uml|aring|eacute)\b(?!;)|&amp;(?:[a-z]+|\#\d+);",
    re.IGNORECASE,
)
_ONE_LINE = compile_when_used(r"[ \t>]*(?:\||#{1,6}[ \t\u00a0])")
"""The start of a table row or a heading."""
_WITHIN = compile_when_used(r"\s*(?:[>|#*+•-]|\d+[.)])")
"""A line of a blockquote, table, heading or list, which a fix cannot split in two."""
_COMMENT, _END = "<!--", "-->"
_LONGEST = 30
"""Length of a tag shown in a message, in characters."""


class Tag(NamedTuple):
    """A tag, or what looks like one, and its span."""

    start: int
    end: int
    shown: str
    """Its name in brackets: "<p>"."""


def tags(text: str) -> list[Tag]:
    """The tags of a text, and the entities that are shown as written."""
    if "<" not in text and "&" not in text:
        return []
    return [
        Tag(match.start(), match.end(), f"<{match['name'].lower()}>" if match["name"] else _short(match[0]))
        for match in _TAG.finditer(text)
        if not match["name"] or "=" in match["rest"] or not match["rest"].strip(" /\n")
    ]


def _short(tag: str) -> str:
    return tag if len(tag) <= _LONGEST else f"{tag[: _LONGEST - 1]}…"


def comments(text: str) -> Iterator[tuple[int, int]]:
    """The spans of comments. One that is never closed spans only its opening `<!--`."""
    at = text.find(_COMMENT)
    while at >= 0:
        end = text.find(_END, at + len(_COMMENT))
        yield at, end + len(_END) if end >= 0 else at + len(_COMMENT)
        at = text.find(_COMMENT, end) if end >= 0 else -1


COMMENT = problems.text("This is a comment in HTML, and would be published for all to read.")
COMMENT_HINT = problems.text(
    "Take it away. What only colleagues should read belongs in the pull request, or after # among the keys."
)
NEVER_CLOSED = problems.text("Take it away: all from <!-- to where the comment should end.")


def report_pasted(masked: Masked, reading: Reading) -> None:
    """Reports comments (PG432), then the tags outside of them (PG433), those on consecutive lines together."""
    text = masked.text
    if "<" not in text and "&" not in text:
        return
    comment_spans = list(comments(text)) if _COMMENT in text else []
    for span in comment_spans:
        _report_comment(span, reading)
    taken = Taken(text, comment_spans)
    outside = [tag for tag in tags(text) if tag[:2] not in taken]
    for group in _groups(text, outside):
        _report_tags(group, reading)


def _report_comment(span: tuple[int, int], reading: Reading) -> None:
    closed = span[1] - span[0] > len(_COMMENT)
    hint, fix = (COMMENT_HINT, "") if closed else (NEVER_CLOSED, None)
    reading.problem("PG432", "error", span, COMMENT, hint, fix)


def _groups(text: str, found: list[Tag]) -> Iterator[list[Tag]]:
    """Groups of tags on consecutive lines, not counting blank ones."""
    group: list[Tag] = []
    for tag in found:
        if group and any(line.strip() for line in text[group[-1].end : tag.start].split("\n")[1:-1]):
            yield group
            group = []
        group.append(tag)
    if group:
        yield group


def _report_tags(group: list[Tag], reading: Reading) -> None:
    start, end = group[0].start, group[-1].end
    names = list(dict.fromkeys(tag.shown for tag in group))
    shown = ", ".join(names[:5]) + (", …" if len(names) > 5 else "")
    message = problems.text("This is HTML, which readers would see as it stands: {tags}.", tags=shown)
    reading.problem(
        "PG433",
        "warning",
        (start, end),
        message,
        _advice(names[0], reading.text, start),
        _fix(reading.text, start, end),
    )


def _fix(text: str, start: int, end: int) -> Fix | None:
    """A fix with the words without tags. It may make paragraphs only where nothing else is on the lines."""
    replacement = html_to_markdown.without_tags(text, start, end)
    if replacement is None or tags(replacement):
        return None
    line = text[text.rfind("\n", 0, start) + 1 : start]
    replacement = replacement if line.strip() else replacement.lstrip("\n")
    replacement = replacement if text[end : end + 1] not in {"", "\n"} else replacement.rstrip("\n")
    if "\n" in replacement and _WITHIN.match(line):
        return None
    return Fix(text=replacement, safe=not html_to_markdown.has_unpaired(text, start, end))


_SMALL = problems.text("Small figures are signs of their own: m², 10⁶, CO₂. Write the rest in words.")
_HINTS: dict[str, Text] = {
    "<br>": problems.text("For a new line, end the line with \\; for a new paragraph, leave a line empty."),
    "<b>": problems.text("Bold text is written **so**."),
    "<strong>": problems.text("Bold text is written **so**."),
    "<i>": problems.text("Italic text is written *so*."),
    "<em>": problems.text("Italic text is written *so*."),
    "<a>": problems.text("A link is written [words](https://address)."),
    "<img>": problems.text("A picture is written ![what it shows](file.jpg)."),
    "<li>": problems.text("Begin each item of a list with * and a space."),
    "<ul>": problems.text("Begin each item of a list with * and a space."),
    "<sup>": _SMALL,
    "<sub>": _SMALL,
    "<hr>": problems.text("A line across the page is --- with an empty line above it."),
    "<blockquote>": problems.text("Begin each line of a quotation with > and a space."),
    **dict.fromkeys(
        ("<h1>", "<h2>", "<h3>", "<h4>", "<h5>", "<h6>"),
        problems.text("A heading is a line that begins with ## and a space."),
    ),
    "<table>": problems.text(
        "Write a table with bars between its cells, and a line | --- | --- | under its first row."
    ),
    "<iframe>": problems.text("Films and other pages cannot stand in a text. Write a link to them."),
    "<script>": problems.text("A text cannot hold a program. Take it away."),
}
_NO_BREAK = problems.text("Write a space or a comma for it: a heading, and a row of a table, is one line.")
_HINT = problems.text("Take the HTML away and keep the words. Leave an empty line between paragraphs.")


def _advice(name: str, text: str, start: int) -> Text:
    """The hint for a tag at `start`. A `<br>` in a line that cannot be divided has its own."""
    one_line = name == "<br>" and _ONE_LINE.match(text, text.rfind("\n", 0, start) + 1, start)
    return _NO_BREAK if one_line else hint(name)


def hint(name: str) -> Text:
    """What to write instead of a tag."""
    return _HINTS.get(name, _HINT)
