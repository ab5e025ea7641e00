"""What the place of a value is called in a message: "picture 2, alt" for `images[1].alt`. The one place that says it."""

from collections.abc import Iterator

import msgspec

from pressgen.load.format.yaml_document import Place
from pressgen.problems import Text, text

_ITEMS: dict[str, Text] = {
    "images": text("picture {number}", number=""),
    "attachments": text("attachment {number}", number=""),
    "contacts": text("contact {number}", number=""),
    "press_contacts": text("press contact {number}", number=""),
    "changes": text("change {number}", number=""),
    "roles": text("role {number}", number=""),
}
"""Lists of mappings, and what one of them is called. An entry that is one word is told by that word."""


def named(message: Text, place: Place) -> Text:
    """The message, with the key that it is about in front of it; and of an entry, also what list it is in."""
    parts = list(_parts(place))
    if len(place) > 1 and isinstance(place[-1], int) and place[-2] in _ITEMS:
        parts.insert(-1, _key(place[-2]))
    return _about(message, parts)


def named_within(message: Text, place: Place) -> Text:
    """A message that names its key itself, with what the key is a part of in front of it."""
    return _about(message, list(_parts(place[:-1])))


def _about(message: Text, parts: list[Text]) -> Text:
    return msgspec.structs.replace(message, about=tuple(parts)) if parts else message


def _key(part: str | int) -> Text:
    return Text("{key}", {"key": str(part)})


def _parts(place: Place) -> Iterator[Text]:
    for at, part in enumerate(place):
        after = place[at + 1] if at + 1 < len(place) else None
        if isinstance(part, int):
            continue
        if isinstance(after, int) and part in _ITEMS and place[at + 2 :] != ("contact",):
            yield msgspec.structs.replace(_ITEMS[part], args={"number": str(after + 1)})
        elif part != "contact" or at != len(place) - 1 or not at:
            yield _key(part)
