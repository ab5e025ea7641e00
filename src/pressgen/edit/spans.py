"""Replaces ranges of a file's bytes: every other byte stays, and new lines end as the file's first line does."""

import re
from collections.abc import Mapping

from pressgen.model import Span

_LINE_END = re.compile(r"\r\n|\r|\n")
_BYTE_ORDER_MARK = "\ufeff"


def replace_spans(data: bytes, replacements: Mapping[Span, str]) -> bytes:
    """The bytes of a UTF-8 file with new text, which has `\\n` as line end, in these spans. They must not overlap."""
    source = data.decode()
    line_end = _LINE_END.search(source)
    starts, mark = line_starts(source), source.startswith(_BYTE_ORDER_MARK)
    ranges = {offsets(starts, span, mark=mark): instead for span, instead in replacements.items()}
    for (start, end), instead in sorted(ranges.items(), reverse=True):
        replacement = instead.replace("\n", line_end[0]) if line_end else instead
        source = source[:start] + replacement + source[end:]
    return source.encode()


def line_starts(source: str) -> list[int]:
    """The offset of each line."""
    return [0, *(match.end() for match in _LINE_END.finditer(source))]


def has_byte_order_mark(source: str) -> bool:
    """Whether the decoded file begins with a byte order mark, which no column counts."""
    return source.startswith(_BYTE_ORDER_MARK)


def offsets(starts: list[int], span: Span, *, mark: bool) -> tuple[int, int]:
    """Start and end of a span, as offsets into the file with its byte order mark (`mark`) and its own line ends."""
    line, column, end_line, end_column = span
    begin = starts[line - 1] + column - 1 + (mark and line == 1)
    return begin, starts[end_line - 1] + end_column - 1 + (mark and end_line == 1)
