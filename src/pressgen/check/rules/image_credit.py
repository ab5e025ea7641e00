"""PG324: a press image has no credit.

Newspapers print a press image only when they know whom to credit. Write the photographer, or the organisation that owns
the picture: `credit: Ada Ek`.
"""

from collections.abc import Iterator

from pressgen.check.content_images import images
from pressgen.check.finding import Finding, finding
from pressgen.model import Config, Release, Source
from pressgen.problems import text


def image_credit(source: Source, _: Config) -> Iterator[Finding]:
    """An image of a press release, without a credit."""
    release = source.record
    if not isinstance(release, Release) or release.type != "press-release":
        return
    for place, image in images(source):
        if not image.credit:
            hint = text("Write who took the picture: “credit: …”.")
            yield finding(source, (*place, "src"), text("The press image has no credit."), hint)
