"""PG205: a link in a text that leads nowhere.

A link within the newsroom is the path to the file of the other text (`../2021/another-release.md`), as in the preview
of an editor, or an address of the site from its first slash (`/2021/another-release/`). What follows # is a heading of
that text. A picture is a file beside the text. A picture from another site is refused, because it would tell that site
who reads yours. A link to another site is the whole address, beginning with https://.
"""

import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cached_property
from typing import NamedTuple

from pressgen import addresses
from pressgen.check.file_texts import outlines
from pressgen.check.finding import Finding, link_finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.rules.addresses import listing_words
from pressgen.model import Link, PlainPage, Release, Source, Target
from pressgen.problems import Fix, Text, guess, text

_FEED = re.compile(r"(?:.*/)?(?:rss\.xml|atom\.xml|feed\.json|sitemap\.xml)\Z")
_FILE = re.compile(
    r"[^/]*\.(?:md|ya?ml|png|jpe?g|gif|webp|avif|svg|pdf|docx?|xlsx?|pptx?|zip|csv|txt)\Z", re.IGNORECASE
)
_UNESCAPED = re.compile(r"[\w./:#%?=&~@+-]+\Z")
"""A link target that needs no escaping in Markdown."""


class _DeadLink(NamedTuple):
    """Why a link is dead, what to do, and the target that was probably meant."""

    message: Text
    hint: Text
    meant: str = ""

    @property
    def fix(self) -> Fix | None:
        return guess(self.meant) if _UNESCAPED.match(self.meant) else None


def links(newsroom: Newsroom) -> Iterator[Finding]:
    """A link or a picture whose target does not exist."""
    checker = _LinkChecker(newsroom)
    for source in newsroom.sources.files:
        for outline in outlines(source):
            for link in outline.links:
                dead = checker.dead_link(source, link)
                if dead:
                    yield link_finding(source.path, link, dead.message, dead.hint, dead.fix)


class _LinkChecker:
    """Checks links. Indexes that only dead links need are built for the first one."""

    def __init__(self, newsroom: Newsroom) -> None:
        self._newsroom = newsroom
        self._site = newsroom.site

    def dead_link(self, source: Source, link: Link) -> _DeadLink | None:
        """Why the link is dead; None when it is not."""
        target = self._site.targets[source.path, link.target]
        if (target.kind == "nowhere" and link.kind != "speaker") or (target.kind != "asset" and link.kind == "image"):
            return self._nowhere(source.path, link)
        if target.kind == "path" and not self._is_site_path(target.value):
            message = text("The site has no page {target}.", target=link.target)
            return _DeadLink(message, text("Write the path from this file to the other text's file."))
        unknown = target.kind == "release" and not target.value
        return self._no_heading(source, link, target) if target.fragment and not unknown else None

    def _nowhere(self, path: str, link: Link) -> _DeadLink:
        near = self._near(path, link)
        if link.kind == "image" and near == link.target:
            return _DeadLink(
                text("{target} is no picture.", target=link.target),
                text("Take the ! in front of the brackets away, and it is a link."),
            )
        if link.kind == "image":
            message = text("There is no picture {target} here.", target=link.target)
            hint = text("Put the picture in the same folder as the text, and write only its name.")
        else:
            message = text("The link {target} leads nowhere.", target=link.target)
            hint = text("Write a whole web address, or the path from this file to the other file.")
        return _DeadLink(message, text("Did you mean “{id}”?", id=near) if near else hint, near)

    def _near(self, path: str, link: Link) -> str:
        """The link target that was probably meant: a file with a similar name in that folder, or a web address; else empty."""
        written = link.target
        folder, name = posixpath.split(posixpath.normpath(posixpath.join(posixpath.dirname(path), written)))
        near = get_close_matches(name, self._folders.get(folder, [])[:1000], n=1, cutoff=0.7)
        if near:
            return posixpath.join(posixpath.dirname(written), near[0])
        return addresses.guess_url(written) if link.kind == "link" and not _FILE.match(written) else ""

    @cached_property
    def _folders(self) -> dict[str, list[str]]:
        folders: dict[str, list[str]] = {}
        for path in (*self._site.paths, *self._site.assets):
            folders.setdefault(posixpath.dirname(path), []).append(posixpath.basename(path))
        return folders

    def _is_site_path(self, address: str) -> bool:
        """Whether the site may have this address although no text has it: a listing, a feed, a file of a text."""
        first = address.split("/", maxsplit=1)[0]
        parent = posixpath.dirname(address.rstrip("/")) + "/"
        if posixpath.basename(address.rstrip("/")) in self._slugs_without_address:
            return True
        return first in self._listing_words or _FEED.match(address.rstrip("/")) is not None or parent in self._addresses

    @cached_property
    def _listing_words(self) -> set[str]:
        return {"", *listing_words(self._site.config)}

    @cached_property
    def _slugs_without_address(self) -> set[str]:
        """The slugs of texts whose addresses depend on a value that could not be read."""
        addressed = self._site.paths
        records = (source.record for source in self._newsroom.sources.files if source.path not in addressed)
        return {record.slug for record in records if isinstance(record, Release | PlainPage)}

    @cached_property
    def _addresses(self) -> set[str]:
        return set(self._site.paths.values())

    def _no_heading(self, source: Source, link: Link, target: Target) -> _DeadLink | None:
        known = self._headings(source, target)
        if target.fragment[1:] in known:
            return None
        near = get_close_matches(target.fragment[1:], known, n=1)
        message = text("The link {target} leads to a heading that is not there.", target=link.target)
        if near:
            meant = f"{link.target.partition('#')[0]}#{near[0]}"
            return _DeadLink(message, text("Did you mean “{id}”?", id=f"#{near[0]}"), meant)
        return _DeadLink(message, text("Link to the page without # and what follows it."))

    def _headings(self, source: Source, target: Target) -> list[str]:
        if target.kind == "anchor":
            return _ids(source)
        release = self._site.releases.get(target.value) if target.kind == "release" else None
        other = self._by_path.get(release.source if release else target.value)
        return _ids(other) if other else []

    @cached_property
    def _by_path(self) -> dict[str, Source]:
        return {source.path: source for source in self._newsroom.sources.files}


def _ids(source: Source) -> list[str]:
    return [anchor for outline in outlines(source) for anchor in outline.anchors]
