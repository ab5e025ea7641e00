"""The JSON of `pressgen export` (docs/export.md): files that are written as they were, so nothing is looked for in them."""

from collections.abc import Iterator
from typing import TypeVar

import msgspec

from pressgen.errors import PressgenError
from pressgen.importers.archives.archive import Asked, Files
from pressgen.importers.archives.newsroom_api import find_api, place_of, read_api
from pressgen.model.archived import FORMAT, MAIN_FILE, VERSION, ArchivedFile, ArchivedNewsroom, ArchivedText
from pressgen.model.foreign import ForeignText, Trouble, WholeFile
from pressgen.problems import text

T = TypeVar("T")
_SAVE_ANEW = text("Make it anew with pressgen export json.")


class _Head(msgspec.Struct):
    format: str = ""
    version: int = 0


def read_newsroom(files: Files, asked: Asked) -> Iterator[ForeignText | Trouble]:
    """The pictures and documents, then the texts. PressgenError when there is no export, or one of a later version."""
    del asked  # the export says itself what its texts were read with
    path, found, missing = _newsroom(files)
    yield from missing
    folder = path.removesuffix(path.rpartition("/")[2])
    for file in found.files:
        place = place_of(file, path, found.newsroom.url) if file.address else folder + file.path
        yield _file(file, place, files)
    for number, one in enumerate(found.texts, start=1):
        yield _text(one, f"{path}, texts[{number}]", found.newsroom.url)


def read_document(files: Files) -> tuple[str, ArchivedNewsroom]:
    """The document and its path among the files; of a site with an API, what that has. PressgenError when there is none, or one that
    cannot be read.
    """
    path, found, _ = _newsroom(files)
    return path, found


def _newsroom(files: Files) -> tuple[str, ArchivedNewsroom, tuple[Trouble, ...]]:
    path = find_api(files)
    if path is None:
        return *_export(files), ()
    _refuse_later_version(path, _decoded(path, files[path], _Head))
    try:
        return path, *read_api(path, files)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _unreadable(path, error) from None


def _export(files: Files) -> tuple[str, ArchivedNewsroom]:
    documents = [path for path in files if path.rpartition("/")[2] == MAIN_FILE] or [
        path for path in files if path.lower().endswith(".json")
    ]
    if not documents:
        raise PressgenError(text("There is no export of pressgen in the files: no {file}.", file=MAIN_FILE), _SAVE_ANEW)
    path = min(documents, key=lambda one: (one.count("/"), one))
    data = files[path]
    head = _decoded(path, data, _Head)
    if head.format != FORMAT:
        raise PressgenError(
            text("{file} is no export of pressgen.", file=path),
            text("A JSON Feed is imported with pressgen import json."),
        )
    _refuse_later_version(path, head)
    found = _decoded(path, data, ArchivedNewsroom)
    if found.public:
        raise PressgenError(
            text("{file} has only what is public, and no whole texts to make a newsroom of.", file=path),
            text("Make it anew without --public."),
        )
    return path, found


def _refuse_later_version(path: str, head: _Head) -> None:
    if head.version > VERSION:
        raise PressgenError(
            text("{file} was made by a later version of pressgen.", file=path), text("Install the newest pressgen.")
        )


def _unreadable(path: str, error: Exception) -> PressgenError:
    return PressgenError(
        text("{file} is no export of pressgen that can be read: {reason}.", file=path, reason=error), _SAVE_ANEW
    )


def _decoded(path: str, data: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _unreadable(path, error) from None


def _file(one: ArchivedFile, place: str, files: Files) -> ForeignText | Trouble:
    if place not in files:
        return Trouble(place, text("The file is not in the export."), one.path)
    whole = WholeFile(one.path, data=files[place])
    return ForeignText(FORMAT, one.path, place, one.path.rpartition("/")[2], "", whole=whole)


def _text(one: ArchivedText, place: str, url: str) -> ForeignText:
    return ForeignText(
        FORMAT,
        f"{url}{one.path}",
        place,
        one.title or one.id or one.path,
        one.text,
        markup="text",
        own_id=one.id if one.kind == "release" else "",
        whole=WholeFile(one.path, one.raw),
    )
