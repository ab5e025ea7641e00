"""The images of a release, with where each is written."""

from collections.abc import Iterator

from pressgen.check.finding import Place
from pressgen.model import Image, Release, Source


def images(source: Source) -> Iterator[tuple[Place, Image]]:
    """Each image of the file, and its place: the first may stand under `image`, then `images` begins with the second."""
    release = source.record
    if not isinstance(release, Release) or not release.images:
        return
    single = source.has("image")
    for index, image in enumerate(release.images):
        yield (("image",) if single and index == 0 else ("images", index - single)), image
