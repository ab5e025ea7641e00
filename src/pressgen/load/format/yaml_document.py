"""Parses YAML into data, in which every scalar is text, with the span of each value and each key.

Nodes are composed but not constructed, so that tags have no effect and nothing becomes a number, a date or a boolean by
accident (`NO`, `0150570`, `12:30`). Anchors, aliases, tags and duplicate keys are refused (YAML 1.1, section 3).
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import yaml

from pressgen.load.format import characters, simple_yaml
from pressgen.load.format.decode import offset, place
from pressgen.load.format.faults import Fault
from pressgen.load.format.yaml_diagnosis import Diagnosis, Edit
from pressgen.model import Span
from pressgen.problems import Problem, text

Data = Any  # str, or a list or dict of Data: what pydantic is given
Place = tuple[str | int, ...]
"""The keys and indexes that lead to a value: ("images", 0, "alt")."""
_MAX_DEPTH = 50
_MAX_VALUES = 20_000
_MAX_FAULTS = 20
_MAX_EDITS = 2
"""Repairs of one line, after which it is left out."""
_Loader: type[yaml.SafeLoader] = type(
    "TextLoader", (getattr(yaml, "CSafeLoader", yaml.SafeLoader),), {"yaml_implicit_resolvers": {}}
)
"""Reads every scalar as text, without checking whether it looks like a number."""
_ODD = re.compile(r"(?:^|[\s\[{,])[&*!]", re.MULTILINE)


class Document:
    """One YAML text: its data, the spans of its values and keys by place, and what is wrong with it."""

    def __init__(self, path: str, first_line: int, source: str = "") -> None:
        self.path = path
        self.source = source
        self.first_line = first_line
        self.data: Data = {}
        self.values: dict[Place, Span] = {}
        self.keys: dict[Place, Span] = {}
        self.problems: list[Problem] = []
        self.unread_keys: set[str] = set()
        """Dotted keys of values that could not be read: "images.1.alt"; "" for a line that could be any key."""
        self.body = ""
        """The body below it, in a Markdown file."""
        self.guessed = False
        """Whether some of its values are not as written, but as probably meant."""

    def find(self, place: Place) -> Span:
        """The span of the value at `place`, or of its key, or of the nearest value around it."""
        for end in range(len(place), 0, -1):
            span = self.values.get(place[:end]) or self.keys.get(place[:end])
            if span:
                return span
        return (self.first_line, 1, self.first_line, 1)

    def visible_end(self, span: Span) -> tuple[int, int]:
        """The end of a span; without blank lines at its end, if it ends at the beginning of a line."""
        line, _, end_line, end_column = span
        if end_column > 1:
            return end_line, end_column
        for number in range(end_line - 1, line - 1, -1):
            written = self.lines[number - self.first_line].rstrip()
            if written:
                return number, len(written) + 1
        return end_line, end_column

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.source.split("\n")

    def find_key(self, place: Place) -> Span:
        """The span of the key at `place`, or else of the value."""
        return self.keys.get(place) or self.find(place)


def read(source: str, path: str, first_line: int = 1) -> Document:
    """The YAML mapping `source`, whose first line is line `first_line` of the file `path`. Never raises."""
    document = Document(path, first_line, source)
    if found := simple_yaml.read(source, first_line):
        document.data, document.values, document.keys = found
        return document
    readable, edits = source, list[Edit]()
    for _ in range(_MAX_FAULTS):
        diagnosis = _read_into(document, readable)
        if diagnosis is None:
            break
        if any(sum(edit.line == one.line for one in edits) >= _MAX_EDITS for edit in diagnosis.edits):
            diagnosis = _without(diagnosis, readable, document)
        document.problems.append(diagnosis.problem)
        document.unread_keys |= diagnosis.unread_keys
        if diagnosis.repaired is None:
            document.unread_keys.add("")
            break
        readable = diagnosis.repaired
        edits += diagnosis.edits
    _restore_spans(document, edits)
    return document


def _without(diagnosis: Diagnosis, source: str, document: Document) -> Diagnosis:
    """The diagnosis with the line left out instead of repaired, when repairs of it have not helped."""
    from pressgen.load.format.yaml_recovery import without_lines  # noqa: PLC0415 -- as below

    return without_lines(diagnosis.problem, source.split("\n"), [diagnosis.problem.line - document.first_line])


def _restore_spans(document: Document, edits: list[Edit]) -> None:
    """Maps all spans from the repaired text to the text as written."""
    for edit in reversed(edits):
        for spans in (document.values, document.keys):
            for at, span in spans.items():
                spans[at] = edit.original(span)


def _read_into(document: Document, source: str) -> Diagnosis | None:
    """Fills the document, or returns a diagnosis of why the YAML cannot be read."""
    try:
        if _may_be_refused(source):
            _refuse_features(source, document)
        node = yaml.compose(source, Loader=_Loader)
    except _LocatedFault as fault:
        return _diagnose_fault(fault, source, document)
    except yaml.YAMLError as error:
        return _diagnose_error(error, source, document)
    _require_mapping(node, document)
    mapping = _as_mapping(node)
    if mapping is not None:
        document.data = _convert(mapping, (), document)
    return None


def _as_mapping(node: yaml.Node | None) -> yaml.MappingNode | None:
    """The mapping; of a list of mappings, one with all their keys, as if the hyphens were not there."""
    if isinstance(node, yaml.SequenceNode) and all(isinstance(item, yaml.MappingNode) for item in node.value):
        pairs = [pair for item in node.value for pair in item.value]
        return yaml.MappingNode(node.tag, pairs, node.start_mark, node.end_mark)
    return node if isinstance(node, yaml.MappingNode) else None


def _may_be_refused(source: str) -> bool:
    """A cheap check: if false, the YAML certainly has no anchors, aliases or tags, and is neither too deep nor too large."""
    openings = source.count("[") + source.count("{") + source.count("- ") + source.count("? ")
    return (
        openings > _MAX_DEPTH
        or "\n" + " " * _MAX_DEPTH in source
        or _ODD.search(source) is not None
        or openings + source.count(":") + source.count(",") > _MAX_VALUES
    )


def _refuse_features(source: str, document: Document) -> None:
    """Refuses anchors, aliases and tags, and what would exhaust the composer's stack or memory."""
    depth = 0
    for count, event in enumerate(yaml.parse(source, Loader=_Loader)):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        fault = _too_much(depth, count) or _odd(event)
        if fault:
            raise _LocatedFault(fault, _span(event, document.first_line))


