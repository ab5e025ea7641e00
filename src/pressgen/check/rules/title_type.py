"""PG304: the type is written in the title.

    title: 'PRESSMEDDELANDE: Ny bro öppnar i höst'

The page already shows the type above the title, and so do feeds and lists. Write it in the key `type`, and only the
news in the title.
"""

import re
from collections.abc import Iterator

from pressgen.check.finding import Finding, Part, part_finding
from pressgen.model import Config, Release, Source
from pressgen.problems import Text, text

_TYPES = {
    "pressmeddelande": "press-release",
    "pressrelease": "press-release",
    "press release": "press-release",
    "nyhet": "news",
    "news": "news",
    "uttalande": "statement",
    "statement": "statement",
    "inbjudan": "invitation",
    "pressinbjudan": "invitation",
    "invitation": "invitation",
    "press invitation": "invitation",
    "debatt": "opinion",
    "debattartikel": "opinion",
    "opinion": "opinion",
}
_TYPE_PREFIX = re.compile(
    rf"({'|'.join(sorted(_TYPES, key=len, reverse=True))})\s*(?::|\s[-–—|])\s*(?=\w)", re.IGNORECASE
)


def title_type(source: Source, _: Config) -> Iterator[Finding]:
    """A title that begins with a type and a colon or a dash."""
    release = source.record
    prefix = _TYPE_PREFIX.match(release.title) if isinstance(release, Release) else None
    if isinstance(release, Release) and prefix:
        meant = _TYPES[prefix[1].lower()]
        rest = release.title[prefix.end() :]
        is_set = meant == release.type
        message = text("The type is written into the title: “{word}”.", word=prefix[1])
        small = is_set and rest[0].islower()
        instead = (rest[0].upper() if small else "") if is_set else None
        part = Part(release.title, 0, prefix.end() + small)
        yield part_finding(source, ("title",), part, message, _hint(is_set, meant), instead=instead)


def _hint(is_set: bool, meant: str) -> Text:
    if is_set:
        return text("Remove it: the page shows the type already.")
    return text("Remove it, and write “type: {type}” if that is what it is.", type=meant)
