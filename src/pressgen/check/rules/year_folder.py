"""PG344: a date of publication before the year of the folder.

    content/releases/2026/budget.md      published: 2025-12-15

The folder says in which year the text was written, and `published` says an earlier year. So the year in `published` is probably
that of an older text, and this one is public at once, without its embargo. Correct the year, or move the file to the folder of
the year that is right. A text that was begun in one year and is published in the next is no fault.
"""

import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from pressgen.check.finding import Finding, finding
from pressgen.model import Config, Release, Source
from pressgen.problems import text

_YEAR_FOLDER = re.compile(r"content/releases/((?:19|20)\d\d)/")


def year_folder(source: Source, config: Config) -> Iterator[Finding]:
    """A release in a folder of a later year than that of its `published`."""
    release, folder = source.record, _YEAR_FOLDER.match(source.path)
    if not isinstance(release, Release) or not folder or release.published.year > int(folder[1]):
        return
    year = release.published.astimezone(ZoneInfo(config.timezone)).year
    if year < int(folder[1]):
        message = text("The text lies in the folder {folder}, and is published {year}.", folder=folder[1], year=year)
        hint = text("Look at the year: with a day that has been, readers see the text at once. Or move the file.")
        yield finding(source, ("published",), message, hint)
