"""PG204: a picture or an attachment that is not there, or that is no picture.

Pictures and attachments lie in the same folder as the text that shows them, or in a folder below it. Capitals count: on
most servers `Bild.png` and `bild.png` are two files.
"""

import posixpath
from collections.abc import Iterator
from difflib import get_close_matches

from pressgen.check.finding import finding
from pressgen.model import Release, Site, Source, Sources
from pressgen.problems import Problem, text


def files(sources: Sources, _: Site) -> Iterator[Problem]:
    """A file that is named but missing."""
    for source in sources.files:
        if isinstance(source.record, Release):
            yield from _of_release(source, source.record, sources)
    logo = sources.config.theme.logo
    if logo and logo not in sources.assets:
        yield _missing(sources.config_marks, ("theme", "logo"), logo, sources)


def _of_release(source: Source, release: Release, sources: Sources) -> Iterator[Problem]:
    folder = posixpath.dirname(source.path)
    for index, image in enumerate(release.images):
        place = _image_place(source, index)
        path = posixpath.normpath(f"{folder}/{image.src}")
        if path not in sources.assets:
            yield _missing(source, place, path, sources)
        elif not sources.assets[path].width:
            message = text("{name} cannot be read as a picture.", name=image.src)
            yield finding(source, place, "PG204", message, text("Save it again as PNG, JPEG or WebP."))
    for index, attachment in enumerate(release.attachments):
        path = posixpath.normpath(f"{folder}/{attachment.src}")
        if path not in sources.assets:
            yield _missing(source, ("attachments", index, "src"), path, sources)


def _image_place(source: Source, index: int) -> tuple[str | int, ...]:
    """The first picture may stand under `image`, then `images` begins with the second."""
    single = source.has("image")
    return ("image", "src") if single and index == 0 else ("images", index - single, "src")


def _missing(source: Source, place: tuple[str | int, ...], path: str, sources: Sources) -> Problem:
    folder, name = posixpath.split(path)
    beside = [posixpath.basename(other) for other in sources.assets if posixpath.dirname(other) == folder]
    near = get_close_matches(name, beside, n=1)
    hint = text("Did you mean “{id}”?", id=near[0]) if near else text("Put the file in {folder}.", folder=folder or ".")
    return finding(source, place, "PG204", text("There is no file {path}.", path=path), hint)
