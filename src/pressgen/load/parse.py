"""One file, from its bytes to a Source: pure, so that it can run in any worker and be kept by its digest."""

from collections.abc import Mapping

import msgspec

from pressgen.load import decode, files, nodes
from pressgen.load.columns import Columns
from pressgen.load.comments import comments
from pressgen.load.conflicts import conflicts
from pressgen.load.faults import Fault
from pressgen.load.files import digest
from pressgen.load.hidden import hidden
from pressgen.load.leftover import leftover
from pressgen.load.places import Placed, placed
from pressgen.load.private import private
from pressgen.load.records import Draft, record
from pressgen.load.shaping import Shaping
from pressgen.model import Record, Source, Span
from pressgen.problems import Problem

_READABLE = ("PG102", "PG103")
"""Faults in the YAML that leave no doubt of the rest: a key that stands there twice, a character that is left out."""
_AS_WRITTEN = ("PG109", "PG451")
"""Codes of what is looked for in the file as it was written."""


def parse_file(path: str, data: bytes, shaping: Shaping) -> Source:
    """The file at `path` with the content `data`. Never raises for what an author can write."""
    try:
        place = placed(path)
    except Fault as fault:
        return Source(path=path, kind="page", digest="", record=None, problems=(fault.at(path, (1, 1, 1, 1)),))
    decoded = decode.decode(data, path)
    if decoded.problems:
        return Source(path=path, kind=place.kind, digest=digest(data), record=None, problems=tuple(decoded.problems))
    named = digest(data)
    found = [conflict.problem(path) for conflict in conflicts(decoded.source)]
    decoded = decoded.settled() if found else decoded
    document, made = _read(path, decoded, place, named, shaping)
    document.problems += found
    source = Source(
        path=path,
        kind=place.kind,
        digest=named,
        record=made,
        marks=_marks(document.values),
        problems=tuple(document.problems),
    )
    return source if decoded.source == decoded.written else _as_written(source, document, decoded.written)


def unreadable(path: str, error: OSError) -> Source:
    """A file that the system does not let us read, as a source without content."""
    return Source(path=path, kind="page", digest="", record=None, problems=(files.unreadable(path, error),))


def _read(
    path: str, decoded: decode.Decoded, place: Placed, named: str, shaping: Shaping
) -> tuple[nodes.Document, Record | None]:
    """A document that is broken as YAML gets no record; one with a doubtful key still does. All that is wrong is told."""
    split = decode.split(decoded.source, path) if path.endswith(".md") else decode.Front(decoded.source, "", 1)
    if isinstance(split, Problem):
        document = nodes.Document(path, 1)
        document.problems.append(split)
        return document, None
    document = nodes.read(split.yaml, path, first_line=2 if path.endswith(".md") else 1)
    broken = {problem.line for problem in document.problems if problem.code not in _READABLE}
    if not decoded.visible:
        document.problems += hidden(decoded.written, split.body_line if path.endswith(".md") else 0, path)
    document.problems += private(decoded.written, path)
    document.problems += comments(split.yaml, document)
    if broken and not document.data:
        return document, None
    document.problems += leftover(document)
    told = len(document.problems)
    shaped = digest(repr((named, shaping.options)).encode())
    made = record(Draft(path, shaped, place, document, split.body, split.body_line, *shaping))
    if broken:  # what was read is what its author may have meant: good for finding the rest, but not for a page
        document.problems[told:] = [one for one in document.problems[told:] if one.line not in broken]
        return document, None
    return document, made


def _as_written(source: Source, document: nodes.Document, written: str) -> Source:
    """Every place in the file as its author's editor counts it, when that is not as we do."""
    columns = Columns(written)
    return msgspec.structs.replace(
        source,
        record=columns.record(source.record),
        marks=_marks({place: columns.span(span) for place, span in document.values.items()}),
        problems=tuple(
            problem if problem.code in _AS_WRITTEN else columns.placed(problem) for problem in source.problems
        ),
    )


def _marks(values: Mapping[nodes.Place, Span]) -> bytes:
    return msgspec.msgpack.encode({".".join(map(str, place)): span for place, span in values.items() if place})
