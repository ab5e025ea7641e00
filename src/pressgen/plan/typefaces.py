"""The faces of headings that come with the theme, and the rules of the style sheet that load them.

A page is not shifted when the face comes after the words: until then they stand in a face of the system, made as wide.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from pressgen.model import Typeface

_SYSTEM_FACES = ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "LiberationSans-Bold")
"""Full and PostScript names of a face that most systems have, and of its twins."""


_LETTERS = re.compile("[ -~\u00a0-\u017e\u0218-\u021b\u1e9e\u2009-\u2011\u202f–—‘’‚“”„•…′″‹›€™−]*")
"""The characters that they have (docs/subset_font.py)."""


class _Part(NamedTuple):
    """The letters of one file of a face. Browsers load it only for words that need one of them."""

    name: str
    digest: str
    """Beginning of the digest of the file, for its address."""
    letters: str
    """As `unicode-range` (CSS Fonts 4, section 4.5)."""


class _Face(NamedTuple):
    family: str
    weight: int
    digest: str
    """Beginning of the digest of the file with all letters, which pictures are drawn with."""
    parts: tuple[_Part, ...]
    """For browsers; nearly all words need only the first."""
    width: float
    """Of Swedish headings, compared with those in Arial Bold."""
    ascent: float
    descent: float
    """Of its lines, compared with its size."""


_FACES: Mapping[Typeface, _Face] = {
    "schibsted-grotesk": _Face(
        "Schibsted Grotesk",
        700,
        "4cab9f2675cf",
        (
            _Part("schibsted-grotesk-latin", "48a00a9498c5", "U+0-FF,U+2000-22FF"),
            _Part("schibsted-grotesk-latin-ext", "0b90b955b6d2", "U+100-17F,U+218-21B,U+1E9E"),
        ),
        1.028,
        2000 / 2048,
        528 / 2048,
    ),
}


DRAWING_FACE = f"schibsted-grotesk.{_FACES['schibsted-grotesk'].digest}.woff2"
"""The face that pictures are drawn with, whatever the pages have: not every machine that builds has the same ones."""


def has_letters(words: str) -> bool:
    """Whether the faces have all characters of these words."""
    return _LETTERS.fullmatch(words) is not None


def face_path(name: Typeface) -> str:
    """The site path of the part of a face that every page loads; empty for the system's."""
    return next(iter(face_files(name)), "")


def face_files(name: Typeface) -> dict[str, str]:
    """By site path: the theme's file of each part of a face, the first for nearly all words. None for the system's.

    A path is named by the file's content, so that browsers may keep it for ever.
    """
    face = _FACES.get(name)
    return {_path(part): f"{part.name}.woff2" for part in face.parts} if face else {}


def _path(part: _Part) -> str:
    return f"static/{part.name}.{part.digest}.woff2"


def face_rules(name: Typeface) -> str:
    """The rules of the style sheet that set headings in a face; empty for the system's."""
    face = _FACES.get(name)
    if face is None:
        return ""
    twins = ",".join(f'local("{one}")' for one in _SYSTEM_FACES)
    loads = "".join(
        f"""@font-face {{
font-family: "{face.family}";
src: url("{_path(part).removeprefix("static/")}");
font-weight: {face.weight};
font-display: swap;
unicode-range: {part.letters};
}}
"""
        for part in face.parts
    )
    return f"""{loads}@font-face {{
font-family: "Heading Fallback";
src: {twins};
font-weight: {face.weight};
size-adjust: {face.width:.1%};
ascent-override: {face.ascent / face.width:.1%};
descent-override: {face.descent / face.width:.1%};
line-gap-override: 0%;
}}
:root {{
--font-heading: "{face.family}", "Heading Fallback", var(--font-text);
}}"""
