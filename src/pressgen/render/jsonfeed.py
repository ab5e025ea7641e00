"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from typing import Any

import msgspec

from pressgen.model import Artifact, AttachmentView, FeedView, Page, ReleaseView, SiteView
from pressgen.render.environment import Templates
from pressgen.render.feed_text import absolute, author, clean, feed_of, full_text, quote_data, summary, terms
from pressgen.render.feed_validation import validate_feed


def json_feed(page: Page, templates: Templates) -> Artifact:
    """The feed as one JSON object."""
    site, view = feed_of(page)
    template = page.template if view.full else ""
    items = [_item(release, site, template, templates) for release in view.entries]
    text = msgspec.json.format(msgspec.json.encode(_feed(view, site) | {"items": items}), indent=1)
    return validate_feed(Artifact(page.path, text + b"\n"), len(view.entries))


def _feed(view: FeedView, site: SiteView) -> dict[str, Any]:
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": clean(view.title),
        "description": clean(view.subtitle or view.title),
        "home_page_url": absolute(view.home, site),
        "feed_url": absolute(view.path, site),
        "language": view.language,
        "authors": [{"name": clean(view.author)}],
        **({"hubs": [{"type": "WebSub", "url": view.hub}]} if view.hub else {}),
    }


def _item(release: ReleaseView, site: SiteView, template: str, templates: Templates) -> dict[str, Any]:
    """Empty values are omitted, as the format has no null."""
    brief = summary(release)
    item = {
        "id": release.id,
        "url": absolute(release.path, site),
        "title": clean(release.title),
        "summary": brief,
        "content_html": full_text(release, site, template, templates) if template else "",
        "content_text": "" if template else brief,
        "image": absolute(release.images[0].path, site) if release.images else "",
        "date_published": release.published.isoformat(),
        "date_modified": release.feed_updated.isoformat(),
        "authors": [{"name": author(release, site)}],
        "tags": [clean(term.label) for term in terms(release)],
        "language": release.language,
        "attachments": [_attachment(file, site) for file in release.attachments],
        "_pressgen": _quotes(release, site) if template else {},
    }
    return {key: value for key, value in item.items() if value}


def _quotes(release: ReleaseView, site: SiteView) -> dict[str, Any]:
    """What is said in the release, as an extension (JSON Feed 1.1, "Extensions"); nothing without quotes."""
    quotes = quote_data(release, site)
    return {"quotes": msgspec.to_builtins(quotes)} if quotes else {}


def _attachment(file: AttachmentView, site: SiteView) -> dict[str, Any]:
    return {
        "url": absolute(file.path, site),
        "mime_type": file.mime,
        "title": clean(file.title),
        "size_in_bytes": file.size,
    }
