"""PG305: there is no lead.

The lead is the paragraph that feeds, lists and search engines show below the title. It is the value of `lead`, or else
the first paragraph of the text. A text that begins with a heading, a list or a table has none. Write one.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, block_finding
from pressgen.model import Config, Release, Source
from pressgen.problems import text


def lead_missing(source: Source, _: Config) -> Iterator[Finding]:
    """A text without `lead` that begins with neither a paragraph nor a quote."""
    release = source.record
    if not isinstance(release, Release) or release.lead or not release.body.blocks:
        return
    first = release.body.blocks[0]
    if first.kind not in ("paragraph", "quote"):
        hint = text("Begin with a paragraph that says the news in short, or write it as “lead: …”.")
        yield block_finding(source.path, (first.line, 0), text("The release has no lead."), hint)
