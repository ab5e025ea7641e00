"""The style sheet of the site: the theme's parts in one file, the newsroom's colours before them."""

import re
from collections.abc import Mapping

from pressgen.digests import digest

PARTS = ("base", "header", "banner", "release", "aside", "listing", "front", "pages", "footer", "wide", "print")
"""The files of theme/styles, in the order of the cascade."""
_DECLARATION = re.compile(r"^([\w-]+): (?=.*;$)")
_SPACE = re.compile(r"--(space-\d):([^;}]+);?")
_SPACE_USED = re.compile(r"var\(--(space-\d)\)")
_SHORTER = (
    *((" {", "{"), (";}", "}"), (", ", ","), (" > ", ">")),
    *(
        ("inset-block-start:", "top:"),
        ("inset-block-end:", "bottom:"),
        ("-block-start:", "-top:"),
        ("-block-end:", "-bottom:"),
    ),
)
_LEADING_ZERO = re.compile(r"(?<![\w.#])0\.(?=\d)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def style_sheet(styles: Mapping[str, str], colours: str) -> str:
    """The text of the style sheet, without what only people read; `colours` are rules that set them."""
    parts = [colours, *(styles.get(f"{name}.css", "") for name in PARTS)]
    return _short(_COMMENT.sub("", "\n".join(parts)))


def style_path(sheet: str) -> str:
    """Its site path, named by its content, so that browsers may keep the file for ever."""
    return f"static/style.{digest(sheet.encode())[:12]}.css"


def _short(css: str) -> str:
    """The sheet in as few bytes as it takes to say the same.

    It has no indentation, no blanks around punctuation and no zeros before a decimal point: each declaration of ours stands on one
    line, and no string in them holds a brace, a comma or a number. Steps of space stand by their value, and what is above and
    below by its physical name, since lines run from top to bottom on all pages.
    """
    lines = [_DECLARATION.sub(r"\1:", line) for line in map(str.strip, css.splitlines()) if line]
    joined = "".join(line if line[-1] in "{};," else line + "\n" for line in lines)
    for long, short in _SHORTER:
        joined = joined.replace(long, short)
    spaces = dict(_SPACE.findall(joined))
    joined = _SPACE_USED.sub(lambda used: spaces[used[1]], _SPACE.sub("", joined))
    return _LEADING_ZERO.sub(".", joined)