def _too_much(depth: int, count: int) -> Fault | None:
    if depth > _MAX_DEPTH:
        message = text("Lists and keys lie more than {most} levels deep within each other.", most=_MAX_DEPTH)
        return Fault("PG108", message, text("Move the inner lines out to the left."))
    if count > 2 * _MAX_VALUES:
        message = text("The file has more than {most} keys and values.", most=_MAX_VALUES)
        return Fault("PG108", message, text("Keep what belongs here, and remove the rest."))
    return None


def _odd(event: yaml.Event) -> Fault | None:
    sign = _odd_sign(event)
    if not sign:
        return None
    return Fault(
        "PG104",
        text("A value that begins with {sign} needs quotation marks.", sign=sign),
        text("Put the value in single quotation marks, or remove the sign."),
    )


def _odd_sign(event: yaml.Event) -> str:
    if isinstance(event, yaml.AliasEvent):
        return "*"
    if getattr(event, "anchor", None):
        return "&"
    return "!" if getattr(event, "tag", None) else ""


class _LocatedFault(Fault):
    """A fault in the YAML, with its span."""

    def __init__(self, fault: Fault, span: Span) -> None:
        super().__init__(fault.code, fault.message, fault.hint)
        self.span = span


def _require_mapping(node: yaml.Node | None, document: Document) -> None:
    if node is None or isinstance(node, yaml.MappingNode):
        return
    fault = Fault(
        "PG107",
        text("This should be lines of the form “key: value”."),
        text("Remove the hyphens in front of the keys.")
        if _as_mapping(node)
        else text("Begin each line with a key, a colon and a space, such as “title: …” or “name: …”."),
    )
    document.problems.append(fault.at(document.path, _block(node, document)))
    document.unread_keys.add("")


