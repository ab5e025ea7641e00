"""Runs the schema over a document and puts each of its errors in its place, in plain words."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from pressgen import languages
from pressgen.load.faults import Fault
from pressgen.load.help import HELP
from pressgen.load.nodes import Document, Place
from pressgen.load.values import Setting
from pressgen.problems import Problem, Text, guess, text

_MOST = 100
"""Problems told of one file: past this it is another kind of file."""
_IDS = re.compile(r"[A-Za-z0-9][\w.-]*(?:, *[A-Za-z0-9][\w.-]*)*\Z", re.ASCII)
"""One id, or several with commas."""
_ELSEWHERE = {
    "date": "published",
    "datum": "published",
    "publiceringsdatum": "published",
    "headline": "title",
    "summary": "lead",
    "description": "lead",
    "excerpt": "lead",
    "tags": "topics",
    "draft": "status",
}
"""What other programs, and people, call our keys."""
_OF_CONTACTS = ("contacts", "press_contacts")
"""Lists that hold ids or mappings."""
Shape = TypeVar("Shape", bound=BaseModel)


def validate(document: Document, shape: type[Shape], setting: Setting | None) -> Shape | None:
    """The document in the shape asked for, or None; what is wrong is added to its problems."""
    try:
        return shape.model_validate(document.data, context=setting)
    except ValidationError as error:
        details = error.errors(include_url=False)[:_MOST]
        meant = {_meant(detail, shape) for detail in details}
        document.problems.extend(
            _problem(detail, document, shape)
            for detail in details
            if detail["type"] != "missing" or detail["loc"] not in meant
        )
        return None


def _meant(detail: Mapping[str, Any], shape: type[BaseModel]) -> Place:
    """The key that an unknown one was probably meant to be; so it is not missing."""
    if detail["type"] != "extra_forbidden":
        return ()
    place = detail["loc"]
    return (*place[:-1], *_near_keys(str(place[-1]), _keys_around(_plain(place), shape))[:1])


def _plain(loc: Iterable[str | int]) -> Place:
    """A place without what pydantic adds to it."""
    return tuple(part for part in loc if not str(part).startswith("#") and part != "[key]")


def _problem(detail: Mapping[str, Any], document: Document, shape: type[BaseModel]) -> Problem:
    place = _plain(detail["loc"])
    fault = _fault(detail, place, shape)
    place += fault.within
    at_key = detail["type"] == "extra_forbidden" or "[key]" in detail["loc"]
    return fault.at(document.path, document.find_key(place) if at_key else document.find(place))


def _fault(detail: Mapping[str, Any], place: Place, shape: type[BaseModel]) -> Fault:
    kind, context = detail["type"], detail.get("ctx", {})
    key = str(place[-1]) if place else ""
    own = context.get("error")
    if isinstance(own, Fault):
        return own
    if kind == "extra_forbidden":
        return _unknown_key(key, place, shape)
    if kind == "missing":
        return Fault("PG111", text("The key “{key}” is missing.", key=key), text("Add a line “{key}: …”.", key=key))
    if kind == "literal_error":
        return _unknown_value(key, str(detail["input"]), context["expected"])
    if kind in ("tuple_type", "list_type"):
        return _no_list(key, detail["input"], _keys_around((*place, 0, ""), shape))
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return _no_mapping(_keys_around((*place, ""), shape))
    if kind in _BOUNDS:
        return Fault("PG113", text("This number is not possible here."), _bound(kind, context))
    if kind == "string_type":
        return Fault("PG112", text("This should be text."), text("Put the text in single quotation marks."))
    return Fault("PG113", text("This value cannot be used."))


_BOUNDS = ("less_than_equal", "greater_than_equal")


def _bound(kind: str, context: Mapping[str, Any]) -> Text:
    if kind == "less_than_equal":
        return text("Write a whole number of at most {most}.", most=context["le"])
    return text("Write a whole number of at least {least}.", least=context["ge"])


def _no_list(key: str, value: Any, keys: list[str]) -> Fault:
    message = text("This should be a list.")
    if keys and key not in _OF_CONTACTS:
        shown = _listed(keys)
        return Fault(
            "PG112", message, text("Begin each of its entries with “- ”, and give it these keys: {keys}.", keys=shown)
        )
    written = value if isinstance(value, str) else "…"
    hint = text("Write it in brackets: {key}: [{value}].", key=key, value=written)
    return Fault("PG112", message, hint, fix=f"[{written}]" if _IDS.match(written) else None)


def _no_mapping(keys: list[str]) -> Fault:
    message = text("This should be lines of the form “key: value”.")
    if not keys:
        return Fault("PG112", message, text("Write them below this line, indented by two spaces."))
    return Fault(
        "PG112",
        message,
        text("Write these keys on lines of their own below it, indented by two spaces: {keys}.", keys=_listed(keys)),
    )


def _listed(keys: Iterable[str]) -> str:
    return ", ".join(f"{key}: …" for key in keys)


def _unknown_key(key: str, place: Place, shape: type[BaseModel]) -> Fault:
    known = _keys_around(place, shape)
    near = _near_keys(key, known)
    if near:
        hint = text("Did you mean “{key}”?", key=near[0])
    elif key == "body" and "lead" in known:
        hint = text("In a Markdown file the text stands below the second line ---.")
    else:
        hint = text("Keys here: {keys}.", keys=", ".join(known))
    return Fault("PG110", text("There is no key “{key}”.", key=key), hint, fix=guess(near[0] if near else ""))


def _near_keys(written: str, known: list[str]) -> list[str]:
    """The keys that were probably meant, the likeliest first."""
    elsewhere = [one for one in known if one == _ELSEWHERE.get(written.lower())]
    return [*_of_title(written, known), *elsewhere, *get_close_matches(written, known, n=1)]


def _of_title(written: str, known: list[str]) -> list[str]:
    """Keys that are called so in one of the languages of messages: "rubrik" is title."""
    titles = {one: HELP[one][0].msgid for one in known if one in HELP}
    spoken = [languages.catalogue(language).gettext for language in languages.SPOKEN]
    return [one for one, title in titles.items() if any(say(title).casefold() == written.casefold() for say in spoken)]


def _unknown_value(key: str, value: str, expected: str) -> Fault:
    known = [part.strip("'") for part in expected.replace(" or ", ", ").split(", ")]
    near = get_close_matches(value, known, n=1)
    if near:
        hint = text("Did you mean “{key}”?", key=near[0])
    elif key == "status":
        hint = text("Write “draft”, or remove the line: a text that is no draft is published when its time has come.")
    else:
        hint = text("Write one of these: {keys}.", keys=", ".join(known))
    return Fault(
        "PG113", text("“{value}” is not possible here.", value=value), hint, fix=guess(near[0] if near else "")
    )


def _keys_around(place: Place, shape: type[BaseModel]) -> list[str]:
    """The keys that the mapping around `place` may have, found in the schema's own JSON form."""
    schema = shape.model_json_schema(by_alias=True)
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
