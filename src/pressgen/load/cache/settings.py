"""pressgen.yaml as it was read, for as long as its content stands: reading it loads much that nothing else may need."""

from contextlib import suppress
from pathlib import Path

import msgspec

from pressgen.digests import digest
from pressgen.load.cache import envelope
from pressgen.load.cache.codec import NO_TEXTS, EncodedSource, decode, encode
from pressgen.load.format import read_config
from pressgen.model import Config, Source
from pressgen.model.value import Value

_FILE = "settings"


class _Kept(Value, frozen=True, array_like=True):
    config: Config
    packed: EncodedSource


def load_settings(data: bytes, folder: Path | None) -> tuple[Config | None, Source]:
    """The settings (None when they are too broken) and the file as a source, for its places and problems."""
    kept = _recalled(folder / _FILE) if folder else None
    if kept and kept.packed.digest == digest(data):
        return kept.config, decode("pressgen.yaml", kept.packed, NO_TEXTS)
    config, source = read_config(data)
    if config and folder:
        with suppress(OSError):  # the next run reads it again, and tells if nothing can be kept
            folder.mkdir(parents=True, exist_ok=True)
            envelope.write_wrapped(folder / _FILE, msgspec.msgpack.encode(_Kept(config, encode(source))))
    return config, source


def _recalled(file: Path) -> _Kept | None:
    with suppress(OSError, msgspec.DecodeError, envelope.BrokenError, envelope.ForeignError):
        return msgspec.msgpack.decode(envelope.unwrapped(file.read_bytes()), type=_Kept)
    return None
