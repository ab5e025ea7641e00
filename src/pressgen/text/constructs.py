"""All the markup that a text may hold, and what becomes of it: shown as it is meant, or told; nothing is raw in silence.

The rows are data: docs/text.md has them as a table, and a test tries each example. What CommonMark and GFM have is
complete, by the sections of their specifications (CommonMark 0.31.2, GFM 0.29); of other systems stands here what
people bring along when they copy.
"""

from typing import NamedTuple

from pressgen.text.constructs_foreign import ELSEWHERE, HTML, LEFT_OVER
from pressgen.text.constructs_markdown import BLOCKS, GITHUB, INLINES, NEARLY


class Construct(NamedTuple):
    """One kind of markup, an example, and what comes of it."""

    family: str
    name: str
    example: str
    shown: str = ""
    """A part of the HTML that it becomes; empty when it is told."""
    code: str = ""
    """The problem that tells of it."""
    place: str = ""
    """LINE:COLUMN of that."""

    @property
    def is_supported(self) -> bool:
        """Whether readers see what was meant."""
        return bool(self.shown)


def _rows() -> list[Construct]:
    families = {
        "CommonMark, blocks": BLOCKS,
        "CommonMark, within lines": INLINES,
        "GitHub and footnotes": GITHUB,
        "Markdown that is nearly right": NEARLY,
        "HTML": HTML,
        "Other systems": ELSEWHERE,
        "Left over": LEFT_OVER,
    }
    return [_row(family, row) for family, rows in families.items() for row in rows]


def _row(family: str, row: tuple[str, str, str]) -> Construct:
    name, example, becomes = row
    if not becomes.startswith("PG"):
        return Construct(family, name, example, shown=becomes)
    code, place = becomes.split(" ")
    return Construct(family, name, example, code=code, place=place)


CONSTRUCTS = tuple(_rows())


def book() -> str:
    """The table as Markdown, as docs/text.md holds it."""
    supported = sum(one.is_supported for one in CONSTRUCTS)
    head = f"{len(CONSTRUCTS)} kinds: {supported} are shown as they are meant, {len(CONSTRUCTS) - supported} are told, none is raw in silence."
    lines = [head, ""]
    for family in dict.fromkeys(one.family for one in CONSTRUCTS):
        lines += [f"### {family}", "", "| what | example | what comes |", "| --- | --- | --- |"]
        lines += [_line(one) for one in CONSTRUCTS if one.family == family]
        lines.append("")
    return "\n".join(lines[:-1])


def _line(one: Construct) -> str:
    comes = f"`{_cell(one.shown)}`" if one.is_supported else f"told: [{one.code}](rules.md)"
    return f"| {one.name} | {_code(_cell(one.example))} | {comes} |"


def _cell(text: str) -> str:
    """On one line, without what would part cells."""
    return text.replace("|", "\\|").replace("\n", " ⏎ ")


def _code(text: str) -> str:
    """As code, within more backticks than it holds."""
    if "`" not in text:
        return f"`{text}`"
    ticks = "`" * (max(map(len, text.replace("\\", " ").split(" ")), default=1) + 1 if "```" in text else 3)
    return f"{ticks} {text} {ticks}"
