"""The images of a text, with the place where each is written: those of its keys, and those in its body."""

from collections.abc import Iterator
from typing import NamedTuple

from pressgen.check.file_texts import outlines
from pressgen.check.finding import Finding, Part, Place, finding, link_span, part_finding, words_pattern
from pressgen.model import Contact, Image, Link, Release, Source
from pressgen.problems import Fix, Text, text


def images(source: Source) -> Iterator[tuple[Place, Image]]:
    """Each image among the keys of a release or a contact, with its place.

    With both `image` and `images`, the first image has the place `image`, and `images` begins with the second.
    """
    release = source.record
    if isinstance(release, Contact) and release.image:
        yield ("image",), release.image
    if not isinstance(release, Release) or not release.images:
        return
    single = source.has("image")
    for index, image in enumerate(release.images):
        yield (("image",) if single and index == 0 else ("images", index - single)), image


class Picture(NamedTuple):
    """An image of the keys or of the body, with what is written about it."""

    source: Source
    src: str
    alt: str
    caption: str
    """In a body: the link's title, which browsers show when the pointer rests on the picture."""
    at: Place | Link
    """The place of the keys, or the link in the body."""

    @property
    def alt_hint(self) -> Text:
        """The hint for an alternative text that says too little, in the form that fits where it is written."""
        if isinstance(self.at, Link):
            return text(
                "Say in the brackets what it shows, for those who cannot see it: ![Two children on a bridge{rest}.",
                rest=f"]({self.src})",
            )
        return text("Say in alt what the picture shows, for those who cannot see it.")

    def alt_finding(self, message: Text, hint: Text) -> Finding:
        """A finding about the alternative text."""
        if isinstance(self.at, Link):
            return _in_brackets(self.source.path, self.at, self.alt, message, hint)
        return finding(self.source, (*self.at, "alt"), message, hint)

    def alt_prefix_finding(self, end: int, message: Text, hint: Text, instead: str) -> Finding:
        """A finding about the first `end` characters of the alternative text, with `instead` as the fix."""
        if isinstance(self.at, Link):
            found = _in_brackets(self.source.path, self.at, self.alt[:end], message, hint)
            return found._replace(fix=Fix(text=instead))
        return part_finding(self.source, (*self.at, "alt"), Part(self.alt, 0, end), message, hint, instead=instead)


def _in_brackets(path: str, link: Link, written: str, message: Text, hint: Text) -> Finding:
    pattern = rf"!\[\s*({words_pattern(written)})"
    return Finding(path, link_span(link), message, hint, patterns=(pattern,))


def pictures(source: Source) -> Iterator[Picture]:
    """Each image that the file's texts show, of those with an alternative text. A missing one is reported by `load`."""
    for place, image in images(source):
        alt = ".".join(map(str, (*place, "alt")))
        if alt not in source.unread_keys and (isinstance(source.record, Release) or source.has(alt)):
            yield Picture(source, image.src, image.alt, image.caption, place)
    for outline in outlines(source):
        for link in outline.links:
            if link.kind == "image" and link.alt:
                yield Picture(source, link.target, link.alt, link.title, link)
