"""Validates as much as possible of a document with wrong values, so that one run also finds what is wrong in the rest.

Wrong values are removed, and replaced by a stand-in where the schema requires one; `document.unread_keys` has their keys. The
result is used only to find further problems.
"""

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from pressgen.instants import UNREAD_DAY
from pressgen.load.format.faults import Fault
from pressgen.load.format.probable_day import probable_day
from pressgen.load.format.unknown_keys import to_place
from pressgen.load.format.values import ValueContext
from pressgen.load.format.yaml_document import Data, Document, Place

_MAX_ROUNDS = 10
"""Removing a value can make its parent invalid; the schema is not nested deeper than this."""
_STAND_INS: Mapping[str, Data] = dict.fromkeys(("title", "name", "text", "note", "reason"), "…") | {
    **dict.fromkeys(("published", "to", "date"), UNREAD_DAY.isoformat()),
    "id": "unread",
    "type": "unread",
    "severity": "info",
    "alt": "……",
    "body": "",
    "url": "https://unread.invalid/",
    "language": "en",
    "timezone": "UTC",
}
"""Values of required keys."""
Schema = TypeVar("Schema", bound=BaseModel)


def partial_document(document: Document, schema_class: type[Schema], context: ValueContext | None) -> Schema | None:
    """The document as far as it fits the schema; None when nothing does."""
    data = deepcopy(document.data)
    guessed: set[Place] = set()
    for _ in range(_MAX_ROUNDS):
        try:
            return schema_class.model_validate(data, context=context)
        except ValidationError as error:
            for place, meant in _faulty(error, data).items():
                if meant and place not in guessed:
                    guessed.add(place)
                    _around(place, data)[place[-1]] = _value(meant)
                    _place_items(place, document)
                else:
                    document.unread_keys.add(".".join(map(str, place)))
                    _remove(place, data, document)
            document.guessed = True
    return None


def _faulty(error: ValidationError, data: Data) -> dict[Place, str]:
    """The places of wrong values, none within another, and for each what was certainly meant, or an empty string.

    The last ones come first, so that indexes of earlier ones stay valid when a value is removed.
    """
    details = error.errors(include_url=False)
    found = {_place(detail, data): _meant(detail) for detail in reversed(details)}
    return {
        place: meant for place, meant in found.items() if not any(place[:end] in found for end in range(len(place)))
    }


def _meant(detail: Mapping[str, Any]) -> str:
    """The text of a safe fix, which may also be read in place of the value; for text where a list belongs, that list."""
    if detail["type"] in ("tuple_type", "list_type") and isinstance(detail["input"], str):
        return f"[{detail['input']}]"
    fault = detail.get("ctx", {}).get("error")
    return fault.fix.text if isinstance(fault, Fault) and fault.fix and fault.fix.safe and not fault.within else ""


def _value(written: str) -> Data:
    """The value that the text of a fix stands for."""
    return [item.strip() for item in written[1:-1].split(",")] if written.startswith("[") else written


def _place_items(place: Place, document: Document) -> None:
    """Adds the spans of the entries of a list that was written as text on one line."""
    line, column, end_line, end_column = document.find(place)
    written = document.lines[line - document.first_line][column - 1 : end_column - 1]
    if line == end_line and place in document.values and not written.startswith(("'", '"')):
        for number, item in enumerate(re.finditer(r"[^\s,](?:[^,]*[^\s,])?", written)):
            document.values[*place, number] = (line, column + item.start(), line, column + item.end())


def _place(detail: Mapping[str, Any], data: Data) -> Place:
    """The place of what is wrong, shortened to what exists in the data."""
    within = getattr(detail.get("ctx", {}).get("error"), "within", ())
    wanted = (*to_place(detail["loc"]), *within)
    if detail["type"] == "missing" and wanted[-1] in _STAND_INS:
        return wanted
    return tuple(_existing(wanted[:-1] if detail["type"] == "missing" else wanted, data))


def _around(place: Place, data: Data) -> Data:
    for part in place[:-1]:
        data = data[part]
    return data


def _existing(place: Place, data: Data) -> Iterable[str | int]:
    for part in place:
        if not _has(data, part):
            return
        data = data[part]
        yield part


def _has(data: Data, part: str | int) -> bool:
    return part in data if isinstance(data, dict) else isinstance(data, list) and part in range(len(data))


def _remove(place: Place, data: Data, document: Document) -> None:
    """Removes the value at a place, or adds its stand-in when it is missing."""
    if not place:
        return
    around, last = _around(place, data), place[-1]
    if not _has(around, last):
        around[last] = _stand_in(place, document)
        return
    del around[last]
    depth = len(place) - 1
    for spans in (document.values, document.keys):
        inside = [one for one in spans if one[:depth] == place[:-1] and len(one) > depth]
        removed = {one: spans.pop(one) for one in inside}
        spans |= {_shifted(one, place): span for one, span in removed.items() if one[depth] != last}


def _stand_in(place: Place, document: Document) -> Data:
    """What stands for a required value; for the date of publication, the day that was probably meant."""
    written = document.data.get("published") if place == ("published",) else None
    day = probable_day(written) if isinstance(written, str) else None
    return day.isoformat() if day else deepcopy(_STAND_INS[str(place[-1])])


def _shifted(one: Place, gone: Place) -> Place:
    """The place `one` after the entry at the place `gone` has been removed from its list."""
    depth, at, last = len(gone) - 1, one[len(gone) - 1], gone[-1]
    behind = isinstance(at, int) and isinstance(last, int) and at > last
    return (*one[:depth], at - 1, *one[depth + 1 :]) if isinstance(at, int) and behind else one
