"""The API of a site (docs/data.md) as an export: its files are read one by one, from a copy of the site."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from pressgen.importers.archives.archive import Files
from pressgen.model.archived import (
    FORMAT,
    ArchivedFile,
    ArchivedList,
    ArchivedNewsroom,
    ArchivedText,
    ArchiveIndex,
)
from pressgen.model.foreign import Trouble
from pressgen.problems import text

INDEX = "index.json"
_FOLDER = "api/"
_LISTS = ("vocabularies", "contacts", "organisations", "boilerplates")
_LONG_AGO = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


class _Head(msgspec.Struct):
    format: str = ""
    lists: dict[str, str] = {}


def find_api(files: Files) -> str | None:
    """The path of the file where an API begins: in the folder itself, or in that of a whole site; None without one."""
    for path in (_FOLDER + INDEX, INDEX):
        if path in files and _is_api(files[path]):
            return path
    return None


def read_api(path: str, files: Files) -> tuple[ArchivedNewsroom, tuple[Trouble, ...]]:
    """The newsroom that the API has, and what of it is missing. msgspec.DecodeError for a file that is none of an API."""
    index = msgspec.json.decode(files[path], type=ArchiveIndex)
    site = _Site(index.newsroom.url, path.removesuffix(INDEX), files)
    texts = [one for name in _LISTS if name in index.lists for one in site.list(index.lists[name]).texts]
    texts += site.releases(index.lists.get("releases", ""))
    shown = {one.path: one for text_ in texts for one in text_.files}
    document = ArchivedNewsroom(
        format=FORMAT,
        version=1,
        instant=index.changed or _LONG_AGO,
        public=True,
        newsroom=index.newsroom,
        settings=index.settings,
        files=tuple(shown.values()),
        texts=tuple(texts),
    )
    return document, tuple(site.troubles)


def place_of(file: ArchivedFile, path: str, url: str) -> str:
    """Where a copy of the site has a file; `path` is that of the API's beginning there."""
    return path.removesuffix(INDEX).removesuffix(_FOLDER) + file.address.removeprefix(url)


class _Site:
    """A copy of a site with an API."""

    def __init__(self, url: str, folder: str, files: Files) -> None:
        self._begin = f"{url}{_FOLDER}"
        self._folder = folder
        self._files = files
        self.troubles: list[Trouble] = []

    def list(self, address: str) -> ArchivedList:
        """A list; an empty one where its file is missing."""
        data = self._read(address)
        return msgspec.json.decode(data, type=ArchivedList) if data else ArchivedList()

    def releases(self, address: str) -> Iterator[ArchivedText]:
        """Every release, the newest first. No list is read twice."""
        seen = set[str]()
        while address and address not in seen:
            seen.add(address)
            found = self.list(address)
            for item in found.releases:
                data = self._read(item.data)
                if data:
                    yield msgspec.json.decode(data, type=ArchivedText)
            address = found.older

    def _read(self, address: str) -> bytes:
        place = self._folder + address.removeprefix(self._begin)
        if place not in self._files:
            self.troubles.append(Trouble(place, text("The file is not in the export."), place))
            return b""
        return self._files[place]


def _is_api(data: bytes) -> bool:
    try:
        head = msgspec.json.decode(data, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return head.format == FORMAT and "releases" in head.lists
