"""A form for a text: what a person sees and changes of it. Every word is in the reader's language already."""

import re
from typing import Literal, NamedTuple

FieldKind = Literal["line", "text", "moment", "choice", "choices", "flag", "file"]
_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2}))?")


class Choice(NamedTuple):
    """One of the values that a field can have."""

    value: str
    label: str


class Field(NamedTuple):
    """One field. `name` says where its value stands: "title", "image.alt"."""

    name: str
    kind: FieldKind
    label: str
    value: str = ""
    """Of `choices`, nothing; of a `flag`, "yes" or nothing."""
    values: tuple[str, ...] = ()
    """What is chosen of `choices`."""
    choices: tuple[Choice, ...] = ()
    hint: str = ""
    problems: tuple[str, ...] = ()
    """What is wrong with the value, in whole sentences."""
    now: str | None = None
    """After a conflict: what the file has now, when it is another value than this."""
    required: bool = False

    @property
    def is_plain_moment(self) -> bool:
        """Whether the value can be shown as a day and a time of day."""
        return not self.value or _MOMENT.fullmatch(self.value) is not None

    @property
    def day(self) -> str:
        """Of a plain moment: 2026-03-02."""
        found = _MOMENT.fullmatch(self.value)
        return found[1] if found else ""

    @property
    def clock(self) -> str:
        """Of a plain moment: 09:30, or nothing."""
        found = _MOMENT.fullmatch(self.value)
        return (found[2] or "") if found else ""


class Section(NamedTuple):
    """Fields that belong together."""

    title: str
    fields: tuple[Field, ...]
    is_open: bool = True
    """Whether its fields are shown at once."""


class Form(NamedTuple):
    """The form of one text."""

    path: str
    """The file; empty for one that is not there yet."""
    digest: str
    """Of the file as it was when the form was made."""
    sections: tuple[Section, ...]
    problems: tuple[str, ...] = ()
    """Of the text as a whole, or of values that the form has no field for."""

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields."""
        return tuple(field for section in self.sections for field in section.fields)


Submission = dict[str, list[str]]
"""What a browser sends of a form: the values of each field by its name."""


class CmsSettings(NamedTuple):
    """Where the CMS finds the newsroom."""

    cms: Literal["sveltia", "decap"]
    host: Literal["github", "gitlab", "test-repo"]
    """`test-repo` keeps all texts in the browser: to try it, and for tests."""
    repo: str
    branch: str
    title: str
    url: str
    language: str
    """Of the forms: sv or en."""
    timezone: str
