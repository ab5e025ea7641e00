"""Words between two codes, such as `[caption]…[/caption]`, as something else; in one pass, however many codes never end."""

import re
from collections.abc import Callable


def between(
    source: str, opening: re.Pattern[str], closing: re.Pattern[str], made: Callable[[re.Match[str], str], str]
) -> str:
    """The text with the codes and the words between them as what is made of the first code and the words."""
    parts, at = [], 0
    while (first := opening.search(source, at)) and (last := closing.search(source, first.end())):
        parts += [source[at : first.start()], made(first, source[first.end() : last.start()])]
        at = last.end()
    return "".join([*parts, source[at:]])
