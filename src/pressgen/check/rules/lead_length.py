"""PG306: the lead is long.

Feeds, mail and search engines show the lead as a summary, and cut it. Most of them show up to 600 characters. Three
sentences are usually enough.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, block_finding, finding
from pressgen.model import Config, Release, Source
from pressgen.problems import text

LONGEST = 600
_WHOLE_TEXT = r"(?s)\S(?:.*\S)?"


def lead_length(source: Source, _: Config) -> Iterator[Finding]:
    """A `lead`, or a first paragraph, of more than 600 characters."""
    release = source.record
    if not isinstance(release, Release):
        return
    blocks = release.lead.blocks if release.lead else release.body.blocks[:1]
    length = sum(len(block.text) for block in blocks if block.kind in ("paragraph", "quote"))
    if length > LONGEST:
        message = text("The lead is {length} characters long.", length=length)
        hint = text("Keep it below {most}: feeds show it as a summary.", most=LONGEST)
        if release.lead:
            yield finding(source, ("lead",), message, hint)
        else:
            after = release.body.blocks[1].line if release.body.blocks[1:] else 0
            yield block_finding(source.path, (blocks[0].line, after), message, hint, (_WHOLE_TEXT,))
