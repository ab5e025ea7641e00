"""Releases and sites for the tests of the plan, with defaults for what a test does not care about."""

from datetime import UTC, datetime, time

from pressgen.model import Body, Config, Identity, Release, Site

SPRING = datetime(2026, 4, 1, 6, tzinfo=UTC)


def release(name: str, **fields: object) -> Release:
    """A release published in the spring of 2026, with these fields instead of the defaults."""
    defaults: dict[str, object] = {
        "source": f"content/releases/2026/{name}.md",
        "id": name,
        "title": name.capitalize(),
        "type": "news",
        "published": SPRING,
        "slug": name,
        "language": "sv",
    }
    return Release.of(**{"body": Body()} | defaults | fields)  # type: ignore[arg-type]


def site(*releases: Release, **fields: object) -> Site:
    """A newsroom of these releases, which are given newest first."""
    config = Config(
        title="Pressrum Storköping",
        url="https://press.storkoping.example/",
        language="sv",
        timezone="Europe/Stockholm",
        publish_time=time(8),
        identity=Identity("press.storkoping.example", "2020-01-01"),
    )
    defaults: dict[str, object] = {
        "config": config,
        "releases": {one.id: one for one in releases},
        "contacts": {},
        "organisations": {},
        "boilerplates": {},
        "vocabularies": {"topics": {}, "categories": {}, "regions": {}, "types": {}},
        "banners": (),
        "pages": (),
        "assets": {},
        "paths": {one.source: f"2026/{one.slug}/" for one in releases},
        "targets": {},
        "templates": {},
    }
    return Site(**defaults | fields)  # type: ignore[arg-type]
