"""Encodes a source as bytes, for the cache and for workers to return. Words are encoded separately (see `load.cache.store`)."""

from hashlib import blake2b
from typing import Any

import msgspec

from pressgen.model import (
    Banner,
    Boilerplate,
    Contact,
    Kind,
    Organisation,
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
    """One source without its path. Each part is decoded when it is needed; an empty part means that there is none."""

    kind: Kind
    digest: str
    record: bytes = b""
    encoded_spans: bytes = b""
    problems: bytes = b""
    plan_digest: bytes = b""
    """Digest of everything that the plan reads of it: of a release, all but the words."""
    unread_keys: tuple[str, ...] | None = None
    """Those of the source, whose record is a partial one then; None when its record is complete."""


def encode(source: Source) -> EncodedSource:
    """The source without its path and its words."""
    record = source.with_partial_record().record
    encoded = b"" if record is None else _ENCODER.encode(record)
    problems = _ENCODER.encode(source.problems) if source.problems else b""
    return EncodedSource(
        source.kind,
        source.digest,
        encoded,
        source.encoded_spans,
        problems,
        _plan_digest(record, encoded, source.unread_keys),
        source.unread_keys if source.partial_record else None,
    )


def _plan_digest(record: Record | None, encoded: bytes, unread_keys: tuple[str, ...]) -> bytes:
    """Leaves out where in a text its links and quotes are, which only messages need.

    The keys that could not be read are in it: a site can be built while a draft has some, and the next run relies on what it found.
    """
    if isinstance(record, Release):
        lead = record.lead_outline and record.lead_outline.without_positions()
        outline = record.outline.without_positions()
        encoded = _ENCODER.encode(msgspec.structs.replace(record, digest="", outline=outline, lead_outline=lead))
    unread = _ENCODER.encode(unread_keys) if unread_keys else b""
    return blake2b(encoded + unread, digest_size=16).digest()


def encode_words(source: Source) -> bytes:
    """The words of a release; empty for another source."""
    record = source.with_partial_record().record
    return _ENCODER.encode(record.texts.words()) if isinstance(record, Release) else b""


def decode(path: str, encoded: EncodedSource, texts: Texts) -> Source:
    """The source; a release gets its words from `texts`."""
    record = _DECODERS[encoded.kind].decode(encoded.record) if encoded.record else None
    if isinstance(record, Release):
        msgspec.structs.force_setattr(record, "texts", texts)  # frozen, but nothing else refers to it yet
    problems = _PROBLEMS.decode(encoded.problems) if encoded.problems else ()
    if encoded.unread_keys is None:
        return Source(path, encoded.kind, encoded.digest, record, encoded.encoded_spans, problems)
    return Source(
        path, encoded.kind, encoded.digest, None, encoded.encoded_spans, problems, record, encoded.unread_keys
    )


def decode_words(data: bytes) -> Words:
    """The words that `encode_words` encoded."""
    return _WORDS.decode(data)


def _encode_texts(_texts: Any) -> None:
    """Nothing: a release's `texts` is the only field that msgpack cannot encode, and its words are encoded separately."""


def _decode_texts(*_: Any) -> Texts:
    """A placeholder, which `decode` replaces."""
    return NO_TEXTS


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_encode_texts)
_DECODERS = {kind: msgspec.msgpack.Decoder(record, dec_hook=_decode_texts) for kind, record in _RECORDS.items()}
_PROBLEMS = msgspec.msgpack.Decoder(tuple[Problem, ...])
_WORDS = msgspec.msgpack.Decoder(Words)
