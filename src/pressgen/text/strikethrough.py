"""Words that are struck out: `<s>`, for what no longer holds (HTML, section 4.5.5), and said so in plain text.

Plain text has no line through its words, and without one "500 400 kronor" would say both sums; screen readers mostly do not
tell of the line either.
"""

from functools import cache

from pressgen.languages import catalogue, mark

_STRUCK = mark("text", "struck")


@cache
def plain_text_marks(language: str) -> tuple[str, str]:
    """What stands before and after such words in plain text: "[struket: 500]"."""
    return f"[{catalogue(language).pgettext('text', _STRUCK)}: ", "]"
