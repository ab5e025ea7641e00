"""PG325: a picture is very large.

Readers download the picture on their phones. A press image does not need more than 10 MB and 50 million pixels. Save it
again at a smaller size, such as 4,000 pixels wide.
"""

import posixpath
from collections.abc import Iterator

from pressgen.check.content_images import images
from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.problems import text

_MAX_BYTES = 10_000_000
_MAX_PIXELS = 50_000_000


def image_size(newsroom: Newsroom) -> Iterator[Finding]:
    """A picture of more than 10 MB or 50 million pixels."""
    for source in newsroom.sources.files:
        for place, image in images(source):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(source.path), image.src))
            asset = newsroom.sources.assets.get(path)
            if asset and (asset.size > _MAX_BYTES or asset.width * asset.height > _MAX_PIXELS):
                whole, tenth = divmod(round(asset.size / 1e5), 10)
                message = text(
                    "The picture is very large: {width} × {height} pixels, {whole}.{tenth} MB.",
                    width=asset.width,
                    height=asset.height,
                    whole=whole,
                    tenth=tenth,
                )
                yield finding(source, (*place, "src"), message, text("Save it at a smaller size."))
