"""Marks which words of a text differ, for a page that shows it before and after."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from markupsafe import Markup

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_TOKENS = 2000
"""In a pair of lines: comparing takes the square of their number, and lines this long have changed as a whole."""


def marked(before: Sequence[str], after: Sequence[str]) -> tuple[list[Markup], list[Markup]]:
    """The lines of both sides as HTML, with `<del>` and `<ins>` around what differs."""
    old, new = [Markup.escape(line) for line in before], [Markup.escape(line) for line in after]
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "replace" and b - a == d - c:
            for was, now in zip(range(a, b), range(c, d), strict=True):
                old[was], new[now] = _marked_line(before[was], after[now])
        elif kind != "equal":
            old[a:b] = (Markup("<del>{}</del>").format(line) for line in before[a:b])
            new[c:d] = (Markup("<ins>{}</ins>").format(line) for line in after[c:d])
    return old, new


def _marked_line(before: str, after: str) -> tuple[Markup, Markup]:
    one, other = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(one), len(other)) > _MOST_TOKENS:
        return Markup("<del>{}</del>").format(before), Markup("<ins>{}</ins>").format(after)
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    old = _joined("del", ((one[a:b], kind == "equal") for kind, a, b, _, _ in steps))
    return old, _joined("ins", ((other[c:d], kind == "equal") for kind, _, _, c, d in steps))


def _joined(tag: str, runs: Iterator[tuple[list[str], bool]]) -> Markup:
    """The runs of words as HTML; those that are not equal on both sides within the tag."""
    html = Markup("")
    for tokens, is_equal in runs:
        if tokens:
            html += "".join(tokens) if is_equal else Markup("<{0}>{1}</{0}>").format(Markup(tag), "".join(tokens))  # noqa: S704 -- one of two words
    return html
