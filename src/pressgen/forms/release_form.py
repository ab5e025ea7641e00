"""The form of a release: its fields, filled with what the file has."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from pressgen.model.form import Choice, Field, FieldKind, Form, Section
from pressgen.model.layout import Data
from pressgen.problems import Text, text

_NO_CHOICE = text("None")
_NOT_CHOSEN = text("Choose")
"""Stands first in a list from which something must be chosen."""


class Registry(NamedTuple):
    """What a release can refer to, each in the order in which it is offered: types, topics, contacts, pictures, ..."""

    choices: Mapping[str, tuple[Choice, ...]]
    """By key: "type", "topics", "contacts"; the pictures beside the text by "src"."""
    say: Callable[[Text], str]
    """The words in the reader's language."""


class _Row(NamedTuple):
    name: str
    kind: FieldKind
    label: Text
    hint: Text | None = None
    required: bool = False


_TIME = text(
    "Without a clock time: the newsroom's publishing hour. In the future, the text is under embargo until then."
)
_MAIN = (
    _Row("title", "line", text("Title"), text("One line, without a full stop."), required=True),
    _Row("lead", "text", text("Lead"), text("The news in short. Left empty, it is the first paragraph of the text.")),
    _Row("body", "text", text("Text")),
)
_PUBLICATION = (
    _Row("type", "choice", text("Type"), required=True),
    _Row("published", "moment", text("Published"), _TIME, required=True),
    _Row("status", "flag", text("Draft: it is not published, whatever the time")),
    _Row("expires", "moment", text("Expires"), text("The last day in lists and feeds; the page stays.")),
    _Row(
        "pin.until",
        "moment",
        text("First on the front page until"),
        text("Until then it stands first, whatever is newer."),
    ),
)
_SUBJECTS = (
    _Row("topics", "choices", text("Topics")),
    _Row("categories", "choices", text("Categories")),
    _Row("regions", "choices", text("Regions")),
    _Row("follows", "choice", text("Follows up"), text("An earlier text that this one goes on with.")),
)
_PEOPLE = (
    _Row("contacts", "choices", text("Contacts"), text("Who answers questions about the text.")),
    _Row("press_contacts", "choices", text("Press contacts"), text("Whom journalists can call.")),
)
_SENDER = (
    _Row("organisation", "choice", text("Organisation")),
    _Row("department", "choice", text("Department")),
    _Row("boilerplate", "choice", text("Boilerplate")),
)
_EVENT = (
    _Row("event.start", "moment", text("Begins")),
    _Row("event.end", "moment", text("Ends")),
    _Row("event.place", "line", text("Place"), text("Where it takes place, as guests must know it.")),
)
_PICTURE = (
    _Row("src", "choice", text("File")),
    _Row("alt", "line", text("Alternative text"), text("What the picture shows, for those who cannot see it.")),
    _Row("caption", "line", text("Caption"), text("The words under the picture.")),
    _Row("credit", "line", text("Credit"), text("Who took the picture.")),
)
_NEW_PICTURE = (
    _Row("new.file", "file", text("File"), text("Choose a picture, or drop it here.")),
    *(row._replace(name=f"new.{row.name}") for row in _PICTURE[1:]),
)
_ADVANCED = (
    _Row("slug", "line", text("Slug"), text("The last part of the address, when it is not made of the file's name.")),
    _Row("language", "line", text("Language"), text("Such as sv, en or en-GB.")),
)


def release_form(path: str, digest: str, data: Mapping[str, Data], body: str, registry: Registry) -> Form:
    """The form of the release at `path` with this data and body. A text that does not exist yet has neither path nor digest.

    In that one, everything that most texts need is open: what is folded away is forgotten.
    """
    is_new = not path
    filler = _Filler(data, body, registry)
    sections = [
        Section(registry.say(text("The text")), filler.fields(_MAIN)),
        Section(registry.say(text("Publication")), filler.fields(_PUBLICATION)),
        Section(
            registry.say(text("Subjects")),
            filler.fields(_SUBJECTS),
            is_new or filler.has("topics", "categories", "regions", "follows"),
        ),
        Section(
            registry.say(text("People")),
            filler.fields(_PEOPLE),
            is_new or filler.has("contacts", "press_contacts"),
        ),
        *filler.picture_sections(),
        Section(registry.say(text("New picture")), filler.fields(_NEW_PICTURE), is_open=False),
        Section(registry.say(text("Time and place")), filler.fields(_EVENT), filler.has("event")),
        Section(registry.say(text("Sender")), filler.fields(_SENDER), is_open=False),
        Section(registry.say(text("Address and language")), filler.fields(_ADVANCED), is_open=False),
    ]
    shown = [section._replace(fields=tuple(filter(_is_usable, section.fields))) for section in sections]
    return Form(path, digest, tuple(section for section in shown if section.fields))


