"""JSON Schemas (2020-12) of every kind of file, with which editors complete keys and ids and show what they mean.

Made from `load.format.schema`, which still does all validation. These are more lenient: editors read plain YAML, so where
pressgen reads text they may see a number.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from pressgen.load.format import schema
from pressgen.load.format.key_help import HELP
from pressgen.problems import Text

Node = dict[str, Any]
KINDS: dict[str, type[BaseModel]] = {
    "release": schema.ReleaseFile,
    "release-front-matter": schema.Release,
    "contact": schema.ContactFile,
    "organisation": schema.Organisation,
    "boilerplate": schema.Boilerplate,
    "banner": schema.Banner,
    "page": schema.PlainPage,
    "pressgen": schema.Config,
}
_TEXT = {"type": ["string", "number", "boolean"]}
_IDS = {
    "type": "types",
    "contact": "contacts",
    "related": "releases",
    "follows": "releases",
    "translation_of": "releases",
    "organisation": "organisations",
    "department": "departments",
    "boilerplate": "boilerplates",
    "topics": "topics",
    "categories": "categories",
    "regions": "regions",
}
"""Keys whose values are ids, and the kind of id."""
_LABELS = {"anyOf": [_TEXT, {"type": "object", "additionalProperties": _TEXT}]}
_CODES = {
    "type": "object",
    "properties": dict.fromkeys(("iptc", "scb", "wikidata"), _TEXT),
    "additionalProperties": False,
}
_TERM = {
    "type": "object",
    "properties": {"label": _LABELS, "description": _LABELS, "codes": _CODES},
    "required": ["label"],
}
_NUMBER = {"anyOf": [_TEXT, {"type": "object", "properties": {"number": _TEXT, "kind": _TEXT}, "required": ["number"]}]}
_PHONES = {"anyOf": [_TEXT, {"type": "array", "items": _NUMBER}]}


def schemas(ids: Mapping[str, Sequence[str]], translate: Callable[[Text], str]) -> dict[str, Node]:
    """The schema of each kind of file by its name. `ids` are the newsroom's own by kind; `translate` renders help texts."""
    builder = _SchemaBuilder(ids, translate)
    schemas = {name: builder.schema(name, schema_class) for name, schema_class in KINDS.items()}
    term = {"anyOf": [*_LABELS["anyOf"], builder.with_help(_TERM)]}
    vocabulary = {"title": "vocabulary", "type": "object", "additionalProperties": term}
    return {name: _with_dialect(node) for name, node in (schemas | {"vocabulary": vocabulary}).items()}


def _with_dialect(node: Node) -> Node:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **node}


class _SchemaBuilder:
    def __init__(self, ids: Mapping[str, Sequence[str]], translate: Callable[[Text], str]) -> None:
        self._ids = ids
        self._translate = translate

    def schema(self, name: str, schema_class: type[BaseModel]) -> Node:
        return self._node(schema_class.model_json_schema(by_alias=True)) | {"title": name}

    def with_help(self, node: Node) -> Node:
        """The node with help for each of its keys."""
        return self._node(node)

    def _node(self, node: Node) -> Node:
        """The node without pydantic's titles and defaults, and with help for each key."""
        result = {
            key: value for key, value in node.items() if key not in ("title", "default", "format", "discriminator")
        }
        if "anyOf" in result:
            options = [option for option in result["anyOf"] if option != {"type": "null"}]
            return self._node(options[0]) if len(options) == 1 else result | {"anyOf": [*map(self._node, options)]}
        if result.get("type") == "string" and "enum" not in result:
            return result | _TEXT
        if result.get("type") == "boolean":
            return {"enum": [True, False, "ja", "nej", "yes", "no"]}
        for key in ("items", "additionalProperties"):
            if isinstance(result.get(key), dict):
                result[key] = self._node(result[key])
        for key in ("properties", "$defs"):
            if key in result:
                convert = self._property if key == "properties" else self._definition
                result[key] = {name: convert(name, inner) for name, inner in result[key].items()}
        return result

    def _definition(self, _: str, node: Node) -> Node:
        return self._node(node)

    def _property(self, key: str, node: Node) -> Node:
        help_ = HELP.get(key)
        if help_ is None:
            return self._value(key, node)
        return self._value(key, node) | {"title": self._translate(help_[0]), "description": self._translate(help_[1])}

    def _value(self, key: str, node: Node) -> Node:
        if key == "phone":
            return _PHONES
        if key in ("contacts", "press_contacts"):
            people = [{"$ref": "#/$defs/ContactUse"}, {"$ref": "#/$defs/Contact"}]
            return {"type": "array", "items": {"anyOf": [self._one_of("contacts"), *people]}}
        if key == "types":
            return {"type": "object", "additionalProperties": _LABELS}
        if key in _IDS and node.get("type") == "array":
            return {"type": "array", "items": self._one_of(_IDS[key])}
        return self._one_of(_IDS[key]) if key in _IDS else self._node(node)

    def _one_of(self, kind: str) -> Node:
        """One of the newsroom's ids of a kind, or any text while it has none."""
        return {"enum": sorted(self._ids[kind])} if self._ids.get(kind) else dict(_TEXT)
