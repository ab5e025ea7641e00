"""PG313: the release has no text.

Without text and lead the page would be blank. Write the text below the second line ---, or set `status: draft` until it is
written.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, of_file
from pressgen.model import Config, Release, Source
from pressgen.problems import text


def empty_body(source: Source, _: Config) -> Iterator[Finding]:
    """No body and no lead in a release that is no draft."""
    release = source.record
    if isinstance(release, Release) and not (release.body.blocks or release.lead or release.draft):
        hint = text("Write it below the second line ---, or set “status: draft” until it is written.")
        yield of_file(source.path, text("The release has no text."), hint)
