"""PG911: style or script that a strict security policy blocks.

The pages of the theme work under a strict security policy (Content-Security-Policy), which docs/publishing.md shows.
Under it, browsers leave out what a template writes into the page itself, and what it fetches from other websites:

    <style>h1 { color: red }</style>        write the rules in templates/style.css
    <p style="color: red">                  write <p class="own-note">, and its rule in templates/style.css
    <script>, onclick="…"                   leave it out: pages must work without scripts
    <img src="https://www.example/a.png">   save the picture in templates/static/, and write {{ "static/own/a.png"|url(page, site) }}

If your servers have another policy on purpose, switch the rule off: `rules: {PG911: off}` in pressgen.yaml.
"""

import re
from collections.abc import Iterator

from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.template_tags import Tag, tags
from pressgen.check.templates import THEME
from pressgen.paths import OWN_FILES, OWN_STYLE
from pressgen.problems import Text, text

_MADE = (".html", ".xml")
"""Endings of templates that make markup."""
_DATA_BLOCK = re.compile(r"application/(?:ld\+)?json\Z|speculationrules\Z", re.IGNORECASE)
"""Types of <script> that no browser runs (HTML, section 4.12.1)."""
_FETCHING = {
    "img": "src",
    "source": "src",
    "iframe": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
}
_OUTSIDE = re.compile(r"(?:https?:)?//", re.IGNORECASE)


def template_inline(newsroom: Newsroom) -> Iterator[Finding]:
    """A tag in a template of the newsroom with style or script in it, or that fetches something from another website."""
    for name, source in newsroom.sources.templates.items():
        if not name.startswith(THEME) and name.endswith(_MADE):
            for tag in tags(source):
                if found := _message(tag):
                    yield Finding(f"templates/{name}", tag.span, *found)


def _message(tag: Tag) -> tuple[Text, Text] | None:
    """What is wrong with the tag, and what to write instead."""
    handler = next((name for name in tag.attributes if name.startswith("on")), "")
    if tag.name == "style":
        return text("A strict security policy blocks <style>."), text("Write its rules in {path}.", path=OWN_STYLE)
    if "style" in tag.attributes:
        hint = text("Write a class, and its rule in {path}.", path=OWN_STYLE)
        return text("A strict security policy blocks style=“…”."), hint
    if handler or (tag.name == "script" and not _DATA_BLOCK.match(tag.attributes.get("type", ""))):
        message = text("A strict security policy blocks scripts: {what}.", what=handler or "<script>")
        return message, text("Leave it out: the pages must work without scripts.")
    return _outside(tag)


def _outside(tag: Tag) -> tuple[Text, Text] | None:
    """What the tag fetches from another website."""
    is_sheet = tag.name == "link" and "stylesheet" in tag.attributes.get("rel", "").lower().split()
    address = tag.attributes.get("href" if is_sheet else _FETCHING.get(tag.name, ""), "").strip()
    if not _OUTSIDE.match(address):
        return None
    message = text(
        "The page would fetch this from another website, which learns who reads it: {address}", address=address
    )
    if is_sheet:
        return message, text("Write its rules in {path}.", path=OWN_STYLE)
    return message, text("Save the file in {folder}, and show that one; or write a link to it.", folder=OWN_FILES)
