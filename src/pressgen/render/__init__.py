"""Room 4: planned pages in, finished files out. Each format is a pure function in the table `FORMATS`."""

from collections.abc import Callable, Iterable
from functools import partial

import msgspec

from pressgen.model import Artifact, MapLike, Page, Plan
from pressgen.render.assets import copy, static
from pressgen.render.environment import Templates
from pressgen.render.feeds import atom, rss
from pressgen.render.jsonfeed import json_feed
from pressgen.render.opml import opml
from pressgen.render.pages import from_template, html
from pressgen.render.plain_text import plain
from pressgen.render.redirects import apache, netlify, nginx
from pressgen.render.sitemap import news_sitemap, sitemap, sitemap_index

Renderer = Callable[[Page, Templates], Artifact]
"""A page and the newsroom's own templates give the finished file, and nothing else plays a part."""

FORMATS: dict[str, Renderer] = {
    "html": html,
    "text": plain,
    "rss": rss,
    "atom": atom,
    "json": json_feed,
    "opml": opml,
    "sitemap": sitemap,
    "sitemap-index": sitemap_index,
    "news-sitemap": news_sitemap,
    "netlify": netlify,
    "nginx": nginx,
    "apache": apache,
    "template": from_template,
    "copy": copy,
    "static": static,
}


def render(plan: Plan, map: MapLike = map) -> Iterable[Artifact]:  # noqa: A002  # it takes the built-in's place
    """Every page of the plan, in its order, each when it is asked for."""
    filled = (plan.fill(page) for page in plan.pages)
    return map(partial(render_page, templates=tuple(sorted(plan.templates.items()))), filled)


def render_page(page: Page, templates: Templates) -> Artifact:
    """One page, by its format. A function of the module, so that a worker process can be sent it."""
    made = FORMATS[page.format](page, templates)
    return msgspec.structs.replace(made, source=page.source, sources=page.sources, fingerprint=page.fingerprint)
