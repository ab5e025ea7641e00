"""A source as bytes: what the cache keeps of it, and what a worker sends home. Words travel apart (see `load.cache.store`)."""

from hashlib import blake2b
from typing import Any

import msgspec

from pressgen.model import (
    Banner,
    Boilerplate,
    Contact,
    Kind,
    Link,
    Organisation,
    Outline,
    PlainPage,
    Record,
    Release,
    Source,
    Texts,
    Vocabulary,
    Words,
)
from pressgen.model.value import Value
from pressgen.problems import Problem

_RECORDS: dict[Kind, type[Record]] = {
    "release": Release,
    "contact": Contact,
    "organisation": Organisation,
    "boilerplate": Boilerplate,
    "vocabulary": Vocabulary,
    "banner": Banner,
    "page": PlainPage,
}
NO_TEXTS = Texts()


class EncodedSource(Value, frozen=True, array_like=True, gc=False):
    """One source; each part is decoded when it is needed, and an empty part is none."""

    kind: Kind
    digest: str
    record: bytes = b""
    marks: bytes = b""
    problems: bytes = b""
    seen: bytes = b""
    """A digest of what the plan can see of it: of a release, everything but the words."""
    unread: tuple[str, ...] | None = None
    """What the record lacks when it is but a glimpse; None of a sound one."""


def encode(source: Source) -> EncodedSource:
    """The source without its path and its words."""
    known = source.glimpsed().record
    record = b"" if known is None else _ENCODER.encode(known)
    problems = _ENCODER.encode(source.problems) if source.problems else b""
    unread = source.unread if source.glimpse else None
    return EncodedSource(source.kind, source.digest, record, source.marks, problems, _seen(known, record), unread)


def _seen(record: Record | None, packed: bytes) -> bytes:
    """Where in a text its links and quotes stand is for messages alone."""
    if isinstance(record, Release):
        lead = record.lead_outline and _unplaced(record.lead_outline)
        bare = msgspec.structs.replace(record, digest="", outline=_unplaced(record.outline), lead_outline=lead)
        packed = _ENCODER.encode(bare)
    return blake2b(packed, digest_size=16).digest()


def _unplaced(outline: Outline) -> Outline:
    links = tuple(Link(one.target, one.kind) for one in outline.links)
    return Outline(links, outline.anchors, tuple(msgspec.structs.replace(one, line=0) for one in outline.named_people))


def encode_words(source: Source) -> bytes:
    """The words of a release; nothing for another source."""
    known = source.glimpsed().record
    return _ENCODER.encode(known.texts.words()) if isinstance(known, Release) else b""


def decode(path: str, packed: EncodedSource, texts: Texts) -> Source:
    """The source again, its words where `texts` says."""
    record = _DECODERS[packed.kind].decode(packed.record) if packed.record else None
    if isinstance(record, Release):
        msgspec.structs.force_setattr(record, "texts", texts)  # nobody else has seen it yet
    problems = _PROBLEMS.decode(packed.problems) if packed.problems else ()
    if packed.unread is None:
        return Source(path, packed.kind, packed.digest, record, packed.marks, problems)
    return Source(path, packed.kind, packed.digest, None, packed.marks, problems, record, packed.unread)


def decode_words(data: bytes) -> Words:
    """The words again."""
    return _WORDS.decode(data)


def _elsewhere(_texts: Any) -> None:
    """What a record holds for its texts."""


def _unknown(*_: Any) -> Texts:
    """The texts of a record, until somebody says where they are."""
    return NO_TEXTS


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_elsewhere)
_DECODERS = {kind: msgspec.msgpack.Decoder(noun, dec_hook=_unknown) for kind, noun in _RECORDS.items()}
_PROBLEMS = msgspec.msgpack.Decoder(tuple[Problem, ...])
_WORDS = msgspec.msgpack.Decoder(Words)
