"""The style sheet of the site: the theme's parts in one file, the newsroom's colours before them."""

import re
from collections.abc import Mapping

from pressgen.digests import digest

PARTS = ("base", "header", "release", "aside", "listing", "footer", "wide", "print")
"""The files of theme/styles, in the order of the cascade."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def style_sheet(styles: Mapping[str, str], colours: str, faces: str = "") -> str:
    """The text of the style sheet, without comments and indentation.

    `colours` and `faces` are rules for both. Those for faces follow base.css, which names the face that every system has.
    """
    parts = [colours, *(styles.get(f"{name}.css", "") for name in PARTS)]
    parts.insert(2, faces)
    lines = _COMMENT.sub("", "\n".join(parts)).splitlines()
    return "\n".join(line for line in map(str.strip, lines) if line) + "\n"


def style_path(sheet: str) -> str:
    """Its site path, named by its content, so that browsers may keep the file for ever."""
    return f"static/style.{digest(sheet.encode())[:12]}.css"
