"""Paragraphs of HTML that are marked as a lead: by the name of their style, or because all of their words are bold."""

import re
from collections.abc import Iterator
from copy import copy

from bs4 import Tag
from bs4.element import NavigableString

from pressgen.importers.html_inline import inline

_STYLE = re.compile(r"(?:\A|[-_])(?:ingress|preamble|lead|intro)(?:text)?\Z", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold(?:er)?|[6-9]00)", re.IGNORECASE)
_MOST_IN_LEAD = 2
_BOLD_TAGS = ("b", "strong")


def lead_words(node: Tag) -> str:
    """The words of a paragraph that is marked as a lead, as Markdown without the bold; empty for any other paragraph."""
    is_bold = _is_bold_throughout(node)
    if not (is_bold or _has_style(node) or _is_in_lead(node)):
        return ""
    plain = copy(node)
    for inner in plain.find_all(_BOLD_TAGS) if is_bold else ():
        inner.unwrap()
    return inline(plain).text


def _is_in_lead(node: Tag) -> bool:
    """Whether the paragraph stands in a box that is called like a lead. One with more paragraphs than a lead has is the whole text."""
    box = node.parent
    return box is not None and box.name == "div" and _has_style(box) and len(box.find_all("p")) <= _MOST_IN_LEAD


def _has_style(node: Tag) -> bool:
    """Whether a class of the paragraph is called like a lead, such as "ingress"."""
    classes = node.get("class")
    return any(_STYLE.search(one) for one in (classes if isinstance(classes, list) else str(classes or "").split()))


def _is_bold_throughout(node: Tag) -> bool:
    words = list(_words(node))
    return bool(words) and all(_is_bold(one) for one in words)


def _words(node: Tag) -> Iterator[NavigableString]:
    return (one for one in node.descendants if type(one) is NavigableString and one.strip(" \t\n\u00a0"))


def _is_bold(words: NavigableString) -> bool:
    return any(one.name in _BOLD_TAGS or _BOLD.search(str(one.get("style") or "")) for one in words.parents)
