"""The style sheet of the site: the theme's parts in one file, with the newsroom's colours, and its own sheet after them."""

import posixpath
import re
from collections.abc import Mapping

from pressgen.css_references import rewritten
from pressgen.digests import digest
from pressgen.paths import OWN_STYLE, own_file

PARTS = ("base", "header", "release", "aside", "listing", "footer", "wide", "print")
"""The files of theme/styles, in the order of the cascade."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def style_sheet(styles: Mapping[str, str], accent: str) -> str:
    """The text of the style sheet, without comments and indentation."""
    parts = [styles.get(f"{name}.css", "") for name in PARTS]
    if accent:
        parts.insert(1, f":root {{ --accent: {accent} }}")
    lines = _COMMENT.sub("", "\n".join(parts)).splitlines()
    sheet = "\n".join(line for line in map(str.strip, lines) if line) + "\n"
    own = rewritten(styles.get(OWN_STYLE, ""), _from_the_sheet)
    return f"{sheet}{own}\n" if own else sheet


def _from_the_sheet(address: str) -> str:
    """An address of the newsroom's sheet, "static/karta.png", as seen from the site's sheet in static/: "own/karta.png"."""
    path, mark, fragment = address.partition("#")
    return (
        own_file(posixpath.normpath(f"templates/{path}")).removeprefix("static/") + mark + fragment if path else address
    )


def style_path(sheet: str) -> str:
    """Its site path, named by its content, so that browsers may keep the file for ever."""
    return f"static/style.{digest(sheet.encode())[:12]}.css"
