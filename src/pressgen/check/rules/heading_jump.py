"""PG311: a heading jumps over a level.

    ## Bakgrund
    #### Siffror          write: ### Siffror

Who listens to the page finds the way by its headings: a level that is missing sounds like a part that is missing. Begin
with ##, since the title is the first level, and go down one level at a time. On the page no level is missing: headings
with equally many signs, in the same part of the text, have the same level there.
"""

import re
from collections.abc import Iterator

from pressgen.check.finding import Finding, of_block
from pressgen.check.newsroom import bodies
from pressgen.model import Config, HeadingLevels, Source
from pressgen.problems import guess, text

_SIGNS = re.compile(r"#+")


def heading_jump(source: Source, _: Config) -> Iterator[Finding]:
    """A heading with more number signs than the level that it gets on the page."""
    for body in bodies(source):
        levels = HeadingLevels()
        for block in body.blocks:
            if block.kind != "heading":
                continue
            shown = levels.next_level(block.level)
            if block.level > shown:
                message = text("The heading “{heading}” jumps over a level.", heading=block.text)
                signs = "#" * shown
                hint = text("Write it with {signs}.", signs=signs)
                yield of_block(source.path, (block.line, 0), message, hint, (_SIGNS,), guess(signs))
