"""What the place of a value is called in a message: "picture 2, alt" for `images[1].alt`. The one place that says it."""

from collections.abc import Iterator

import msgspec

from pressgen.load.nodes import Place
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
    """The message, with the key that it is about in front of it."""
    return msgspec.structs.replace(message, about=tuple(_parts(place))) if place else message


def _parts(place: Place) -> Iterator[Text]:
    for at, part in enumerate(place):
        after = place[at + 1] if at + 1 < len(place) else None
        if isinstance(part, int):
            continue
        if isinstance(after, int) and part in _ITEMS and place[at + 2 :] != ("contact",):
            yield msgspec.structs.replace(_ITEMS[part], args={"number": str(after + 1)})
        elif part != "contact" or at != len(place) - 1 or not at:
            yield Text("{key}", {"key": part})
