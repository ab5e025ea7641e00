"""The pictures and attachments that are published, each with the place that names it."""

import posixpath
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from pressgen.check.content_images import images
from pressgen.check.file_texts import outlines
from pressgen.check.finding import Finding, file_finding, finding, link_finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Asset, Release, Source, Theme
from pressgen.paths import OWN_FILES
from pressgen.problems import Text


class PublishedFile(NamedTuple):
    """A file that is published."""

    asset: Asset
    name: str
    """As the text writes it."""
    finding: Callable[[Text, Text], Finding]
    """Makes a finding, of message and hint, at the place that names the file."""
    is_picture: bool = False
    """Whether it is shown as a picture, not offered for download."""
    credit: str = ""


OWN_KINDS: Mapping[str, tuple[str, ...]] = {
    "picture": (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"),
    "font": (".woff2", ".woff", ".ttf", ".otf"),
    "text": (".css", ".txt"),
}
"""The endings that files in templates/static/ may have: nothing that a browser or a server runs."""
_OWN_ENDINGS = tuple(ending for endings in OWN_KINDS.values() for ending in endings)


def published_files(newsroom: Newsroom) -> Iterator[PublishedFile]:
    """Every existing file that a text or pressgen.yaml names, and those in templates/static/."""
    for source in newsroom.sources.files:
        yield from _of_keys(newsroom, source)
        yield from _of_text(newsroom, source)
    for key, path in logos(newsroom.sources.config.theme):
        if asset := newsroom.sources.assets.get(path):
            at_key = partial(finding, newsroom.sources.config_source, ("theme", key))
            yield PublishedFile(asset, path, at_key, is_picture=True)
    for asset in own_files(newsroom.sources.assets):
        if asset.path.endswith(_OWN_ENDINGS):
            name = posixpath.basename(asset.path)
            yield PublishedFile(
                asset, name, partial(file_finding, asset.path), asset.path.endswith(OWN_KINDS["picture"])
            )


def logos(theme: Theme) -> list[tuple[str, str]]:
    """The logos that are set: key, and path from the newsroom's folder."""
    return [(key, path) for key, path in (("logo", theme.logo), ("logo_dark", theme.logo_dark)) if path]


def own_files(assets: Mapping[str, Asset]) -> list[Asset]:
    """The newsroom's own files for its pages and its style sheet."""
    return [asset for path, asset in assets.items() if path.startswith(OWN_FILES)]


def _of_keys(newsroom: Newsroom, source: Source) -> Iterator[PublishedFile]:
    named = [((*place, "src"), one.src, one.credit, True) for place, one in images(source)]
    attachments = source.record.attachments if isinstance(source.record, Release) else ()
    named += [(("attachments", at, "src"), one.src, "", False) for at, one in enumerate(attachments)]
    for place, name, credit, is_picture in named:
        path = posixpath.normpath(f"{posixpath.dirname(source.path)}/{name}")
        if asset := newsroom.sources.assets.get(path):
            yield PublishedFile(asset, name, partial(finding, source, place), is_picture, credit)


def _of_text(newsroom: Newsroom, source: Source) -> Iterator[PublishedFile]:
    for outline in outlines(source):
        for link in outline.links:
            target = newsroom.site.targets[source.path, link.target]
            if target.kind == "asset" and (asset := newsroom.sources.assets.get(target.value)):
                at_link = partial(link_finding, source.path, link)
                yield PublishedFile(asset, link.target, at_link, link.kind == "image")
