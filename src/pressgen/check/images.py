"""The pictures of a text, with where each is written: those of its keys, and those in its body."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pressgen.check.exact_places import words
from pressgen.check.finding import Finding, Part, Place, finding, of_part
from pressgen.check.newsroom import outlines
from pressgen.model import Image, Link, Release, Source
from pressgen.problems import Fix, Text, text


def images(source: Source) -> Iterator[tuple[Place, Image]]:
    """Each image of the file, and its place: the first may stand under `image`, then `images` begins with the second."""
    release = source.record
    if not isinstance(release, Release) or not release.images:
        return
    single = source.has("image")
    for index, image in enumerate(release.images):
        yield (("image",) if single and index == 0 else ("images", index - single)), image


class Picture(NamedTuple):
    """A picture that a text shows."""

    source: Source
    src: str
    alt: str
    caption: str
    """In a body, what readers see when they point at it."""
    at: Place | Link

    @property
    def say_what_it_shows(self) -> Text:
        """The advice for an alternative text that says too little, at the place where it is written."""
        if isinstance(self.at, Link):
            return text(
                "Say in the brackets what it shows, for those who cannot see it: ![Two children on a bridge{rest}.",
                rest=f"]({self.src})",
            )
        return text("Say in alt what the picture shows, for those who cannot see it.")

    def finding(self, message: Text, hint: Text) -> Finding:
        """Something wrong with the alternative text."""
        if isinstance(self.at, Link):
            return self._sought(self.alt, message, hint)
        return finding(self.source, (*self.at, "alt"), message, hint)

    def opening(self, end: int, message: Text, hint: Text, instead: str) -> Finding:
        """Something wrong with the first characters of the alternative text, and what should stand there."""
        if isinstance(self.at, Link):
            return self._sought(self.alt[:end], message, hint)._replace(fix=Fix(text=instead))
        return of_part(self.source, (*self.at, "alt"), Part(self.alt, 0, end), message, hint, instead=instead)

    def _sought(self, written: str, message: Text, hint: Text) -> Finding:
        seek = re.compile(rf"!\[\s*({words(written)})")
        return Finding(self.source.path, span(self.at), message, hint, seek=(seek,))


def span(link: Link | Place) -> tuple[int, int, int, int]:
    """Where a link in a text stands."""
    assert isinstance(link, Link)  # noqa: S101 -- who asks has looked
    return (link.line, link.column, link.end_line, link.end_column)


def _dotted(place: Place) -> str:
    """Where the alternative text of an image stands, as `Source.unread_keys` names it."""
    return ".".join(map(str, (*place, "alt")))


def pictures(source: Source) -> Iterator[Picture]:
    """Each picture that the file's texts show. One without alternative text is told of when it is read."""
    known = ((place, image) for place, image in images(source) if _dotted(place) not in source.unread_keys)
    for place, image in known:
        yield Picture(source, image.src, image.alt, image.caption, place)
    for outline in outlines(source):
        for link in outline.links:
            if link.kind == "image" and link.alt:
                yield Picture(source, link.target, link.alt, link.title, link)
