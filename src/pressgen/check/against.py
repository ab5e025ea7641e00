"""PG501 to PG506: a change that those who subscribe, or who have linked to a release, would suffer from.

Once a release is published, its id, its address and its date are promises. Feed readers know a release by its id: under another
id it is announced again. Links lead to its address. So a change is compared with what was there before it, and refused when
a published release

- has lost or changed its id (PG501), or is gone (PG502),
- lies at another address, and nothing leads on from the old one (PG503),
- has become a draft (PG504), or has got another date of publication (PG505),

or when the newsroom's `identity`, which all ids are made of, has changed (PG506). A release that should no longer be read is
withdrawn instead: `withdrawn: {date: 2026-05-02, reason: The figures were wrong}`.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen import paths
from pressgen.check.link import link
from pressgen.instants import shortest_form
from pressgen.model import Config, Identity, Release, Site, Source, Sources
from pressgen.problems import Fix, Problem, Text, text


def against(base: Sources, sources: Sources, now: datetime) -> tuple[Problem, ...]:
    """What the change from `base` does to releases that were public at `now`, in the order of the files."""
    pair = _Pair(link(base), link(sources), {source.path: source for source in sources.files})
    found = [*_identity(base.config, sources)]
    for release in pair.before.releases.values():
        if not release.draft and release.published <= now:
            found += _release(release, pair)
    return tuple(sorted(found, key=lambda problem: problem.order))


class _Pair(NamedTuple):
    """The newsroom before and after the change, and the files of now by path."""

    before: Site
    after: Site
    files: dict[str, Source]


def _identity(base: Config, sources: Sources) -> Iterator[Problem]:
    old, new = base.identity, sources.config.identity
    if old != new:
        marks = sources.config_marks
        yield _problem(
            marks,
            ("identity",) if marks.has("identity") else ("url",),
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


def _release(old: Release, pair: _Pair) -> Iterator[Problem]:
    new = pair.after.releases.get(old.id)
    if new is None:
        yield from _lost(old, pair)
        return
    source = pair.files[new.source]
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
    if not _same_moment(old, new, pair):
        yield _moved_in_time(old, new, source, pair)
    yield from _addresses(old, new, source, pair)


def _lost(old: Release, pair: _Pair) -> Iterator[Problem]:
    """No release has the id any more: is it another one's now, or nobody's?"""
    heir = pair.files.get(old.source) or _lying_at(pair.before.paths[old.source], pair)
    if heir is None:
        yield _gone(old)
    elif isinstance(heir.record, Release):
        yield _renamed(heir, text("The id was “{old}” and is “{new}” now.", old=old.id, new=heir.record.id), old.id)
    elif not heir.has("id"):
        yield _renamed(heir, text("The release has lost its id, “{old}”.", old=old.id), "")


def _lying_at(address: str, pair: _Pair) -> Source | None:
    return next((pair.files[path] for path, now in pair.after.paths.items() if now == address), None)


def _renamed(source: Source, message: Text, fix: str) -> Problem:
    hint = text("Write the old id again. Under a new one, subscribers would get the release a second time.")
    return _problem(source, ("id",), "PG501", message, hint, fix=fix)


def _gone(old: Release) -> Problem:
    return Problem(
        path=old.source,
        code="PG502",
        level="error",
        message=text("The published release “{title}” is gone.", title=old.title),
        hint=text(
            "Put the file back. To take the release back, write withdrawn with date and reason: its address goes on working."
        ),
    )


def _moved_in_time(old: Release, new: Release, source: Source, pair: _Pair) -> Problem:
    return _problem(
        source,
        ("published",),
        "PG505",
        text(
            "The release was published {old}, and {new} stands here now.",
            old=shortest_form(old.published, ZoneInfo(pair.before.config.timezone)),
            new=shortest_form(new.published, ZoneInfo(pair.after.config.timezone)),
        ),
        text(
            "Write the old date again, or readers would show the release in another place. What is new belongs in updated or changes."
        ),
    )


def _same_moment(old: Release, new: Release, pair: _Pair) -> bool:
    """The same instant; or the same words, when the settings have got another zone or publishing hour."""
    return old.published == new.published or _words(old, pair.before.config) == _words(new, pair.after.config)


def _words(release: Release, config: Config) -> tuple[date, time | None]:
    local = _local(release, config)
    return local.date(), None if local.time() == config.publish_time else local.time()


def _local(release: Release, config: Config) -> datetime:
    return release.published.astimezone(ZoneInfo(config.timezone)).replace(tzinfo=None)


def _addresses(old: Release, new: Release, source: Source, pair: _Pair) -> Iterator[Problem]:
    """Every address that led to the release has to lead there still."""
    now = {pair.after.paths[new.source], *map(_place, new.aliases)}
    address = pair.before.paths[old.source]
    if address not in now:
        yield _problem(
            source,
            ("aliases",) if source.has("aliases") else ("slug",),
            "PG503",
            text("The page was at /{old} and is at /{new} now.", old=address, new=pair.after.paths[new.source]),
            text(
                "Add /{old} to the release's aliases, or links to it break. pressgen mv does both at once.", old=address
            ),
        )
    for alias in old.aliases:
        if _place(alias) not in now:
            yield _problem(
                source,
                ("aliases",),
                "PG503",
                text("{old} led to the release and leads nowhere now.", old=alias),
                text("Add {old} to the release's aliases again, or links to it break.", old=alias),
            )


def _place(alias: str) -> str:
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
