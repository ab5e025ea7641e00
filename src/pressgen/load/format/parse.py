"""One file, from its bytes to a Source: pure, so that it can run in any worker and be kept by its digest."""

import msgspec

from pressgen.digests import digest
from pressgen.load.format import yaml_document
from pressgen.load.format.columns import Columns
from pressgen.load.format.comments import comments
from pressgen.load.format.conflicts import conflicts
from pressgen.load.format.decode import Decoded, decode_text
from pressgen.load.format.faults import Fault, tellable
from pressgen.load.format.file_kinds import FileKind, kind_of
from pressgen.load.format.front_matter import Front, Halves, split
from pressgen.load.format.hidden_characters import hidden_characters
from pressgen.load.format.leftover_markup import leftover_markup
from pressgen.load.format.private_use import private_use
from pressgen.load.format.read_options import ReadOptions
from pressgen.load.format.records import RecordInput, record
from pressgen.model import Record, Source, encode_spans
from pressgen.problems import Problem

_ECHOES = ("PG110", "PG112", "PG115", "PG116", "PG117", "PG118")
"""What may be said of a value only since a line of it could not be read."""
_READABLE = ("PG102", "PG103")
"""Faults in the YAML that leave no doubt of the rest: a key that stands there twice, a character that is left out."""
_AS_WRITTEN = ("PG109", "PG451")
"""Codes of what is looked for in the file as it was written."""


def parse_file(path: str, data: bytes, shaping: ReadOptions) -> Source:
    """The file at `path` with the content `data`. Never raises for what an author can write."""
    try:
        place = kind_of(path)
    except Fault as fault:
        return Source(path=path, kind="page", digest="", record=None, problems=(fault.at(path, (1, 1, 1, 1)),))
    decoded = decode_text(data, path)
    named = digest(data)
    if not decoded.source and decoded.problems:
        return Source(path=path, kind=place.kind, digest=named, record=None, problems=tuple(decoded.problems))
    found = [conflict.problem(path) for conflict in conflicts(decoded.source)]
    decoded = decoded.settled() if found else decoded
    document, made, sound = _read(path, decoded, place, named, shaping)
    document.problems += found
    source = Source(
        path=path,
        kind=place.kind,
        digest=named,
        record=made if sound else None,
        encoded_spans=encode_spans(document.values),
        problems=tellable(document.problems),
        partial_record=None if sound else made,
        unread_keys=() if sound else tuple(sorted(document.unread_keys)),
    )
    return source if decoded.source == decoded.written else _as_written(source, document, decoded.written)


def _read(
    path: str, decoded: Decoded, place: FileKind, named: str, shaping: ReadOptions
) -> tuple[yaml_document.Document, Record | None, bool]:
    """The document, with all that is wrong in it; its record, as far as it can be read; and whether that is all of it.

    A document with a doubtful key still has a sound record: what it would be is known.
    """
    (yaml, body, body_line, first_line, found), problems = _split(decoded, path)
    document = yaml_document.read(yaml, path, first_line)
    document.body = body
    broken = {problem.line for problem in decoded.problems}
    broken |= {problem.line for problem in document.problems if problem.code not in _READABLE}
    document.problems[:0] = [*decoded.problems, *problems]
    if problems and not body:
        document.unread_keys.add("body")  # it may be anywhere
    if not decoded.visible:
        document.problems += hidden_characters(decoded.written, body_line if path.endswith(".md") else 0, path)
    document.problems += private_use(decoded.written, path)
    document.problems += comments(yaml, document)
    if not found or (broken and not document.data):
        document.unread_keys.add("")
    document.problems += leftover_markup(document)
    told = len(document.problems)
    shaped = digest(repr((named, shaping.options)).encode())
    made = record(RecordInput(path, shaped, place, document, body, body_line, *shaping))
    if broken:  # what is wrong there is told already, and this would be but its echo
        document.problems[told:] = [one for one in document.problems[told:] if not _is_echo(one, broken)]
    return document, made, not (problems or broken or document.unread_keys or document.guessed)


def _split(decoded: Decoded, path: str) -> Halves:
    return (
        split(decoded.source, path) if path.endswith(".md") else Halves(Front(decoded.source, "", 1, yaml_line=1), [])
    )


def _is_echo(problem: Problem, broken: set[int]) -> bool:
    return problem.line in broken and problem.code in _ECHOES


def _as_written(source: Source, document: yaml_document.Document, written: str) -> Source:
    """Every place in the file as its author's editor counts it, when that is not as we do."""
    columns = Columns(written)
    return msgspec.structs.replace(
        source,
        record=columns.record(source.record),
        partial_record=columns.record(source.partial_record),
        encoded_spans=encode_spans({place: columns.span(span) for place, span in document.values.items()}),
        problems=tuple(
            problem if problem.code in _AS_WRITTEN else columns.placed(problem) for problem in source.problems
        ),
    )
