"""The kind of file that a path in `content/` stands for."""

import posixpath
from difflib import get_close_matches
from typing import NamedTuple

from pressgen.load.format.faults import Fault
from pressgen.model import Kind
from pressgen.problems import text

FOLDERS: dict[str, Kind] = {
    "releases": "release",
    "contacts": "contact",
    "organisations": "organisation",
    "boilerplates": "boilerplate",
    "vocabularies": "vocabulary",
    "banners": "banner",
    "pages": "page",
}
_ENDINGS: dict[Kind, tuple[str, ...]] = {
    "release": (".md", ".yaml", ".yml"),
    "contact": (".yaml", ".yml"),
    "organisation": (".yaml", ".yml"),
    "boilerplate": (".md",),
    "vocabulary": (".yaml", ".yml"),
    "banner": (".yaml", ".yml"),
    "page": (".md",),
}
VOCABULARIES = ("topics", "categories", "regions")
_TEXTS = {".md", ".yaml", ".yml", ".markdown"}


class PathInfo(NamedTuple):
    """What the path of a text says about it."""

    kind: Kind
    id: str
    """The file's name without its ending; of a boilerplate with several versions, the name of their folder."""


def is_text(path: str) -> bool:
    """Whether the file is read as text; anything else is a picture or an attachment."""
    return path[path.rfind(".") :].lower() in _TEXTS


def path_info(path: str) -> PathInfo:
    """The kind and id of a text below `content/`. Raises a Fault when there cannot be such a file."""
    parts = path.split("/")[1:]
    if len(parts) < 2 or parts[0] not in FOLDERS:
        raise _unknown_folder(parts)
    kind = FOLDERS[parts[0]]
    name, ending = posixpath.splitext(parts[-1])
    if ending not in _ENDINGS[kind]:
        raise Fault(
            "PG121",
            text("A file in content/{folder} cannot end in {ending}.", folder=parts[0], ending=ending),
            text("End its name in one of these: {endings}.", endings=", ".join(_ENDINGS[kind])),
        )
    if kind == "vocabulary" and name not in VOCABULARIES:
        raise Fault(
            "PG121",
            text("There is no vocabulary “{name}”.", name=name),
            text("The vocabularies are {names}.", names=", ".join(VOCABULARIES)),
        )
    is_version = kind == "boilerplate" and len(parts) == 3
    return PathInfo(kind, parts[1] if is_version else name)


def _unknown_folder(parts: list[str]) -> Fault:
    folder = parts[0] if parts else ""
    near = get_close_matches(folder, FOLDERS, n=1)
    return Fault(
        "PG121",
        text("pressgen does not know what kind of text this is, so it would be left out."),
        text("Did you mean the folder content/{folder}?", folder=near[0])
        if near
        else text("Move it to one of {folders}.", folders=", ".join(f"content/{name}" for name in FOLDERS)),
    )