def _is_usable(field: Field) -> bool:
    """Whether there is anything to choose."""
    return field.kind not in ("choice", "choices") or any(choice.value for choice in field.choices)


class _Filler:
    """Fills fields with the values of one text."""

    def __init__(self, data: Mapping[str, Data], body: str, registry: Registry) -> None:
        self._data = data
        self._body = body
        self._registry = registry

    def has(self, *keys: str) -> bool:
        """Whether the text has one of the keys."""
        return any(key in self._data for key in keys)

    def fields(self, rows: tuple[_Row, ...], prefix: str = "") -> tuple[Field, ...]:
        """The fields of these rows, each name with a prefix. A value of another form than the field's is left to the file."""
        made = (self._field(row._replace(name=prefix + row.name), row.name) for row in rows)
        return tuple(field for field in made if field is not None)

    def picture_sections(self) -> Iterator[Section]:
        """A section for each picture that the text has."""
        names = ["image"] if "image" in self._data else []
        images = self._data.get("images")
        names += [f"images.{index}" for index in range(len(images))] if isinstance(images, list) else []
        for number, name in enumerate(names, start=1):
            title = self._registry.say(text("Picture {number}", number=number))
            yield Section(title, self.fields(_PICTURE, f"{name}."))

    def _field(self, row: _Row, key: str) -> Field | None:
        value = value_at(self._data, row.name) if row.name != "body" else outer_lines(self._body)[1]
        say = self._registry.say
        hint = say(row.hint) if row.hint else ""
        field = Field(row.name, row.kind, say(row.label), hint=hint, required=row.required)
        if row.kind == "choices":
            return self._with_choices(field, value)
        if not isinstance(value, str | None):
            return None
        if row.kind == "choice":
            return self._with_choice(field._replace(value=value or ""), key)
        if row.kind == "flag":
            return field._replace(value="yes" if value == "draft" else "") if value in ("draft", None) else None
        return field._replace(value=(value or "").rstrip("\n") if row.name != "body" else value or "")

    def _with_choice(self, field: Field, key: str) -> Field:
        choices = self._registry.choices.get(key, ())
        if field.value and field.value not in [choice.value for choice in choices]:
            choices = (Choice(field.value, field.value), *choices)  # what the file says stays, also when it is wrong
        if not field.required or not field.value:
            choices = (Choice("", self._registry.say(_NOT_CHOSEN if field.required else _NO_CHOICE)), *choices)
        return field._replace(choices=choices)

    def _with_choices(self, field: Field, value: Data | None) -> Field | None:
        items = value if isinstance(value, list) else [] if value is None else None
        if items is None:
            return None
        known = self._registry.choices.get(field.name, ())
        names = {choice.value for choice in known}
        own = tuple(Choice(item_name(items, at), _item_label(item, known)) for at, item in enumerate(items))
        offered = [choice for choice in own if choice.value not in names] + list(known)
        return field._replace(values=tuple(choice.value for choice in own), choices=tuple(offered))


def value_at(data: Mapping[str, Data], name: str) -> Data | None:
    """The value that a field's name stands for: "images.0.alt"."""
    value: Data = data
    for part in name.split("."):
        if isinstance(value, Mapping):
            value = value.get(part)
        elif isinstance(value, list) and part.isdigit() and int(part) < len(value):
            value = value[int(part)]
        else:
            return None
    return value


def item_name(items: list[Data], at: int) -> str:
    """The value of a choice that stands for an item: the id, or "#" and its number when it is no plain id."""
    item = items[at]
    return item if isinstance(item, str) else f"#{at}"


def _item_label(item: Data, known: tuple[Choice, ...]) -> str:
    """What a person reads of an item that is no plain id: name and role."""
    if not isinstance(item, dict):
        return str(item)
    labels = {choice.value: choice.label.partition(",")[0] for choice in known}
    name = labels.get(item.get("contact", ""), item.get("contact", "")) or item.get("name", "")
    role = item.get("role", "")
    return f"{name}, {role}" if role else str(name)


_OUTER = re.compile(r"(\n*)(.*?)(\n*)\Z", re.DOTALL)


def outer_lines(body: str) -> tuple[str, str, str]:
    """The empty lines above a body, the body, and the line ends below it."""
    found = _OUTER.match(body)
    assert found is not None  # noqa: S101 -- it matches any text
    return found[1], found[2], found[3]
