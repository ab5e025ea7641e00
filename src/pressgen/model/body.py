"""Press text as data: what the room `text` reads out of a body."""

from datetime import date
from typing import Literal

import msgspec

from pressgen.model.value import Value

BlockKind = Literal[
    "paragraph", "heading", "quote", "list", "terms", "table", "code", "rule", "blockquote", "image", "notes"
]

JOINER = "\u2060"
"""Stands before the sign of a note in plain text (Unicode: word joiner), so that a summary can do without the sign."""


class TextOptions(Value, frozen=True):
    """What of the newsroom's settings shapes how text is read."""

    language: str = "sv"
    region: str = "SE"
    """The country of telephone numbers written without a country code (ISO 3166-1 alpha-2)."""
    verbs: tuple[str, ...] = ()
    """Attribution verbs of this newsroom, beside those of the language."""


OPENS, CLOSES, SHOWS = "\x02", "\x03", "\x06"
"""What begins and ends a marker in a block's HTML (see `Link`)."""


class Link(Value, frozen=True):
    """One link or picture in a body, in order of appearance.

    The block's HTML holds only markers for it, since where it leads depends on the page (relative) or feed (absolute)
    that shows it. A marker is the number N of links[N] between two of the same control character, and that alone says
    what it stands for: between `OPENS` it is `<a href="...">`, between `CLOSES` its `</a>`, and between `SHOWS` a picture's
    address, the value of `src`. A speaker's name is a link of kind "speaker" whose target is the name: it leads to a
    contact's page, or nowhere. The control characters cannot come from an author: no value of no file may hold them
    (see `load.format.characters`), and `text` takes them out of what it reads.
    """

    target: str
    kind: Literal["link", "image", "speaker"] = "link"
    alt: str = ""
    """Of a picture: what its author wrote for those who cannot see it, ..."""
    title: str = ""
    """... and what readers see when they point at it."""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


class Quote(Value, frozen=True):
    """What somebody said, taken from the text."""

    text: str
    """One string without dash and attribution, halves joined by a space."""
    speaker: str = ""
    role: str = ""
    """As written, place included: "avdelningschef på IVO"."""
    organisation: str = ""
    party: str = ""
    verb: str = ""


class ArchivedQuote(Value, frozen=True):
    """A quote with where it stands, for those who search the archive. What is not known is None."""

    release: str
    """The release's id."""
    title: str
    path: str
    """The release's file."""
    date: date
    """The day of publication, in the newsroom's zone."""
    text: str
    speaker: str | None
    role: str | None
    organisation: str | None
    party: str | None
    verb: str | None


class NamedPerson(Value, frozen=True, gc=False):
    """Somebody whom the text names, as what, and on which line."""

    name: str
    role: str = ""
    line: int = 0
    party: str = ""
    organisation: str = ""
    speaks: bool = True
    """Quoted, or told of with a verb of speaking."""


class Block(Value, frozen=True):
    """One block of a body, ready for a page. `html` is well formed and safe, with link markers (see `Link`)."""

    kind: BlockKind
    html: str
    text: str
    """The same words as plain text, unwrapped; list items and rows on lines of their own."""
    line: int = 0
    """The line in the source file where it opens, from 1."""
    level: int = 0
    """Of a heading, as its author wrote it: 1 to 6. On the page it may have another (see `HeadingLevels`)."""
    anchor: str = ""
    """Of a heading: its id on the page."""
    quote: Quote | None = None
    people: tuple[NamedPerson, ...] = ()
    """Whom its running text names with a title, a party or a verb of speaking."""

    @property
    def named_people(self) -> tuple[NamedPerson, ...]:
        """Who is quoted in it, or named."""
        said = self.quote
        if not said or not said.speaker:
            return tuple(msgspec.structs.replace(one, line=self.line) for one in self.people)
        return (NamedPerson(said.speaker, said.role, self.line, said.party, said.organisation),)


_LOWEST = 6


class HeadingLevels:
    """The levels that a text's headings have on the page, one heading after the other.

    An author may begin anywhere and leave levels out; on the page each heading stands one level below the one that it
    belongs to, which is the last one before it of a lower number. So equal headings of one part are equal, and no level is
    skipped (WCAG 2.2, technique G141). The title is the page's h1; HTML has no level below h6.
    """

    def __init__(self) -> None:
        self._around: list[int] = []

    def next_level(self, written: int) -> int:
        """The level on the page of the next heading, which its author wrote with so many number signs."""
        while self._around and self._around[-1] >= written:
            self._around.pop()
        self._around.append(written)
        return min(1 + len(self._around), _LOWEST)


class Outline(Value, frozen=True):
    """What every build must know of every text, without its words."""

    links: tuple[Link, ...] = ()
    anchors: tuple[str, ...] = ()
    """Of the headings."""
    named_people: tuple[NamedPerson, ...] = ()


class Body(Value, frozen=True):
    """A whole text: the blocks in order and the links that they hold."""

    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    anchors: tuple[str, ...] = ()
    """Ids of other things than headings: of notes, and of what refers to them."""

    @property
    def outline(self) -> Outline:
        """What everybody must know of the text."""
        return Outline(
            links=self.links,
            anchors=(*(block.anchor for block in self.blocks if block.anchor), *self.anchors),
            named_people=tuple(person for block in self.blocks for person in block.named_people),
        )
