"""The newsroom's logo, for light and for dark screens, and the icons that browsers and telephones show for it."""

import posixpath
from collections.abc import Iterator
from pathlib import PurePosixPath

from pressgen.model import Asset, Icon, Page, PictureFormat, Scaled
from pressgen.paths import site_path
from pressgen.plan.context import PlanContext
from pressgen.plan.palette import palette
from pressgen.plan.typefaces import DRAWING_FACE, has_letters

_MOST = (800, 240)
"""Width and height of a logo in pixels: what the theme shows at most, on a screen with four device pixels for each CSS pixel."""
_SQUARE = 1.5
"""How many times longer than the other a side of a logo is that can still be told in a small square."""
_QUALITY = 90
_ICON_SIZES = (64, 180)
"""In pixels: of the icon of a tab, and of one on a telephone's start screen."""


def logo_path(context: PlanContext, name: str) -> str:
    """The site path of a logo, `name` ("logo" or "logo-dark") with its ending; empty when there is none."""
    asset = _asset(context, name)
    if asset is None:
        return ""
    ending = {"PNG": ".png", "JPEG": ".jpg"}[_format(asset)] if _is_large(asset) else _ending(asset)
    return site_path(name + ending, folder=False)


def logo_size(context: PlanContext) -> tuple[int, int]:
    """Width and height of the logo in pixels; zeros for a drawing."""
    asset = _asset(context, "logo")
    return _size(asset) if asset else (0, 0)


def icon_paths(context: PlanContext) -> tuple[str, str]:
    """The site paths of both icons."""
    small, large = (site_path("static", f"icon-{size}.png", folder=False) for size in _ICON_SIZES)
    asset = _asset(context, "logo")
    return (logo_path(context, "logo") if asset and not asset.width else small), large


def logo_files(context: PlanContext) -> Iterator[Page]:
    """The logos and the icons."""
    for name in ("logo", "logo-dark"):
        if asset := _asset(context, name):
            yield _logo_file(logo_path(context, name), asset)
    for path, size in zip(icon_paths(context), _ICON_SIZES, strict=True):
        if posixpath.dirname(path):
            yield Page(path=path, format="picture", recipe=_icon(context, size), source=context.config.theme.logo)


def _logo_file(path: str, asset: Asset) -> Page:
    if not _is_large(asset):
        return Page(path=path, format="copy", copy_of=asset.path, digest=asset.digest, source=asset.path)
    whole = (0, 0, asset.width, asset.height)
    recipe = Scaled(asset.path, asset.digest, _format(asset), whole, *_size(asset), _QUALITY)
    return Page(path=path, format="picture", recipe=recipe, source=asset.path)


def _icon(context: PlanContext, size: int) -> Icon:
    """An icon of the logo (telephones show black where one is transparent), or of the sender's first letter on the accent where there is no logo that suits a square."""
    asset, colours = _asset(context, "logo"), palette(context.config.theme.accent, "accent").light
    if asset and asset.width and max(asset.width, asset.height) <= _SQUARE * min(asset.width, asset.height):
        ground = colours["ground"] if size == _ICON_SIZES[1] else ""
        return Icon(asset.path, asset.digest, size, ground)
    sender = context.site.organisations.get(context.config.organisation)
    name = (sender.short_name or sender.name) if sender else context.config.title
    letter = next(filter(str.isalnum, name), "").upper()
    shown = letter if has_letters(letter) else ""
    return Icon("", "", size, colours["header-ground"], letter=shown, ink=colours["header-text"], face=DRAWING_FACE)


def _asset(context: PlanContext, name: str) -> Asset | None:
    theme = context.config.theme
    path = theme.logo if name == "logo" else theme.logo_dark
    return context.site.assets[path] if path else None


def _ending(asset: Asset) -> str:
    return PurePosixPath(asset.path).suffix.lower()


def _format(asset: Asset) -> PictureFormat:
    return "JPEG" if asset.mime == "image/jpeg" else "PNG"


def _is_large(asset: Asset) -> bool:
    return bool(asset.width) and not asset.animated and (asset.width > _MOST[0] or asset.height > _MOST[1])


def _size(asset: Asset) -> tuple[int, int]:
    if not _is_large(asset):
        return asset.width, asset.height
    scale = min(_MOST[0] / asset.width, _MOST[1] / asset.height)
    return max(1, round(asset.width * scale)), max(1, round(asset.height * scale))
