"""PG313: the release has no text.

Without text and lead, the page would be empty. Write the text below the second line ---, or set `status: draft` until
it is written.
"""

import re
from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.model import Config, Release, Source
from pressgen.problems import text

_CLOSING_LINE = re.compile(r"\A---[^\n]*\n(?:.*?\n)??(---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_LAST_LINE = 10_000


def empty_body(source: Source, _: Config) -> Iterator[Finding]:
    """No body and no lead in a release that is no draft."""
    release = source.record
    if isinstance(release, Release) and not (release.body.blocks or release.lead or release.draft):
        hint = text("Write it below the second line ---, or set “status: draft” until it is written.")
        found = finding(source, ("body",), text("The release has no text."), hint)
        yield found if source.has("body") else found._replace(span=(1, 1, _LAST_LINE, 1), patterns=(_CLOSING_LINE,))
