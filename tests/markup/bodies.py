"""What the elements of a body must be, told from its blocks and links alone: a second opinion, which knows no HTML of ours."""

import re
from collections.abc import Callable

from html_tree import Tag, Tree, read

from pressgen.model import Block, Body, BodyView, Link, PageView, SiteView, TextOptions
from pressgen.render import filters
from pressgen.text import parse
from sample_site import SITE

Attributes = dict[str, Callable[[str], bool]]


def is_(*values: str) -> Callable[[str], bool]:
    return lambda value: value in values


def number(value: str) -> bool:
    return re.fullmatch("[0-9]+", value) is not None


def anything(_: str) -> bool:
    return True


FIGURES = {"image": "figure-image", "quote": "quote-block"}
"""The class of a figure, by the kind of its block."""
ALLOWED: dict[str, Attributes] = {
    **{
        name: {}
        for name in ("p", "em", "strong", "code", "br", "ul", "blockquote", "figcaption", "hr", "pre", "s", "wbr")
    },
    **{name: {} for name in ("table", "thead", "tbody", "tr", "dl", "dt", "dd")},
    **{f"h{level}": {"id": lambda value: re.fullmatch("[a-z0-9-]+", value) is not None} for level in range(2, 7)},
    "ol": {"start": number},
    "li": {"value": number, "id": lambda value: re.fullmatch("fn-[a-z0-9-]+", value) is not None},
    "sup": {"class": is_("note-mark"), "id": lambda value: re.fullmatch("fnref-[a-z0-9-]+", value) is not None},
    "section": {"class": is_("note-list"), "role": is_("doc-endnotes"), "aria-label": anything},
    "figure": {
        "class": is_(*FIGURES.values(), "quote-block quote-long"),
        "id": lambda value: re.fullmatch("citat-[0-9]+", value) is not None,
    },
    "span": {"class": is_("quote-speaker", "person-party")},
    "div": {"class": is_("table-scroll"), "role": is_("region"), "tabindex": is_("0"), "aria-label": anything},
    "th": {"scope": is_("col"), "class": is_("cell-number")},
    "td": {"class": is_("cell-number")},
    "a": {"href": anything},
    "img": {"src": anything, "alt": anything, "title": anything, "loading": is_("lazy")},
}
"""Each element that a body may have, and its attributes. The values of links and pictures are compared one by one."""
OUTERMOST = {
    "paragraph": {"p"},
    "heading": {"h2", "h3", "h4", "h5", "h6"},
    "quote": {"figure"},
    "list": {"ul", "ol"},
    "terms": {"dl"},
    "table": {"div"},
    "code": {"pre"},
    "rule": {"hr"},
    "blockquote": {"blockquote"},
    "image": {"figure"},
    "notes": {"section"},
}
SIGNS = {
    "em": "*_",
    "strong": "*_",
    "code": "`~ \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029",
    "br": "\n\r",
    "th": "|",
    "dt": ":",
    "dd": ":",
    "td": "|",
    "s": "~",
    "sup": "^",
    "section": "^",
    "blockquote": ">-–—−―‐‑",
}
"""Elements that an author asks for, and the signs of which each needs one at least."""


def read_body(text: str) -> Body:
    return parse(text, path="a.md", line=1, options=TextOptions())[0]


def view_of(body: Body) -> BodyView:
    """The body with links that lead where they say; a speaker has no page, or one at his name's address."""
    links = tuple(
        "" if link.kind == "speaker" and number % 2 else link.target for number, link in enumerate(body.links)
    )
    return BodyView("\n".join(block.html for block in body.blocks), links)


PAGE = PageView("2026/bro/", "../../", SITE.url + "2026/bro/", "sv", "Bro")
FEED = PageView("2026/bro/", SITE.url, SITE.url + "2026/bro/", "sv", "Bro")
"""The same page as a feed shows it: with absolute links."""


