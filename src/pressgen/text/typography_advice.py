"""Reports hidden characters, and hyphens where a dash belongs."""

import re

from pressgen import problems
from pressgen.text.reading import Reading

_YEARS = re.compile(r"-(?<=(?:19|20)\d\d-)(?<![\w/.-]\d{4}-)(?=(?:19|20)\d\d(?![\w/-]))")
"""The hyphen between years. A pattern that begins with it and looks back is faster than one that begins with a digit."""
_PARENTHESIS = re.compile(r"(?<=[^\W\d_]|[,.)”\"]) - (?=[^\W_])")

_DOUBLED = re.compile(r"(?<![-+\s|])(?:(?P<glued>-{2,3})(?=[^-+\s|>])|[ ]{1,2}(?P<apart>-{2,3})[ ]{1,2}(?=[^-+\s|>]))")
_NO_PROSE = ("/", "@", "|", "`", "<", ">", "[", "&")
"""In a word with one of these, hyphens are part of an address, a table or code."""


def report(reading: Reading) -> None:
    """Adds all notes about typography (PG421, PG422, PG423)."""
    _report_hidden(reading)
    if "-" in reading.text:
        _report_hyphens(reading)


def _report_hidden(reading: Reading) -> None:
    for one in reading.hidden_runs():
        reading.report_hidden(
            "PG421",
            one,
            problems.text("Characters that nobody sees are left out here: {count}.", count=one.total),
            problems.text("Delete them: they are soft hyphens and the like, and come with text that was copied.")
            if one.fix.safe
            else problems.text("Delete them, and look whether a space or a hyphen should stand here instead."),
        )


def _report_hyphens(reading: Reading) -> None:
    """Reports hyphens where the language has a dash."""
    for match in _YEARS.finditer(reading.text):
        at = match.start()
        reading.problem(
            "PG422",
            "note",
            (at, at + 1),
            problems.text("There is a hyphen between the years, where an en dash belongs."),
            problems.text(
                "Write an en dash: {years}.", years=f"{reading.text[at - 4 : at]}–{reading.text[at + 1 : at + 5]}"
            ),
            fix="–",
        )
    if " - " in reading.text:
        _report_parentheses(reading)
    if "--" in reading.text:
        _report_doubled(reading)


def _report_parentheses(reading: Reading) -> None:
    for match in _PARENTHESIS.finditer(reading.text):
        at = match.start() + 1
        reading.problem(
            "PG423",
            "note",
            (at, at + 1),
            problems.text("There is a hyphen with spaces around it here, where a dash belongs."),
            problems.text("Write an en dash (–)."),
            fix="–",
        )


def _report_doubled(reading: Reading) -> None:
    """Reports hyphens in a row, which other systems turn into a dash: `Bron--äntligen`, `1914--1918`."""
    text = reading.text
    for match in _DOUBLED.finditer(text):
        start = max(text.rfind(" ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
        word = text[start : match.end()] + text[match.end() : match.end() + 60].split(None, 1)[0]
        if any(sign in word for sign in _NO_PROSE) or (match["glued"] and word.replace(match["glued"], "").count("-")):
            continue
        reading.problem(
            "PG423",
            "note",
            match.span("apart" if match["apart"] else "glued"),
            problems.text("Hyphens after each other stand for a dash."),
            problems.text("Write an en dash (–)."),
            fix="–",
        )
