"""Renders planned pages to finished files. Each format is a pure function in the table `FORMATS`."""

from collections.abc import Callable, Iterable
from functools import partial

import msgspec

from pressgen.model import Artifact, MapLike, Page, Plan
from pressgen.render.api import api, api_release, api_schema_file
from pressgen.render.assets import copy, picture, static, style
from pressgen.render.calendar import calendar, calendar_list
from pressgen.render.environment import Templates
from pressgen.render.feeds import atom, rss
from pressgen.render.jsonfeed import json_feed
from pressgen.render.key_file import key_file
from pressgen.render.markdown_text import markdown_text
from pressgen.render.ninjs import ninjs, ninjs_list
from pressgen.render.opml import opml
from pressgen.render.pages import from_template, html
from pressgen.render.plain_text import plain_text
from pressgen.render.redirects import apache, netlify, nginx
from pressgen.render.search import search_filters, search_stems, search_texts, search_whole
from pressgen.render.server_headers import netlify_headers, nginx_headers
from pressgen.render.site_guide import site_guide
from pressgen.render.sitemap import news_sitemap, sitemap, sitemap_index
from pressgen.render.vcard import vcard

Renderer = Callable[[Page, Templates], Artifact]
"""Gives the finished file of a page. Its bytes depend on the page and the templates only."""

FORMATS: dict[str, Renderer] = {
    "html": html,
    "text": plain_text,
    "rss": rss,
    "atom": atom,
    "rss-archive": rss,
    "atom-archive": atom,
    "json": json_feed,
    "api": api,
    "api-release": api_release,
    "api-schema": api_schema_file,
    "search-stems": search_stems,
    "search-filters": search_filters,
    "search-texts": search_texts,
    "search-whole": search_whole,
    "markdown": markdown_text,
    "site-guide": site_guide,
    "ninjs": ninjs,
    "ninjs-list": ninjs_list,
    "calendar": calendar,
    "calendar-list": calendar_list,
    "vcard": vcard,
    "opml": opml,
    "key-file": key_file,
    "sitemap": sitemap,
    "sitemap-index": sitemap_index,
    "news-sitemap": news_sitemap,
    "netlify": netlify,
    "nginx": nginx,
    "apache": apache,
    "netlify-headers": netlify_headers,
    "nginx-headers": nginx_headers,
    "template": from_template,
    "copy": copy,
    "picture": picture,
    "static": static,
    "style": style,
}


def render(plan: Plan, map: MapLike = map) -> Iterable[Artifact]:  # noqa: A002  # it takes the built-in's place
    """The files of the plan, in its order, rendered lazily. `map` may be that of a pool of processes."""
    filled = (plan.fill(page) for page in plan.pages)
    templates = Templates(tuple(sorted(plan.templates.items())), plan.version)
    return map(partial(render_page, templates=templates), filled)


def render_page(page: Page, templates: Templates) -> Artifact:
    """Render one page by its format. A function of the module, so that it can be pickled for a worker process."""
    artifact = FORMATS[page.format](page, templates)
    return msgspec.structs.replace(artifact, source=page.source, sources=page.sources, fingerprint=page.fingerprint)
