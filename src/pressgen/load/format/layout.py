"""The layout of a text: its data as written, and where each value stands. For editing; nothing is validated."""

from collections.abc import Mapping

from pressgen.load.format import yaml_document
from pressgen.load.format.columns import Columns
from pressgen.load.format.conflicts import conflicts
from pressgen.load.format.decode import Decoded, decode_text
from pressgen.load.format.faults import Fault
from pressgen.load.format.file_kinds import path_info
from pressgen.load.format.front_matter import SplitText, split
from pressgen.load.format.key_rules import key_rules
from pressgen.load.format.yaml_document import Document
from pressgen.model import Span
from pressgen.model.layout import KeyRules, Layout, Place
from pressgen.problems import Problem


def read_layout(path: str, data: bytes) -> Layout:
    """The layout of the text at `path` with the content `data`. Its `problems` say why it cannot be edited, if so."""
    try:
        kind = path_info(path).kind
    except Fault as fault:
        return _unreadable("", (fault.at(path, (1, 1, 1, 1)),))
    decoded = decode_text(data, path)
    found = (*decoded.problems, *(conflict.problem(path) for conflict in conflicts(decoded.source)))
    if found:
        return _unreadable(decoded.written, found)
    is_markdown = path.endswith(".md")
    parts = split(decoded.source, path) if is_markdown else SplitText(decoded.source, "", 1, yaml_line=1)
    document = yaml_document.read(parts.yaml, path, parts.yaml_line)
    layout = _layout(decoded, parts, document, key_rules(kind, with_body=not is_markdown))
    return layout if is_markdown else layout._replace(body=None)


def _unreadable(written: str, problems: tuple[Problem, ...]) -> Layout:
    return Layout(written, {}, {}, {}, 1, None, 1, KeyRules({}, frozenset()), problems)


def _layout(decoded: Decoded, parts: SplitText, document: Document, rules: KeyRules) -> Layout:
    body = "\n".join(decoded.written.split("\n")[parts.body_line - 1 :]) if parts.body else ""
    spans = Columns(decoded.written) if decoded.source != decoded.written else None
    return Layout(
        written=decoded.written,
        data=document.data if isinstance(document.data, dict) else {},
        values=_as_written(document.values, spans),
        keys=_as_written(document.keys, spans),
        first_line=parts.yaml_line,
        body=body,
        body_line=parts.body_line,
        rules=rules,
        problems=(*parts.problems, *document.problems),
    )


def _as_written(spans: Mapping[Place, Span], columns: Columns | None) -> dict[Place, Span]:
    return {place: columns.span(span) if columns else span for place, span in spans.items()}
