"""Releases and sites for the tests of the plan, with defaults for what a test does not care about."""

from datetime import UTC, datetime, time

from pressgen.model import Body, Config, Identity, Release, Site

SPRING = datetime(2026, 4, 1, 6, tzinfo=UTC)


def release(name: str, **fields: object) -> Release:
    """A release that was published in the spring of 2026, when the fields say nothing else."""
    known: dict[str, object] = {
        "source": f"content/releases/2026/{name}.md",
        "id": name,
        "title": name.capitalize(),
        "type": "news",
        "published": SPRING,
        "slug": name,
        "language": "sv",
    }
    return Release.of(**{"body": Body()} | known | fields)  # type: ignore[arg-type]


def site(*releases: Release, **fields: object) -> Site:
    """A newsroom of these releases, newest first as given."""
    config = Config(
        title="Pressrum Storköping",
        url="https://press.storkoping.example/",
        language="sv",
        timezone="Europe/Stockholm",
        publish_time=time(8),
        identity=Identity("press.storkoping.example", "2020-01-01"),
    )
    known: dict[str, object] = {
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
    return Site(**known | fields)  # type: ignore[arg-type]
