"""Splits a Markdown file into front matter and body; guesses where, when a line --- is wrong or missing.

---                    the first line of the file
title: Ny bro          YAML
---                    or ... (YAML 1.1, section 9.1)
The body.
"""

import re
from typing import NamedTuple

from pressgen.load.format.decode import place
from pressgen.load.format.faults import Fault
from pressgen.load.format.keys_end import KEY, possible_ends, text_begins
from pressgen.problems import Fix, Problem, text

_FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_NEARLY = re.compile(
    r"^(?P<line> ?-- ?|-{4,}|(?:- ){2}-|-{3}(?: -+)+|[–—]{1,3}-?|[–—](?: ?[–—-]){1,2}|-- -|\*{3,6}|_{3,6}|={3,6}|~{3,6}|\+{3,6}|`{3}|[ \t]+---)[ \t]*(?:\n|\Z)",
    re.MULTILINE,
)
"""Lines that are meant to be three hyphens. Seven and more of a sign are left over from a merge."""
_PLAIN_KEY = re.compile(r"[^\W\d]\w*:(?:[ \t]|$)", re.MULTILINE)


class SplitText(NamedTuple):
    """The front matter, which begins on line `yaml_line`, and the body, which begins on line `body_line`."""

    yaml: str
    body: str
    body_line: int
    yaml_line: int = 2
    found: bool = True
    """Whether there is front matter at all."""
    is_closed: bool = True
    """Whether a line closes it, so that the body is known to begin there."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the lines --- around the front matter."""


def split(source: str, path: str) -> SplitText:
    """Front matter and body of the file at `path`, split where it was probably meant when a line is wrong or missing."""
    opening = _FENCE.match(source)
    if opening:
        return _find_end(source, opening.end(), path)
    blank = len(source) - len(source.lstrip())
    later, nearly = _FENCE.match(source, blank), _NEARLY.match(source)
    if later:
        fault = Fault("PG105", _NONE, text("Remove what is above the first line ---."), fix="")
        return _find_end(source, later.end(), path, fault.at(path, (1, 1, *place(source, blank))))
    if nearly:
        return _find_end(source, nearly.end(), path, _wrong_fence(source, nearly, path))
    if _PLAIN_KEY.match(source):
        fault = Fault("PG105", _NONE, text("Put a line --- above the first key."), fix=Fix(text="---\n", safe=False))
        return _find_end(source, 0, path, fault.at(path, (1, 1, 1, 1)))
    hint = text("Begin with a line ---, then lines such as “title: …”, then another line ---.")
    problem = Fault("PG105", _NONE, hint).at(path, (1, 1, 1, 1))
    return SplitText("", source, 1, yaml_line=1, found=False, problems=(problem,))


_NONE = text("The file does not begin with its keys between two lines ---.")


def _find_end(source: str, start: int, path: str, *problems: Problem) -> SplitText:
    """Splits at the end of the front matter that begins at the offset `start`; `problems` are those of its beginning."""
    closing, nearly = _CLOSING.search(source, start), _NEARLY.search(source, start)
    if nearly and not (closing and closing.start() < nearly.start()) and _holds_keys(source[start : nearly.start()]):
        return _split_at(source, start, nearly.span(), *problems, _wrong_fence(source, nearly, path))
    number = text_begins(source[start : closing.start() if closing else len(source)])
    if closing and number is None:
        return _split_at(source, start, closing.span(), *problems)
    end, problem = _never_closed(source, start, number, path)
    return _split_at(source, start, (end, end), *problems, problem)._replace(is_closed=False)


def _split_at(source: str, start: int, fence: tuple[int, int], *problems: Problem) -> SplitText:
    """The front matter from the offset `start` to the fence, and the body behind the fence."""
    begin, end = fence
    return SplitText(
        source[start:begin], source[end:], _line(source, end), yaml_line=_line(source, start), problems=problems
    )


def _line(source: str, at: int) -> int:
    return source.count("\n", 0, at) + 1


def _holds_keys(yaml: str) -> bool:
    """Whether all of it looks like front matter."""
    return all(KEY.match(line) for line in yaml.split("\n") if line)


def _wrong_fence(source: str, found: re.Match[str], path: str) -> Problem:
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


def _never_closed(source: str, start: int, number: int | None, path: str) -> tuple[int, Problem]:
    """The offset where the keys seem to end, and the problem that a line --- is missing there.

    `number` is the line where text seems to begin, counted from the offset `start`; None when no line does.
    """
    lines = source[start:].split("\n")
    if number is None:
        number = next(possible_ends(lines), len(lines) - 1)
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
