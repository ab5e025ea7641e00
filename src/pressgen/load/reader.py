"""Reads the files that have changed since they were cached, many of them in parallel."""

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
"""Runs the rules that need one file and the reading options only. A module-level function, so that it can be pickled."""

BATCH = 64
"""Files in one task of a pool: some 50 ms of work, against which the cost of passing it is small."""
POOL_FROM_FILES = 200
"""With fewer files, starting a pool (0.15 s) costs more than it saves."""
POOL_FROM_BYTES = 10_000_000
"""Bytes of pictures from which a pool is worth starting for fewer files too: decoding them takes about 0.15 s."""


class ReadText(NamedTuple):
    """One text as a worker returns it."""

    path: str
    source: EncodedSource
    words: bytes


class Reader(NamedTuple):
    """How texts are read. Pickled for workers."""

    root: Path
    config: Config
    """Only the settings that texts are read with (see `load.format.reading_config`)."""
    inspect: Inspect | None

    def options_digest(self) -> str:
        """Digest of the settings and of the inspecting function's name: texts read with another one must be read again."""
        name = f"{self.inspect.__module__}.{self.inspect.__qualname__}" if self.inspect else ""
        return digest(msgspec.msgpack.encode((self.config, name)))

    def source(self, path: str) -> Source:
        """The text at a path, parsed and inspected."""
        try:
            data = read_bytes(self.root / path)
        except OSError as error:
            return Source(path, kind="page", digest="", record=None, problems=(unreadable(path, error),))
        return self.parse(path, data)

    def parse(self, path: str, data: bytes) -> Source:
        """A text with this content at a path, parsed and inspected."""
        source = parse_file(path, data, options_of(self.config))
        found = tuple(self.inspect(source, self.config, lambda _: editor_lines(data))) if self.inspect else ()
        return msgspec.structs.replace(source, problems=(*source.problems, *found)) if found else source

    def reread_words(self, path: str, expected: str) -> Words:
        """The words of the release at a path, from its file. PressgenError when its digest is not the expected one."""
        source = self.source(path)
        record = source.with_partial_record().record
        if not isinstance(record, Release) or source.digest != expected:
            reason = text("{path} was changed while it was being read.", path=path)
            raise PressgenError(reason, text("Run pressgen again."))
        return record.texts.words()

    def read_batch(self, paths: list[str]) -> bytes:
        """Many texts, encoded as a list of `ReadText`, which is faster to pass between processes than pickled records."""
        return msgspec.msgpack.encode([self._read(path) for path in paths])

    def _read(self, path: str) -> ReadText:
        source = self.source(path)
        return ReadText(path, encode(source), encode_words(source))


def read_texts(reader: Reader, stamps: dict[str, Stamp], cache: Cache, map: MapLike) -> None:  # noqa: A002
    """Reads those of these files whose content has changed, and adds them to the cache."""
    paths = []
    for path, stamp in stamps.items():
        if _has_cached_content(reader.root, path, cache):
            cache.refresh_stamp(path, stamp)
        else:
            paths.append(path)
    if paths:
        import_parser()
    chosen = map if len(paths) >= POOL_FROM_FILES else builtins.map
    batches = [paths[start : start + BATCH] for start in range(0, len(paths), BATCH)]
    for encoded in chosen(reader.read_batch, batches):
        for read in msgspec.msgpack.decode(encoded, type=list[ReadText]):
            cache.add_text(read.path, stamps[read.path], read.source, read.words)


def _has_cached_content(root: Path, path: str, cache: Cache) -> bool:
    entry = cache.texts.get(path)
    with suppress(OSError):
        return entry is not None and digest(read_bytes(root / path)) == entry.source.digest
    return False


def read_assets(root: Path, stamps: dict[str, Stamp], cache: Cache, map: MapLike) -> Iterator[Problem]:  # noqa: A002
    """Reads pictures and attachments, and adds them to the cache. Yields a problem for each that cannot be read."""
    heavy = sum(stamp.size for path, stamp in stamps.items() if is_picture(path)) >= POOL_FROM_BYTES
    chosen = map if heavy or len(stamps) >= POOL_FROM_FILES else builtins.map
    for path, asset in zip(stamps, chosen(partial(_read_asset, root), stamps), strict=True):
        if isinstance(asset, Problem):
            cache.assets.pop(path, None)
            yield asset
        else:
            cache.add_asset(stamps[path], asset)


def _read_asset(root: Path, path: str) -> Asset | Problem:
    try:
        with (root / path).open("rb") as file:
            return read_asset(path, file)
    except OSError as error:
        return unreadable(path, error)
