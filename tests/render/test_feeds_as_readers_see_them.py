"""Every feed of a whole newsroom, parsed by feedparser, has exactly the values of the plan.

The example newsroom is always tested; `PRESSGEN_NEWSROOMS=FOLDER:FOLDER` adds more.
"""

import calendar
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import feedparser
import msgspec
import pytest

from pressgen.build import examine
from pressgen.model import Context, Page, Plan, ReleaseView
from pressgen.plan import plan
from pressgen.render import render
from pressgen.render.environment import Templates
from pressgen.render.feed_text import absolute, full_text

EXAMPLE = Path(__file__).parents[2]
NEWSROOMS = [EXAMPLE, *map(Path, filter(None, os.environ.get("PRESSGEN_NEWSROOMS", "").split(":")))]
NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
Entry = dict[str, Any]


@pytest.mark.parametrize("root", NEWSROOMS, ids=lambda root: root.name)
def test_parsed_entries_have_the_values_of_the_plan(root: Path) -> None:
    planned = plan(examine(root)[0], NOW)
    pages = [planned.fill(page) for page in planned.pages if page.format in ("rss", "atom", "json")]
    artifacts = render(Plan(pages=tuple(pages), templates=planned.templates))
    for page, artifact in zip(pages, artifacts, strict=True):
        parsed = _json(artifact.data) if page.format == "json" else _xml(artifact.data)
        assert parsed == [_expected(release, page, planned.templates) for release in _entries(page)], page.path
    assert len(pages) > 30


def _context(page: Page) -> Context:
    assert page.context
    return page.context


def _entries(page: Page) -> list[ReleaseView]:
    feed = _context(page).feed
    assert feed
    return list(feed.entries)


def _expected(release: ReleaseView, page: Page, templates: dict[str, str]) -> Entry:
    site = _context(page).site
    files = release.attachments if page.format == "json" else release.images[:1]
    return {
        "id": release.id,
        "title": release.title,
        "link": absolute(release.path, site),
        "published": release.published.astimezone(UTC),
        "updated": (release.published if page.format == "rss" else release.feed_updated).astimezone(UTC),
        "files": [(absolute(file.path, site), str(file.size), file.mime) for file in files],
        "text": full_text(release, site, page.template, Templates(tuple(sorted(templates.items())))),
    }


def _xml(data: bytes) -> list[Entry]:
    feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    assert not feed.bozo
    return [
        {
            "id": one.id,
            "title": one.title,
            "link": one.link,
            "published": _instant(one.published_parsed),
            "updated": _instant(one.updated_parsed if feed.version == "atom10" else one.published_parsed),
            "files": [(file.href, file.length, file.type) for file in one.enclosures],
            "text": one.content[0].value,
        }
        for one in feed.entries
    ]


def _instant(parsed: Any) -> datetime:
    return datetime.fromtimestamp(calendar.timegm(parsed), UTC)


def _json(data: bytes) -> list[Entry]:
    return [
        {
            "id": one["id"],
            "title": one["title"],
            "link": one["url"],
            "published": datetime.fromisoformat(one["date_published"]),
            "updated": datetime.fromisoformat(one["date_modified"]),
            "files": [
                (file["url"], str(file["size_in_bytes"]), file["mime_type"]) for file in one.get("attachments", [])
            ],
            "text": one["content_html"],
        }
        for one in msgspec.json.decode(data)["items"]
    ]
