"""Struck-out words, `<s>`, for what no longer holds (HTML, section 4.5.5): their marks in plain text.

Without a mark "500 400 kronor" would read as two sums. Screen readers mostly do not announce the line either.
"""

from functools import cache

from pressgen.languages import catalogue, mark

_STRUCK = mark("text", "struck")


@cache
def plain_text_marks(language: str) -> tuple[str, str]:
    """The marks before and after struck-out words in plain text: "[struket: 500]"."""
    return f"[{catalogue(language).pgettext('text', _STRUCK)}: ", "]"
