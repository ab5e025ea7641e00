"""Every kind of markup that a text may contain, and the result: shown as meant, or reported. None is left raw unreported.

The rows are shown in docs/text.md, and a test tries each example. CommonMark and GFM are complete, in the order of their
specifications' sections (CommonMark 0.31.2, GFM 0.29). Of other systems there is what people paste.
"""

from typing import NamedTuple

from pressgen.text.markup_table_foreign import ELSEWHERE, HTML, LEFT_OVER
from pressgen.text.markup_table_markdown import BLOCKS, GITHUB, INLINES, NEARLY


class Construct(NamedTuple):
    """A kind of markup, an example, and its result."""

    family: str
    name: str
    example: str
    shown: str = ""
    """A part of its HTML; empty when it is reported."""
    code: str = ""
    """The code of the problem that reports it."""
    place: str = ""
    """LINE:COLUMN of the problem."""

    @property
    def is_supported(self) -> bool:
        """Whether it is shown as meant."""
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
    """The tables in Markdown, as in docs/text.md."""
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
    """The text on one line, bars escaped."""
    return text.replace("|", "\\|").replace("\n", " ⏎ ")


def _code(text: str) -> str:
    """The text as code, between more backticks than it has."""
    if "`" not in text:
        return f"`{text}`"
    ticks = "`" * (max(map(len, text.replace("\\", " ").split(" ")), default=1) + 1 if "```" in text else 3)
    return f"{ticks} {text} {ticks}"
