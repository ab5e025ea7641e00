"""Decides what of the content is public at an instant. Nothing else in pressgen decides that.

The embargo is fail-closed: every later step sees only what `public_content` lets through.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from pressgen.instants import shortest_form
from pressgen.model import Banner, Release, Showing, Site, Waiting, Waits
from pressgen.model.value import Value


class PublicContent(Value, frozen=True):
    """The site's content that is public at `now`; for a preview of drafts, all of it."""

    site: Site
    now: datetime
    showing: Showing
    releases: tuple[Release, ...]
    """Releases with a page, newest first."""
    listed: tuple[Release, ...]
    """Releases in listings and feeds: neither withdrawn nor expired."""
    withdrawn: tuple[Release, ...]
    """Withdrawn releases, newest first. They keep their page."""
    banners: tuple[Banner, ...]


def public_content(site: Site, now: datetime, showing: Showing = "public") -> PublicContent:
    """What is public at `now`. When drafts are shown, every release without errors counts as public."""
    released = tuple(
        release
        for release in site.releases.values()
        if release.source not in site.broken_drafts and (showing == "drafts" or _is_public(release, now))
    )
    return PublicContent(
        site=site,
        now=now,
        showing=showing,
        releases=released,
        listed=tuple(
            release for release in released if not is_withdrawn(release, now) and not is_expired(release, now)
        ),
        withdrawn=tuple(release for release in released if is_withdrawn(release, now)),
        banners=tuple(banner for banner in site.banners if _in_force(banner, now)),
    )


def embargoed(site: Site, now: datetime, showing: Showing = "public") -> Waiting:
    """How many releases are held back: until their time comes, and drafts. For the person who builds; no page may show it."""
    if showing == "drafts":
        return Waiting()
    dates = [one.published for one in site.releases.values() if not one.draft and not _is_public(one, now)]
    first = shortest_form(min(dates), ZoneInfo(site.config.timezone)) if dates else ""
    drafts = {one.source for one in site.releases.values() if one.draft}
    return Waiting(len(dates), first, len(drafts | site.broken_drafts))


def is_withdrawn(release: Release, now: datetime) -> bool:
    """Whether the release is withdrawn. A withdrawal with a later date does not count yet."""
    return release.withdrawn is not None and release.withdrawn.date <= now


def is_expired(release: Release, now: datetime) -> bool:
    """Whether the release has expired."""
    return release.expires is not None and release.expires <= now


def waiting(release: Release, now: datetime) -> Waits:
    """What keeps a release from the public, in a preview that shows it all the same."""
    if release.draft:
        return "draft"
    return "" if release.published <= now else "embargo"


def held_back(public: PublicContent) -> list[Release]:
    """What a preview shows although it is not public, newest first."""
    return [release for release in public.releases if waiting(release, public.now)]


def front_page(public: PublicContent) -> list[Release]:
    """What the front page lists, newest first.

    In a preview too it is what is public, so that its lead story is today's: the strip above it names the rest. Where nothing is
    public yet, it is everything.
    """
    return [release for release in public.listed if not waiting(release, public.now)] or list(public.listed)


def leading(public: PublicContent) -> list[Release]:
    """Those of the front page that stand first whatever is newer, newest first."""
    return [release for release in front_page(public) if release.pin and public.now < release.pin.until]


def _is_public(release: Release, now: datetime) -> bool:
    return not release.draft and release.published <= now


def _in_force(banner: Banner, now: datetime) -> bool:
    return (banner.start is None or banner.start <= now) and now < banner.end
