"""Reads the files that are not known yet, many of them side by side."""

import builtins
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from pressgen.digests import digest
from pressgen.errors import PressgenError
from pressgen.load.cache import Cache, EncodedSource, encode, encode_words
from pressgen.load.disk import Stamp, is_picture, read_asset, read_bytes
from pressgen.load.format import editor_lines, import_parser, options_of, parse_file, unreadable
from pressgen.model import Asset, Config, Lines, MapLike, Release, Source, Words
from pressgen.problems import Problem, text

Inspect = Callable[[Source, Config, Lines], Iterable[Problem]]
"""Rules that look at one file only, and at the settings that shape how it is read. A function of a module, for workers."""

BATCH = 64
"""Files in one task of a pool: some 50 ms of work, so that handing it over costs nothing."""
FEW = 200
"""Below this many files a pool's start (0.15 s) costs more than it saves."""
HEAVY = 10_000_000
"""From this many bytes of pictures on it saves more: unpacking them takes as long."""


class Read(NamedTuple):
    """One text as a worker sends it home."""

    path: str
    packed: EncodedSource
    words: bytes


class Reader(NamedTuple):
    """How texts are read. Travels to workers."""

    root: Path
    config: Config
    """What of the settings shapes how texts are read (see `load.format.read_options.bare`)."""
    inspect: Inspect | None

    def shape(self) -> str:
        """What texts that were read otherwise do not share."""
        name = f"{self.inspect.__module__}.{self.inspect.__qualname__}" if self.inspect else ""
        return digest(msgspec.msgpack.encode((self.config, name)))

    def source(self, path: str) -> Source:
        """The text at a path, parsed and inspected."""
        try:
            data = read_bytes(self.root / path)
        except OSError as error:
            return Source(path, kind="page", digest="", record=None, problems=(unreadable(path, error),))
        return self.parsed(path, data)

    def parsed(self, path: str, data: bytes) -> Source:
        """A text of these bytes at a path, parsed and inspected."""
        source = parse_file(path, data, options_of(self.config))
        found = tuple(self.inspect(source, self.config, lambda _: editor_lines(data))) if self.inspect else ()
        return msgspec.structs.replace(source, problems=(*source.problems, *found)) if found else source

    def again(self, path: str, wanted: str) -> Words:
        """The words of the release at a path, from its file, which must be what it was."""
        source = self.source(path)
        known = source.with_partial_record().record
        if not isinstance(known, Release) or source.digest != wanted:
            reason = text("{path} was changed while it was being read.", path=path)
            raise PressgenError(reason, text("Run pressgen again."))
        return known.texts.words()

    def batch(self, paths: list[str]) -> bytes:
        """Many texts, as bytes that travel fast."""
        return msgspec.msgpack.encode([self._read(path) for path in paths])

    def _read(self, path: str) -> Read:
        source = self.source(path)
        return Read(path, encode(source), encode_words(source))


def read_texts(reader: Reader, stamps: dict[str, Stamp], cache: Cache, map: MapLike) -> None:  # noqa: A002
    """Reads what the cache does not know of these files, and keeps it there."""
    paths = [path for path, stamp in stamps.items() if not _confirmed(reader.root, path, stamp, cache)]
    chosen = map if len(paths) >= FEW else builtins.map
    if paths:
        import_parser()
    batches = [paths[at : at + BATCH] for at in range(0, len(paths), BATCH)]
    for data in chosen(reader.batch, batches):
        for read in msgspec.msgpack.decode(data, type=list[Read]):
            cache.keep(read.path, stamps[read.path], read.packed, read.words)


def _confirmed(root: Path, path: str, stamp: Stamp, cache: Cache) -> bool:
    """Whether a file whose stamp is another holds what it held before."""
    known = cache.texts.get(path)
    with suppress(OSError):
        if known and digest(read_bytes(root / path)) == known.packed.digest:
            cache.confirm(path, stamp)
            return True
    return False


def read_assets(root: Path, stamps: dict[str, Stamp], cache: Cache, map: MapLike) -> Iterator[Problem]:  # noqa: A002
    """Reads pictures and attachments, and keeps them in the cache; tells of those that cannot be read."""
    heavy = sum(stamp.size for path, stamp in stamps.items() if is_picture(path)) >= HEAVY
    chosen = map if heavy or len(stamps) >= FEW else builtins.map
    for path, asset in zip(stamps, chosen(partial(_asset, root), stamps), strict=True):
        if isinstance(asset, Problem):
            cache.assets.pop(path, None)
            yield asset
        else:
            cache.keep_asset(stamps[path], asset)


def _asset(root: Path, path: str) -> Asset | Problem:
    try:
        with (root / path).open("rb") as file:
            return read_asset(path, file)
    except OSError as error:
        return unreadable(path, error)
