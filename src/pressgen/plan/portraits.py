"""The picture of a contact, beside the contact's page. It is public only while that page is there."""

import posixpath
from typing import NamedTuple

from pressgen.model import Asset, Contact, ImageView
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_paths import file_name
from pressgen.plan.pictures import PORTRAIT, FolderPictures, MadePicture


class Portrait(NamedTuple):
    """A picture of a contact, whole and as pages show it: square."""

    asset: Asset
    view: ImageView
    made: MadePicture
    folder: str
    """Site path of the contact's page, in whose folder the files lie."""


def portrait(context: PlanContext, contact: Contact) -> Portrait | None:
    """None for a contact without a page or a picture, or with one that is smaller than pages show it."""
    folder = context.listing("contacts", contact.id) if contact.id else ""
    if not folder or not contact.image:
        return None
    asset = context.site.assets.get(posixpath.normpath(f"{posixpath.dirname(contact.source)}/{contact.image.src}"))
    pictures = FolderPictures(folder, lambda: [asset] if asset else [], context.picture_format)
    made = pictures.cut(asset, PORTRAIT, contact.image.focus) if asset else None
    if asset is None or made is None:
        return None
    view = ImageView(
        path=folder + file_name(asset),
        alt=contact.image.alt,
        shown=made.view,
        credit=contact.image.credit,
        width=asset.width,
        height=asset.height,
        focus=contact.image.focus,
        mime=asset.mime,
        size=asset.size,
    )
    return Portrait(asset, view, made, folder)
