"""A Markdown file in two: its front matter and its body; and as far as it can be guessed, also when a line between is wrong.

---                    the first line of the file
title: Ny bro          YAML
---                    or three full stops (YAML 1.1, section 9.1)
The body.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pressgen.load.format.decode import place
from pressgen.load.format.faults import Fault
from pressgen.problems import Fix, Problem, text

_FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_NEARLY = re.compile(
    r"^(?P<line> ?-- ?|-{4,}|(?:- ){2}-|-{3}(?: -+)+|[–—]{1,3}-?|[–—](?: ?[–—-]){1,2}|-- -|\*{3,6}|_{3,6}|={3,6}|~{3,6}|\+{3,6}|`{3}|[ \t]+---)[ \t]*(?:\n|\Z)",
    re.MULTILINE,
)
"""Lines that are meant to be three hyphens; seven of a sign and more are what a merge leaves behind."""
_KEY = re.compile(r"[A-Za-z_]+:|[ \t#\-}\]]")
_PLAIN_KEY = re.compile(r"[^\W\d]\w*:(?:[ \t]|$)", re.MULTILINE)


class Front(NamedTuple):
    """The front matter, which begins on line `yaml_line`, and the body, which begins on line `body_line`."""

    yaml: str
    body: str
    body_line: int
    yaml_line: int = 2
    found: bool = True
    """Whether there is front matter at all."""


class Halves(NamedTuple):
    """Front matter and body, and what is wrong with the lines that part them."""

    front: Front
    problems: list[Problem]


def split(source: str, path: str) -> Halves:
    """Front matter and body of the file at `path`; where a line that parts them is wrong or missing, as it was probably meant."""
    opening = _FENCE.match(source)
    if opening:
        return _closed(source, opening.end(), path, [])
    blank = len(source) - len(source.lstrip())
    later, nearly = _FENCE.match(source, blank), _NEARLY.match(source)
    if later:
        fault = Fault("PG105", _NONE, text("Remove what is above the first line ---."), fix="")
        return _closed(source, later.end(), path, [fault.at(path, (1, 1, *place(source, blank)))])
    if nearly:
        return _closed(source, nearly.end(), path, [_nearly(source, nearly, path)])
    if _PLAIN_KEY.match(source):
        fault = Fault("PG105", _NONE, text("Put a line --- above the first key."), fix=Fix(text="---\n", safe=False))
        return _closed(source, 0, path, [fault.at(path, (1, 1, 1, 1))])
    hint = text("Begin with a line ---, then lines such as “title: …”, then another line ---.")
    return Halves(Front("", source, 1, yaml_line=1, found=False), [Fault("PG105", _NONE, hint).at(path, (1, 1, 1, 1))])


_NONE = text("The file does not begin with its keys between two lines ---.")


def _closed(source: str, start: int, path: str, told: list[Problem]) -> Halves:
    closing, nearly = _CLOSING.search(source, start), _NEARLY.search(source, start)
    if nearly and not (closing and closing.start() < nearly.start()) and _holds_keys(source[start : nearly.start()]):
        return _parted(source, start, nearly, [*told, _nearly(source, nearly, path)])
    if closing and not _holds_text(source[start : closing.start()]):
        return _parted(source, start, closing, told)
    at, problem = _never_closed(source, start, path)
    end = min(at, len(source))
    return Halves(
        Front(source[start:end], source[end:], source.count("\n", 0, end) + 1, _line(source, start)), [*told, problem]
    )


def _parted(source: str, start: int, at: re.Match[str], told: list[Problem]) -> Halves:
    front = Front(
        source[start : at.start()], source[at.end() :], source.count("\n", 0, at.end()) + 1, _line(source, start)
    )
    return Halves(front, told)


def _line(source: str, at: int) -> int:
    return source.count("\n", 0, at) + 1


def _holds_keys(yaml: str) -> bool:
    """Whether all of it looks like front matter."""
    return all(_KEY.match(line) for line in yaml.split("\n") if line)


def _holds_text(yaml: str) -> bool:
    """Whether it goes over into running text after an empty line: then it was never closed."""
    if "\n\n" not in yaml:
        return False
    above, below = yaml.split("\n\n", 1)
    return bool(below.strip()) and _holds_keys(above) and not any(map(_KEY.match, below.split("\n")))


def _nearly(source: str, found: re.Match[str], path: str) -> Problem:
    """A line that was meant to be ---."""
    written = found["line"]
    line, _ = place(source, found.start())
    hyphens = written.count("-") if not written.strip("- \t") else 0
    message = (
        text("This line has {count} hyphens; a line of exactly three parts the keys from the text.", count=hyphens)
        if hyphens not in (0, 3)
        else text(
            "The line “{line}” does not part the keys from the text; a line of three hyphens does.",
            line=written.strip(),
        )
    )
    fault = Fault(
        "PG105", message, text("Write only --- on the line, from its beginning."), fix=Fix("---", safe=hyphens > 0)
    )
    return fault.at(path, (line, 1, line, len(written) + 1))


def _never_closed(source: str, start: int, path: str) -> tuple[int, Problem]:
    """Told where the keys seem to end, since that is where the line --- is missing; and the offset of that place."""
    lines = source[start:].split("\n")
    number = next(_ends(lines), len(lines) - 1)
    first = _line(source, start)
    fault = Fault(
        "PG105",
        text("No line --- stands after the keys."),
        text("Put a line --- between the last key and the text."),
        fix=Fix(text="---\n", safe=False) if number < len(lines) - 1 else None,
    )
    at = start + sum(len(line) + 1 for line in lines[:number])
    span = (number + first, 1, number + first, 1)
    return (at if number < len(lines) - 1 else len(source)), fault.at(path, span)


def _ends(lines: list[str]) -> Iterator[int]:
    """The lines that are no key, and that no key follows directly."""
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else ""
        if not _KEY.match(line) and not (line and _PLAIN_KEY.match(after)):
            yield at
