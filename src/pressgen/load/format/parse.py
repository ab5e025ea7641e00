"""Parses one file of content/ from its bytes into a Source. Pure, so that it can run in any worker and be cached by digest."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from pressgen.digests import digest
from pressgen.load.format import yaml_document
from pressgen.load.format.columns import Columns
from pressgen.load.format.comments import comments
from pressgen.load.format.conflicts import conflicts
from pressgen.load.format.decode import Decoded, decode_text
from pressgen.load.format.faults import Fault, reportable
from pressgen.load.format.file_kinds import PathInfo, path_info
from pressgen.load.format.front_matter import SplitText, split
from pressgen.load.format.hidden_characters import hidden_characters
from pressgen.load.format.leftover_markup import leftover_markup
from pressgen.load.format.private_use import private_use
from pressgen.load.format.read_options import ReadOptions
from pressgen.load.format.records import ParsedFile, make_record
from pressgen.load.format.yaml_document import Document
from pressgen.model import Record, Source, encode_spans
from pressgen.problems import Problem

_ECHOES = ("PG110", "PG112", "PG115", "PG116", "PG117", "PG118")
"""Problems of values that may only be consequences of a line that could not be read, when they are on that line."""
_READABLE = ("PG102", "PG103")
"""Faults in YAML that leave the rest unambiguous: a duplicate key, a forbidden character."""
_AS_WRITTEN = ("PG109", "PG451")
"""Codes of problems that are found in the file as it was written, and so have its columns already."""


class _Result(NamedTuple):
    document: Document
    record: Record | None
    is_complete: bool
    """Whether the record holds everything that the file does. It does even when a key is given twice."""


def parse_file(path: str, data: bytes, options: ReadOptions) -> Source:
    """The file at `path` with the content `data`. Never raises for what an author can write."""
    try:
        info = path_info(path)
    except Fault as fault:
        return Source(path=path, kind="page", digest="", record=None, problems=(fault.at(path, (1, 1, 1, 1)),))
    decoded = decode_text(data, path)
    content_digest = digest(data)
    if not decoded.source and decoded.problems:
        return Source(path, info.kind, content_digest, record=None, problems=tuple(decoded.problems))
    found = [conflict.problem(path) for conflict in conflicts(decoded.source)]
    decoded = decoded.settled() if found else decoded
    document, record, is_complete = _parse(path, info, decoded, content_digest, options)
    document.problems += found
    source = Source(
        path=path,
        kind=info.kind,
        digest=content_digest,
        record=record if is_complete else None,
        encoded_spans=encode_spans(document.values),
        problems=reportable(document.problems),
        partial_record=None if is_complete else record,
        unread_keys=() if is_complete else tuple(sorted(document.unread_keys)),
    )
    return source if decoded.source == decoded.written else _as_written(source, document, decoded.written)


def _parse(path: str, info: PathInfo, decoded: Decoded, content_digest: str, options: ReadOptions) -> _Result:
    """The document, with all problems in it, and its record as far as it can be read."""
    parts = _split(decoded, path)
    document = yaml_document.read(parts.yaml, path, parts.yaml_line)
    document.body = parts.body
    broken = {problem.line for problem in decoded.problems}
    broken |= {problem.line for problem in document.problems if problem.code not in _READABLE}
    document.problems[:0] = [*decoded.problems, *parts.problems]
    if not (parts.found and parts.is_closed) and not parts.body:
        document.unread_keys.add("body")  # it may be anywhere
    if not parts.found or (broken and not document.data):
        document.unread_keys.add("")
    document.problems += _problems_as_written(decoded, parts, path)
    document.problems += comments(parts.yaml, document)
    document.problems += leftover_markup(document)
    before = len(document.problems)
    record_digest = _record_digest(content_digest, options)
    record = make_record(ParsedFile(path, record_digest, info, document, parts.body, parts.body_line, *options))
    document.problems[before:] = [one for one in document.problems[before:] if not _is_echo(one, broken)]
    return _Result(document, record, not (parts.problems or broken or document.unread_keys or document.guessed))


def _split(decoded: Decoded, path: str) -> SplitText:
    return split(decoded.source, path) if path.endswith(".md") else SplitText(decoded.source, "", 1, yaml_line=1)


def _problems_as_written(decoded: Decoded, parts: SplitText, path: str) -> Iterator[Problem]:
    if not decoded.visible:
        yield from hidden_characters(decoded.written, parts.body_line if path.endswith(".md") else 0, path)
    yield from private_use(decoded.written, path, printable=decoded.visible)


def _record_digest(content_digest: str, options: ReadOptions) -> str:
    """Of a record: its body is parsed with options, so it depends on them too."""
    return digest(repr((content_digest, options.text_options)).encode())


def _is_echo(problem: Problem, broken: set[int]) -> bool:
    """Whether a problem is only a consequence of a line that has been reported as broken."""
    return problem.line in broken and problem.code in _ECHOES


def _as_written(source: Source, document: Document, written: str) -> Source:
    """The source with all places as the author's editor counts them, where normalisation has moved columns."""
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
