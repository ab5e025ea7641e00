"""The sizes in which pages show a picture: their addresses for views, and their recipes for `picture_making`.

A picture is shown whole, or cut to a shape around its focal point. A drawing (SVG), a moving picture and one that is small anyway
are shown as they are. Whatever is shown, the whole picture stays at its own address.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import PurePosixPath
from typing import NamedTuple

from pressgen import paths
from pressgen.model import Asset, Box, PictureFile, PictureFormat, PictureSource, PictureView, Scaled
from pressgen.plan.listing_paths import file_name

_WIDTHS = (480, 800, 1200, 1600)
"""In pixels: of a column on a telephone and on a large screen, with one to three device pixels for each CSS pixel."""
_SMALLEST = 480
"""A picture that is less wide is shown as it is."""
_NEARLY = 0.9
"""A width that is so near the largest one is not worth a file of its own."""
_TALLEST_FILE, _NARROWEST_FILE = 2400, 10
"""Of what is made of a very tall picture, in pixels."""
_SHOWN = (1600, 640)
"""The most that a picture fills of a page, in CSS pixels: its width is bounded by the column, its height by this."""
_FALLBACK_WIDTH = 800
"""Of the file in the original's format, for old browsers and feed readers."""
_QUALITY: Mapping[PictureFormat, int] = {"WEBP": 72, "AVIF": 55, "JPEG": 78, "PNG": 100}
_MIMES: Mapping[PictureFormat, str] = {
    "WEBP": "image/webp",
    "AVIF": "image/avif",
    "JPEG": "image/jpeg",
    "PNG": "image/png",
}
_ENDINGS: Mapping[PictureFormat, str] = {"WEBP": "webp", "AVIF": "avif", "JPEG": "jpg", "PNG": "png"}
_FALLBACKS: Mapping[str, PictureFormat] = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/gif": "PNG",
    "image/webp": "WEBP",
    "image/avif": "WEBP",
}
"""The format for browsers that know nothing newer, by the media type of the original."""
_MADE_NAME = re.compile(r"-\d{2,}(?:x\d+)?\.(?:webp|avif|jpg|png)")
"""What follows the stem in the name of a file that is made."""


class Shape(NamedTuple):
    """A shape that the theme cuts pictures to, and the widths in which it is shown, in pixels."""

    across: int
    down: int
    widths: tuple[int, ...]


ITEM = Shape(3, 2, (240, 480, 800))
"""Of an item in a list."""
PORTRAIT = Shape(1, 1, (96, 192, 384))
"""Of a contact."""
LEAD = Shape(16, 9, _WIDTHS)
"""Of the lead story."""


def is_photograph(asset: Asset) -> bool:
    """Whether it is a picture of pixels that stands still."""
    return asset.mime in _FALLBACKS and bool(asset.width) and not asset.animated


class MadePicture(NamedTuple):
    """A picture as a page shows it, and the files that must be made for that, by site path."""

    view: PictureView
    files: tuple[tuple[str, Scaled], ...] = ()


