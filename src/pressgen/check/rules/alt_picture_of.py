"""PG323: the alternative text begins with "bild på".

    alt: Bild på två barn som cyklar        write: Två barn som cyklar

Screen readers say that it is a picture before they read the text.
"""

import re
from collections.abc import Iterator

from pressgen.check.finding import Finding, Part, of_part
from pressgen.check.images import images
from pressgen.model import Config, Source
from pressgen.problems import text

_OPENING = re.compile(
    r"(?:(?:en |ett )?(?:bild|foto|fotografi)(?:en|t)? (?:på|av|som visar|visar)"
    r"|(?:an? |the )?(?:image|picture|photo|photograph) (?:of|showing|shows)) (?=\w)",
    re.IGNORECASE,
)


def alt_picture_of(source: Source, _: Config) -> Iterator[Finding]:
    """An alt that opens with words for "picture of"."""
    for place, image in images(source):
        opening = _OPENING.match(image.alt)
        if opening:
            end = opening.end() + 1
            message = text("The alternative text begins with “{words}”.", words=opening[0].strip())
            hint = text("Begin with what the picture shows.")
            instead = image.alt[end - 1].upper()
            yield of_part(source, (*place, "alt"), Part(image.alt, 0, end), message, hint, instead=instead)
