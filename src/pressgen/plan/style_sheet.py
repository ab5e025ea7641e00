"""The style sheet of the site: the theme's parts in one file, the newsroom's colours before them."""

import re
from collections.abc import Mapping

from pressgen.digests import digest

PARTS = ("base", "header", "banner", "text", "release", "aside", "listing", "front", "pages", "footer", "print")
"""The files of theme/styles, in the order of the cascade."""
_DECLARATION = re.compile(r"^([\w-]+): (?=.*;$)")
_LEADING_ZERO = re.compile(r"(?<![\w.#])0\.(?=\d)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def style_sheet(styles: Mapping[str, str], colours: str) -> str:
    """The text of the style sheet, without what only people read; `colours` are rules that set them."""
    parts = [colours, *(styles.get(f"{name}.css", "") for name in PARTS)]
    return _without_blanks(_COMMENT.sub("", "\n".join(parts)))


def style_path(sheet: str) -> str:
    """Its site path, named by its content, so that browsers may keep the file for ever."""
    return f"static/style.{digest(sheet.encode())[:12]}.css"


def _without_blanks(css: str) -> str:
    """The sheet without indentation, without blanks around punctuation, and without zeros before a decimal point.

    Each declaration of ours stands on one line, and no string in them holds a brace, a comma or a number.
    """
    lines = [_DECLARATION.sub(r"\1:", line) for line in map(str.strip, css.splitlines()) if line]
    joined = "".join(line if line[-1] in "{};," else line + "\n" for line in lines)
    for before, after in ((" {", "{"), (";}", "}"), (", ", ","), (" > ", ">")):
        joined = joined.replace(before, after)
    return _LEADING_ZERO.sub(".", joined)
