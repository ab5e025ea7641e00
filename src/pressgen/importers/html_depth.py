"""Refuses HTML whose elements are nested more deeply than in any press text: each level takes some of Python's stack."""

import re

from bs4 import BeautifulSoup, Tag

from pressgen.errors import PressgenError
from pressgen.problems import text

_DEEPEST = 150
"""Elements within one another; pages of old systems, all in tables, have some thirty."""
_DEEPEST_IN_TREE = 2 * _DEEPEST
"""As above, with the elements that have no end tag: an item for each list, a cell for each table."""
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)[^>]*?(/?)>")
_NO_END = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "tr", "th", "dd", "dt", "option"}  # fmt: skip
TOO_DEEP = text("Its elements are nested more deeply than in any press text, so it was not read.")


def refuse_depth(source: str) -> None:
    """PressgenError when elements of the HTML are nested too deeply."""
    if is_too_deep(source):
        raise PressgenError(TOO_DEEP)


def is_too_deep(source: str) -> bool:
    """Whether elements are nested more deeply than in any press text. Only where end tags are missing or alone, the tree is made to know it."""
    opened: list[str] = []
    is_regular = True
    for found in _TAG.finditer(source):
        name = found[2].lower()
        if found[3] or name in _NO_END:
            continue
        if not found[1]:
            opened.append(name)
        elif opened and opened[-1] == name:
            opened.pop()
        else:
            is_regular = False
        if len(opened) > _DEEPEST and is_regular:
            return True
    return not is_regular and _tree_is_too_deep(source)


def _tree_is_too_deep(source: str) -> bool:
    depths = {id(soup := BeautifulSoup(source, "lxml")): 0}
    for node in soup.find_all(True):
        depth = depths[id(node.parent)] + 1 if isinstance(node.parent, Tag) else 1
        if depth > _DEEPEST_IN_TREE:
            return True
        depths[id(node)] = depth
    return False
