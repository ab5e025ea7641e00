"""The order of keys and the types of their values, for programs that write texts. From `load.format.schema`."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from pressgen.load.format import schema
from pressgen.model import Kind
from pressgen.model.layout import KeyRules

_TYPES = (bool, int, date)
_MODELS: dict[Kind, type[BaseModel]] = {
    "release": schema.Release,
    "contact": schema.ContactFile,
    "organisation": schema.Organisation,
    "boilerplate": schema.Boilerplate,
    "banner": schema.Banner,
    "page": schema.PlainPage,
    "vocabulary": schema.Term,
}


@cache
def key_rules(kind: Kind, *, with_body: bool = False) -> KeyRules:
    """The keys of a kind of file; with the body among them, if it is a release in YAML."""
    orders: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    model = schema.ReleaseFile if with_body and kind == "release" else _MODELS[kind]
    around = ("*",) if kind == "vocabulary" else ()
    return KeyRules(orders, frozenset(_collect(model, around, orders)))


def _collect(
    model: type[BaseModel], around: tuple[str, ...], orders: dict[tuple[str, ...], tuple[tuple[str, ...], ...]]
) -> Iterator[tuple[str, ...]]:
    """Adds the orders of the model and of all in it to `orders`; yields its typed keys."""
    names = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
    orders[around] = (*orders.get(around, ()), tuple(names))
    for name, annotation in names.items():
        place = (*around, name)
        if any(issubclass(one, _TYPES) for one in _classes(annotation)):
            yield place
        inner = (*place, "*") if _is_mapping(annotation) else place
        for one in _classes(annotation):
            if issubclass(one, BaseModel):
                yield from _collect(one, inner, orders)


def _is_mapping(annotation: Any) -> bool:
    return get_origin(annotation) is dict


def _classes(annotation: Any) -> Iterator[type]:
    """The classes in an annotation, however deep."""
    if isinstance(annotation, type) and get_origin(annotation) is None:
        yield annotation
    for part in get_args(annotation):
        yield from _classes(part)