def judge(text: str, page: PageView = PAGE, site: SiteView = SITE) -> None:
    """AssertionError when the body's HTML is not what its blocks and links call for."""
    body = read_body(text)
    links = view_of(body).links
    tags: list[Tag] = []
    for block in body.blocks:
        tree = read(str(filters.body(BodyView(block.html, links), page, site)))
        _judge_block(block, tree)
        _judge_words(
            block, read(str(filters.body(BodyView(_without_notes(block.html, body.links), links), page, site)))
        )
        tags += tree.tags
    for tag in tags:
        assert tag.name in ALLOWED, tag
        for name, value in tag.attributes.items():
            assert name in ALLOWED[tag.name], tag
            assert ALLOWED[tag.name][name](value), tag
    _judge_links(body.links, links, tags, page, site)
    for name in SIGNS.keys() | {"li"}:
        many = sum(tag.name == name for tag in tags)
        assert many <= _signs(name, text), f"{many} of <{name}>"


def _signs(name: str, text: str) -> int:
    """How many signs of an element the text holds; a list's bullet may be any sign, those of Word's Symbol typeface too."""
    if name == "li":
        return sum(not (one.isalnum() or one.isspace()) for one in text)
    return sum(map(text.count, SIGNS[name]))


def _judge_block(block: Block, tree: Tree) -> None:
    """The block is one element of its kind."""
    outer = [tag for tag in tree.tags if tag.depth == 0]
    assert [tag.name in OUTERMOST[block.kind] for tag in outer] == [True]
    if block.kind == "heading":
        assert outer[0].attributes == {"id": block.anchor}
    if outer[0].name == "figure":
        expected = outer[0].attributes | {"class": outer[0].attributes["class"].removesuffix(" quote-long")}
        assert expected == {"class": FIGURES[block.kind]} | ({"id": block.anchor} if block.anchor else {})
    if block.kind == "image":
        assert ([tag.name for tag in tree.tags], tree.text) == (["figure", "img"], "")


def _without_notes(html: str, links: tuple[Link, ...]) -> str:
    """The HTML without links to footnotes and back from them: their words are the theme's, not the author's."""
    return re.sub(
        "\x02([0-9]+)\x02[^\x03]*\x03\\1\x03",
        lambda link: "" if links[int(link[1])].target.startswith("#fn") else link[0],
        html,
    )


def _judge_words(block: Block, tree: Tree) -> None:
    """The block shows the words that its plain text says."""
    assert not re.search("[\x00-\x08\x0e-\x1f\ufdd0-\ufdef]", tree.text)
    shown, said = ("".join(one.split()) for one in (tree.text, block.text))
    assert _within(shown, said), f"{shown} is not in {said}"
    if block.kind in {"paragraph", "heading", "code"} and not {"a", "img", "s", "sup"} & {
        tag.name for tag in tree.tags
    }:
        assert shown == said


def _within(shown: str, said: str) -> bool:
    """Whether the one is left when characters are taken out of the other: addresses, signs of lists, what pictures show."""
    rest = iter(said)
    return all(character in rest for character in shown)


def _judge_links(
    links: tuple[Link, ...], targets: tuple[str, ...], tags: list[Tag], page: PageView, site: SiteView
) -> None:
    """Every link and picture is there once, with its own address and words, and no other is."""
    made = [tag for tag in tags if tag.name == "a"]
    wanted = [target for link, target in zip(links, targets, strict=True) if link.kind != "image" and target]
    assert sorted(tag.attributes["href"] for tag in made) == sorted(filters.url(one, page, site) for one in wanted)
    shown = [
        (one.attributes["src"], one.attributes["alt"].strip(), one.attributes.get("title", ""))
        for one in tags
        if one.name == "img"
    ]
    pictures = [(filters.url(one.target, page, site), one.alt, one.title) for one in links if one.kind == "image"]
    assert sorted(shown) == sorted(pictures)
