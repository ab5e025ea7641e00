"""Finds labels that are missing after their key, which YAML reads as no value, so that no validator sees them."""

from collections.abc import Iterator

from pressgen.load.format.faults import Fault
from pressgen.load.format.key_names import with_key
from pressgen.load.format.values import WORD_KEYS
from pressgen.load.format.yaml_document import Document, Place
from pressgen.problems import Problem, text


def empty_labels(document: Document, parent: Place) -> Iterator[Problem]:
    """Ids in the mapping at `parent` that have no label or description, or none in one of their languages."""
    depth = len(parent)
    for place in [place for place in document.keys if place[:depth] == parent and _holds_words(place[depth:])]:
        if _is_empty(place, document):
            fault = Fault(
                "PG111",
                text("The words that readers see are missing."),
                text("Write what readers see: “{key}: …”.", key=place[-1]),
            )
            fault.message = with_key(fault.message, place)
            document.unread_keys.add(str(place[depth]))
            yield fault.at(document.path, document.find_key(place))


def _holds_words(place: Place) -> bool:
    """Whether a label or a description may stand there: at an id, at a language, or at one of an entry's keys."""
    if len(place) > 1 and place[1] == "codes":
        return False
    return 1 <= len(place) <= 2 or (len(place) == 3 and place[1] in WORD_KEYS)


def _is_empty(place: Place, document: Document) -> bool:
    data = document.data
    for part in place:
        if not isinstance(data, dict):
            return False
        if part not in data:
            return True
        data = data[part]
    return isinstance(data, dict) and not data