class FolderPictures:
    """The pictures beside one page, in the sizes in which pages show them.

    `assets` gives all files in the page's `folder` of the output, so that no file that is made takes the name of another.
    """

    def __init__(self, folder: str, assets: Callable[[], Iterable[Asset]], format_: PictureFormat) -> None:
        self.folder = folder
        self._assets = assets
        self._format = format_

    @cached_property
    def _stems(self) -> dict[str, str]:
        """Most pages have no picture, and never ask."""
        return _stems(self._assets())

    def whole(self, asset: Asset) -> MadePicture:
        """The whole picture, in several sizes if it is large."""
        width, height = _fitted(asset.width, asset.height, *_SHOWN)
        as_it_is = MadePicture(PictureView(self.folder + file_name(asset), width, height))
        if asset.animated or asset.mime not in _FALLBACKS or asset.width < _SMALLEST:
            return as_it_is
        most = min(asset.width, _WIDTHS[-1], max(_NARROWEST_FILE, _TALLEST_FILE * asset.width // asset.height))
        widths = _up_to(most, _WIDTHS)
        sizes = [(one, max(1, round(asset.height * one / asset.width))) for one in widths]
        made = self._made(asset, (0, 0, asset.width, asset.height), sizes, [f"{one}" for one in widths])
        return made._replace(view=_with_size(made.view, width, height))

    def cut(self, asset: Asset, shape: Shape, focus: str) -> MadePicture | None:
        """The part of the picture in a shape around its focal point; None when that part is smaller than all sizes."""
        if asset.mime not in _FALLBACKS or not asset.width:
            return MadePicture(PictureView(self.folder + file_name(asset), asset.width, asset.height))
        box = box_around(asset, shape, focus)
        if box[2] - box[0] < shape.widths[0]:
            return None
        widths = [one for one in shape.widths if one <= box[2] - box[0]]
        sizes = [(one, round(one * shape.down / shape.across)) for one in widths]
        return self._made(asset, box, sizes, [f"{one}x{other}" for one, other in sizes])

    def _made(self, asset: Asset, box: Box, sizes: list[tuple[int, int]], names: list[str]) -> MadePicture:
        """The part of the picture in these sizes, from the smallest, and the fallback."""
        old = _FALLBACKS[asset.mime]
        files = [self._file(asset, box, size, name, self._format) for size, name in zip(sizes, names, strict=True)]
        chosen = max([index for index, (width, _) in enumerate(sizes) if width <= _FALLBACK_WIDTH], default=0)
        fallback = self._file(asset, box, sizes[chosen], names[chosen], old)
        choice = tuple(PictureFile(path, recipe.width) for path, recipe in files)
        view = PictureView(
            fallback[0],
            *sizes[-1],
            srcset=choice if old == self._format else (),
            sources=() if old == self._format else (PictureSource(_MIMES[self._format], choice),),
        )
        return MadePicture(view, tuple(dict([*files, fallback]).items()))

    def _file(
        self, asset: Asset, box: Box, size: tuple[int, int], name: str, format_: PictureFormat
    ) -> tuple[str, Scaled]:
        path = paths.site_path(self.folder, f"{self._stems[asset.path]}-{name}.{_ENDINGS[format_]}", folder=False)
        return path, Scaled(asset.path, asset.digest, format_, box, *size, _QUALITY[format_])


def _with_size(view: PictureView, width: int, height: int) -> PictureView:
    return PictureView(view.src, width, height, view.srcset, view.sources)


def _up_to(most: int, widths: tuple[int, ...]) -> list[int]:
    """Those of the widths that are clearly below `most`, and `most` itself."""
    return [*(one for one in widths if one < most * _NEARLY), most]


def _fitted(width: int, height: int, most_width: int, most_height: int) -> tuple[int, int]:
    """The size made smaller to fit, never larger."""
    if width <= most_width and height <= most_height:
        return width, height
    scale = min(most_width / width, most_height / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def box_around(asset: Asset, shape: Shape, focus: str) -> Box:
    """The largest box of the shape that lies within the picture, its middle as near to the focal point as it can be."""
    width = min(asset.width, asset.height * shape.across // shape.down)
    height = min(asset.height, asset.width * shape.down // shape.across)
    across, down = (int(part) for part in re.findall("[0-9]+", focus or "50% 50%"))
    left = min(max(0, asset.width * across // 100 - width // 2), asset.width - width)
    upper = min(max(0, asset.height * down // 100 - height // 2), asset.height - height)
    return left, upper, left + width, upper + height


def _stems(assets: Iterable[Asset]) -> dict[str, str]:
    """By path of the asset: how the names of what is made from it begin. Its own name, unless two files would be named alike."""
    named = sorted((file_name(asset), asset.path, asset) for asset in assets)
    stems: dict[str, str] = {}
    for name, _, asset in named:
        taken = {*stems.values()}
        stems[asset.path] = next(
            stem
            for stem in _candidates(PurePosixPath(name).stem, asset)
            if stem not in taken and not any(_is_made(other, stem) for other, *_ in named)
        )
    return stems


def _candidates(stem: str, asset: Asset) -> Iterator[str]:
    yield stem
    yield from (f"{stem}-{asset.digest[:length]}" for length in range(6, 33))
    number = 1
    while True:
        number += 1
        yield f"{stem}-{asset.digest}-{number}"


def _is_made(name: str, stem: str) -> bool:
    """Whether a file could have the name of one that is made with this stem."""
    return name.startswith(stem) and bool(_MADE_NAME.fullmatch(name, len(stem)))
