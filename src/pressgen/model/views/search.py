"""The page for searching, and the files that it reads."""

from datetime import datetime
from typing import Literal

from pressgen.model.value import Value
from pressgen.model.views.page import Ref


class SearchFilter(Value, frozen=True):
    """What a search can be limited to: a type, a topic, an organisation, a year."""

    name: str
    """"type", "topic", "organisation" or "year"."""
    label: str
    options: tuple["SearchOption", ...]


class SearchOption(Value, frozen=True):
    id: str
    label: str


class SearchView(Value, frozen=True):
    title: str
    archive: Ref
    """Where those are led who have no script."""
    filters: tuple[SearchFilter, ...] = ()
    """Only those with a choice."""
    script: str = ""
    """Site path of the script."""
    segments: tuple[str, ...] = ()
    """Of each segment of the index, from the oldest: how many texts it has room for, and its version, as "1000.1f5f7a1d5c3a"."""
    is_whole: bool = False
    """Whether the index is one file."""
    languages: tuple[str, ...] = ()
    """The languages of texts whose endings count for nothing: "sv", "en"."""


class SearchText(Value, frozen=True):
    """A text that a search can find."""

    source: str
    """The content file."""
    digest: str
    """Represents its words until they are filled in."""
    path: str
    title: str
    language: str
    type: str
    """As readers see it."""
    published: datetime
    summary: str
    terms: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 -- msgspec copies an empty default
    """The ids of what it is under, by the name of the filter."""


class SearchSegment(Value, frozen=True):
    """Texts that lie next to each other in the index, from the oldest; None for one that is in no list."""

    texts: tuple[SearchText | None, ...] = ()


Postings = tuple[tuple[int, ...], ...]
"""Places of texts in their segment: those with the word in the title, in the lead, elsewhere; then those with a longer word that
ends in it, in the title and elsewhere. A text stands once, as early as it can."""


class SearchIndex(Value, frozen=True):
    """A file of the index."""

    kind: Literal["stems", "texts", "filters", "whole"]
    segment: SearchSegment
    shard: int = 0
    """Of stems: which part of them it has."""
    stems: dict[str, Postings] = {}  # noqa: RUF012 -- as above
    """Filled in when the file is rendered."""
