"""What texts of Mynewsdesk name by numbers: pictures, documents, films and people, which stand in lists of their own."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pressgen.importers.archives.body import plain_words
from pressgen.importers.archives.json_reading import many, string_of
from pressgen.importers.archives.mynewsdesk_items import Item
from pressgen.model.foreign import ForeignFile, ForeignPerson, Rest, Trouble
from pressgen.problems import text

LIBRARY = ("image", "document", "video", "contact_person")
"""Kinds of entries that are no texts."""


class Library:
    """The lists of pictures, documents, films and people; it knows what has been used of them."""

    def __init__(self, items: Mapping[str, Item], find: Callable[[str], bytes]) -> None:
        self._items = {key: one for key, one in items.items() if one.kind in LIBRARY}
        self._find = find
        self._used: set[str] = set()

    def related(self, values: Mapping[str, Any], kind: str) -> list[Mapping[str, Any]]:
        """The entries of a kind that a text is linked to, as far as the export has them."""
        keys = [one for one in related_keys(values) if one.startswith(f"{kind}/") and one in self._items]
        self._used.update(keys)
        return [self._items[one].values for one in keys]

    def missing(self, values: Mapping[str, Any]) -> Iterator[str]:
        """What a text is linked to and the export does not have: "image/17"."""
        return (one for one in related_keys(values) if one not in self._items)

    def pictures(self, values: Mapping[str, Any]) -> list[ForeignFile]:
        """The pictures of a text, its main one first, each once."""
        found = [self._picture(one) for one in self.related(values, "image")]
        address = string_of(values, "image")
        caption = plain_words(string_of(values, "image_caption"), "html")
        same = next((one for one in found if address and _stem(one.address) == _stem(address)), None)
        if same:
            rest = [one for one in found if one is not same]
            said = _together([same.caption, caption])
            return [ForeignFile(same.address, "", said, same.credit, "", same.data), *rest]
        own = [ForeignFile(address, "", caption, "", "", self._find(address))] if address else []
        return [*own, *found]

    def _picture(self, values: Mapping[str, Any]) -> ForeignFile:
        address = string_of(values, "download_url") or string_of(values, "image")
        data = self._find(address) or self._find(string_of(values, "image_name"))
        return ForeignFile(address, "", _caption(values), string_of(values, "photographer"), "", data)

    def documents(self, values: Mapping[str, Any]) -> list[ForeignFile]:
        """The documents of a text; the PDF and the Word document that the service makes of it as well, when they lie beside the export."""
        found = [self._document(one) for one in self.related(values, "document")]
        made = [string_of(values, key) for key in ("attached_pdf", "attached_doc")]
        return [*found, *(ForeignFile(one, data=self._find(one)) for one in made if one)]

    def _document(self, values: Mapping[str, Any]) -> ForeignFile:
        address, name = string_of(values, "document"), string_of(values, "document_name")
        return ForeignFile(address, title=_caption(values) or name, data=self._find(address) or self._find(name))

    def people(self, values: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """The people of a text: those within it, and those that it is linked to, each once."""
        inside = [one for one in many(values.get("contact_people"), "contact_person") if isinstance(one, dict)]
        named = {string_of(one, "id") or string_of(one, "name"): one for one in inside}
        for one in self.related(values, "contact_person"):
            named.setdefault(string_of(one, "id") or string_of(one, "name"), dict(one))
        self._used.update(f"contact_person/{id_}" for id_ in named)
        return list(named.values())

    def films(self, values: Mapping[str, Any]) -> Iterator[Rest]:
        """The films of a text, which no text can hold."""
        for one in self.related(values, "video"):
            address = next(filter(None, (string_of(one, key) for key in ("video_url", "url", "embed_code"))), "?")
            yield Rest("video", _caption(one), text("It was embedded: {address}", address=address))

    def licences(self, values: Mapping[str, Any]) -> Iterator[Rest]:
        """Under which terms the pictures of a text may be used."""
        for one in self.related(values, "image"):
            if string_of(one, "image_license"):
                yield Rest("image_license", string_of(one, "image_license"), text("A release has no place for it."))

    def unused(self) -> Iterator[Trouble]:
        """Entries of the library that no text is linked to."""
        for key, one in self._items.items():
            if key in self._used:
                continue
            said = "\n".join(filter(None, (_caption(one.values), string_of(one.values, "name"))))
            if one.kind == "contact_person":
                why = text("A person whom no text names.")
            else:
                address = next(
                    (
                        found
                        for name in ("download_url", "image", "document", "url")
                        if (found := string_of(one.values, name))
                    ),
                    "?",
                )
                why = text("A file of the library that no text is linked to: {address}", address=address)
            yield Trouble(one.place, why, said, harmless=True)


def related_keys(values: Mapping[str, Any]) -> Iterator[str]:
    """What a text is linked to, as kinds and numbers."""
    for one in many(values.get("related_items"), "related_item"):
        if isinstance(one, dict):
            yield f"{string_of(one, 'type_of_media')}/{string_of(one, 'item_id') or string_of(one, 'id')}"


def person_of(values: Mapping[str, Any]) -> ForeignPerson:
    """A contact person of the service."""
    phones = tuple(filter(None, (string_of(values, key) for key in ("phone", "phone_alternative"))))
    press = string_of(values, "pressroom_contact") == "true" or values.get("pressroom_contact") is True
    return ForeignPerson(
        string_of(values, "name"), string_of(values, "title"), "", phones, string_of(values, "email"), press
    )


def _caption(values: Mapping[str, Any]) -> str:
    """What is said of a picture or a document: its heading and its text."""
    return _together(plain_words(string_of(values, key), "html") for key in ("header", "caption", "summary", "body"))


def _together(parts: Iterable[str]) -> str:
    """Descriptions as one, without those that another one has in it."""
    kept: list[str] = []
    for part in filter(None, parts):
        if not any(part in one for one in kept):
            kept = [one for one in kept if one not in part]
            kept.append(part)
    return " – ".join(kept)


def _stem(address: str) -> str:
    """The name of a picture, which is the same in all its sizes."""
    return address.partition("?")[0].rpartition("/")[2].partition(".")[0]
