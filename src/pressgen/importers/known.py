"""What a newsroom has already, as far as a foreign text is compared with it."""

from datetime import date

from pressgen.model.content import Role
from pressgen.model.value import Value


class KnownContact(Value, frozen=True):
    """A contact of the newsroom."""

    id: str
    name: str
    phones: tuple[str, ...] = ()
    """As +46722155795."""
    email: str = ""
    organisation: str = ""
    role: str = ""
    roles: tuple[Role, ...] = ()
    known_by: tuple[str, ...] = ()
    """Other addresses and numbers, in this form, by which an import has known the person."""


class KnownVersion(Value, frozen=True):
    """A version of a boilerplate of the newsroom."""

    id: str
    title: str
    wording: str
    """As `importers.registry.closing.wording` gives it."""
    start: date | None = None


class Known(Value, frozen=True):
    """The registries, as words and ids."""

    types: dict[str, tuple[str, ...]]
    """Words for each type, by its id: its labels in Swedish, English and the newsroom's language."""
    contacts: tuple[KnownContact, ...] = ()
    organisations: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 -- msgspec copies an empty default
    """Names by id."""
    press_contacts: tuple[str, ...] = ()
    """Ids of contacts that stand below the releases of any organisation anyway."""
    boilerplates: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 -- as above
    """The words of each version, title first, by id."""
    versions: tuple[KnownVersion, ...] = ()
    """The same boilerplates, for texts of an archive, of which one is taken out only when it is the same word for word."""
    banners: tuple[str, ...] = ()
    topics: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 -- as above
    """Labels by id."""
    categories: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 -- as above
    regions: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 -- as above
    language: str = ""
    """The newsroom's."""
    organisation: str = ""
    """The newsroom's own."""
    region: str = "SE"
