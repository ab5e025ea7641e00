"""The faces of headings that come with the theme, and the rules of the style sheet that load them.

A page is not shifted when the face comes after the words: until then they stand in a face of the system, made as wide.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from pressgen.model import Typeface

_SYSTEM_FACES = ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "LiberationSans-Bold", "Helvetica Neue Bold")
"""Full and PostScript names of a face that most systems have, and of its twins."""


_LETTERS = re.compile("[ -~\u00a0-\u017e\u0218-\u021b\u1e9e\u2009-\u2011\u202f–—‘’‚“”„•…′″‹›€™−]*")
"""The characters that they have (docs/subset_font.py)."""


class _Face(NamedTuple):
    family: str
    weight: int
    digest: str
    """Beginning of the digest of its file, for its address."""
    width: float
    """Of Swedish headings, compared with those in Arial Bold."""
    ascent: float
    descent: float
    """Of its lines, compared with its size."""


_FACES: Mapping[Typeface, _Face] = {
    "schibsted-grotesk": _Face("Schibsted Grotesk", 700, "4cab9f2675cf", 1.028, 2000 / 2048, 528 / 2048),
}


DRAWING_FACE = f"schibsted-grotesk.{_FACES['schibsted-grotesk'].digest}.woff2"
"""The face that pictures are drawn with, whatever the pages have: not every machine that builds has the same ones."""


def has_letters(words: str) -> bool:
    """Whether the faces have all characters of these words."""
    return _LETTERS.fullmatch(words) is not None


def face_path(name: Typeface) -> str:
    """The site path of a face, named by its content, so that browsers may keep the file for ever; empty for the system's."""
    face = _FACES.get(name)
    return f"static/{name}.{face.digest}.woff2" if face else ""


def face_file(name: Typeface) -> str:
    """The name of its file among those of the theme."""
    return f"{name}.woff2"


def face_rules(name: Typeface) -> str:
    """The rules of the style sheet that set headings in a face; empty for the system's."""
    face = _FACES.get(name)
    if face is None:
        return ""
    twins = ",".join(f'local("{one}")' for one in _SYSTEM_FACES)
    file = face_path(name).rpartition("/")[2]
    return f"""@font-face {{
font-family: "{face.family}";
src: url("{file}") format("woff2");
font-weight: {face.weight};
font-display: swap;
}}
@font-face {{
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
