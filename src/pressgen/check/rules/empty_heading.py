"""PG312: a heading that is empty, or that has no text below it.

Readers expect a text below a heading. Write the text, or remove the heading. If it only says who to call, use the key
`contacts`.
"""

from collections.abc import Iterator
from itertools import zip_longest

from pressgen.check.file_texts import bodies
from pressgen.check.finding import Finding, block_finding
from pressgen.model import Block, Config, Source
from pressgen.problems import text


def empty_heading(source: Source, _: Config) -> Iterator[Finding]:
    """A heading without words, or without text before the next heading of its level or the end."""
    for body in bodies(source):
        for block, after in zip_longest(body.blocks, body.blocks[1:]):
            if block.kind != "heading":
                continue
            if not block.text.strip():
                hint = text("Write the heading, or remove it.")
                yield block_finding(source.path, (block.line, 0), text("The heading is empty."), hint)
            elif _has_no_text(block, after):
                message = text("There is no text under the heading “{heading}”.", heading=block.text)
                hint = text("Write the text, or remove the heading.")
                yield block_finding(source.path, (block.line, 0), message, hint)


def _has_no_text(heading: Block, after: Block | None) -> bool:
    return after is None or (after.kind == "heading" and after.level <= heading.level)
