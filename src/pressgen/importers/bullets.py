"""Items of lists in plain text: the bullets that people type, and those of Word's fonts Symbol and Wingdings."""

import re

from pressgen.importers.characters import escape

_BULLET = re.compile(
    r"([ \t\u00a0]*)(?:[•·▪▫◦●○■□‣∙⁃➢➤✓✔\ue000-\uf8ff]|[*+](?=[ \t])|o(?=\t|[ ]{2,}))[ \t\u00a0]*(?=\S)"
)
_TAB = 4
"""Columns of a tab."""


def bullet(line: str) -> re.Match[str] | None:
    """The bullet at the beginning of a line, with the white space around it. A hyphen or a dash is none: it may open a quote."""
    return _BULLET.match(line)


def items(lines: list[str]) -> str:
    """The lines, each of which begins with a bullet, as a list in Markdown. Deeper indentation means a list within the list."""
    found = [(_BULLET.match(line), line) for line in lines]
    widths = [len(match[1].expandtabs(_TAB)) for match, _ in found if match]
    least = min(widths, default=0)
    return "\n".join(
        f"{'  ' if match and len(match[1].expandtabs(_TAB)) > least + 1 and at else ''}* {escape(line[match.end() :].strip() if match else line)}"
        for at, (match, line) in enumerate(found)
    )
