"""PG204: a file that is missing, or that is no picture.

Save pictures and attachments in the same folder as the text that shows them, or in a folder below it. Capitals count:
on most servers `Bild.png` and `bild.png` are two files.

pressgen reads every picture to the end. It reports a picture that is cut off, that has more than 100 million pixels or
more than 200 MB (a drawing: 10 MB), or whose name says `.png` although it is a JPEG. This includes pictures in the text and among the attachments.

Pictures of other kinds, such as TIFF and HEIC, cannot be attached: pressgen cannot remove private data from them. Save them
again as PNG, JPEG or WebP.
"""

import posixpath
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches

from pressgen.check.content_images import images
from pressgen.check.finding import Finding, Place, finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.published_files import PublishedFile, logos, published_files
from pressgen.model import Release, Source, Sources
from pressgen.problems import Fix, Text, guess, text


def files(newsroom: Newsroom) -> Iterator[Finding]:
    """A file that is missing or that cannot be shown as a picture."""
    sources = newsroom.sources
    for source in sources.files:
        yield from _missing_in(source, sources)
    for key, path in logos(sources.config.theme):
        if path not in sources.assets:
            yield _missing(sources.config_source, ("theme", key), path, sources)
    for file in published_files(newsroom):
        if file.asset.fault and file.asset.fault.kind != "active":
            yield file.finding(*_MESSAGES[file.asset.fault.kind](file))
        elif file.is_picture and not file.asset.mime.startswith("image/"):
            yield file.finding(*_no_picture(file.name))


def _no_picture(name: str) -> tuple[Text, Text]:
    return (
        text("{name} cannot be read as a picture.", name=name),
        text("Save it again as PNG, JPEG or WebP, not larger than 100 million pixels."),
    )


def _truncated(file: PublishedFile) -> tuple[Text, Text]:
    return (
        text("{name} ends in the middle: only a part of the picture is there.", name=file.name),
        text("It was cut off when it was copied or downloaded. Fetch it once more from where it came."),
    )


def _too_large(file: PublishedFile) -> tuple[Text, Text]:
    return (
        text("{name} has more pixels than can be shown.", name=file.name),
        text("Save it again with less than 100 million pixels, such as 4,000 pixels wide."),
    )


def _too_heavy(file: PublishedFile) -> tuple[Text, Text]:
    most = file.asset.fault.detail if file.asset.fault else ""
    return (
        text("{name} is larger than {most} MB, so it was not read.", name=file.name, most=most),
        text("Save it again at a smaller size, or as a picture of another kind."),
    )


def _other_format(file: PublishedFile) -> tuple[Text, Text]:
    form = file.asset.fault.detail if file.asset.fault else ""
    ending = {"JPEG": ".jpg"}.get(form, f".{form.lower()}")
    return (
        text("{name} is a picture of another kind than its name says: {form}.", name=file.name, form=form),
        text("Rename the file so that it ends in {ending}, and change its name here too.", ending=ending),
    )


def _not_cleanable(file: PublishedFile) -> tuple[Text, Text]:
    form = file.asset.fault.detail if file.asset.fault else ""
    return (
        text(
            "{name} is a picture of a kind from which private data cannot be removed: {form}.",
            name=file.name,
            form=form,
        ),
        text("Save it again as PNG, JPEG or WebP, and change its name here too."),
    )


_MESSAGES: Mapping[str, Callable[[PublishedFile], tuple[Text, Text]]] = {
    "unreadable": lambda file: _no_picture(file.name),
    "cut": _truncated,
    "large": _too_large,
    "heavy": _too_heavy,
    "other": _other_format,
    "private": _not_cleanable,
}


def _missing_in(source: Source, sources: Sources) -> Iterator[Finding]:
    folder = posixpath.dirname(source.path)
    for around, image in images(source):
        place = (*around, "src")
        path = posixpath.normpath(f"{folder}/{image.src}")
        if path not in sources.assets:
            yield _missing(source, place, path, sources)
        elif not sources.assets[path].width and not sources.assets[path].fault:
            yield finding(source, place, *_no_picture(image.src))
    attachments = source.record.attachments if isinstance(source.record, Release) else ()
    for index, attachment in enumerate(attachments):
        path = posixpath.normpath(f"{folder}/{attachment.src}")
        if path not in sources.assets:
            yield _missing(source, ("attachments", index, "src"), path, sources)


def _missing(source: Source, place: Place, path: str, sources: Sources) -> Finding:
    message = text("There is no file {path}.", path=path)
    folder, name = posixpath.split(path)
    beside = [posixpath.basename(other) for other in sources.assets if posixpath.dirname(other) == folder]
    near = get_close_matches(name, beside, n=1)
    if near:
        written = posixpath.join(folder, near[0]).removeprefix(_own_folder(source))
        return finding(source, place, message, text("Did you mean “{id}”?", id=written), guess(written))
    elsewhere = [other for other in sources.assets if posixpath.basename(other).casefold() == name.casefold()]
    if not elsewhere:
        return finding(source, place, message, text("Put the file in {folder}.", folder=folder or "."))
    return _elsewhere(source, place, message, min(elsewhere, key=lambda other: (_distance(folder, other), other)))


def _distance(folder: str, path: str) -> int:
    """The distance of a file from a folder: the number of folders in only one of the two paths."""
    return len(set(posixpath.dirname(path).split("/")) ^ set(folder.split("/")))


def _own_folder(source: Source) -> str:
    """The folder of a text, which is left out of the names that it writes; that of pressgen.yaml is the newsroom's, empty."""
    return posixpath.join(posixpath.dirname(source.path), "")


def _elsewhere(source: Source, place: Place, message: Text, path: str) -> Finding:
    """A finding about a file that exists in another folder than the written one."""
    own = _own_folder(source)
    if path.startswith(own):
        written = path.removeprefix(own)
        hint = text("The file is {path}: write “{written}”.", path=path, written=written)
        return finding(source, place, message, hint, Fix(written, safe=False))
    return finding(source, place, message, text("The file is {path}: move it to the folder of the text.", path=path))
