"""PG301: the title is long.

Phones, search engines and feed readers cut a long title. News agencies ask for about 40 characters. After 110, the end
is lost almost everywhere. Tell the news in the title, and the rest in the lead.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.model import Config, Release, Source
from pressgen.problems import text

LONGEST = 110


def title_length(source: Source, _: Config) -> Iterator[Finding]:
    """A title of more than 110 characters."""
    release = source.record
    if isinstance(release, Release) and len(release.title) > LONGEST:
        message = text("The title is {length} characters long.", length=len(release.title))
        hint = text("Keep it below {most}, and let the lead say the rest.", most=LONGEST)
        yield finding(source, ("title",), message, hint)
