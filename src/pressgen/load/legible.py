"""What can be read of a document in which values are wrong, so that the rest of it is looked at in the same run.

What is wrong is taken out, and a stand-in put where the schema must have something; `document.unread` says where. The result is
good for finding what else is wrong, and for nothing else.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from pressgen.load.keys import plain
from pressgen.load.nodes import Data, Document, Place
from pressgen.load.values import Setting

_MOST_ROUNDS = 10
"""Taking something out can make something else missing; the schema is not deeper than this."""
_STAND_INS: Mapping[str, Data] = dict.fromkeys(("title", "name", "text", "note", "reason"), "…") | {
    "id": "unread",
    "type": "unread",
    "published": "2999-12-31",
    "to": "2999-12-31",
    "date": "2999-12-31",
    "severity": "info",
    "alt": "……",
    "body": "",
    "url": "https://unread.invalid/",
    "language": "en",
    "timezone": "UTC",
}
"""What is read in place of a key that must be there. The dates are such that nothing is public, and nothing too early."""
Shape = TypeVar("Shape", bound=BaseModel)


def legible(document: Document, shape: type[Shape], setting: Setting | None) -> Shape | None:
    """The document as far as it fits the shape; None when nothing does."""
    data = deepcopy(document.data)
    for _ in range(_MOST_ROUNDS):
        try:
            return shape.model_validate(data, context=setting)
        except ValidationError as error:
            for place in _faulty(error, data):
                document.unread.add(".".join(map(str, place)))
                _take_out(place, data, document)
    return None


def _faulty(error: ValidationError, data: Data) -> list[Place]:
    """The places to take out, the last ones first, so that those before keep their numbers; none within another."""
    found = dict.fromkeys(_place(detail, data) for detail in error.errors(include_url=False))
    return [place for place in reversed(found) if not any(place[:end] in found for end in range(len(place)))]


def _place(detail: Mapping[str, Any], data: Data) -> Place:
    """The place of what is wrong, as far as there is such a thing in the data."""
    within = getattr(detail.get("ctx", {}).get("error"), "within", ())
    wanted = (*plain(detail["loc"]), *within)
    if detail["type"] == "missing" and wanted[-1] in _STAND_INS:
        return wanted
    return tuple(_existing(wanted[:-1] if detail["type"] == "missing" else wanted, data))


def _existing(place: Place, data: Data) -> Iterable[str | int]:
    for part in place:
        if not _has(data, part):
            return
        data = data[part]
        yield part


def _has(data: Data, part: str | int) -> bool:
    return part in data if isinstance(data, dict) else isinstance(data, list) and part in range(len(data))


def _take_out(place: Place, data: Data, document: Document) -> None:
    """Takes the value away, or puts its stand-in there when there is none."""
    for part in place[:-1]:
        data = data[part]
    if place and not _has(data, place[-1]):
        data[place[-1]] = _STAND_INS[str(place[-1])]
    elif place:
        del data[place[-1]]
        if isinstance(place[-1], int):
            _close_up(place[:-1], place[-1], document)


def _close_up(around: Place, gone: int, document: Document) -> None:
    """Moves the places behind an entry that is gone from its list one forward."""
    depth = len(around)
    for spans in (document.values, document.keys):
        inside = [place for place in spans if place[:depth] == around and len(place) > depth]
        kept = {place: spans.pop(place) for place in inside}
        for place, span in kept.items():
            at = int(place[depth])
            if at != gone:
                spans[*around, at - (at > gone), *place[depth + 1 :]] = span
