"""PG204: a picture or an attachment that is not there, or that is no picture.

Pictures and attachments lie in the same folder as the text that shows them, or in a folder below it. Capitals count: on
most servers `Bild.png` and `bild.png` are two files.

Every picture is read to its last pixel. One that was cut off on its way, that has more than 100 million pixels, or whose name
says `.png` while it is a JPEG, is told of here. So are pictures in the text and among the attachments.
"""

import posixpath
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches

from pressgen.check.finding import Finding, Place, finding
from pressgen.check.images import images
from pressgen.check.newsroom import Newsroom
from pressgen.check.published_files import Published, published
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
        yield _missing(sources.config_source, ("theme", "logo"), logo, sources)
    for one in published(newsroom):
        if one.asset.fault and one.asset.fault.kind != "active":
            yield one.at(*_BROKEN[one.asset.fault.kind](one))
        elif one.shown and not one.asset.mime.startswith("image/"):
            yield one.at(*_no_picture(one.name))


def _no_picture(name: str) -> tuple[Text, Text]:
    return (
        text("{name} cannot be read as a picture.", name=name),
        text("Save it again as PNG, JPEG or WebP, not larger than 100 million pixels."),
    )


def _cut(one: Published) -> tuple[Text, Text]:
    return (
        text("{name} ends in the middle: only a part of the picture is there.", name=one.name),
        text("It was cut off when it was copied or downloaded. Fetch it once more from where it came."),
    )


def _large(one: Published) -> tuple[Text, Text]:
    return (
        text("{name} has more pixels than can be shown.", name=one.name),
        text("Save it again with less than 100 million pixels, such as 4,000 pixels wide."),
    )


def _other(one: Published) -> tuple[Text, Text]:
    form = one.asset.fault.detail if one.asset.fault else ""
    ending = {"JPEG": ".jpg"}.get(form, f".{form.lower()}")
    return (
        text("{name} is a picture of another kind than its name says: {form}.", name=one.name, form=form),
        text("Rename the file so that it ends in {ending}, and change its name here too.", ending=ending),
    )


_BROKEN: Mapping[str, Callable[[Published], tuple[Text, Text]]] = {
    "unreadable": lambda one: _no_picture(one.name),
    "cut": _cut,
    "large": _large,
    "other": _other,
}


def _of_release(source: Source, release: Release, sources: Sources) -> Iterator[Finding]:
    folder = posixpath.dirname(source.path)
    for around, image in images(source):
        place = (*around, "src")
        path = posixpath.normpath(f"{folder}/{image.src}")
        if path not in sources.assets:
            yield _missing(source, place, path, sources)
        elif not sources.assets[path].width and not sources.assets[path].fault:
            yield finding(source, place, *_no_picture(image.src))
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
