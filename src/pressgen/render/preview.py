"""The marks of a preview. They are put on the finished page, so that no template of a newsroom can lose them."""

import re

from markupsafe import escape

from pressgen.languages import catalogue

_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]*>", re.IGNORECASE)
_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)
_STYLE = "margin:0;padding:.75em 1em;background:#8a1c1c;color:#fff;font:bold 1.1rem/1.4 sans-serif;text-align:center"


def mark(language: str) -> str:
    """The words of the mark: "Förhandsvisning, inte publicerad"."""
    return catalogue(language).gettext("Preview, not published")


def marked_page(html: str, language: str) -> str:
    """The page with a bar on top, a mark in its title, and a word to search engines."""
    words = escape(mark(language))
    html = _after(_HEAD, html, '\n<meta name="robots" content="noindex, nofollow">')
    html = _after(_TITLE, html, f"{words}: ")
    return _after(_BODY, html, f'\n<p class="preview" role="note" style="{_STYLE}">{words}</p>')


def marked_text(plain: str, language: str) -> str:
    """The text with a line of its own on top."""
    return f"*** {mark(language)} ***\n\n{plain}"


def _after(tag: re.Pattern[str], html: str, addition: str) -> str:
    """The HTML with the addition after the tag; before everything when a template has no such tag."""
    found = tag.search(html)
    at = found.end() if found else 0
    return html[:at] + addition + html[at:]
