"""PG501 to PG507: changes that break feeds for subscribers, or links to a release.

The id, the address and the date of a published release must stay. Feed readers know a release by its id and show it again under a
new one. Links lead to its address. This compares two versions of a newsroom and reports a published release that

- has lost or changed its id (PG501), or is deleted (PG502),
- has a new address, without a redirect from the old one (PG503),
- has become a draft (PG504), or has a new date of publication (PG505),

and a new `identity` of the newsroom, which is a part of every id in its feeds (PG506). To take a release back, authors withdraw it:
`withdrawn: {date: 2026-05-02, reason: The figures were wrong}`. PG507, a new release with a day long ago, is in `backdated`.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen import paths
from pressgen.check.backdated import Change, backdated
from pressgen.check.link import link
from pressgen.instants import shortest_form
from pressgen.model import Config, Identity, Release, Site, Source, Sources
from pressgen.problems import Fix, Problem, Text, text


def breaking_changes(base: Sources, sources: Sources, now: datetime) -> tuple[Problem, ...]:
    """The changes from `base` to `sources` that break releases public at `now`, in the order of the files."""
    versions = _Versions(link(base), link(sources), {source.path: source for source in sources.files})
    found = [*_changed_identity(base.config, sources)]
    for release in versions.before.releases.values():
        if not release.draft and release.published <= now:
            found += _changed_release(release, versions)
    found += backdated(Change(versions.before, versions.after), versions.files, sources.config, now)
    return tuple(sorted(found, key=lambda problem: problem.order))


class _Versions(NamedTuple):
    """The newsroom before and after the change."""

    before: Site
    after: Site
    files: dict[str, Source]
    """After the change, by path."""


def _changed_identity(base: Config, sources: Sources) -> Iterator[Problem]:
    old, new = base.identity, sources.config.identity
    if old != new:
        config = sources.config_source
        yield _problem(
            config,
            ("identity",) if config.has("identity") else ("url",),
            "PG506",
            text("The feeds' ids began with {old} and would begin with {new} now.", old=_tag(old), new=_tag(new)),
            text(
                "Write identity with authority: {authority} and since: {since}. Else every subscriber would get every release again.",
                authority=old.authority,
                since=old.since,
            ),
        )


def _tag(identity: Identity) -> str:
    return f"tag:{identity.authority},{identity.since}"


def _changed_release(old: Release, versions: _Versions) -> Iterator[Problem]:
    new = versions.after.releases.get(old.id)
    if new is None:
        yield from _missing(old, versions)
        return
    source = versions.files[new.source]
    if new.draft:
        yield _problem(
            source,
            ("status",),
            "PG504",
            text("The release is published and cannot become a draft again."),
            text(
                "Remove the status. To take the release back, write withdrawn with date and reason: readers learn why."
            ),
        )
    if not _is_same_date(old, new, versions):
        yield _changed_date(old, new, source, versions)
    yield from _changed_addresses(old, new, source, versions)


def _missing(old: Release, versions: _Versions) -> Iterator[Problem]:
    """No release has the id any more: find out whether it is deleted, or has another id or none."""
    successor = versions.files.get(old.source) or _file_at(versions.before.paths[old.source], versions)
    if successor is None:
        yield _deleted(old)
    elif isinstance(successor.record, Release):
        yield _changed_id(
            successor, text("The id was “{old}” and is “{new}” now.", old=old.id, new=successor.record.id), old.id
        )
    elif not successor.has("id"):
        yield _changed_id(successor, text("The release has lost its id, “{old}”.", old=old.id), "")


def _file_at(address: str, versions: _Versions) -> Source | None:
    return next((versions.files[path] for path, now in versions.after.paths.items() if now == address), None)


def _changed_id(source: Source, message: Text, fix: str) -> Problem:
    hint = text("Write the old id again. Under a new one, subscribers would get the release a second time.")
    return _problem(source, ("id",), "PG501", message, hint, fix=fix)


def _deleted(old: Release) -> Problem:
    return Problem(
        path=old.source,
        code="PG502",
        level="error",
        message=text("The published release “{title}” is gone.", title=old.title),
        hint=text(
            "Put the file back. To take the release back, write withdrawn with date and reason: its address goes on working."
        ),
    )


def _changed_date(old: Release, new: Release, source: Source, versions: _Versions) -> Problem:
    return _problem(
        source,
        ("published",),
        "PG505",
        text(
            "The release was published {old}, and {new} stands here now.",
            old=shortest_form(old.published, ZoneInfo(versions.before.config.timezone)),
            new=shortest_form(new.published, ZoneInfo(versions.after.config.timezone)),
        ),
        text(
            "Write the old date again, or readers would show the release in another place. What is new belongs in updated or changes."
        ),
    )


def _is_same_date(old: Release, new: Release, versions: _Versions) -> bool:
    """The same instant; or the same date as written, with another time zone or publishing hour in pressgen.yaml."""
    return old.published == new.published or _as_written(old, versions.before.config) == _as_written(
        new, versions.after.config
    )


def _as_written(release: Release, config: Config) -> tuple[date, time | None]:
    local = _local(release, config)
    return local.date(), None if local.time() == config.publish_time else local.time()


def _local(release: Release, config: Config) -> datetime:
    return release.published.astimezone(ZoneInfo(config.timezone)).replace(tzinfo=None)


def _changed_addresses(old: Release, new: Release, source: Source, versions: _Versions) -> Iterator[Problem]:
    """Every address that led to the release must still lead there."""
    now = {versions.after.paths[new.source], *map(_site_path, new.aliases)}
    address = versions.before.paths[old.source]
    if address not in now:
        yield _problem(
            source,
            ("aliases",) if source.has("aliases") else ("slug",),
            "PG503",
            text("The page was at /{old} and is at /{new} now.", old=address, new=versions.after.paths[new.source]),
            text(
                "Add /{old} to the release's aliases, or links to it break. pressgen mv does both at once.", old=address
            ),
        )
    for alias in old.aliases:
        if _site_path(alias) not in now:
            yield _problem(
                source,
                ("aliases",),
                "PG503",
                text("{old} led to the release and leads nowhere now.", old=alias),
                text("Add {old} to the release's aliases again, or links to it break.", old=alias),
            )


def _site_path(alias: str) -> str:
    return paths.redirect_page(alias) or alias


def _problem(source: Source, place: tuple[str, ...], code: str, message: Text, hint: Text, *, fix: str = "") -> Problem:
    line, column, end_line, end_column = source.span(*place)
    return Problem(
        path=source.path,
        code=code,
        level="error",
        message=message,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        hint=hint,
        fix=Fix(text=fix) if fix else None,
    )
