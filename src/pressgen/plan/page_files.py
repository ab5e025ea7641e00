"""The files that lie beside a page: pictures and attachments that it shows or links to, and the sizes of its pictures."""

import posixpath
from collections.abc import Iterator

from pressgen.model import Asset, PlainPage, Release
from pressgen.plan import publication
from pressgen.plan.context import PlanContext
from pressgen.plan.pictures import ITEM, LEAD, FolderPictures, MadePicture, Shape
from pressgen.plan.text_views import linked_assets


def asset(context: PlanContext, release: Release, name: str) -> Asset:
    """The asset that a release names by a path relative to its own file."""
    return context.site.assets[posixpath.normpath(f"{posixpath.dirname(release.source)}/{name}")]


def release_files(context: PlanContext, release: Release) -> dict[str, Asset]:
    """The pictures and attachments of the release, of its text and of its boilerplate, by path. None when it is withdrawn."""
    return {} if publication.is_withdrawn(release, context.public.now) else _named_files(context, release)


def _named_files(context: PlanContext, release: Release) -> dict[str, Asset]:
    names = [*(image.src for image in release.images), *(file.src for file in release.attachments)]
    assets = [asset(context, release, name) for name in names]
    assets += linked_assets(context, release, release.source)
    boilerplate = context.people.of(release).boilerplate
    if boilerplate:
        assets += linked_assets(context, boilerplate.body, boilerplate.source)
    return {one.path: one for one in assets}


def page_files(context: PlanContext, page: PlainPage) -> dict[str, Asset]:
    """The pictures and attachments of a plain page, by path."""
    return {one.path: one for one in linked_assets(context, page.body, page.source)}


def release_pictures(context: PlanContext, release: Release) -> FolderPictures:
    """The pictures beside a release. Cached."""
    folder = context.path(release)
    found = context.folder_pictures.get(folder)
    if found is None:
        found = FolderPictures(folder, lambda: _named_files(context, release).values(), context.picture_format)
        context.folder_pictures[folder] = found
    return found


def page_pictures(context: PlanContext, page: PlainPage) -> FolderPictures:
    """The pictures beside a plain page."""
    folder = context.site.paths[page.source]
    return FolderPictures(folder, lambda: page_files(context, page).values(), context.picture_format)


def pictures_of_release(context: PlanContext, release: Release) -> Iterator[MadePicture]:
    """Each picture that the release's page shows, and the one that lists show. None when it is withdrawn."""
    if publication.is_withdrawn(release, context.public.now):
        return
    pictures = release_pictures(context, release)
    for image in release.images:
        yield pictures.whole(asset(context, release, image.src))
    if not publication.is_expired(release, context.public.now):
        yield from _cut(context, release, ITEM)
    boilerplate = context.people.of(release).boilerplate
    yield from map(pictures.whole, linked_assets(context, release, release.source, "image"))
    if boilerplate:
        yield from map(pictures.whole, linked_assets(context, boilerplate.body, boilerplate.source, "image"))


def lead_pictures(context: PlanContext, release: Release) -> Iterator[MadePicture]:
    """The picture of a release that is the lead story."""
    yield from _cut(context, release, LEAD)


def _cut(context: PlanContext, release: Release, shape: Shape) -> Iterator[MadePicture]:
    for image in release.images[:1]:
        made = release_pictures(context, release).cut(asset(context, release, image.src), shape, image.focus)
        if made:
            yield made


def pictures_of_page(context: PlanContext, page: PlainPage) -> Iterator[MadePicture]:
    """Each picture that a plain page shows."""
    pictures = page_pictures(context, page)
    yield from map(pictures.whole, linked_assets(context, page.body, page.source, "image"))
