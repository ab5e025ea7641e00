"""The back file of the newsroom's feed as archived feeds (RFC 5005, section 4): documents that stay as they are, numbered from the oldest.

A release has its place by when it was published, also when it has been withdrawn or has expired since: so neither moves another one.
"""

from pressgen import paths
from pressgen.model import Release
from pressgen.plan.context import PlanContext
from pressgen.plan.publication import is_expired, is_withdrawn

ARCHIVED_FEEDS = {"atom.xml": "atom-archive", "rss.xml": "rss-archive"}
"""Formats by file name. JSON Feed has no archives."""


def archive_path(number: int, name: str) -> str:
    """The site path of the archived feed with a number; empty for 0, the one before the oldest."""
    return f"{paths.ARCHIVED_FEEDS}{number}/{name}" if number else ""


def archive_count(context: PlanContext) -> int:
    """How many archived feeds there are. The feed itself keeps as many entries as it has without them, or up to twice as many."""
    size = context.config.feeds.entries
    return max(0, len(context.public.releases) // size - 1) if context.config.feeds.archive else 0


def archived(context: PlanContext, number: int) -> list[Release]:
    """What an archived feed tells, newest first."""
    size, releases = context.config.feeds.entries, context.public.releases
    end = len(releases) - (number - 1) * size
    return [release for release in releases[end - size : end] if _is_told(context, release)]


def recent(context: PlanContext) -> list[Release]:
    """What the feed itself tells, newest first: all that no archived feed has, and what has been withdrawn since."""
    releases = context.public.releases
    newest = releases[: len(releases) - archive_count(context) * context.config.feeds.entries]
    withdrawn = [
        release
        for release in releases[len(newest) :]
        if release.withdrawn and newest[-1].published <= release.withdrawn.date <= context.public.now
    ]
    return [*(release for release in newest if _is_told(context, release)), *withdrawn]


def _is_told(context: PlanContext, release: Release) -> bool:
    now = context.public.now
    return is_withdrawn(release, now) or not is_expired(release, now)
