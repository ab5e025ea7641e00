"""What each template of the theme makes, in a few words: for `pressgen templates list` and docs/templates.md."""

from collections.abc import Mapping

from pressgen.check.template_source import blocks_in_order
from pressgen.problems import Text, text

MAKES: Mapping[str, Text] = {
    "base.html": text("the frame of every page"),
    "release.html": text("a release"),
    "listing.html": text("a list: the front page, the archive, a topic, an organisation, a contact, ..."),
    "overview.html": text("all topics, all years, ..."),
    "plain.html": text("a plain page"),
    "redirect.html": text("the page at an old address of a release"),
    "subscribe.html": text("the page that explains the feeds"),
    "embed.html": text("a short list of news for a frame on another website"),
    "search.html": text("the page for searching"),
    "404.html": text("the page for addresses that do not exist"),
    "feed-content.html": text("the whole text of a release in feeds"),
    "mail.html": text("a release as a mail"),
    "mail-digest.html": text("the news of a day or a week as a mail"),
    "mail.css": text("how mails look"),
    "mail-dark.css": text("what is different in mails on dark screens"),
    "robots.txt": text("rules for search engines"),
    "feed.css": text("how a feed looks in a browser"),
    "change.html": text("a note on a change in a release, on its page and in feeds"),
    "language.html": text("which parts of a page are in which language"),
    "parts.html": text("parts of listings, of the front page and of a release"),
    "macros.html": text("parts that several templates share: a contact, an address, a date, a picture"),
}
"""By name, in the order of lists. A template that is not here comes after these."""


def names(theme: Mapping[str, str]) -> list[str]:
    """The names of the theme's templates, without their prefix, in the order of lists."""
    found = {name.removeprefix("theme/") for name in theme}
    return [name for name in MAKES if name in found] + sorted(found - set(MAKES))


def nested_blocks(source: str) -> list[tuple[str, list[str]]]:
    """The outer blocks of a template, each with those within it."""
    found: list[tuple[str, list[str]]] = []
    for block in blocks_in_order(source):
        if block.nested and found:
            found[-1][1].append(block.name)
        else:
            found.append((block.name, []))
    return found


def table(theme: Mapping[str, str]) -> str:
    """The table of templates and blocks, in Markdown."""
    rows = []
    for name in names(theme):
        blocks = ", ".join(_cell(*one) for one in nested_blocks(theme[f"theme/{name}"]))
        rows.append(f"| `{name}` | {MAKES.get(name, '')} | {blocks} |".replace("|  |", "| |"))
    return "\n".join(["| template | what it makes | blocks |", "| --- | --- | --- |", *rows]) + "\n"


def _cell(block: str, within: list[str]) -> str:
    inner = ", ".join(f"`{name}`" for name in within)
    return f"`{block}` ({inner})" if inner else f"`{block}`"
