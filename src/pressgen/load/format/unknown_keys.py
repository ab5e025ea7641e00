"""Faults for unknown keys, with the key that was probably meant."""

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from pressgen import languages
from pressgen.load.format.faults import Fault
from pressgen.load.format.foreign_keys import HINTS, IN_PARTS, NAMES, OTHER_VALUES
from pressgen.load.format.key_help import HELP
from pressgen.load.format.schema import TermCodes
from pressgen.load.format.yaml_document import Document, Place
from pressgen.problems import Text, guess, text

_PARTS_OF = {"alt": "image", "caption": "image", "credit": "image", "src": "image", "focus": "image"}
"""Keys that belong within another key."""


def to_place(loc: Iterable[str | int]) -> Place:
    """The place in pydantic's `loc`, without the tags of unions and the marker of keys."""
    return tuple(part for part in loc if not str(part).startswith("#") and part != "[key]")


def rename_misspelt_keys(document: Document, schema_class: type[BaseModel], wrong: Collection[Place]) -> bool:
    """Renames each unknown key to the one that was certainly meant, if any; whether there was one."""
    renamed = False
    for loc in wrong:
        place = to_place(loc)
        around = _around(document, place)
        key = str(place[-1]) if place else ""
        if around is None or key not in around or key in (known := allowed_keys(place, schema_class)):
            continue
        meant = [one for one in _certain_keys(key, known) if one not in around]
        if meant:
            around[meant[0]] = around.pop(key)
            _move(document, place, (*place[:-1], meant[0]))
            document.guessed = renamed = True
    return renamed


def _around(document: Document, place: Place) -> dict[str, Any] | None:
    """The mapping that has a key, or None."""
    around = document.data
    for part in place[:-1]:
        inside = isinstance(around, dict) or (isinstance(around, list) and isinstance(part, int) and part < len(around))
        if not inside or (isinstance(around, dict) and part not in around):
            return None
        around = around[part]
    return around if isinstance(around, dict) else None


def _move(document: Document, old: Place, new: Place) -> None:
    for spans in (document.values, document.keys):
        for place in [place for place in spans if place[: len(old)] == old]:
            spans[*new, *place[len(old) :]] = spans.pop(place)


def _certain_keys(written: str, known: list[str]) -> list[str]:
    return [] if written in OTHER_VALUES else [*_same_keys(written, known), *get_close_matches(written, known, 1, 0.8)]


def similar_keys(written: str, known: list[str]) -> list[str]:
    """The keys that were probably meant, the most likely first."""
    return [*_same_keys(written, known), *get_close_matches(written, known, n=1)]


def _same_keys(written: str, known: list[str]) -> list[str]:
    """Keys of that name in other systems or languages, or in another spelling: "Press-Contacts"."""
    normalized = written.strip().lower().replace("-", "_").replace(" ", "_")
    elsewhere = [one for one in known if one in (normalized, NAMES.get(normalized), IN_PARTS.get(normalized))]
    return [*_keys_titled(written, known), *elsewhere]


def _keys_titled(written: str, known: list[str]) -> list[str]:
    """Keys whose title is that in one of the languages of messages: "rubrik" is title."""
    titles = {one: HELP[one][0].msgid for one in known if one in HELP}
    translations = [languages.catalogue(language).gettext for language in languages.MESSAGE_LANGUAGES]
    return [
        one
        for one, title in titles.items()
        if any(translate(title).casefold() == written.casefold() for translate in translations)
    ]


def unknown_key(key: str, place: Place, schema_class: type[BaseModel]) -> Fault:
    """The fault of an unknown key, with the most helpful hint."""
    known = allowed_keys(place, schema_class)
    near = similar_keys(key, known)
    message = text("There is no key “{key}”.", key=key)
    before_sign = re.match(r"([^\W\d]\w*)\s*[=;,\s]", key)
    elsewhere = key in schema_class.model_fields and key not in HINTS and IN_PARTS.get(key) not in known
    if len(place) > 1 and elsewhere:
        hint = text("It belongs at the left edge: take the spaces in front of “{key}” away.", key=key)
        return Fault("PG110", message, hint)
    if "published" in known and key.lower() in HINTS and not _same_keys(key, known):
        return Fault("PG110", message, HINTS[key.lower()])
    if near:
        return Fault("PG110", message, text("Did you mean “{key}”?", key=near[0]), fix=guess(near[0]))
    if before_sign and before_sign[1] in known:
        return Fault("PG110", message, text("Put a colon right after “{key}”: “{key}: …”.", key=before_sign[1]))
    return Fault("PG110", message, _hint(key, known))


def _hint(key: str, known: list[str]) -> Text:
    """The hint for a key that is not similar to another one."""
    if key.lower() in ("body", "content", "text") and "lead" in known:
        return text("In a Markdown file the text stands below the second line ---.")
    if key in TermCodes.model_fields and "codes" in known:
        return text("It is a code: write it below “codes:”, indented by two spaces.")
    if _PARTS_OF.get(key) in known:
        return text("It says something of the picture: write it below “image:”, indented by two spaces.")
    return text("Keys here: {keys}.", keys=", ".join(known))


def allowed_keys(place: Place, schema_class: type[BaseModel]) -> list[str]:
    """The keys that the mapping around `place` may have, according to the JSON Schema."""
    schema = schema_class.model_json_schema(by_alias=True)
    nodes = [schema]
    for part in place[:-1]:
        nodes = [inner for node in nodes for inner in _inside(node, part, schema)]
    return [key for node in nodes for variant in _variants(node, schema) for key in variant.get("properties", {})]


def _inside(node: dict[str, Any], part: str | int, schema: dict[str, Any]) -> list[dict[str, Any]]:
    found = []
    for variant in _variants(node, schema):
        if isinstance(part, int):
            found.append(variant.get("items", {}))
        else:
            found.append(variant.get("properties", {}).get(part) or variant.get("additionalProperties") or {})
    return [item for item in found if isinstance(item, dict)]


def _variants(node: dict[str, Any], schema: dict[str, Any]) -> list[dict[str, Any]]:
    if "$ref" in node:
        node = schema["$defs"][node["$ref"].rsplit("/", 1)[-1]]
    options = node.get("anyOf") or node.get("oneOf") or []
    return [variant for option in options for variant in _variants(option, schema)] or [node]
