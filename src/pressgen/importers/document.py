"""What a foreign file says, in its order, before anybody decides what of it is title, lead or contact."""

from datetime import datetime
from typing import Literal

from pressgen.model.draft import LeftOut, Picture
from pressgen.model.value import Value

PieceKind = Literal["heading", "paragraph", "list", "table", "picture", "note"]


class Piece(Value, frozen=True):
    """One paragraph, heading, list or the like."""

    kind: PieceKind
    text: str
    """As Markdown for a body."""
    plain: str
    """Its words as a reader of the document sees them, a line for each of its lines."""
    level: int = 0
    """Of a heading: 1 to 6."""
    group: int = 0
    """Equal for pieces without a blank line between them."""
    sure: bool = False
    """Whether the document itself says that it is a heading, and no look at its words has."""
    picture: Picture | None = None
    as_lead: str = ""
    """Of a paragraph that the document marks as a lead, in bold as a whole or by its style: as Markdown without the bold."""


class Document(Value, frozen=True):
    """A foreign text."""

    pieces: tuple[Piece, ...]
    words: str
    """Everything that a reader sees, read in another way than the pieces: what the count of words is checked against."""
    left_out: tuple[LeftOut, ...] = ()
    """What belongs to the page or the message, not to the text."""
    title: str = ""
    """The title when the format has a place for one (the subject of a message); its words are in `words`."""
    published: datetime | None = None
    """The instant of publication when the format has a place for it. It is not among the words."""
    has_markup: bool = True
    """Whether headings are marked as such, so that a short line is none."""
