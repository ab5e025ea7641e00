"""The module of YAML traps lists all keys whose values may be lists or mappings."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from pressgen.load.format import schema, yaml_traps

KINDS: list[type[BaseModel]] = [
    schema.ReleaseFile, schema.Contact, schema.Organisation, schema.Boilerplate, schema.Banner, schema.PlainPage, schema.Config,
]  # fmt: skip


def forms(shape: dict[str, Any], whole: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Each form that a value may have."""
    if "$ref" in shape:
        shape = whole["$defs"][shape["$ref"].rsplit("/", 1)[-1]]
    yield shape
    for one in (*shape.get("anyOf", ()), *shape.get("oneOf", ())):
        yield from forms(one, whole)


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_whose_value_may_be_a_list_or_a_mapping_is_known_as_such(kind: type[BaseModel]) -> None:
    whole = kind.model_json_schema(by_alias=True)
    for shape in (whole, *whole.get("$defs", {}).values()):
        for key, value in shape.get("properties", {}).items():
            if any(form.get("type") in {"array", "object"} for form in forms(value, whole)):
                assert key in (*yaml_traps._LISTS, *yaml_traps._NESTED)
