"""The style sheets of the site: the theme's parts with the newsroom's colours and own rules, one for texts, one for lists of
them and one for people, so that a page loads one file with what it needs; and the rules for paper.
"""

import posixpath
import re
from collections.abc import Mapping, Sequence

from pressgen.css_references import rewritten
from pressgen.digests import digest
from pressgen.paths import OWN_STYLE, own_file

TEXT_PARTS = ("base", "header", "banner", "text", "elements", "release", "aside", "facts", "footer")
"""The files of theme/styles that releases and plain pages need, in the order of the cascade."""
LIST_PARTS = ("base", "header", "banner", "text", "aside", "listing", "front", "footer")
"""Those that listings need."""
OVERVIEW_PARTS = ("base", "header", "banner", "text", "aside", "listing", "pages", "footer")
"""Those that overviews and all other pages need."""
PEOPLE_PARTS = ("base", "header", "banner", "text", "aside", "listing", "people", "footer")
"""Those that pages about contacts and organisations need."""
SEARCH_PARTS = ("base", "header", "banner", "text", "listing", "search", "footer")
"""Those that the page for searching needs."""
WITH_SEARCH_PARTS = ("menu",)
"""What all pages of a newsroom with a search have besides."""
EMBED_PARTS = ("embed",)
"""Those that lists for frames on other websites need."""
PREVIEW_PARTS = ("preview",)
"""What a preview has besides."""
_DECLARATION = re.compile(r"^([\w-]+): (?=.*;$)")
_STEP = re.compile(r"--(space-\d|size-(?:small|lead|3)): ([^;]+);")
_STEP_USED = re.compile(r"var\(--(space-\d|size-(?:small|lead|3))\)")
_SHORTER = (
    *(
        (" {", "{"),
        (";}", "}"),
        (", ", ","),
        (" > ", ">"),
        (" / ", "/"),
        (" + .", "+."),
        (" + *", "+*"),
        (" + li", "+li"),
        (" + p", "+p"),
        (" ~ ", "~"),
        ("(> ", "(>"),
        ("{> ", "{>"),
        ("width: ", "width:"),
        ("@media (", "@media("),
        ("(min-width:", "(width>="),
        ("(max-width:47.99rem)", "(width<48rem)"),
        ("display:grid;grid-template-columns:", "display:grid;grid:auto/"),
        ("1px solid var(--line)", "var(--rule)"),
    ),
    *(
        ("inset-block-start:", "top:"),
        ("inset-block-end:", "bottom:"),
        ("-block-start:", "-top:"),
        ("-block-end:", "-bottom:"),
    ),
)
_LEADING_ZERO = re.compile(r"(?<![\w.#])0\.(?=\d)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def style_sheet(styles: Mapping[str, str], colours: str, faces: str = "", parts: Sequence[str] = TEXT_PARTS) -> str:
    """The text of a style sheet, without what only people read.

    `colours` and `faces` are rules that set them. Those for faces follow the theme's, which name the face that every system has; the
    newsroom's own come last.
    """
    found = [colours, *(styles.get(f"{name}.css", "") for name in parts)]
    own = rewritten(styles.get(OWN_STYLE, ""), _from_the_sheet)
    return _short("\n".join([*found, faces]), _steps(styles)) + own


def _from_the_sheet(address: str) -> str:
    """An address of the newsroom's sheet, "static/karta.png", as seen from the site's sheet in static/: "own/karta.png"."""
    path, mark, fragment = address.partition("#")
    return (
        own_file(posixpath.normpath(f"templates/{path}")).removeprefix("static/") + mark + fragment if path else address
    )


def print_sheet(styles: Mapping[str, str]) -> str:
    """The rules for paper alone, for which no screen has to wait."""
    return _short(styles.get("print.css", ""), _steps(styles))


def style_path(sheet: str, name: str = "style") -> str:
    """A sheet's site path, named by its content, so that browsers may keep the file for ever."""
    return f"static/{name}.{digest(sheet.encode())[:12]}.css"


def _steps(styles: Mapping[str, str]) -> dict[str, str]:
    """The steps of space and of type that base.css defines: "space-1" and so on, with their lengths."""
    return dict(_STEP.findall(styles.get("base.css", "")))


def _short(css: str, steps: Mapping[str, str]) -> str:
    """The sheet in as few bytes as it takes to say the same.

    It has no indentation, no blanks around punctuation and no zeros before a decimal point: each declaration of ours stands on one
    line, and no string in them holds a brace, a comma or a number. Steps of space and type stand by their value, and what is above and
    below by its physical name, since lines run from top to bottom on all pages. Libraries that shorten any sheet know none of
    this: what rcssmin 1.3 leaves is a tenth larger.
    """
    css = _STEP_USED.sub(lambda used: steps[used[1]], _STEP.sub("", _COMMENT.sub("", css)))
    lines = [_DECLARATION.sub(r"\1:", line) for line in map(str.strip, css.splitlines()) if line]
    joined = "".join(line if line[-1] in "{};," else line + "\n" for line in lines)
    for long, short in _SHORTER:
        joined = joined.replace(long, short)
    return _LEADING_ZERO.sub(".", joined)
