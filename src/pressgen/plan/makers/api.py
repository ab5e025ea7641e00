"""The archive as data: a file for each release, lists, and what releases refer to. docs/data.md describes it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec

from pressgen import paths
from pressgen.instants import latest
from pressgen.model import Config, Page, Release
from pressgen.model.archived import ArchivedItem, ArchivedList, ArchivedSettings, ArchivedText, ArchiveIndex
from pressgen.plan.archived_registry import Registry
from pressgen.plan.archived_release import archived_release, standing
from pressgen.plan.context import PlanContext
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.settings_text import settings_text

_LIST_SIZE = 100
"""Releases in a list. Lists are numbered from the oldest, so that a new release changes only the newest."""


def api_releases(builder: PageBuilder) -> Iterator[Page]:
    """A file for each release with a page."""
    context = builder.context
    if context.config.api:
        for release in filter(builder.is_wanted, context.public.releases):
            view = builder.view(release)
            entry = archived_release(context, release, view)
            page = builder.file("api-release", _data(release), release=view, archived=entry)
            yield msgspec.structs.replace(page, source=release.source)


def api_lists(builder: PageBuilder) -> Iterator[Page]:
    """Where the API begins, its schema, and its lists."""
    context = builder.context
    if not context.config.api:
        return
    registry = Registry(context)
    whole: dict[str, tuple[ArchivedText, ...]] = {
        "contacts": (*registry.contacts(),),
        "organisations": (*registry.organisations(),),
        "boilerplates": (*registry.boilerplates(),),
        "vocabularies": (*registry.vocabularies(),),
    }
    yield builder.file("api-schema", f"{paths.API}schema.json")
    yield builder.file("api", f"{paths.API}index.json", archived=_index(builder, registry))
    for name, texts in whole.items():
        yield builder.file("api", f"{paths.API}{name}.json", archived=ArchivedList(texts=texts))
    yield from _release_lists(builder)


def _release_lists(builder: PageBuilder) -> Iterator[Page]:
    releases, url = builder.context.public.releases, builder.context.config.url
    full = max(0, (len(releases) - 1) // _LIST_SIZE)
    for number in range(full + 1):
        end = len(releases) - number * _LIST_SIZE
        shown = releases[max(0, end - _LIST_SIZE) : end]
        path = _list_path(number + 1) if number < full else f"{paths.API}releases.json"
        items = tuple(_item(builder, release) for release in shown)
        older = url + _list_path(number) if number else ""
        yield builder.file("api", path, archived=ArchivedList(releases=items, older=older))


def _list_path(number: int) -> str:
    return f"{paths.API}releases/page/{number}.json"


def _data(release: Release) -> str:
    return f"{paths.API}releases/{release.id}.json"


def _item(builder: PageBuilder, release: Release) -> ArchivedItem:
    context, view = builder.context, builder.view(release)
    return ArchivedItem(
        id=release.id,
        title=release.title,
        standing=standing(context, release),
        address=context.config.url + view.path,
        data=context.config.url + _data(release),
        published=view.published,
        modified=view.modified,
        language=release.language,
        type=release.type,
        summary=view.summary,
    )


def _index(builder: PageBuilder, registry: Registry) -> ArchiveIndex:
    context = builder.context
    names = ("releases", "contacts", "organisations", "boilerplates", "vocabularies")
    return ArchiveIndex(
        newsroom=_newsroom(context.config, registry.types(), _organisation(context)),
        settings=settings_text(_settings(context, registry)),
        count=len(context.public.releases),
        lists={name: f"{context.config.url}{paths.API}{name}.json" for name in names},
        changed=_changed(builder),
    )


def _changed(builder: PageBuilder) -> datetime | None:
    found = [builder.view(release).modified for release in builder.context.public.releases]
    return latest(*found) if found else None


def _organisation(context: PlanContext) -> str:
    return context.config.organisation if context.config.organisation in context.site.organisations else ""


def _newsroom(config: Config, types: dict[str, dict[str, str]], organisation: str) -> ArchivedSettings:
    hour = f"{config.publish_time:%H:%M}"
    return ArchivedSettings(
        config.title, config.url, config.language, config.timezone, hour, config.region, organisation, types
    )


def _settings(context: PlanContext, registry: Registry) -> dict[str, Any]:
    """The settings that decide what texts mean and where their pages are, as everybody can see there."""
    config = context.config
    return {
        "title": config.title,
        "url": config.url,
        "language": config.language,
        "timezone": config.timezone,
        "publish_time": f"{config.publish_time:%H:%M}",
        "region": config.region,
        "organisation": _organisation(context),
        "identity": {"authority": config.identity.authority, "since": config.identity.since},
        "types": {name: _label(labels) for name, labels in registry.types().items()},
        "permalink": config.permalink,
        "paths": config.paths,
        "verbs": [*config.verbs],
        "api": True,
    }


def _label(labels: dict[str, str]) -> dict[str, str] | str:
    return labels[""] if [*labels] == [""] else labels
