"""What is wrong with a finished page: for readers who use a screen reader, and under a strict security policy.

A parse of its own, which knows nothing of the templates. What it looks for are success criteria of WCAG 2.2, named below.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise

from bs4 import BeautifulSoup, Tag

from pressgen.problems import Text, text

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
"""Elements without an end tag (HTML, section 13.1.2)."""
_OPTIONAL = {"li", "p", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option"}
"""Elements whose end tag may be left out (HTML, section 13.1.2.4); those of the frame of a page have theirs."""
_NO_LABEL_NEEDED = {"hidden", "submit", "button", "reset", "image"}
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)


def page_faults(html: str, language: str) -> list[Text]:
    """Everything that is wrong with the page, which is in this language; each fault once."""
    page = BeautifulSoup(html, "html.parser")
    found = [*_nesting(html), *_frame(page, language), *_headings(page), *_names(page), *_ids(page), *_blocked(page)]
    return [*{str(fault): fault for fault in found}.values()]


class _Nesting(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[Text] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = Counter(name for name, _ in attrs)
        if twice := next((name for name, count in names.items() if count > 1), ""):
            self.faults.append(text("<{tag}> has the attribute {name} twice.", tag=tag, name=twice))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<path/>` in a drawing opens nothing."""

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open[-1] in _OPTIONAL and self.open[-1] != tag:
            self.open.pop()
        if self.open and self.open[-1] == tag:
            self.open.pop()
        elif tag in self.open:
            self.faults.append(text("<{tag}> is not closed before </{outer}>.", tag=self.open[-1], outer=tag))
        else:
            self.faults.append(text("</{tag}> closes nothing.", tag=tag))


def _nesting(html: str) -> Iterator[Text]:
    """The first tag without its partner: others follow from it (4.1.2, and HTML itself)."""
    reader = _Nesting()
    reader.feed(html)
    never = [text("<{tag}> is never closed.", tag=tag) for tag in reader.open if tag not in _OPTIONAL]
    yield from [*reader.faults, *never][:1]


def _frame(page: BeautifulSoup, language: str) -> Iterator[Text]:
    """Language (3.1.1), title (2.4.2), the main part and the way to it where links stand before it (1.3.1, 2.4.1), and the names of menus."""
    html = page.find("html")
    if not isinstance(html, Tag) or html.get("lang") != language:
        yield text("The page does not say its language: <html lang=“{language}”>.", language=language)
    if not words(page.title):
        yield text("The page has no title.")
    mains = page.select("main, [role=main]")
    if len(mains) != 1:
        yield text("The page has {count} main parts (<main>). It needs one.", count=len(mains))
    first = page.select_one("a[href]")
    target = str(first["href"]) if first else ""
    leads = target.startswith("#") and page.find(id=target[1:])
    if not leads and not (first and first.find_parent(["main"])):
        yield text("The first link of the page does not lead to its content.")
    labels = Counter(str(nav.get("aria-label", nav.get("aria-labelledby", ""))) for nav in page.select("nav"))
    if [label for label, count in labels.items() if count > 1 or (not label and len(labels) > 1)]:
        yield text("Two menus (<nav>) have the same name, or none. Give each an aria-label.")


def _headings(page: BeautifulSoup) -> Iterator[Text]:
    """One title, no level left out, and words in each (1.3.1, 2.4.6)."""
    headings = page.select("h1, h2, h3, h4, h5, h6")
    titles = sum(heading.name == "h1" for heading in headings)
    if titles != 1:
        yield text("The page has {count} headings of the first level (<h1>). It needs one.", count=titles)
    for before, after in pairwise(headings):
        if int(after.name[1]) - int(before.name[1]) > 1:
            yield text("A heading <{low}> follows <{high}>: a level is left out.", low=after.name, high=before.name)
    if any(not _name(heading) for heading in headings):
        yield text("A heading has no words.")


def _names(page: BeautifulSoup) -> Iterator[Text]:
    """Pictures, links, buttons and fields have names (1.1.1, 2.4.4, 4.1.2)."""
    for image in page.select("img:not([alt])"):
        yield text("A picture has no alternative text (alt): {name}.", name=image.get("src", ""))
    for link in page.select("a[href], button"):
        if not _name(link):
            yield text("A link or a button has no words: {name}.", name=link.get("href", "<button>"))
    labelled = {label.get("for") for label in page.select("label[for]")}
    for field in page.select("input, textarea, select"):
        named = field.get("aria-label") or field.get("aria-labelledby") or field.find_parent("label")
        if field.get("type") not in _NO_LABEL_NEEDED and not named and field.get("id") not in labelled:
            yield text("A field of a form has no label: {name}.", name=field.get("name", field.name))


def _ids(page: BeautifulSoup) -> Iterator[Text]:
    """Ids are there once, so that links and labels find them (HTML, section 3.2.6)."""
    ids = Counter(str(tag["id"]) for tag in page.select("[id]"))
    yield from (text("The id “{name}” is there twice.", name=name) for name, count in ids.items() if count > 1)


_ALLOWED = "[src*='static/search.']"
"""The script of the page for searching, for which the policy has a place."""


def _blocked(page: BeautifulSoup) -> Iterator[Text]:
    """What the recommended security policy blocks: see docs/publishing.md."""
    if page.select("style, [style]"):
        yield text("The page has style in it, which a strict security policy blocks. Write it in templates/style.css.")
    handlers = any(name.startswith("on") for tag in page.find_all(True) for name in tag.attrs)
    if handlers or page.select(f"script:not([type='application/ld+json'], {_ALLOWED})"):
        yield text("The page has a script in it, which a strict security policy blocks.")
    fetched = [str(tag.get("src") or tag.get("href")) for tag in page.select("[src], link[rel~=stylesheet]")]
    for address in filter(_ELSEWHERE.match, fetched):
        yield text(
            "The page would fetch this from another website, which learns who reads it: {address}", address=address
        )


def _name(tag: Tag) -> str:
    """What a screen reader says for the element."""
    pictures = (str(image.get("alt", "")) for image in tag.select("img, svg[aria-label]"))
    labels = (str(one.get("aria-label", "")) for one in (tag, *tag.select("[aria-label]")))
    return words(tag) or "".join([*pictures, *labels]).strip()


def words(tag: Tag | None) -> str:
    """The words of an element, with single spaces."""
    return " ".join(tag.get_text().split()) if tag else ""
