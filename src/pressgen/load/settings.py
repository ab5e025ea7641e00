"""pressgen.yaml as it was read, for as long as its content stands: reading it loads much that nothing else may need."""

from contextlib import suppress
from pathlib import Path

import msgspec

from pressgen.load import sealed
from pressgen.load.files import digest
from pressgen.load.pack import NO_TEXTS, Packed, pack, unpack
from pressgen.model import Config, Source
from pressgen.model.noun import Noun

_FILE = "settings"


class _Kept(Noun, frozen=True, array_like=True):
    config: Config
    packed: Packed


def settings(data: bytes, folder: Path | None) -> tuple[Config | None, Source]:
    """The settings (None when they are too broken) and the file as a source, for its places and problems."""
    kept = _recalled(folder / _FILE) if folder else None
    if kept and kept.packed.digest == digest(data):
        return kept.config, unpack("pressgen.yaml", kept.packed, NO_TEXTS)
    from pressgen.load.config import read_config  # noqa: PLC0415 -- heavy, and the settings seldom change

    config, source = read_config(data)
    if config and folder:
        with suppress(OSError):  # the next run reads it again, and tells if nothing can be kept
            folder.mkdir(parents=True, exist_ok=True)
            sealed.write(folder / _FILE, msgspec.msgpack.encode(_Kept(config, pack(source))))
    return config, source


def _recalled(file: Path) -> _Kept | None:
    with suppress(OSError, msgspec.DecodeError, sealed.BrokenError, sealed.ForeignError):
        return msgspec.msgpack.decode(sealed.opened(file.read_bytes()), type=_Kept)
    return None
