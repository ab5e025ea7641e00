"""Finds the text of a saved page that nothing is known of: the element in which most of its sentences stand, without what is around them."""

import re

from bs4 import BeautifulSoup, Tag

_AROUND = re.compile(
    r"(?:\A|[\s_-])(?:nav|navbar|menu|meny|breadcrumbs?|brodsmulor|footer|sidfot|sidebar|comments?|kommentarer|disqus|share|sharing|dela|social|related|relaterat|recommend\w*|promo|advert\w*|ads?|annons|sponsor\w*|newsletter|nyhetsbrev|subscribe|signup|cookies?|kakor|popup|modal|banner|toolbar|pagination|pager|widget|outbrain|taboola|trending|most-?read|mest-?last|author-?bio|byline|tags|taggar|meta|skip-?links?|hidden|print)(?:\Z|[\s_-])",
    re.IGNORECASE,
)
"""Names of classes and ids of what is around a text, in English and Swedish."""
_OTHERS = re.compile(
    r"(?:\A|[\s_-])(?:comments?|kommentarer|disqus|related|relaterat|recommend\w*|outbrain|taboola|trending|most-?read|mest-?last)(?:\Z|[\s_-])",
    re.IGNORECASE,
)
"""Those of comments and of other texts, of which a page can have more than of its own."""
_ENOUGH = 600
"""Characters of sentences that make a text."""
_NEVER = (
    "nav",
    "aside",
    "footer",
    "form",
    "button",
    "select",
    "dialog",
    "menu",
    "noscript",
    "template",
    "script",
    "style",
    "iframe",
    "svg",
)
_TEXTS = ("p", "pre", "blockquote", "li", "td", "dd", "div", "section", "article", "main", "span")
_BODIES = ("[itemprop=articleBody]", "article", "main", "[role=main]")
_SHORT = 25
"""Characters of a line that counts as a sentence."""
_SHARE = 0.6
"""Of the sentences of an element, in one of its children: then the text is within that one."""
_LITTLE = 0.3
"""Of the sentences of a page, in an element with the name of a menu or the like: with more of them, it is none."""
_MOST_LINKS = 0.5


def find_body(soup: BeautifulSoup) -> Tag | None:
    """The element with the text; None when the page has no sentences."""
    root = soup.body or soup
    for node in root.find_all(_NEVER):
        if not node.decomposed and not node.find("h1"):
            node.extract()
    mass = _masses(root)
    total = mass.get(id(root), 0)
    if not total:
        return None
    _take_named(root, mass, total)
    mass = _masses(root)
    total = mass.get(id(root), 0)
    for selector in _BODIES:
        named = root.select(selector)
        share = _LITTLE if len(named) == 1 else _SHARE
        found = [one for one in named if mass.get(id(one), 0) >= share * total]
        if found:
            return _narrowed(min(found, key=lambda one: mass[id(one)]), mass)
    return _narrowed(root, mass) if total else None


def _take_named(root: Tag, mass: dict[int, float], total: float) -> None:
    """Takes away what its name says is none of the text, unless most of the text stands in it."""
    for node in root.find_all(True):
        if node.decomposed or not node.parent or not is_around(node):
            continue
        own = mass.get(id(node), 0)
        if own < _LITTLE * total or (own < total - _ENOUGH and _is_of_others(node)):
            node.extract()


def _narrowed(node: Tag, mass: dict[int, float]) -> Tag:
    """The smallest element in which most of the sentences of the first one stand."""
    while True:
        inner = [
            one
            for one in node.children
            if isinstance(one, Tag) and one.name not in ("p", "table", "tr", "ul", "ol", "blockquote")
        ]
        best = max(inner, key=lambda one: mass.get(id(one), 0), default=None)
        if best is None or mass.get(id(best), 0) < _SHARE * mass[id(node)]:
            return node
        node = best


def _masses(root: Tag) -> dict[int, float]:
    """How many characters of sentences stand in each element."""
    mass: dict[int, float] = {}
    for node in root.find_all(_TEXTS):
        words = " ".join(one for one in node.find_all(string=True, recursive=node.name == "p") if one.strip())
        if len(words.strip()) < _SHORT:
            continue
        if node.find_parent("a"):
            continue
        linked = sum(len(one.get_text()) for one in node.find_all("a")) if node.name in ("p", "li", "td") else 0
        weight = max(0.0, len(words) - linked) * (1.0 if node.name in ("p", "blockquote", "pre") else 0.4)
        for one in (node, *node.parents):
            mass[id(one)] = mass.get(id(one), 0) + weight
    return mass


def is_around(node: Tag) -> bool:
    """Whether an element is none of the text by its kind or its name."""
    if node.name in _NEVER or node.get("aria-hidden") == "true" or node.has_attr("hidden"):
        return True
    if node.name in ("body", "html", "article", "main", "p", "figure", "figcaption", "h1"):
        return False
    return bool(_AROUND.search(" ".join([*(node.get("class") or []), str(node.get("id") or "")])))


def _is_of_others(node: Tag) -> bool:
    """Whether the name of an element says that what stands in it belongs to other texts, or is said of this one."""
    return bool(_OTHERS.search(" ".join([*(node.get("class") or []), str(node.get("id") or "")])))


def take_around(body: Tag) -> list[Tag]:
    """Takes what is around a text out of the element with it: menus, share links, lists of links."""
    taken = []
    for node in body.find_all(True):
        if node.decomposed or node.parent is None:
            continue
        if _is_list_of_links(node):
            taken.append(node.extract())
    return taken


def _is_list_of_links(node: Tag) -> bool:
    """Whether an element has links and hardly any other words, and several of them."""
    if node.name not in ("ul", "ol", "div", "section"):
        return False
    links = node.find_all("a")
    words = len(" ".join(node.get_text(" ").split()))
    linked = sum(len(" ".join(one.get_text(" ").split())) for one in links)
    return len(links) > 1 and linked > _MOST_LINKS * words and words < 2000


def body_of(source: str) -> str:
    """The words of the text of a page."""
    soup = BeautifulSoup(source, "lxml")
    found = find_body(soup)
    if found is None:
        return ""
    take_around(found)
    return found.get_text(" ")
