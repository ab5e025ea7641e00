"""PG311: a heading jumps over a level.

    ## Bakgrund
    #### Siffror          write: ### Siffror

Who listens to the page finds the way by its headings: a level that is missing sounds like a part that is missing. Begin
with ##, since the title is the first level, and go down one level at a time.
"""

import re
from collections.abc import Iterator

from pressgen.check.finding import Finding, of_block
from pressgen.check.newsroom import bodies
from pressgen.model import Config, Source
from pressgen.problems import guess, text

_SIGNS = re.compile(r"#+")


def heading_jump(source: Source, _: Config) -> Iterator[Finding]:
    """A heading two levels or more below the one before."""
    for body in bodies(source):
        above = 1
        for block in body.blocks:
            if block.kind != "heading":
                continue
            if block.level > above + 1:
                message = text("The heading “{heading}” jumps over a level.", heading=block.text)
                signs = "#" * (above + 1)
                hint = text("Write it with {signs}.", signs=signs)
                yield of_block(source.path, (block.line, 0), message, hint, (_SIGNS,), guess(signs))
            above = block.level
