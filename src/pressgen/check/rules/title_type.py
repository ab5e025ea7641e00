"""PG304: the type is written into the title.

    title: 'PRESSMEDDELANDE: Ny bro öppnar i höst'

The page shows the type over the title already, and so do feeds and lists. Write it in the key `type`, and only the news
in the title.
"""

import re
from collections.abc import Iterator

from pressgen.check.finding import Finding, Part, of_part
from pressgen.model import Config, Release, Source
from pressgen.problems import Text, text

_WORDS = {
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
_TYPED = re.compile(rf"({'|'.join(sorted(_WORDS, key=len, reverse=True))})\s*(?::|\s[-–—|])\s*(?=\w)", re.IGNORECASE)


def title_type(source: Source, _: Config) -> Iterator[Finding]:
    """A title that begins with a type and a colon or a dash."""
    release = source.record
    typed = _TYPED.match(release.title) if isinstance(release, Release) else None
    if isinstance(release, Release) and typed:
        meant = _WORDS[typed[1].lower()]
        rest = release.title[typed.end() :]
        right = meant == release.type
        message = text("The type is written into the title: “{word}”.", word=typed[1])
        small = right and rest[0].islower()
        instead = (rest[0].upper() if small else "") if right else None
        part = Part(release.title, 0, typed.end() + small)
        yield of_part(source, ("title",), part, message, _hint(right, meant), instead=instead)


def _hint(right: bool, meant: str) -> Text:
    if right:
        return text("Remove it: the page shows the type already.")
    return text("Remove it, and write “type: {type}” if that is what it is.", type=meant)
