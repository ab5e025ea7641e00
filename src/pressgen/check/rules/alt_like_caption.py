"""PG321: the alternative text says the same as the caption or the title.

People who cannot see the picture hear both. The alternative text says what the picture shows, the caption what it is
about:

    alt: Två barn cyklar över en bro av trä
    caption: Bron öppnade på måndagen.
"""

from collections.abc import Iterator

from pressgen.check.content_images import pictures
from pressgen.check.finding import Finding
from pressgen.model import Config, Release, Source
from pressgen.problems import text


def alt_like_caption(source: Source, _: Config) -> Iterator[Finding]:
    """An alt that equals the caption or the title, apart from capitals and full stops."""
    title = source.record.title if isinstance(source.record, Release) else ""
    for picture in pictures(source):
        if _normalized(picture.alt) in (_normalized(picture.caption), _normalized(title)):
            yield picture.alt_finding(
                text("The alternative text says the same as the caption or the title."), picture.alt_hint
            )


def _normalized(words: str) -> str:
    return words.casefold().strip(" .")
