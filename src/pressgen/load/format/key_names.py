"""How messages name the place of a value: "picture 2, alt" for `images[1].alt`."""

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
"""Lists of mappings, and what one entry is called. An entry that is a single word needs no name."""


def with_key(message: Text, place: Place) -> Text:
    """The message, preceded by the key that it is about; for an entry of a list, by the list too."""
    parts = list(_parts(place))
    if len(place) > 1 and isinstance(place[-1], int) and place[-2] in _ITEMS:
        parts.insert(-1, _key(place[-2]))
    return _about(message, parts)


def with_parent_key(message: Text, place: Place) -> Text:
    """A message that names its key itself, preceded by what the key is a part of."""
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
