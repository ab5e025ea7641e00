"""PG303: the title ends with a full stop.

    title: Ny bro öppnar i höst.       write: Ny bro öppnar i höst

A title is not a sentence in running text, and lists look uneven when only some titles have a full stop. Abbreviations
such as m.m. and three full stops are not reported.
"""

import re
from collections.abc import Iterator

from pressgen.check.finding import Finding, Part, part_finding
from pressgen.model import Config, Release, Source
from pressgen.problems import text

_FULL_STOP = re.compile(r"\w{4,}[”\"»')]?\.\Z")


def title_full_stop(source: Source, _: Config) -> Iterator[Finding]:
    """A title whose last word has four letters or more, and a full stop."""
    release = source.record
    if isinstance(release, Release) and _FULL_STOP.search(release.title):
        end = len(release.title)
        message, hint = text("The title ends with a full stop."), text("Remove the full stop.")
        yield part_finding(source, ("title",), Part(release.title, end - 1, end), message, hint, instead="")
