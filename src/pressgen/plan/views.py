"""Small views: files, people, organisations, items of listings."""

import posixpath

from pressgen.model import (
    Asset,
    AttachmentView,
    ContactView,
    Image,
    ImageView,
    ItemView,
    Organisation,
    OrganisationView,
    Release,
)
from pressgen.plan import people
from pressgen.plan.addresses import file_name
from pressgen.plan.ground import Ground


def asset(ground: Ground, release: Release, name: str) -> Asset:
    """The file beside the release."""
    return ground.site.assets[posixpath.normpath(f"{posixpath.dirname(release.source)}/{name}")]


def image(ground: Ground, release: Release, written: Image) -> ImageView:
    """A picture at its place in the output."""
    file = asset(ground, release, written.src)
    return ImageView(
        path=ground.path(release) + file_name(file),
        alt=written.alt,
        caption=written.caption,
        credit=written.credit,
        focus=written.focus,
        width=file.width,
        height=file.height,
        mime=file.mime,
        size=file.size,
    )


def attachments(ground: Ground, release: Release) -> tuple[AttachmentView, ...]:
    """The release's attachments; one without a title goes by its file's name."""
    found = [(asset(ground, release, one.src), one) for one in release.attachments]
    return tuple(
        AttachmentView(
            path=ground.path(release) + file_name(file),
            title=one.title or posixpath.basename(one.src),
            mime=file.mime,
            size=file.size,
        )
        for file, one in found
    )


def contact(ground: Ground, shown: people.Shown) -> ContactView:
    """A contact with the title that it had then and the numbers that it has now; made once for each title."""
    key = (id(shown.contact), shown.role)
    if key not in ground.contact_views:
        ground.contact_views[key] = _contact(ground, shown)
    return ground.contact_views[key]


def _contact(ground: Ground, shown: people.Shown) -> ContactView:
    one = shown.contact
    sender = ground.site.organisations.get(one.organisation)
    return ContactView(
        name=one.name,
        role=shown.role,
        party=one.party,
        organisation=sender.name if sender else "",
        phone=one.phone,
        email=one.email,
        path=ground.listing("contacts", one.id) if one.id else "",
    )


def organisation(ground: Ground, one: Organisation | None, department: str = "") -> OrganisationView:
    """An organisation with the department that speaks; a newsroom without organisations speaks in its own name."""
    if one is None:
        return OrganisationView(name=ground.config.title)
    return OrganisationView(
        name=one.name,
        short_name=one.short_name,
        address=one.address,
        phone=one.phone,
        email=one.email,
        url=one.url,
        path=ground.listing("organisations", one.id),
        department=next((part for part in one.departments if part.id == department), None),
    )


def item(ground: Ground, release: Release) -> ItemView:
    """A release as listings show it."""
    return ItemView(
        path=ground.path(release),
        title=release.title,
        language=release.language,
        type=ground.label("types", release.type, ground.config.language),
        published=ground.local(release.published),
        summary=release.summary,
        image=image(ground, release, release.images[0]) if release.images else None,
    )
