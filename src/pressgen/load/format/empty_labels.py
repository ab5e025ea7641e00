"""Labels that were left out: YAML has nothing there, so no value could be looked at."""

from collections.abc import Iterator

from pressgen.load.format.faults import Fault
from pressgen.load.format.key_names import named
from pressgen.load.format.yaml_document import Document, Place
from pressgen.problems import Problem, text


def empty_labels(document: Document, around: Place) -> Iterator[Problem]:
    """An id in the mapping at `around` without a label, with none in any language, or a label without a word in one."""
    depth = len(around)
    for place in [place for place in document.keys if place[:depth] == around and depth < len(place) <= depth + 2]:
        if _is_empty(place, document):
            fault = Fault(
                "PG111",
                text("The label that readers see is missing."),
                text("Write what readers see: “{key}: …”.", key=place[-1]),
            )
            fault.message = named(fault.message, place)
            document.unread_keys.add(str(place[depth]))
            yield fault.at(document.path, document.find_key(place))


def _is_empty(place: Place, document: Document) -> bool:
    data = document.data
    for part in place:
        if not isinstance(data, dict):
            return False
        if part not in data:
            return True
        data = data[part]
    return isinstance(data, dict) and not data
