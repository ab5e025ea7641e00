"""Validates a document by its schema, and turns pydantic's errors into problems with spans and hints."""

import re
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from pressgen.load.format.address_values import old_path_meant
from pressgen.load.format.faults import Fault
from pressgen.load.format.key_names import with_key, with_parent_key
from pressgen.load.format.missing_keys import missing
from pressgen.load.format.partial_document import partial_document
from pressgen.load.format.unknown_keys import allowed_keys, rename_misspelt_keys, similar_keys, to_place, unknown_key
from pressgen.load.format.values import ValueContext
from pressgen.load.format.yaml_document import Document, Place
from pressgen.problems import Problem, Text, guess, text

_MAX_REPORTED = 100
"""Problems of one file; with more it is probably another kind of file."""
_IDS = re.compile(r"[A-Za-z0-9][\w.-]*(?:, *[A-Za-z0-9][\w.-]*)*\Z", re.ASCII)
"""One id, or several with commas."""
_OF_CONTACTS = ("contacts", "press_contacts")
"""Lists that hold ids or mappings."""
Schema = TypeVar("Schema", bound=BaseModel)


def validate(document: Document, schema_class: type[Schema], context: ValueContext | None) -> Schema | None:
    """The document as an instance of the schema. Adds what is wrong to the document's problems.

    When something is wrong, the result is what could be read, with the rest in `document.unread_keys`; None when nothing could.
    """
    try:
        return schema_class.model_validate(document.data, context=context)
    except ValidationError as error:
        reported = _report(error, document, schema_class, ())
    if rename_misspelt_keys(document, schema_class, reported):
        try:
            return schema_class.model_validate(document.data, context=context)
        except ValidationError as error:
            _report(error, document, schema_class, reported)
    return partial_document(document, schema_class, context)


def report(error: ValidationError, document: Document, schema_class: type[BaseModel]) -> None:
    """Adds what is wrong to the document's problems."""
    _report(error, document, schema_class, ())


def _report(
    error: ValidationError, document: Document, schema_class: type[BaseModel], reported: Collection[Place]
) -> set[Place]:
    """Adds problems that have not been reported; returns the places of all errors."""
    details = error.errors(include_url=False)[:_MAX_REPORTED]
    meant = {_meant(detail, schema_class) for detail in details}
    document.problems.extend(
        _problem(detail, document, schema_class)
        for detail in details
        if detail["loc"] not in reported
        and not (detail["type"] == "missing" and _is_echo(detail["loc"], meant, document))
    )
    return {detail["loc"] for detail in details}


def _is_echo(place: Place, meant: Collection[Place], document: Document) -> bool:
    """Whether a key is missing only because it is misspelt, or in a line that could not be read."""
    if place in meant or len(place) > 1:
        return place in meant
    key, any_line_unread = str(place[0]), "" in document.unread_keys
    near = any_line_unread and any(similar_keys(word, [key]) for word in document.unread_keys if word)
    return key in document.unread_keys or near or (any_line_unread and not document.data)


def _meant(detail: Mapping[str, Any], schema_class: type[BaseModel]) -> Place:
    """The place of the key that an unknown one was probably meant to be, which therefore is not missing."""
    if detail["type"] != "extra_forbidden":
        return ()
    place = detail["loc"]
    return (*place[:-1], *similar_keys(str(place[-1]), allowed_keys(to_place(place), schema_class))[:1])


def _problem(detail: Mapping[str, Any], document: Document, schema_class: type[BaseModel]) -> Problem:
    place = to_place(detail["loc"])
    at_key = detail["type"] == "extra_forbidden" or "[key]" in detail["loc"]
    fault = without_wrapping(_fault(detail, place, document, schema_class), detail["input"])
    says_key = at_key or detail["type"] == "missing"
    fault.message = (with_parent_key if says_key else with_key)(fault.message, place)
    place += fault.within
    return fault.at(document.path, document.find_key(place) if at_key else document.find(place))


def _fault(detail: Mapping[str, Any], place: Place, document: Document, schema_class: type[BaseModel]) -> Fault:
    kind, context = detail["type"], detail.get("ctx", {})
    key = str(place[-1]) if place else ""
    own = context.get("error")
    if isinstance(own, Fault):
        return own
    if kind == "extra_forbidden":
        return unknown_key(key, place, schema_class)
    if kind == "missing":
        return missing(place, document)
    if kind == "literal_error":
        return _unknown_value(key, str(detail["input"]), context["expected"])
    if kind in ("tuple_type", "list_type"):
        return _no_list(key, detail["input"], allowed_keys((*place, 0, ""), schema_class))
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return _no_mapping(allowed_keys((*place, ""), schema_class))
    if kind in _BOUNDS:
        return Fault("PG113", text("This number is not possible here."), _bound(kind, context))
    if kind == "string_type":
        return Fault("PG112", text("This should be text."), text("Put the text in single quotation marks."))
    return Fault("PG113", text("This value cannot be used."))


def without_wrapping(fault: Fault, written: Any) -> Fault:
    """The fault; with another hint when the value was only spoilt by quotation marks around it or punctuation after it."""
    if not isinstance(written, str) or fault.code not in _SPOILT:
        return fault
    ended = _ENDED.fullmatch(written.strip())
    if ended and not fault.fix:
        hint = text("Take the “{sign}” at its end away: {value}.", sign=ended[2], value=ended[1])
        return Fault(fault.code, fault.message, hint, fix=guess(ended[1]), within=fault.within)
    marked = _MARKED.fullmatch(written.strip())
    if not marked:
        return fault
    hint = text("Take the quotation marks away, or write straight ones: {value}.", value=marked[1])
    return Fault(fault.code, fault.message, hint, fix=guess(marked[1]), within=fault.within)


_MARKED = re.compile(r"[“”„‟‘’‚\"']([^“”„‟‘’‚\"']+)[“”‘’\"']")
_ENDED = re.compile(r"(.*\d)([.,;:])")
_SPOILT = ("PG113", "PG114", "PG115", "PG116", "PG117", "PG118")
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
    if key == "aliases" and isinstance(value, str):
        written = old_path_meant(value)
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


def _unknown_value(key: str, value: str, expected: str) -> Fault:
    known = [part.strip("'") for part in expected.replace(" or ", ", ").split(", ")]
    near = get_close_matches(value, known, n=1)
    if near:
        hint = text("Did you mean “{key}”?", key=near[0])
    elif key == "status":
        hint = text("Write “draft”, or remove the line: without it, the text is published when its time has come.")
    else:
        hint = text("Write one of these: {keys}.", keys=", ".join(known))
    return Fault(
        "PG113", text("“{value}” is not possible here.", value=value), hint, fix=guess(near[0] if near else "")
    )
