"""Parts of a template's source as they are written: its blocks and its imports."""

import re
from collections.abc import Mapping

from pressgen.check import templates

_BLOCK_TAG = re.compile(
    r"\{#.*?#\}|\{%[-+]?\s*(?P<kind>block|endblock)\b\s*(?P<name>\w*)(?:\s+scoped|\s+required)*\s*[-+]?%\}", re.DOTALL
)
_IMPORT = re.compile(r"^\{%[-+]?\s*(?:from|import)\b.*?%\}", re.MULTILINE | re.DOTALL)
_SUPER = re.compile(r"\bsuper\(\)")
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)


def block_source(source: str, name: str) -> str | None:
    """What stands between the tags of a block; None when the template has no such block."""
    span = _block_span(source, name)
    return source[slice(*span)] if span else None


def _block_span(source: str, name: str) -> tuple[int, int] | None:
    depth, start = 0, 0
    for tag in _BLOCK_TAG.finditer(source):
        if not depth and tag["kind"] == "block" and tag["name"] == name:
            depth, start = 1, tag.end()
        elif depth and tag["kind"]:
            depth += 1 if tag["kind"] == "block" else -1
            if not depth:
                return start, tag.start()
    return None


def copied_block(name: str, block: str, theme: Mapping[str, str]) -> str:
    """The source of a block of the theme's template `name`, to be put into a template that extends this one.

    There, the theme's `super()` is one step further away. A block within it that `name` or one after it has replaced stays as
    replaced. Empty when there is no such block.
    """
    origin = origin_of_block(name, block, theme)
    copied = block_source(theme[origin], block) or "" if origin else ""
    for inner in blocks_in_order(copied):
        span = _block_span(copied, inner.name)
        if span and origin_of_block(name, inner.name, theme) != origin:
            copied = copied[: span[0]] + "{{ theirs() }}" + copied[span[1] :]
    return _SUPER.sub("super.super()", copied).replace("{{ theirs() }}", "{{ super() }}")


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
