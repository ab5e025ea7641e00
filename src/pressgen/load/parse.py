"""One file, from its bytes to a Source: pure, so that it can run in any worker and be kept by its digest."""

import hashlib
from typing import NamedTuple

import msgspec

from pressgen.load import decode, nodes
from pressgen.load.faults import Fault
from pressgen.load.places import Placed, placed
from pressgen.load.records import Draft, record
from pressgen.load.values import Setting
from pressgen.model import Record, Source, TextOptions


class Shaping(NamedTuple):
    """What of pressgen.yaml shapes how every file is read."""

    setting: Setting
    options: TextOptions
    language: str


def digest(data: bytes) -> str:
    """The name of a content: 128 bits of BLAKE2b (RFC 7693)."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def parse_file(path: str, data: bytes, shaping: Shaping) -> Source:
    """The file at `path` with the content `data`. Never raises for what an author can write."""
    try:
        place = placed(path)
    except Fault as fault:
        return Source(path=path, kind="page", digest="", record=None, problems=(fault.at(path, (1, 1, 1, 1)),))
    source, problems = decode.decode(data, path)
    if problems:
        return Source(path=path, kind=place.kind, digest=digest(data), record=None, problems=tuple(problems))
    document, made = _read(path, source, place, shaping)
    return Source(
        path=path,
        kind=place.kind,
        digest=digest(data),
        record=made,
        marks=_marks(document),
        problems=tuple(document.problems),
    )


def _read(path: str, source: str, place: Placed, shaping: Shaping) -> tuple[nodes.Document, Record | None]:
    """A document that is broken as YAML gets no record; one with a doubtful key still does, to find the rest."""
    try:
        front = decode.split(source) if path.endswith(".md") else decode.Front(source, "", 1)
    except Fault as fault:
        document = nodes.Document(path, 1)
        document.problems.append(fault.at(path, (1, 1, 1, 1)))
        return document, None
    document = nodes.read(front.yaml, path, first_line=2 if path.endswith(".md") else 1)
    if any(problem.code != "PG102" for problem in document.problems):
        return document, None
    draft = Draft(path, place, document, front.body, front.body_line, *shaping)
    return document, record(draft)


def _marks(document: nodes.Document) -> bytes:
    return msgspec.msgpack.encode({".".join(map(str, place)): span for place, span in document.values.items() if place})
