"""llms.txt (https://llmstxt.org): a heading, a summary in a quotation, and lists of links with notes, as Markdown."""

from collections.abc import Iterator

from pressgen.bodies.markdown_parts import heading, link, words
from pressgen.model import Artifact, GuideLink, Page, SiteGuide, SiteView
from pressgen.render.environment import Templates
from pressgen.render.feed_text import absolute
from pressgen.render.pages import context_of
from pressgen.render.summaries import beginning

_NOTE = 200
"""Characters of a note, about."""


def site_guide(page: Page, templates: Templates) -> Artifact:
    """What is on the site, and where."""
    del templates
    context = context_of(page)
    if context.guide is None:
        raise ValueError(f"{page.path}: the format {page.format} needs a guide")
    return Artifact(page.path, "\n\n".join(_blocks(context.guide, context.site)).encode() + b"\n")


def _blocks(guide: SiteGuide, site: SiteView) -> Iterator[str]:
    yield heading(1, site.title)
    yield f"> {words(guide.summary)}"
    yield words(guide.note)
    for section in guide.sections:
        yield heading(2, section.title)
        yield "\n".join(_line(one, site) for one in section.links)


def _line(one: GuideLink, site: SiteView) -> str:
    """A link, and after a colon when it was published and what is there."""
    day = f"{one.published:%Y-%m-%d}" if one.published else ""
    note = ". ".join(filter(None, [day, words(beginning(one.note, _NOTE))]))
    return f"- {link(one.label, absolute(one.path, site))}" + (f": {note}" if note else "")
