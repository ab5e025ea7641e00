"""The files of the API: JSON, in the form of `pressgen export json`."""

from typing import Any

import msgspec

from pressgen.archived_schemas import API_SCHEMA, api_schema
from pressgen.bodies.press_markdown import press_markdown
from pressgen.bodies.text_links import TextLinks
from pressgen.bodies.words import html, plain_outward
from pressgen.model import Artifact, Page, SiteView
from pressgen.model.archived import FORMAT, VERSION, ArchivedText, ArchiveIndex
from pressgen.render.environment import Templates
from pressgen.render.feed_text import quote_data
from pressgen.render.pages import context_of


def api(page: Page, templates: Templates) -> Artifact:
    """A list of the API, or where it begins."""
    del templates
    context = context_of(page)
    return _artifact(page, context.archived, context.site)


def api_release(page: Page, templates: Templates) -> Artifact:
    """A release of the API, with its words."""
    del templates
    context = context_of(page)
    release, entry = context.release, context.archived
    if release is None or not isinstance(entry, ArchivedText):
        raise ValueError(f"{page.path}: the format {page.format} needs a release")
    if context.words is None:
        return _artifact(page, entry, context.site)
    body, lead = context.words.body, context.words.lead
    links = TextLinks(release.body.links, release.path, context.site.url)
    texts = [(body, links)]
    keys = dict(entry.keys)
    if lead and release.lead:
        above = TextLinks(release.lead.links, release.path, context.site.url)
        texts.insert(0, (lead, above))
        keys["lead"] = press_markdown(lead, above.beside(lead, f"{entry.id}/"))
    whole = msgspec.structs.replace(
        entry,
        keys=keys,
        body=press_markdown(body, links.beside(body, f"{entry.id}/")),
        html="\n".join(html((one,), way.absolute(one)) for one, way in texts),
        text="\n\n".join(plain_outward((one,), way.absolute(one), context.site.url) for one, way in texts),
        quotes=quote_data(release, context.site),
    )
    return _artifact(page, whole, context.site)


def api_schema_file(page: Page, templates: Templates) -> Artifact:
    """The JSON Schema of all files of the API."""
    del templates
    return Artifact(page.path, api_schema())


def _artifact(page: Page, value: Any, site: SiteView) -> Artifact:
    head: dict[str, Any] = {"$schema": f"{site.url}api/{API_SCHEMA}"}
    if isinstance(value, ArchiveIndex):
        head |= {"format": FORMAT, "version": VERSION, "public": True}
    text = msgspec.json.encode(head | msgspec.to_builtins(value))
    return Artifact(page.path, msgspec.json.format(text, indent=1) + b"\n")
