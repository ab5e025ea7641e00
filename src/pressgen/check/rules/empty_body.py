"""PG313: there is no text.

Without text and lead, the page would be empty. Write the text below the second line ---, or set `status: draft` until
it is written. A withdrawn release needs none, as its page says only that and why. Plain pages and boilerplates have no drafts: theirs must be written before anything can be built.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.model import Boilerplate, Config, PlainPage, Release, Source
from pressgen.problems import text

_CLOSING_LINE = r"(?s)\A---[^\n]*\n(?:.*?\n)??(---|\.\.\.)[ \t]*(?:\n|\Z)"
_LAST_LINE = 10_000


def empty_body(source: Source, _: Config) -> Iterator[Finding]:
    """No body and no lead in a release that is neither draft nor withdrawn; no body in a plain page or a boilerplate."""
    record = source.record
    if isinstance(record, Release) and not (record.body.blocks or record.lead or record.draft or record.withdrawn):
        hint = text("Write it below the second line ---, or set “status: draft” until it is written.")
        found = finding(source, ("body",), text("The release has no text."), hint)
        yield found if source.has("body") else _below_keys(found)
    elif isinstance(record, PlainPage | Boilerplate) and not record.body.blocks:
        hint = text("Write it below the second line ---.")
        yield _below_keys(finding(source, ("body",), text("There is no text below the keys."), hint))


def _below_keys(found: Finding) -> Finding:
    return found._replace(span=(1, 1, _LAST_LINE, 1), patterns=(_CLOSING_LINE,))
