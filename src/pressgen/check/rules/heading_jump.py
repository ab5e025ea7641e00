"""PG311: a heading skips a level.

    ## Bakgrund
    #### Siffror          write: ### Siffror

People who listen to the page use the headings to find their way. A missing level sounds like a missing part. Begin with
##, because the title is the first level, and go down one level at a time. On the page, pressgen closes the gap:
headings with the same number of signs, in the same part of the text, get the same level there.
"""

from collections.abc import Iterator

from pressgen.check.file_texts import bodies
from pressgen.check.finding import Finding, block_finding
from pressgen.model import Config, HeadingLevels, Source
from pressgen.problems import guess, text

_NUMBER_SIGNS = r"#+"


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
                yield block_finding(source.path, (block.line, 0), message, hint, (_NUMBER_SIGNS,), guess(signs))
