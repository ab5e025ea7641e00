"""The settings from the cache while pressgen.yaml is unchanged, since parsing it imports modules that are slow to load."""

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


class _CachedSettings(Value, frozen=True, array_like=True):
    config: Config
    source: EncodedSource


def load_settings(data: bytes, folder: Path | None) -> tuple[Config | None, Source]:
    """The settings (None when they are too broken) and pressgen.yaml as a source, with its spans and problems."""
    cached = _read(folder / _FILE) if folder else None
    if cached and cached.source.digest == digest(data):
        return cached.config, decode("pressgen.yaml", cached.source, NO_TEXTS)
    config, source = read_config(data)
    if config and folder:
        with suppress(OSError):  # the next run parses it again; `Cache` reports a folder that cannot be written
            folder.mkdir(parents=True, exist_ok=True)
            envelope.write_wrapped(folder / _FILE, msgspec.msgpack.encode(_CachedSettings(config, encode(source))))
    return config, source


def _read(file: Path) -> _CachedSettings | None:
    with suppress(OSError, msgspec.DecodeError, envelope.CorruptError, envelope.OtherVersionError):
        return msgspec.msgpack.decode(envelope.unwrap(file.read_bytes()), type=_CachedSettings)
    return None
