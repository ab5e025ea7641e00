"""Finds text that YAML drops as a comment: `title: Vi bygger #framtid` is read as "Vi bygger"."""

import re
from collections.abc import Iterator

from pressgen.load.format.faults import Fault
from pressgen.load.format.yaml_document import Document
from pressgen.load.format.yaml_traps import single_quoted
from pressgen.problems import Problem, text

# A # without a space after it is a hashtag or a number, not meant as a comment.
_LOST = re.compile(r"^[ \t-]*[a-z_]+: +([^'\"\[{|>#\s][^#\n]*?\s#[^\s#][^\n]*?)\s*$", re.MULTILINE)


def comments(yaml: str, document: Document) -> Iterator[Problem]:
    """Values whose end would be dropped."""
    if "#" not in yaml:
        return
    lines = {span[0]: span for span in document.values.values() if span[0] == span[2]}
    for match in _LOST.finditer(yaml):
        number = yaml.count("\n", 0, match.start(1)) + document.first_line
        start = match.start(1) - yaml.rfind("\n", 0, match.start(1))
        if number in lines and lines[number][1] == start:
            yield _fault(match[1]).at(document.path, (number, start, number, start + len(match[1])))


def _fault(value: str) -> Fault:
    lost = "#" + re.split(r"\s#", value, maxsplit=1)[1]
    return Fault(
        "PG106",
        text("“{lost}” is left out: what follows a space and # is a comment.", lost=lost),
        text("Put the value in single quotation marks: {line}", line=single_quoted(value)),
        fix=single_quoted(value),
        level="warning",
    )
