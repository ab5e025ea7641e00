"""Parts of a template's source as they are written: its blocks and its imports."""

import re
from collections.abc import Mapping

from pressgen.check import templates

_BLOCK_TAG = re.compile(
    r"\{#.*?#\}|\{%[-+]?\s*(?P<kind>block|endblock)\b\s*(?P<name>\w*)(?:\s+scoped|\s+required)*\s*[-+]?%\}", re.DOTALL
)
_IMPORT = re.compile(r"^\{%[-+]?\s*(?:from|import)\b.*?%\}", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)


def block_source(source: str, name: str) -> str | None:
    """What stands between the tags of a block; None when the template has no such block."""
    depth, start = 0, 0
    for tag in _BLOCK_TAG.finditer(source):
        if not depth and tag["kind"] == "block" and tag["name"] == name:
            depth, start = 1, tag.end()
        elif depth and tag["kind"]:
            depth += 1 if tag["kind"] == "block" else -1
            if not depth:
                return source[start : tag.start()]
    return None


def imports(source: str) -> list[str]:
    """The tags with which the template imports macros."""
    return _IMPORT.findall(_COMMENT.sub("", source))


def origin_of_block(name: str, block: str, theme: Mapping[str, str]) -> str:
    """The theme's template that has the block: `name` itself, or one that it extends; empty when there is none."""
    chain = templates.inheritance(name, theme)
    return next((one for one in chain if block_source(theme[one], block) is not None), "")


def blocks_in_order(source: str) -> list[templates.Block]:
    """The blocks of a template, outer ones before those within them."""
    parsed = templates.parse(source)
    return [*parsed.blocks] if parsed else []
