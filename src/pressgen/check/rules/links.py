"""PG205: a link in a text that leads nowhere.

A link within the newsroom is the path to the other text's file, as editors' previews follow it
(`../2021/another-release.md`), or an address of the site from its first slash (`/2021/another-release/`). What follows #
is a heading of that text. A picture is a file beside the text: pictures from other sites would tell them who reads ours.
Links to other sites are whole addresses, beginning with https://.
"""

import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cached_property
from typing import NamedTuple

from pressgen import addresses, languages
from pressgen.check.exact_places import words
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom, outlines
from pressgen.model import Link, PlainPage, Release, Source, Target
from pressgen.problems import Text, guess, text

_FEED = re.compile(r"(?:.*/)?(?:rss\.xml|atom\.xml|feed\.json|sitemap\.xml)\Z")


_FILE = re.compile(
    r"[^/]*\.(?:md|ya?ml|png|jpe?g|gif|webp|avif|svg|pdf|docx?|xlsx?|pptx?|zip|csv|txt)\Z", re.IGNORECASE
)
_PLAIN = re.compile(r"[\w./:#%?=&~@+-]+\Z")
"""A target that Markdown takes as it stands."""


class Told(NamedTuple):
    """Why a link is dead, what to do, and the target that may have been meant."""

    message: Text
    hint: Text
    meant: str = ""


def links(newsroom: Newsroom) -> Iterator[Finding]:
    """A link or a picture whose target does not exist."""
    guide = _Guide(newsroom)
    for source in newsroom.sources.files:
        for outline in outlines(source):
            for link in outline.links:
                told = guide.dead(source, link)
                if told:
                    yield _finding(source.path, link, told)


def _finding(path: str, link: Link, told: Told) -> Finding:
    """At the target of the link, or at the whole of one whose target stands elsewhere."""
    span = (link.line, link.column, link.end_line, link.end_column)
    written = re.compile(rf"(?s:.*)\]\([ \n]*<?({words(link.target)})")
    meant = told.meant if _PLAIN.match(told.meant) else ""
    return Finding(path, span, told.message, told.hint, guess(meant), (written,))


class _Guide:
    """Knows where links lead; what only a dead link asks for is looked up when the first one does."""

    def __init__(self, newsroom: Newsroom) -> None:
        self._newsroom = newsroom
        self._site = newsroom.site

    def dead(self, source: Source, link: Link) -> Told | None:
        """Why the link leads nowhere, if it does."""
        target = self._site.targets[source.path, link.target]
        if (target.kind == "nowhere" and link.kind != "speaker") or (target.kind != "asset" and link.kind == "image"):
            return self._nowhere(source.path, link)
        if target.kind == "path" and not self._is_site_path(target.value):
            message = text("The site has no page {target}.", target=link.target)
            return Told(message, text("Write the path from this file to the other text's file."))
        unknown = target.kind == "release" and not target.value
        return self._no_heading(source, link, target) if target.fragment and not unknown else None

    def _nowhere(self, path: str, link: Link) -> Told:
        near = self._near(path, link)
        if link.kind == "image" and near == link.target:
            return Told(
                text("{target} is no picture.", target=link.target),
                text("Take the ! in front of the brackets away, and it is a link."),
            )
        if link.kind == "image":
            message = text("There is no picture {target} here.", target=link.target)
            hint = text("Put the picture in the same folder as the text, and write only its name.")
        else:
            message = text("The link {target} leads nowhere.", target=link.target)
            hint = text("Write a whole web address, or the path from this file to the other file.")
        return Told(message, text("Did you mean “{id}”?", id=near) if near else hint, near)

    def _near(self, path: str, link: Link) -> str:
        """The file in the folder that the link points into with nearly its name, as a link would be; or a web address."""
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
        """Whether the site may have such a page besides the texts: a listing, a feed, a file beside a text."""
        first = address.split("/", maxsplit=1)[0]
        parent = posixpath.dirname(address.rstrip("/")) + "/"
        if posixpath.basename(address.rstrip("/")) in self._unplaced:
            return True
        return first in self._words or _FEED.match(address.rstrip("/")) is not None or parent in self._addresses

    @cached_property
    def _words(self) -> set[str]:
        config = self._site.config
        return {"", *(config.paths.get(w) or languages.path_word(config.language, w) for w in languages.PATH_WORDS)}

    @cached_property
    def _unplaced(self) -> set[str]:
        """The slugs of texts whose addresses are not known, since something in them could not be read."""
        placed = self._site.paths
        records = (source.record for source in self._newsroom.sources.files if source.path not in placed)
        return {record.slug for record in records if isinstance(record, Release | PlainPage)}

    @cached_property
    def _addresses(self) -> set[str]:
        return set(self._site.paths.values())

    def _no_heading(self, source: Source, link: Link, target: Target) -> Told | None:
        known = self._headings(source, target)
        if target.fragment[1:] in known:
            return None
        near = get_close_matches(target.fragment[1:], known, n=1)
        message = text("The link {target} leads to a heading that is not there.", target=link.target)
        if near:
            meant = f"{link.target.partition('#')[0]}#{near[0]}"
            return Told(message, text("Did you mean “{id}”?", id=f"#{near[0]}"), meant)
        return Told(message, text("Link to the page without # and what follows it."))

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
