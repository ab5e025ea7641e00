"""PG204: a picture or an attachment that is not there, or that is no picture.

Pictures and attachments lie in the same folder as the text that shows them, or in a folder below it. Capitals count: on
most servers `Bild.png` and `bild.png` are two files.
"""

import posixpath
from collections.abc import Iterator
from difflib import get_close_matches

from pressgen.check.finding import Finding, Place, finding
from pressgen.check.images import images
from pressgen.check.newsroom import Newsroom
from pressgen.model import Release, Source, Sources
from pressgen.problems import Fix, Text, guess, text


def files(newsroom: Newsroom) -> Iterator[Finding]:
    """A file that is named but missing."""
    sources = newsroom.sources
    for source in sources.files:
        if isinstance(source.record, Release):
            yield from _of_release(source, source.record, sources)
    logo = sources.config.theme.logo
    if logo and logo not in sources.assets:
        yield _missing(sources.config_marks, ("theme", "logo"), logo, sources)


def _of_release(source: Source, release: Release, sources: Sources) -> Iterator[Finding]:
    folder = posixpath.dirname(source.path)
    for around, image in images(source):
        place = (*around, "src")
        path = posixpath.normpath(f"{folder}/{image.src}")
        if path not in sources.assets:
            yield _missing(source, place, path, sources)
        elif not sources.assets[path].width:
            message = text("{name} cannot be read as a picture.", name=image.src)
            yield finding(
                source, place, message, text("Save it again as PNG, JPEG or WebP, not larger than 100 million pixels.")
            )
    for index, attachment in enumerate(release.attachments):
        path = posixpath.normpath(f"{folder}/{attachment.src}")
        if path not in sources.assets:
            yield _missing(source, ("attachments", index, "src"), path, sources)


def _missing(source: Source, place: Place, path: str, sources: Sources) -> Finding:
    message = text("There is no file {path}.", path=path)
    folder, name = posixpath.split(path)
    beside = [posixpath.basename(other) for other in sources.assets if posixpath.dirname(other) == folder]
    near = get_close_matches(name, beside, n=1)
    if near:
        return finding(source, place, message, text("Did you mean “{id}”?", id=near[0]), guess(near[0]))
    elsewhere = [other for other in sources.assets if posixpath.basename(other).casefold() == name.casefold()]
    if not elsewhere:
        return finding(source, place, message, text("Put the file in {folder}.", folder=folder or "."))
    return _elsewhere(source, place, message, min(elsewhere, key=lambda other: (_apart(folder, other), other)))


def _apart(folder: str, path: str) -> int:
    """How far a file lies from a folder: the parts of its path that the two do not share."""
    return len(set(posixpath.dirname(path).split("/")) ^ set(folder.split("/")))


def _elsewhere(source: Source, place: Place, message: Text, path: str) -> Finding:
    """The file is there, in another folder than the one that was written."""
    own = f"{posixpath.dirname(source.path)}/"
    if path.startswith(own):
        written = path.removeprefix(own)
        hint = text("The file is {path}: write “{written}”.", path=path, written=written)
        return finding(source, place, message, hint, Fix(written, safe=False))
    return finding(source, place, message, text("The file is {path}: move it to the folder of the text.", path=path))
