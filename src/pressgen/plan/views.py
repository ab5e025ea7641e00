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
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_paths import file_name


def asset(context: PlanContext, release: Release, name: str) -> Asset:
    """The file beside the release."""
    return context.site.assets[posixpath.normpath(f"{posixpath.dirname(release.source)}/{name}")]


def image(context: PlanContext, release: Release, written: Image) -> ImageView:
    """A picture at its place in the output."""
    file = asset(context, release, written.src)
    return ImageView(
        path=context.path(release) + file_name(file),
        alt=written.alt,
        caption=written.caption,
        credit=written.credit,
        focus=written.focus,
        width=file.width,
        height=file.height,
        mime=file.mime,
        size=file.size,
    )


def attachments(context: PlanContext, release: Release) -> tuple[AttachmentView, ...]:
    """The release's attachments; one without a title goes by its file's name."""
    found = [(asset(context, release, one.src), one) for one in release.attachments]
    return tuple(
        AttachmentView(
            path=context.path(release) + file_name(file),
            title=one.title or posixpath.basename(one.src),
            mime=file.mime,
            size=file.size,
        )
        for file, one in found
    )


def contact(context: PlanContext, shown: people.Shown) -> ContactView:
    """A contact with the title that it had then and the numbers that it has now; made once for each title."""
    key = (id(shown.contact), shown.role)
    if key not in context.contact_views:
        context.contact_views[key] = _contact(context, shown)
    return context.contact_views[key]


def _contact(context: PlanContext, shown: people.Shown) -> ContactView:
    one = shown.contact
    sender = context.site.organisations.get(one.organisation)
    return ContactView(
        name=one.name,
        role=shown.role,
        party=one.party,
        organisation=sender.name if sender else "",
        phone=one.phone,
        email=one.email,
        path=context.listing("contacts", one.id) if one.id else "",
    )


def organisation(context: PlanContext, one: Organisation | None, department: str = "") -> OrganisationView:
    """An organisation with the department that speaks; a newsroom without organisations speaks in its own name."""
    if one is None:
        return OrganisationView(name=context.config.title)
    return OrganisationView(
        name=one.name,
        short_name=one.short_name,
        address=one.address,
        phone=one.phone,
        email=one.email,
        url=one.url,
        path=context.listing("organisations", one.id),
        department=next((part for part in one.departments if part.id == department), None),
    )


def item(context: PlanContext, release: Release) -> ItemView:
    """A release as listings show it."""
    return ItemView(
        path=context.path(release),
        title=release.title,
        language=release.language,
        type=context.label("types", release.type, context.config.language),
        published=context.local(release.published),
        summary=release.summary,
        image=image(context, release, release.images[0]) if release.images else None,
    )
