"""The tracks of an animation in AVIF: ISO/IEC 14496-12, sections 8.2 to 8.7. Only pictures and their transparency stay;
sound, film data, names and times go.
"""

from collections.abc import Iterator, Mapping
from itertools import accumulate, islice, pairwise

from pressgen.picture_cleaning.boxes import Box, Range, blank, blank_name, boxes, fill, full_box
from pressgen.picture_cleaning.reading import CutPictureError, require

_WITHIN: Mapping[bytes, set[bytes]] = {
    b"moov": {b"mvhd", b"trak"},
    b"trak": {b"tkhd", b"edts", b"tref", b"mdia"},
    b"edts": {b"elst"},
    b"mdia": {b"mdhd", b"hdlr", b"minf"},
    b"minf": {b"vmhd", b"nmhd", b"dinf", b"stbl"},
    b"stbl": {b"stsd", b"stts", b"ctts", b"stsc", b"stsz", b"stco", b"co64", b"stss", b"sgpd", b"sbgp", b"cslg"},
    b"av01": {b"av1C", b"colr", b"pasp", b"ccst", b"clli", b"mdcv", b"auxi", b"clap", b"btrt"},
}
"""Boxes that hold boxes, and which stay in each."""
_SHOWN = {b"pict", b"auxv"}
"""The handlers of pictures and of transparency."""
_TIMED = {b"mvhd", b"tkhd", b"mdhd"}
"""Boxes that begin with the times of making and of the last change."""
_ENTRY_BYTES, _NAME_AT, _NAME_BYTES = 78, 42, 32
"""Of the description of pictures before its boxes (section 12.1.3), and its name of the encoder."""


def clean_tracks(out: bytearray, moov: Box) -> list[Range]:
    """Blank what is not pictures; returns where these are."""
    ranges: list[Range] = []
    for track in [box for box in boxes(out, moov.start, moov.end) if box.kind == b"trak"]:
        media = _only(out, track, b"mdia")
        handler = _only(out, media, b"hdlr")
        if bytes(out[handler.start + 8 : handler.start + 12]) in _SHOWN:
            ranges += _samples(out, _only(out, _only(out, media, b"minf"), b"stbl"))
        else:
            blank(out, track)
    _clean_within(out, moov, moov.start)
    require(all(end <= len(out) for _, end in ranges))
    return ranges


def _only(data: bytearray, box: Box, kind: bytes) -> Box:
    found = next((one for one in boxes(data, box.start, box.end) if one.kind == kind), None)
    if found is None:
        raise CutPictureError
    return found


def _clean_within(out: bytearray, box: Box, start: int) -> None:
    for inner in boxes(out, start, box.end):
        if inner.kind not in _WITHIN[box.kind]:
            blank(out, inner)
        elif inner.kind in _WITHIN:
            _clean_within(out, inner, inner.start)
        else:
            _clean_leaf(out, inner)


def _clean_leaf(out: bytearray, box: Box) -> None:
    if box.kind == b"hdlr":
        blank_name(out, box)
    elif box.kind in _TIMED:
        fill(out, box.start + 4, box.start + (20 if out[box.start] else 12))
    elif box.kind == b"dinf":
        _clean_references(out, box)
    elif box.kind == b"stsd":
        for entry in boxes(out, box.start + 8, box.end):
            require(entry.kind == b"av01")
            fill(out, entry.start + _NAME_AT, entry.start + _NAME_AT + _NAME_BYTES)
            _clean_within(out, entry, entry.start + _ENTRY_BYTES)


def _clean_references(out: bytearray, box: Box) -> None:
    """Blank addresses of other files (section 8.7.2): the pictures must be in this one."""
    for table in boxes(out, box.start, box.end):
        for reference in boxes(out, table.start + 8, table.end):
            fill(out, reference.start + 4, reference.end)


def _samples(data: bytearray, table: Box) -> Iterator[Range]:
    """Where the pictures of a track are: chunks of so many samples each (sections 8.7.3 to 8.7.5)."""
    sizes = iter(_sizes(data, _only(data, table, b"stsz")))
    kinds = {box.kind for box in boxes(data, table.start, table.end)}
    chunks = (
        _numbers(data, _only(data, table, b"co64"), 8)
        if b"co64" in kinds
        else _numbers(data, _only(data, table, b"stco"), 4)
    )
    counts = _counts(data, _only(data, table, b"stsc"), len(chunks))
    for start, count in zip(chunks, counts, strict=True):
        yield from pairwise(accumulate(islice(sizes, count), initial=start))


def _sizes(data: bytearray, box: Box) -> list[int]:
    _, reader = full_box(data, box)
    every, count = reader.number(4), reader.number(4)
    return [every] * min(count, len(data)) if every else [reader.number(4) for _ in range(count)]


def _numbers(data: bytearray, box: Box, width: int) -> list[int]:
    _, reader = full_box(data, box)
    return [reader.number(width) for _ in range(reader.number(4))]


def _counts(data: bytearray, box: Box, chunks: int) -> list[int]:
    """How many samples each chunk has: the table says it for the first of those that have the same number."""
    _, reader = full_box(data, box)
    runs = [(reader.number(4), reader.number(4), reader.number(4))[:2] for _ in range(reader.number(4))]
    firsts = [first for first, _ in runs] + [chunks + 1]
    require(firsts[0] == 1 and firsts == sorted(firsts))
    return [
        min(count, len(data)) for (_, count), (a, b) in zip(runs, pairwise(firsts), strict=True) for _ in range(b - a)
    ]
