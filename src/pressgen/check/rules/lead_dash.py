"""PG307: the lead begins with a quote dash.

    lead: – Vi är överens, säger Ada Ek.

In feeds and lists, the lead stands alone. There a quote says little: readers do not know what it is about, and the
speaker comes last. Tell the news in the lead, and begin the text with the quote.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.model import Config, Release, Source
from pressgen.problems import text


def lead_dash(source: Source, _: Config) -> Iterator[Finding]:
    """A `lead` that is a quote."""
    release = source.record
    if isinstance(release, Release) and release.lead and release.lead.blocks:
        first = release.lead.blocks[0]
        if first.kind == "quote" or first.text.startswith(("– ", "— ", "- ")):
            hint = text("Say the news in the lead, and begin the text with the quote.")
            yield finding(source, ("lead",), text("The lead begins with a quote."), hint)
