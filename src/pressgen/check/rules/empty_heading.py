"""PG312: a heading with nothing in it, or nothing under it.

A heading promises a text. Write the text, or remove the heading; if it only says who to call, use the key `contacts`.
"""

from collections.abc import Iterator
from itertools import zip_longest

from pressgen.check.finding import Finding, of_block
from pressgen.check.newsroom import bodies
from pressgen.model import Block, Config, Source
from pressgen.problems import text


def empty_heading(source: Source, _: Config) -> Iterator[Finding]:
    """A heading without words, or one that the text or another heading of its level ends."""
    for body in bodies(source):
        for block, after in zip_longest(body.blocks, body.blocks[1:]):
            if block.kind != "heading":
                continue
            if not block.text.strip():
                hint = text("Write the heading, or remove it.")
                yield of_block(source.path, (block.line, 0), text("The heading is empty."), hint)
            elif _ends(block, after):
                message = text("There is no text under the heading “{heading}”.", heading=block.text)
                hint = text("Write the text, or remove the heading.")
                yield of_block(source.path, (block.line, 0), message, hint)


def _ends(heading: Block, after: Block | None) -> bool:
    return after is None or (after.kind == "heading" and after.level <= heading.level)
