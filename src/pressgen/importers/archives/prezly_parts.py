"""The parts of a Prezly story: text with marks, links, files of Prezly's store, contact cards."""

import json
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, NamedTuple

from pressgen.importers.archives.json_reading import string_of
from pressgen.model.foreign import ForeignFile, ForeignPerson, Rest
from pressgen.problems import text

_FILES = "https://cdn.uc.assets.prezly.com"
_MARKS = {"bold": "strong", "italic": "em", "subscript": "sub", "superscript": "sup"}


class Content(NamedTuple):
    """What a content becomes."""

    html: str
    pictures: tuple[ForeignFile, ...] = ()
    documents: tuple[ForeignFile, ...] = ()
    people: tuple[ForeignPerson, ...] = ()
    title: str = ""
    """The words of its heading that repeats the story's title."""
    subtitle: str = ""
    rest: tuple[Rest, ...] = ()


def joined(parts: Sequence[Content]) -> Content:
    """Several contents of one story as one."""
    return Content(
        "\n".join(one.html for one in parts),
        tuple(one for part in parts for one in part.pictures),
        tuple(one for part in parts for one in part.documents),
        tuple(one for part in parts for one in part.people),
        next((part.title for part in parts if part.title), ""),
        next((part.subtitle for part in parts if part.subtitle), ""),
        tuple(one for part in parts for one in part.rest),
    )


def uploaded_file(value: Any, *, caption: str = "", title: str = "") -> ForeignFile | None:
    """A file of Prezly's store, from its map or that map as JSON; None when it is none."""
    if isinstance(value, str) and value.lstrip().startswith("{"):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return None
    if not isinstance(value, dict) or not string_of(value, "uuid"):
        return None
    name = string_of(value, "filename")
    alt = string_of(value, "alt") or string_of(value, "alt_text")
    return ForeignFile(f"{_FILES}/{string_of(value, 'uuid')}/{name}", alt, caption, "", title)


def contact_of(values: Mapping[str, Any]) -> tuple[ForeignPerson, list[Rest]]:
    """A contact card as a person, and what a contact has no place for."""
    phones = tuple(dict.fromkeys(filter(None, (string_of(values, key) for key in ("phone", "mobile")))))
    person = ForeignPerson(
        string_of(values, "name"),
        string_of(values, "description"),
        string_of(values, "company"),
        phones,
        string_of(values, "email"),
    )
    others = [string_of(values, key) for key in ("address", "website", "twitter", "facebook")]
    why = text("A contact has no place for it.")
    return person, [Rest("contact", one, why) for one in others if one]


def marked_text(node: Mapping[str, Any]) -> str:
    """The words of a text node, with its marks."""
    made = escape(str(node["text"]), quote=False).replace("\n", "<br>")
    for mark, tag in _MARKS.items():
        if node.get(mark) is True and made.strip():
            made = f"<{tag}>{made}</{tag}>"
    return made


def link(node: Mapping[str, Any], inner: str) -> str:
    """A link within a text."""
    return f'<a href="{escape(string_of(node, "href"))}">{inner}</a>'


def linked(address: str, said: str) -> str:
    """A paragraph that is a link."""
    shown = escape(said or address, quote=False)
    return f'<p><a href="{escape(address)}">{shown}</a></p>' if address else f"<p>{shown}</p>" if shown else ""


def figure(file: ForeignFile, caption: str) -> str:
    """A picture within the text, with what is said of it."""
    shown = f"<figcaption>{caption}</figcaption>" if caption.strip() else ""
    return f'<figure><img src="{escape(file.address)}" alt="{escape(file.alt)}">{shown}</figure>'
