"""The registries that an archive implies: people, organisations, boilerplates and terms, each once, with what they were joined from."""

from datetime import date
from typing import Literal

from pressgen.model.content import Role
from pressgen.model.value import Value
from pressgen.problems import Text

Certainty = Literal["sure", "likely"]
"""Proven by an address, a number or the very same words; or the same name with nothing against it."""
EntryKind = Literal["contact", "organisation", "boilerplate", "term"]


class NamedPerson(Value, frozen=True):
    """A person as a text names them among its contacts. Two that are equal are the same person in every text."""

    name: str
    role: str = ""
    organisation: str = ""
    """Its id, where the export or the title says it."""
    party: str = ""
    phones: tuple[str, ...] = ()
    """As they are written."""
    numbers: tuple[str, ...] = ()
    """The same as +46722155795; those that can be read."""
    emails: tuple[str, ...] = ()
    """In small letters."""


class Mention(Value, frozen=True):
    """Where a person is named."""

    person: NamedPerson
    place: str
    """Of the text in the export."""
    title: str
    """Of the text."""
    day: date | None = None
    """Of publication."""
    sender: str = ""
    """The id of the organisation that has sent the text, when it is not the newsroom's own."""
    public: bool = True
    """Whether readers could see the text. What only others say becomes no value of a contact who stands in public texts, too."""


class PersonFile(Value, frozen=True):
    """A contact that the newsroom does not have yet, as all its mentions say."""

    id: str
    name: str
    role: str = ""
    roles: tuple[Role, ...] = ()
    """More than one, one after the other, or none."""
    organisation: str = ""
    """An id."""
    party: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    earlier: tuple[str, ...] = ()
    """Numbers and addresses of older texts."""
    known_by: tuple[str, ...] = ()
    """All addresses and numbers by which a later import knows the person."""
    texts: int = 1
    first: str = ""
    """The title of the first text that names the person."""


class VersionFile(Value, frozen=True):
    """A version of a boilerplate that the newsroom does not have yet."""

    body: str
    """As Markdown."""
    wording: str
    """Its words, by which a text has this version."""
    start: date | None = None
    """None for the first."""


class BoilerplateFile(Value, frozen=True):
    """A boilerplate that the newsroom does not have yet, with its versions in the order of time."""

    id: str
    title: str
    versions: tuple[VersionFile, ...]


class RegistryEntry(Value, frozen=True):
    """Something of the newsroom's registries that texts of the archive name, and why it is one."""

    kind: EntryKind
    id: str
    label: str
    path: str
    """Of its file, or of the list that it stands in."""
    is_new: bool
    """Whether the newsroom did not have it."""
    certainty: Certainty
    spellings: tuple[str, ...] = ()
    """All ways in which the archive writes it, when there are several."""
    details: tuple[str, ...] = ()
    """What its file says, or the archive beyond that: titles with their days, earlier numbers."""
    why: tuple[Text, ...] = ()
    texts: tuple[str, ...] = ()
    """Places in the export."""


class KeptApart(Value, frozen=True):
    """Several that may be the same, and were not joined, or that were left where they stand."""

    kind: EntryKind
    labels: tuple[str, ...]
    """Each with what tells it apart."""
    why: Text
    texts: tuple[str, ...] = ()


class RegistryReport(Value, frozen=True):
    """What an import found for the registries, for a person to confirm."""

    entries: tuple[RegistryEntry, ...] = ()
    apart: tuple[KeptApart, ...] = ()
