"""The cache of one run: what earlier runs have read, what this run reads, and what is saved for the next one.

Without a folder, or with one that cannot be written, everything is held in memory: the results are the same, and only the
next run takes longer.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from pressgen.load.cache.codec import NO_TEXTS, EncodedSource, decode, decode_words
from pressgen.load.cache.gc_pause import gc_paused
from pressgen.load.cache.index import AssetEntry, Index, LoadedIndex, TextEntry, damaged, load_index, unwritable
from pressgen.load.cache.store import Location, RereadWords, WordStore
from pressgen.load.cache.writer import CacheWriter, open_writer
from pressgen.load.disk import Stamp
from pressgen.model import Asset, Source, Texts
from pressgen.problems import Problem


class Cache:
    """Entries of the newsroom's files, by path.

    `options_digest` stands for the options that texts are read with: entries made with other options are not used.
    `reread_words` reads the words of a release from its own file when the store is damaged.
    """

    def __init__(self, folder: Path | None, options_digest: str, reread_words: RereadWords) -> None:
        loaded = load_index(folder, options_digest) if folder else LoadedIndex(Index())
        self.texts = loaded.index.texts
        self.assets = loaded.index.assets
        self.notes: list[Problem] = list(loaded.notes)
        self._folder = folder
        self._options_digest = options_digest
        self._reread_words = reread_words
        self._index_stamp = loaded.stamp
        self._store = self._open_store(loaded.index.store)
        self._writer: CacheWriter | None = None
        self._words_in_memory: dict[str, bytes] = {}
        """Encoded words, by path, that could not be written to the store."""
        if self.texts and not self._store.open():
            self.texts = {}
            self._report(damaged())

    def _open_store(self, name: str) -> WordStore:
        store = WordStore((self._folder or Path()) / name, self._reread_words)
        store.open()
        return store

    def has_text(self, path: str, stamp: Stamp) -> bool:
        """Whether there is an entry for the text at `path` as its file is now, by its stamp."""
        entry = self.texts.get(path)
        return entry is not None and entry.stamp == stamp

    def has_asset(self, path: str, stamp: Stamp) -> bool:
        """Whether there is an entry for the picture or attachment at `path` as its file is now, by its stamp."""
        entry = self.assets.get(path)
        return entry is not None and entry.stamp == stamp

    def has_deleted_files(self, texts: Collection[str], assets: Collection[str]) -> bool:
        """Whether there are entries of files that have been deleted; call it when each of these files has an entry."""
        return len(self.texts) > len(texts) or len(self.assets) > len(assets)

    @contextmanager
    def update(self, texts: Collection[str], assets: Collection[str]) -> Iterator[None]:
        """While files are being read and added. At the end, entries of other files are dropped and the rest is saved."""
        with ExitStack() as stack:
            self._writer = self._acquire_writer(stack)
            yield
            self.texts = {path: self.texts[path] for path in texts}
            self.assets = {path: self.assets[path] for path in assets if path in self.assets}
            self._save()

    def _acquire_writer(self, stack: ExitStack) -> CacheWriter | None:
        if self._folder is None:
            return None
        store = self._store.name if self.texts else ""
        try:
            writer = stack.enter_context(open_writer(self._folder, store, self._index_stamp))
        except BlockingIOError:
            return None  # another run is reading the same files, and saves them
        except OSError as error:
            self._report(unwritable(error))
            return None
        self._store = self._open_store(writer.store)
        return writer

    def add_text(self, path: str, stamp: Stamp, source: EncodedSource, words: bytes) -> None:
        """Adds a text that has just been read; `words` are a release's encoded words."""
        self.texts[path] = TextEntry(self._comparable(stamp), source, self._write_words(path, words))

    def add_asset(self, stamp: Stamp, asset: Asset) -> None:
        """Adds a picture or an attachment that has just been read."""
        self.assets[asset.path] = AssetEntry(self._comparable(stamp), asset)

    def refresh_stamp(self, path: str, stamp: Stamp) -> None:
        """Gives the entry of a text the new stamp of its file, whose content is still the same."""
        entry = self.texts[path]
        self.texts[path] = TextEntry(self._comparable(stamp), entry.source, entry.location)

    def _comparable(self, stamp: Stamp) -> Stamp:
        return self._writer.comparable(stamp) if self._writer else stamp

    def _write_words(self, path: str, words: bytes) -> Location | None:
        try:
            if self._writer and words:
                return self._writer.add(words)
        except OSError as error:
            self._stop_writing(error)
        self._words_in_memory[path] = words
        return None

    def _save(self) -> None:
        if self._writer is None:
            return
        readable = {path: entry for path, entry in self.texts.items() if entry.source.digest}
        index = Index(self._options_digest, self._writer.store, readable, self.assets)
        try:
            saved = self._writer.save(index, self._store)
        except OSError as error:
            self._stop_writing(error)
        else:
            self.texts |= saved.texts
            self._store = self._open_store(saved.store)

    def _stop_writing(self, error: OSError) -> None:
        self._report(unwritable(error))
        self._writer = None

    def _report(self, note: Problem) -> None:
        """Only the first note is kept: one is enough to explain a slow build."""
        self.notes = self.notes or [note]

    def sources(self, paths: Iterable[str]) -> tuple[Source, ...]:
        """The texts at these paths as sources. A release's words are read from the store when they are first used."""
        with gc_paused():
            return tuple(self._source(path, self.texts[path]) for path in paths)

    def plan_digests(self) -> dict[str, bytes]:
        """For each text, by path, a digest of everything that the plan reads of it."""
        return {path: entry.source.plan_digest for path, entry in self.texts.items()}

    def _source(self, path: str, entry: TextEntry) -> Source:
        return decode(path, entry.source, self._texts(path, entry))

    def _texts(self, path: str, entry: TextEntry) -> Texts:
        if entry.location:
            return Texts(partial(self._store.words, path, entry.source.digest, entry.location))
        words = self._words_in_memory.get(path)
        return Texts(partial(decode_words, words)) if words else NO_TEXTS
