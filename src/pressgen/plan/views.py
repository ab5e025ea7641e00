"""The small views: pictures, attachments, contacts, organisations, and a release as an item of a listing."""

import posixpath

from pressgen import paths
from pressgen.model import (
    AttachmentView,
    ContactView,
    Image,
    ImageView,
    ItemView,
    Organisation,
    OrganisationView,
    PictureView,
    Release,
)
from pressgen.plan import publication
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_paths import file_name
from pressgen.plan.occasions import is_over
from pressgen.plan.page_files import asset, release_pictures
from pressgen.plan.people import ShownContact, role
from pressgen.plan.pictures import ITEM, Shape
from pressgen.plan.portraits import portrait


def image(context: PlanContext, release: Release, written: Image) -> ImageView:
    """A picture as the release's own page shows it."""
    file = asset(context, release, written.src)
    return _image(context, release, written, release_pictures(context, release).whole(file).view)


def cut_image(context: PlanContext, release: Release, shape: Shape) -> ImageView | None:
    """The release's first picture, cut to a shape around its focal point; None without one, or when it is too small."""
    for written in release.images[:1]:
        file = asset(context, release, written.src)
        made = release_pictures(context, release).cut(file, shape, written.focus)
        return _image(context, release, written, made.view) if made else None
    return None


def _image(context: PlanContext, release: Release, written: Image, shown: PictureView) -> ImageView:
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
        shown=shown,
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


def contact(context: PlanContext, shown: ShownContact) -> ContactView:
    """A contact in the role of that time with today's numbers. Cached by contact and role."""
    key = (id(shown.contact), shown.role, shown.role_language)
    if key not in context.contact_views:
        context.contact_views[key] = _contact(context, shown)
    return context.contact_views[key]


def _contact(context: PlanContext, shown: ShownContact) -> ContactView:
    one = shown.contact
    sender = context.site.organisations.get(one.organisation)
    path = context.listing("contacts", one.id) if one.id else ""
    picture = portrait(context, one)
    return ContactView(
        name=one.name,
        role=shown.role,
        role_language=shown.role_language or context.site.config.language,
        party=one.party,
        organisation=sender.name if sender else "",
        phone=one.phone,
        email=one.email,
        path=path,
        vcard=paths.named_after_folder(path, ".vcf") if path else "",
        portrait=picture.view if picture else None,
    )


def contact_today(context: PlanContext, name: str) -> ContactView:
    """The contact with this id in the present role."""
    one = context.site.contacts[name]
    today = context.local(context.public.now).date()
    return contact(context, ShownContact(one, role(one, today)))


def organisation(context: PlanContext, one: Organisation | None, department: str = "") -> OrganisationView:
    """An organisation and, by id, one of its departments. Without an organisation, the newsroom's title stands in for it."""
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
        codes=one.codes,
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
        image=cut_image(context, release, ITEM),
        waits=publication.waiting(release, context.public.now),
        over=is_over(context, release),
    )
