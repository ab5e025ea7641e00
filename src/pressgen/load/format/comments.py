"""Text that is lost since YAML takes it for a comment: `title: Vi bygger #framtid` is only "Vi bygger"."""

import re
from collections.abc import Iterator

from pressgen.load.format.faults import Fault
from pressgen.load.format.yaml_document import Document
from pressgen.load.format.yaml_traps import in_quotes
from pressgen.problems import Problem, text

# A comment has a space after its sign; what has none is a tag word or a number, and belongs to the text.
_LOST = re.compile(r"^[ \t-]*[a-z_]+: +([^'\"\[{|>#\s][^#\n]*?\s#[^\s#][^\n]*?)\s*$", re.MULTILINE)


def comments(yaml: str, document: Document) -> Iterator[Problem]:
    """Values whose end would be left out."""
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
        text("Put the value in single quotation marks: {line}", line=in_quotes(value)),
        fix=in_quotes(value),
        level="warning",
    )
