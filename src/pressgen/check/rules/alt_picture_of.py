"""PG323: the alternative text begins with “bild på”.

    alt: Bild på två barn som cyklar        write: Två barn som cyklar

Screen readers say that it is a picture before they read the text.
"""

import re
from collections.abc import Iterator

from pressgen.check.content_images import pictures
from pressgen.check.finding import Finding
from pressgen.model import Config, Source
from pressgen.problems import text

_OPENING = re.compile(
    r"(?:(?:en |ett )?(?:bild|foto|fotografi)(?:en|t)? (?:på|av|som visar|visar)"
    r"|(?:an? |the )?(?:image|picture|photo|photograph) (?:of|showing|shows)) (?=\w)",
    re.IGNORECASE,
)


def alt_picture_of(source: Source, _: Config) -> Iterator[Finding]:
    """An alt that opens with words for "picture of"."""
    for picture in pictures(source):
        opening = _OPENING.match(picture.alt)
        if opening:
            end = opening.end() + 1
            message = text("The alternative text begins with “{words}”.", words=opening[0].strip())
            hint = text("Begin with what the picture shows.")
            yield picture.alt_prefix_finding(end, message, hint, picture.alt[end - 1].upper())
