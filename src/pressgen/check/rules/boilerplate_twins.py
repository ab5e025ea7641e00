"""PG125: a boilerplate that is both a file and a folder.

    content/boilerplates/tallmora.md          one text, always the same
    content/boilerplates/tallmora/2026.md     its versions, each valid from a day

pressgen cannot know which of the two to use. Move the file into the folder as the oldest version, or remove one of the
two.
"""

import posixpath
from collections.abc import Iterator

from pressgen.check.finding import Finding, file_finding
from pressgen.check.newsroom import Newsroom
from pressgen.problems import text

_DEPTH = 2
"""The number of folders in the path of a boilerplate without versions."""


def boilerplate_twins(newsroom: Newsroom) -> Iterator[Finding]:
    """A boilerplate's file beside a folder of the same name, but for capitals."""
    paths = [source.path for source in newsroom.sources.files if source.path.startswith("content/boilerplates/")]
    folders = {
        posixpath.dirname(path).casefold(): posixpath.dirname(path) for path in paths if path.count("/") > _DEPTH
    }
    for path in paths:
        folder = folders.get(posixpath.splitext(path)[0].casefold()) if path.count("/") == _DEPTH else None
        if folder:
            message = text("There is also a folder {folder} for this boilerplate.", folder=folder)
            hint = text("Move the file into the folder as its oldest version, or remove one of the two.")
            yield file_finding(path, message, hint)
