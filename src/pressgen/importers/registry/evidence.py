"""What one text of an archive says for the registries, before anything is decided."""

from datetime import date
from typing import NamedTuple

from pressgen.importers.people import Person
from pressgen.importers.registry.closing import Closing
from pressgen.model.foreign import ForeignTerm


class PersonSaid(NamedTuple):
    """A person as a text has it, not yet compared with anything."""

    person: Person
    organisation: str = ""
    """Its name, where the export has it as a value."""
    press: bool = False


class Evidence(NamedTuple):
    """What one text says."""

    place: str
    title: str
    day: date | None = None
    """Of publication, in the newsroom's time zone."""
    public: bool = True
    is_new: bool = True
    """Whether the newsroom does not have the text yet."""
    sender: str = ""
    """The name of the organisation that has sent it, where the export says so."""
    people: tuple[PersonSaid, ...] = ()
    terms: tuple[ForeignTerm, ...] = ()
    closing: Closing | None = None
