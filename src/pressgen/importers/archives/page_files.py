"""The pictures and documents of a page of a generator: beside it, in the site's folder for such files, or anywhere in the export."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

from pressgen.errors import PressgenError
from pressgen.importers.archives.addresses_of import absolute, file_finder, is_document, is_file, is_picture
from pressgen.importers.archives.archive import Files
from pressgen.importers.archives.keys import Keys
from pressgen.model.foreign import ForeignFile

_PICTURE_KEYS = ("image", "images", "cover", "featured_image", "featuredimage", "featureimage", "primary_image", "thumbnail", "hero", "header", "banner", "bild", "bilder")  # fmt: skip
_DOCUMENT_KEYS = ("attachments", "documents", "files", "links", "downloads", "bilagor", "dokument")
_ADDRESS_KEYS = ("src", "image", "url", "path", "file", "href", "link", "filename", "teaser")
_CAPTION_KEYS = ("caption", "figcaption", "description", "bildtext")
_CREDIT_KEYS = ("credit", "photographer", "copyright", "source", "foto", "fotograf")
_TITLE_KEYS = ("title", "text", "name", "label", "titel")


class PageFiles:
    """Finds files by the addresses that pages have for them."""

    def __init__(self, files: Files, roots: tuple[str, ...]) -> None:
        """`roots`: the folders that lie at the site's own root, such as "static/"."""
        self._files, self._roots = files, roots
        self._anywhere = file_finder(files)

    def data(self, address: str, folder: str) -> bytes:
        """The bytes of a file; empty when the export does not have it."""
        try:
            path = unquote(urlsplit(address.strip()).path)
        except ValueError:
            return b""
        plain = path.lstrip("/").removeprefix("./")
        beside = [] if path.startswith("/") else [f"{folder}{plain}"]
        for one in [*beside, *(f"{root}{plain}" for root in self._roots)]:
            if one in self._files:
                return _read(self._files, one)
        return self._anywhere(address)

    def inside(self, html: str, base: str, folder: str) -> Iterator[ForeignFile]:
        """The pictures within a text that the export has."""
        if "<img" not in html:
            return
        for image in BeautifulSoup(html, "lxml").find_all("img"):
            source = str(image.get("src") or "").strip()
            data = b"" if not source or source.startswith("data:") else self.data(source, folder)
            if data:
                yield ForeignFile(absolute(base, source), data=data)

    def named(self, keys: Keys, base: str, folder: str) -> tuple[list[ForeignFile], list[ForeignFile]]:
        """The pictures and documents that the values above a text name."""
        pictures = [one for key in _PICTURE_KEYS for one in self._of_key(keys, key, is_picture, base, folder)]
        if pictures:
            pictures[0] = _described(pictures[0], keys)
        documents = [one for key in _DOCUMENT_KEYS for one in self._of_key(keys, key, is_document, base, folder)]
        beside = [*self._of_key(keys, "resources", is_file, base, folder)]
        pictures += [one for one in beside if is_picture(one.address)]
        documents += [one for one in beside if not is_picture(one.address)]
        return list({one.address: one for one in pictures}.values()), list(
            {one.address: one for one in documents}.values()
        )

    def _of_key(
        self, keys: Keys, key: str, is_kind: Callable[[str], bool], base: str, folder: str
    ) -> Iterator[ForeignFile]:
        """The files of a key, when every value of it is one."""
        value = keys.peek(key)
        found = [_file(one) for one in (value if isinstance(value, list) else [value])]
        if not all(one and is_kind(one.address) for one in found):
            return
        keys.take(key)
        for one in filter(None, found):
            address = absolute(base, one.address)
            yield ForeignFile(address, one.alt, one.caption, one.credit, one.title, self.data(one.address, folder))


def _file(value: Any) -> ForeignFile | None:
    """A file by its address alone, or with words in a map whose every value is known; Hugo's bundles have more of these in `params`
    (gohugo.io, "Page resources").
    """
    if isinstance(value, str):
        return ForeignFile(value.strip())
    if not isinstance(value, dict):
        return None
    value = value if not isinstance(value.get("params"), dict) else {**value, **value["params"], "params": ""}
    left = {str(key).casefold(): str(one).strip() for key, one in value.items() if isinstance(one, str)}
    address, alt = _first(left, _ADDRESS_KEYS), _first(left, ("alt", "alttext"))
    caption, credit, title = _first(left, _CAPTION_KEYS), _first(left, _CREDIT_KEYS), _first(left, _TITLE_KEYS)
    if not address or any(any(map(str.isalpha, one)) for one in left.values()) or len(left) < len(value) - 6:
        return None
    return ForeignFile(address, alt, caption, credit, title)


def _first(values: dict[str, str], names: tuple[str, ...]) -> str:
    """Takes the first value with one of these names out of the map."""
    return next((values.pop(name) for name in names if values.get(name)), "")


def _described(one: ForeignFile, keys: Keys) -> ForeignFile:
    """The first picture, with words that stand in keys of their own."""
    return ForeignFile(
        one.address,
        one.alt or keys.string("image_alt", "alt", "featured_image_alt", "bild_alt"),
        one.caption or keys.string("image_caption", "image_figcaption", "caption", "bildtext"),
        one.credit or keys.string("image_credit", "credit", "photographer", "fotograf"),
        one.title,
        one.data,
    )


def _read(files: Files, path: str) -> bytes:
    try:
        return files[path]
    except PressgenError:
        return b""
