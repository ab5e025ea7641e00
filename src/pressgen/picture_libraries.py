"""The versions of the libraries that make pictures: other versions make other bytes.

Pillow itself is counted among pressgen's libraries. Those that it encodes and decodes with have versions of their own, and a
system may bring newer ones while Pillow stays.
"""

from functools import cache
from importlib import import_module

_VERSIONS = {
    "PIL._imaging": ("jpeglib_version", "libjpeg_turbo_version", "zlib_version"),
    "PIL._webp": ("webpdecoder_version",),
    "PIL._avif": ("libavif_version",),
    "PIL._imagingcms": ("littlecms_version",),
    "PIL._imagingft": ("freetype2_version", "raqm_version", "fribidi_version", "harfbuzz_version"),
}
"""Where `PIL.features` has them from; importing that takes ten times as long, and every build of a newsroom with pictures asks."""


@cache
def picture_libraries() -> str:
    """The versions, as one line: "jpeglib_version 6.2, ..."; "none" for a library that Pillow was built without."""
    import PIL  # noqa: PLC0415 -- not every newsroom has pictures

    found = [f"{name} {_version(module, name)}" for module, names in _VERSIONS.items() for name in names]
    return ", ".join([f"Pillow {PIL.__version__}", *found])


def _version(module: str, name: str) -> str:
    try:
        return str(getattr(import_module(module), name, "none"))
    except ImportError:
        return "none"
