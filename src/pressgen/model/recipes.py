"""How the pictures are made that the newsroom itself does not have, such as smaller versions of a photograph.

A recipe says everything that the picture's bytes depend on, but for the versions of libraries: equal recipes make equal
pictures. `plan` writes recipes, `picture_making` follows them, and `state` keeps what was made.
"""

from typing import Literal

from pressgen.model.value import Value

PictureFormat = Literal["AVIF", "JPEG", "PNG", "WEBP"]
"""By Pillow's names."""
Box = tuple[int, int, int, int]
"""Left, upper, right and lower edge in pixels, the last two exclusive."""


class Scaled(Value, frozen=True, tag="scaled"):
    """A smaller version of a picture, or of a part of it."""

    original: str
    """Path of the picture from the newsroom's folder."""
    digest: str
    """Of its file as it is there."""
    format: PictureFormat
    box: Box
    """The part that is shown, in the upright picture."""
    width: int
    height: int
    quality: int
    """From 0 to 100; not used for PNG, which loses nothing."""


class Icon(Value, frozen=True, tag="icon"):
    """A small square: a logo, or a letter."""

    original: str
    """Path of the logo from the newsroom's folder; empty for a letter."""
    digest: str
    size: int
    """Width and height in pixels."""
    ground: str
    """A colour "#rrggbb"; transparent when it is empty."""
    letter: str = ""
    ink: str = ""
    """The colour of the letter."""
    face: str = ""
    """The file of the theme with the letter's face, with its digest in the name."""


Recipe = Scaled | Icon
"""Every kind of recipe. A new one is a class with a tag of its own, and a function in the table of `picture_making`."""
