"""The files beside the texts that get out with them, each with the place that asks for it."""

import posixpath
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from pressgen.check.exact_places import words
from pressgen.check.finding import Finding, finding
from pressgen.check.images import images, span
from pressgen.check.newsroom import Newsroom, outlines
from pressgen.model import Asset, Link, Release, Source
from pressgen.problems import Text


class Published(NamedTuple):
    """A file that is published."""

    asset: Asset
    name: str
    """As it is written."""
    at: Callable[[Text, Text], Finding]
    """Something wrong with it, at its place."""
    shown: bool = False
    """As a picture in the text, not to be fetched."""
    credit: str = ""


def published(newsroom: Newsroom) -> Iterator[Published]:
    """Every file that is there and that a text, or pressgen.yaml, names."""
    for source in newsroom.sources.files:
        if isinstance(source.record, Release):
            yield from _of_keys(newsroom, source, source.record)
        yield from _of_text(newsroom, source)
    marks, logo = newsroom.sources.config_source, newsroom.sources.config.theme.logo
    if logo in newsroom.sources.assets:
        yield Published(newsroom.sources.assets[logo], logo, partial(finding, marks, ("theme", "logo")))


def _of_keys(newsroom: Newsroom, source: Source, release: Release) -> Iterator[Published]:
    named = [((*place, "src"), one.src, one.credit, True) for place, one in images(source)]
    named += [(("attachments", at, "src"), one.src, "", False) for at, one in enumerate(release.attachments)]
    for place, name, credit, shown in named:
        path = posixpath.normpath(f"{posixpath.dirname(source.path)}/{name}")
        if asset := newsroom.sources.assets.get(path):
            yield Published(asset, name, partial(finding, source, place), shown, credit)


def _of_text(newsroom: Newsroom, source: Source) -> Iterator[Published]:
    for outline in outlines(source):
        for link in outline.links:
            target = newsroom.site.targets[source.path, link.target]
            if target.kind == "asset" and (asset := newsroom.sources.assets.get(target.value)):
                yield Published(asset, link.target, partial(_in_text, source, link), link.kind == "image")


def _in_text(source: Source, link: Link, message: Text, hint: Text) -> Finding:
    written = re.compile(rf"(?s:.*)\]\([ \n]*<?({words(link.target)})")
    return Finding(source.path, span(link), message, hint, seek=(written,))
