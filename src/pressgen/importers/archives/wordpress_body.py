"""The content of a WordPress post as HTML: blocks, shortcodes, and paragraphs that are only blank lines."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pressgen.importers.archives.paragraphs import with_paragraphs
from pressgen.importers.archives.shortcodes import read_shortcodes
from pressgen.importers.archives.wordpress_pictures import Pictures
from pressgen.model.foreign import Rest
from pressgen.problems import text

_BLOCK = re.compile(r"<!--\s+(/?)wp:([a-z][a-z0-9/_-]*)(\s+\{(?:(?!<!--|-->).)*?\})?\s+(/?)-->", re.DOTALL)
"""The delimiter of a block (developer.wordpress.org, block editor handbook, "Markup representation")."""
_SILENT = {"more", "nextpage", "spacer", "separator", "site-logo"}
"""Blocks that show nothing to read."""
_PAGE_BREAKS = re.compile(r"<!--\s*+(?:more(?:(?!<!--|-->).)*+|(?:nextpage|noteaser)\s*+)-->", re.DOTALL)
_IDS = re.compile(r'"ids":\s*\[([\d,\s]*)\]')


class WordpressBody(NamedTuple):
    """A content as HTML."""

    html: str
    gallery: tuple[str, ...] = ()
    """The numbers of pictures that a gallery shows and that are not in the HTML."""
    rest: tuple[Rest, ...] = ()


def read_wordpress_body(content: str, pictures: Pictures) -> WordpressBody:
    """The content of a post. Blocks that WordPress fills in when a page is shown, such as the latest posts, are told of."""
    has_blocks = "<!-- wp:" in content
    plain = _BLOCK.sub("", content) if has_blocks else content
    rest = tuple(_empty_blocks(content)) if has_blocks else ()
    read = read_shortcodes(_PAGE_BREAKS.sub("\n\n", plain))
    gallery = (*read.pictures, *_gallery_ids(content, plain))
    _ = pictures
    html = read.text if has_blocks else with_paragraphs(read.text)
    return WordpressBody(html, gallery, (*rest, *read.rest))


def _empty_blocks(content: str) -> Iterator[Rest]:
    """Blocks without content, which a page of WordPress fills."""
    for found in _BLOCK.finditer(content):
        name = found[2].removeprefix("core/")
        if found[4] and name not in _SILENT:
            yield Rest(
                f"wp:{name}",
                "",
                text("A block that WordPress fills in when the page is shown: {block}", block=found[0]),
            )


def _gallery_ids(content: str, plain: str) -> Iterator[str]:
    """Pictures that an old gallery block names only by number."""
    if "<img" not in plain:
        for found in _IDS.finditer(content):
            yield from (one.strip() for one in found[1].split(",") if one.strip())
