"""The faces that words are drawn with: files of the theme."""

from functools import lru_cache
from importlib import resources
from io import BytesIO

from PIL import ImageFont

from pressgen.errors import PressgenError
from pressgen.problems import text


@lru_cache(maxsize=16)
def face(name: str, size: int) -> ImageFont.FreeTypeFont:
    """The face in a size in pixels. `name` is that of its file, with its digest: "schibsted-grotesk.4cab9f2675cf.woff2".

    PressgenError when FreeType cannot read the format (WOFF2 needs Brotli).
    """
    stem, _, rest = name.partition(".")
    file = resources.files("pressgen.theme") / "static" / f"{stem}.{rest.rpartition('.')[2]}"
    try:
        return ImageFont.truetype(BytesIO(file.read_bytes()), size)
    except OSError as error:
        raise PressgenError(
            text("The library Pillow cannot read fonts in the format WOFF2 here."),
            text("Install Pillow from PyPI, which has all formats."),
        ) from error
