"""PG322: the alternative text is a file name or a code.

    alt: IMG_2041.jpg        write what the picture shows: Två barn cyklar över en bro

Names from cameras and web systems say nothing to people who cannot see the picture.
"""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from pressgen.check.content_images import pictures
from pressgen.check.finding import Finding
from pressgen.model import Config, Source
from pressgen.problems import text

_CODE = re.compile(
    r".*\.(?:png|jpe?g|gif|webp|avif|svg|tiff?|heic)\Z|(?:img|dsc|dscn|pxl|dji|image|bild|foto)?[-_ ]?\d{3,}[-_\d]*\Z|.*\bctl\d\d_",
    re.IGNORECASE,
)


def alt_like_file_name(source: Source, _: Config) -> Iterator[Finding]:
    """An alt with the ending of a picture's file, equal to the file's name, with the id of a web control, or without any letter."""
    for picture in pictures(source):
        name, alt = posixpath.basename(unquote(picture.src)), picture.alt
        if _CODE.match(alt) or alt in (name, posixpath.splitext(name)[0]) or not any(map(str.isalpha, alt)):
            yield picture.alt_finding(text("The alternative text is a file name or a code."), picture.alt_hint)
