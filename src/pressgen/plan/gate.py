"""The one gate: what of the content is public at an instant. Nothing else in pressgen decides that.

Embargo is fail-closed: what this function does not let through exists for no later step.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from pressgen.instants import shortest_form
from pressgen.model import Banner, Release, Showing, Site, Waiting
from pressgen.model.value import Value


class Public(Value, frozen=True):
    """What the world may know at `now`."""

    site: Site
    now: datetime
    showing: Showing
    releases: tuple[Release, ...]
    """Those with a page, newest first."""
    listed: tuple[Release, ...]
    """Those in lists and feeds as well: neither withdrawn nor expired."""
    withdrawn: tuple[Release, ...]
    """Those that were taken back, newest first."""
    banners: tuple[Banner, ...]


def public(site: Site, now: datetime, showing: Showing = "public") -> Public:
    """What is public at `now`; for those who look at drafts, also what is not public yet."""
    released = tuple(one for one in site.releases.values() if showing == "drafts" or _is_public(one, now))
    return Public(
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


def waiting(site: Site, now: datetime, showing: Showing = "public") -> Waiting:
    """What `public` keeps back until its time has come: for whoever builds the site, and for none of its pages."""
    coming = [one.published for one in site.releases.values() if not one.draft and not _is_public(one, now)]
    if not coming or showing == "drafts":
        return Waiting()
    return Waiting(len(coming), shortest_form(min(coming), ZoneInfo(site.config.timezone)))


def _is_public(release: Release, now: datetime) -> bool:
    return not release.draft and release.published <= now


def is_withdrawn(release: Release, now: datetime) -> bool:
    """Whether the text has been taken back. A day that has not come yet waits."""
    return release.withdrawn is not None and release.withdrawn.date <= now


def is_expired(release: Release, now: datetime) -> bool:
    """Whether the release no longer holds."""
    return release.expires is not None and release.expires <= now


def _in_force(banner: Banner, now: datetime) -> bool:
    return (banner.start is None or banner.start <= now) and now < banner.end
