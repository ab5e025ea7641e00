"""What `importers` make of a foreign text, and `edit` writes: a release that a person has to look at."""

from pressgen.model.value import Value
from pressgen.problems import Text


class Picture(Value, frozen=True):
    """A picture of the document. Without `data` it was only linked, or is not in the file."""

    name: str
    """The name that its file gets."""
    data: bytes = b""
    alt: str = ""
    caption: str = ""
    source: str = ""
    """The address that it was linked by."""
    credit: str = ""
    """Who took it."""


class Document(Value, frozen=True):
    """A file to download, beside the text."""

    name: str
    """The name that its file gets."""
    data: bytes
    title: str = ""
    source: str = ""
    """The address that it was linked by."""


class LeftOut(Value, frozen=True):
    """Words that are not in the draft, and why."""

    words: str
    reason: Text


class Reading(Value, frozen=True):
    """Words that became a value: "24 februari 2014" became `published`."""

    words: str
    key: str


class Guess(Value, frozen=True):
    """Why a value is uncertain."""

    key: str
    why: Text


class Event(Value, frozen=True):
    """When and where the thing takes place that the text invites to, as the key `event` has it."""

    start: str
    end: str = ""
    place: str = ""


class NewContact(Value, frozen=True):
    """A person whom the newsroom does not know yet."""

    id: str
    name: str
    role: str = ""
    party: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""


class Draft(Value, frozen=True):
    """A release as far as it could be read. All texts are Markdown."""

    title: str
    type: str
    published: str
    """As the key has it: "2014-02-24"."""
    body: str
    lead: str = ""
    updated: str = ""
    event: Event | None = None
    organisation: str = ""
    language: str = ""
    """Empty for the newsroom's."""
    translation_of: str = ""
    """The id of the release that was translated."""
    topics: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    press_contacts: tuple[str, ...] = ()
    contact_roles: dict[str, str] = {}  # noqa: RUF012 -- msgspec copies an empty default
    """Titles of this text's contacts that pages would not show on its day, by id."""
    people: tuple[NewContact, ...] = ()
    """Contacts that are written into this text, without ids."""
    press_people: tuple[NewContact, ...] = ()
    """Likewise, contacts for the press."""
    boilerplate: str = ""
    new_contacts: tuple[NewContact, ...] = ()
    pictures: tuple[Picture, ...] = ()
    readings: tuple[Reading, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    guesses: tuple[Guess, ...] = ()
    aliases: tuple[str, ...] = ()
    """Addresses that the text had before, as paths."""
    documents: tuple[Document, ...] = ()
    is_draft: bool = True
    """False for a text of an archive that readers could see where it was."""
    origin: str = ""
    """Which entry of which export it is, for a later import: a comment of its file."""
    title_is_read: bool = True
    """Whether the title stands in the document. Otherwise it was made from the name of the file."""

    def why(self, key: str) -> tuple[Text, ...]:
        """Why the value of a key is a guess; empty when it is none."""
        return tuple(guess.why for guess in self.guesses if guess.key == key)
