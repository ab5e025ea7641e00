"""Entries of an export, from JSON or XML: the same values from both, each entry once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from pressgen.importers.archives.keys import words_in
from pressgen.importers.archives.xml_reading import XmlFile
from pressgen.importers.archives.xml_values import value_of
from pressgen.model.foreign import Trouble
from pressgen.model.value import Value
from pressgen.problems import text


class ExportEntry(Value, frozen=True):
    """A release, story or other entry as its system gives it."""

    place: str
    """In the export: "feed.json#3", or "feed.xml:120" by line."""
    values: Mapping[str, Any]


E = TypeVar("E", bound=ExportEntry)


def json_entries(
    path: str, entries: Iterable[Any], make: Callable[[str, Mapping[str, Any]], E]
) -> Iterator[E | Trouble]:
    """The entries of a list in a JSON file."""
    for number, one in enumerate(entries, start=1):
        place = f"{path}#{number}"
        yield make(place, one) if isinstance(one, dict) else Trouble(place, text("The entry is no object."), str(one))


def xml_entries(
    path: str, file: XmlFile, markup: frozenset[str], make: Callable[[str, Mapping[str, Any]], E]
) -> Iterator[E | Trouble]:
    """The entries of an XML file. What stands in one of the elements `markup` is text, with its tags."""
    for entry in file.entries():
        place = f"{path}:{entry.line}"
        values = value_of(entry.element, markup) if entry.element is not None else None
        if isinstance(values, dict):
            yield make(place, values)
        else:
            yield Trouble(place, entry.reason or text("The entry is empty."), entry.words)


def keep_latest(kept: dict[str, E], key: str, new: E, age: Callable[[E], Any]) -> Iterator[Trouble]:
    """Keep the later one of two versions of an entry: an export may have been saved in parts, and on several days."""
    old = kept.setdefault(key, new)
    if old is new:
        return
    earlier, kept[key] = (old, new) if age(new) > age(old) else (new, old)
    why = text("The same entry stands in {place}.", place=kept[key].place)
    yield Trouble(earlier.place, why, "\n".join(words_in(dict(earlier.values))), harmless=True)
