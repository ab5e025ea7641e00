"""The frame of pages that pressgen makes for the people who work with it, such as reports: one file, which loads nothing and runs nothing.

Every value is escaped by markupsafe. The style sheet is in the page, and the page's policy allows that one only (Content Security
Policy Level 3, section 6.7.3.3, hashes).
"""

import base64
import hashlib
from collections.abc import Iterable

from markupsafe import Markup

BASE_STYLE = """\
:root{color-scheme:light dark;--line:#8797a6;--old:#fdeaea;--new:#e6f5ea}
body{font:1rem/1.6 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem;background:Canvas;color:CanvasText;overflow-wrap:anywhere}
h1{line-height:1.25}a{color:LinkText}code{font-size:.9em}
ul{padding-left:1.25rem}li{margin:.25rem 0}
"""
DARK_STYLE = "@media (prefers-color-scheme:dark){:root{--old:#5c1f24;--new:#12491f}}\n"
_PAGE = Markup("""\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
""")


def tool_page(title: str, body: Iterable[Markup], language: str, style: str) -> str:
    """The page with this body, in the language with this tag; `style` is all of its style sheet."""
    hash_ = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return str(
        _PAGE.format(
            language=language,
            title=title,
            hash=hash_,
            style=Markup(style),  # noqa: S704 -- ours
            body=Markup("\n").join(body),
        )
    )