def _span(node: yaml.Node | yaml.Event, first_line: int) -> Span:
    start, end = node.start_mark, node.end_mark
    assert start is not None and end is not None  # noqa: S101, PT018 -- only hand-made nodes have no marks
    return (start.line + first_line, start.column + 1, end.line + first_line, end.column + 1)


def _block(node: yaml.Node, document: Document) -> Span:
    """As `_span`, without the blank lines and comments that YAML counts as part of a value of several lines."""
    span, last = _span(node, document.first_line), node
    while isinstance(last, yaml.CollectionNode) and not last.flow_style and last.value:
        last = last.value[-1][1] if isinstance(last, yaml.MappingNode) else last.value[-1]
    end = span if last is node else _span(last, document.first_line)
    return (*span[:2], *document.visible_end(end))


def _convert(node: yaml.Node, place: Place, document: Document) -> Data:
    span = document.values[place] = _span(node, document.first_line)
    if span[3] == 1 and span[2] > span[0]:
        document.values[place] = _block(node, document)
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, span, document)
    if isinstance(node, yaml.SequenceNode):
        return [_convert(item, (*place, index), document) for index, item in enumerate(node.value)]
    assert isinstance(node, yaml.MappingNode)  # noqa: S101 -- there is no fourth kind
    return dict(_pairs(node, place, document))


def _scalar(node: yaml.ScalarNode, span: Span, document: Document) -> str:
    """The text of a value or a key. Only in double quotation marks can escapes add characters that the file does not hold."""
    if node.style != '"':
        return str(node.value)
    value = characters.normalize(str(node.value))
    if value != node.value:
        _report_escapes(span, document)
    return value


def _report_escapes(span: Span, document: Document) -> None:
    first, source = document.first_line, document.source
    start = offset(source, span[0] - first + 1, span[1])
    for begin, end, character in characters.forbidden_escapes(
        source[start : offset(source, span[2] - first + 1, span[3])]
    ):
        line, column = place(source, start + begin)
        here = (line + first - 1, column, line + first - 1, column + end - begin)
        problem = characters.escape_fault(f"{ord(character):04X}").at(document.path, here)
        if problem not in document.problems:  # a surrogate has been reported before: the parser refuses it
            document.problems.append(problem)


def _pairs(node: yaml.MappingNode, place: Place, document: Document) -> Iterator[tuple[str, Data]]:
    seen: dict[str, Span] = {}
    for key_node, value_node in node.value:
        span = _span(key_node, document.first_line)
        key = _scalar(key_node, span, document) if isinstance(key_node, yaml.ScalarNode) else "?"
        if key in seen:
            document.problems.append(
                Fault(
                    "PG102",
                    text(
                        "The key “{key}” stands here a second time; the first is on line {line}.",
                        key=key,
                        line=seen[key][0],
                    ),
                    text("Keep one of the two."),
                ).at(document.path, span),
            )
            continue
        seen[key] = document.keys[*place, key] = span
        value = _convert(value_node, (*place, key), document)
        if value != "" or getattr(
            value_node, "style", None
        ):  # an empty value is as good as no key; "" in quotes is text
            yield key, value


def _diagnose_fault(fault: _LocatedFault, source: str, document: Document) -> Diagnosis:
    from pressgen.load.format.yaml_errors import explain_fault  # noqa: PLC0415 -- as below

    return explain_fault(fault, fault.span, source, document.path, document.first_line)


def _diagnose_error(error: yaml.YAMLError, source: str, document: Document) -> Diagnosis:
    from pressgen.load.format.yaml_errors import explain  # noqa: PLC0415 -- only broken YAML needs it

    return explain(error, source, document.path, document.first_line)
