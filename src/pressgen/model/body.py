"""Press text as data: the result of parsing a body in the room `text`."""

from datetime import date
from typing import Literal, Self

import msgspec

from pressgen.model.value import Value

BlockKind = Literal[
    "paragraph", "heading", "quote", "list", "terms", "table", "code", "rule", "blockquote", "image", "notes"
]

JOINER = "\u2060"
"""Precedes a note's reference mark in plain text (Unicode: word joiner), so that a summary can drop the mark."""


class TextOptions(Value, frozen=True):
    """The settings of the newsroom that parsing a text depends on."""

    language: str = "sv"
    region: str = "SE"
    """The country of telephone numbers written without a country code (ISO 3166-1 alpha-2)."""
    verbs: tuple[str, ...] = ()
    """Attribution verbs of this newsroom, beside those of the language."""


OPENS, CLOSES, SHOWS, CHOICES, CHOSEN = "\x02", "\x03", "\x06", "\x07", "\x08"
"""The control characters of markers in a block's HTML (see `Link`)."""


class Link(Value, frozen=True):
    """One link or picture in a body, in order of appearance.

    The block's HTML holds only markers for it, since its address depends on the page (relative) or feed (absolute)
    that shows it. A marker is the number N of links[N] between two equal control characters. Between `OPENS` it is
    replaced by `<a href="...">`, between `CLOSES` by `</a>`; between `SHOWS`, within a tag `<img>`, by a picture's address
    and size. Before that tag and after it, between `CHOICES` and between `CHOSEN`, it is replaced by `<picture>` with what a
    browser can choose from, and by `</picture>`; by nothing when there is no choice. A speaker's name is a link of kind "speaker" with the name as its target: it leads to a contact's page, or
    nowhere. Authors cannot write these control characters: no value of any file may contain them (see
    `load.format.characters`), and `text` removes them from its input.
    """

    target: str
    kind: Literal["link", "image", "speaker"] = "link"
    alt: str = ""
    """Of a picture: its alternative text."""
    title: str = ""
    """Of a picture: its tooltip."""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


class Quote(Value, frozen=True):
    """A quote found in the text, with its attribution."""

    text: str
    """Without dash and attribution; the parts around an attribution in the middle are joined by a space."""
    speaker: str = ""
    role: str = ""
    """As written, with the workplace: "avdelningschef på IVO"."""
    organisation: str = ""
    party: str = ""
    verb: str = ""
    anchor: str = ""
    """Its id on the page: "citat-1"."""


class ArchivedQuote(Value, frozen=True):
    """A quote with the release that it is in, for searches in the archive. What is unknown is None."""

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
    """A person whom the text names, with role and line."""

    name: str
    role: str = ""
    line: int = 0
    party: str = ""
    organisation: str = ""
    speaks: bool = True
    """Whether the person is quoted, or named with a verb of speaking."""


class Block(Value, frozen=True):
    """One block of a body, ready for a page. `html` is well formed and safe, with link markers (see `Link`)."""

    kind: BlockKind
    html: str
    text: str
    """The block as plain text, unwrapped; list items and table rows on lines of their own."""
    line: int = 0
    """The line in the source file where it begins, from 1."""
    level: int = 0
    """Of a heading: the level as written, 1 to 6. On the page it may be another (see `HeadingLevels`)."""
    anchor: str = ""
    """Of a heading or a quote: its id on the page."""
    quote: Quote | None = None
    people: tuple[NamedPerson, ...] = ()
    """Persons whom its running text names with a title, a party or a verb of speaking."""

    @property
    def named_people(self) -> tuple[NamedPerson, ...]:
        """The speaker of the quote, or the persons named in the text."""
        quote = self.quote
        if not quote or not quote.speaker:
            return tuple(msgspec.structs.replace(one, line=self.line) for one in self.people)
        return (NamedPerson(quote.speaker, quote.role, self.line, quote.party, quote.organisation),)


_LOWEST = 6


class HeadingLevels:
    """Computes the levels of a text's headings on the page, one heading after the other.

    An author may begin with any level and skip levels. On the page, each heading is one level below its parent, the last
    heading before it with a lower number. So headings of one level in one section stay equal, and no level is skipped
    (WCAG 2.2, technique G141). The title is the page's h1; HTML has no level below h6.
    """

    def __init__(self) -> None:
        self._parents: list[int] = []

    def next_level(self, written: int) -> int:
        """The level on the page of the next heading, which is written with `written` number signs."""
        while self._parents and self._parents[-1] >= written:
            self._parents.pop()
        self._parents.append(written)
        return min(1 + len(self._parents), _LOWEST)


class Outline(Value, frozen=True):
    """What every build needs of every text; the words themselves are loaded only when needed."""

    links: tuple[Link, ...] = ()
    anchors: tuple[str, ...] = ()
    """Of the headings, quotes and notes."""
    named_people: tuple[NamedPerson, ...] = ()

    def without_positions(self) -> Self:
        """The same without where in the text its links and people are, which only messages need."""
        links = tuple(Link(one.target, one.kind) for one in self.links)
        return type(self)(links, self.anchors, tuple(msgspec.structs.replace(one, line=0) for one in self.named_people))


class Body(Value, frozen=True):
    """A whole text: its blocks in order, and their links."""

    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    anchors: tuple[str, ...] = ()
    """Ids of notes and of references to them; those of headings and quotes are in the blocks."""

    @property
    def outline(self) -> Outline:
        """The outline of the text."""
        return Outline(
            links=self.links,
            anchors=(*(block.anchor for block in self.blocks if block.anchor), *self.anchors),
            named_people=tuple(person for block in self.blocks for person in block.named_people),
        )
