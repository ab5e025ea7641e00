"""PG326: a picture's file tells more than the picture.

Cameras and programs write hidden data into the file: where the picture was taken, with which camera, by whom, and how
it looked before it was cropped. pressgen takes all of it out of the site: readers get the picture, its colours and the
way it stands, and nothing else.

The file in the newsroom stays as it is. Everybody who can read the newsroom's repository can read the hidden data too. If that
is too many, save the picture without it:

    Windows    right-click the file, Properties, Details, “Remove Properties and Personal Information”
    macOS      open it in Preview, choose Export, and leave “Preserve metadata” out if it is there
    GIMP       Export As, with Exif, XMP, IPTC and thumbnail switched off
    ExifTool   exiftool -all= picture.jpg

A name that is also in the picture's `credit` is not reported, since readers are meant to see it. Documents and films are
published as they are, and of drawings only embedded photographs are cleaned: look at their properties before you attach them.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.published_files import PublishedFile, published_files
from pressgen.problems import text

_POSITION, _SERIAL, _NAME, _THUMBNAIL = "position", "serial", "name", "thumbnail"


def picture_private(newsroom: Newsroom) -> Iterator[Finding]:
    """A picture whose file holds the place, the camera's serial number, a name or a thumbnail."""
    hint = text(
        "The site gets the picture without it. It stays in your own file: pressgen explain PG326 shows how to remove it there."
    )
    for file in published_files(newsroom):
        kinds = _kinds(file)
        if _POSITION in kinds:
            yield file.finding(text("{name} tells where it was taken (GPS).", name=file.name), hint)
        if _SERIAL in kinds:
            yield file.finding(text("{name} tells the serial number of the camera.", name=file.name), hint)
        if _NAME in kinds:
            names = ", ".join(dict.fromkeys(entry.value for entry in file.asset.private if entry.kind == _NAME))
            yield file.finding(text("{name} holds the name of a person: {names}.", name=file.name, names=names), hint)
        if _THUMBNAIL in kinds:
            message = text("{name} holds a smaller picture, which may show what was cropped away.", name=file.name)
            yield file.finding(message, hint)


def _kinds(file: PublishedFile) -> set[str]:
    credit = file.credit.casefold()
    return {entry.kind for entry in file.asset.private if entry.kind != _NAME or entry.value.casefold() not in credit}
