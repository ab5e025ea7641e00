"""One run's dealings with the cache: what was known before, what has been read anew, what is kept for the next run.

Without a folder, or with one that cannot be written, everything is held in memory, and nothing is lost but time.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from pressgen.load.cache.codec import NO_TEXTS, EncodedSource, decode, decode_words
from pressgen.load.cache.garbage import gc_paused
from pressgen.load.cache.index import AssetEntry, Index, LoadedIndex, TextEntry, damaged, load_index, unwritable
from pressgen.load.cache.store import Location, Reread, WordStore
from pressgen.load.cache.writer import CacheWriter, open_writer
from pressgen.load.disk import Stamp
from pressgen.model import Asset, Source, Texts
from pressgen.problems import Problem


class Cache:
    """What is known of the newsroom's files, by path."""

    def __init__(self, folder: Path | None, shape: str, again: Reread) -> None:
        loaded = load_index(folder, shape) if folder else LoadedIndex(Index())
        self.texts = loaded.index.texts
        self.assets = loaded.index.assets
        self.notes: list[Problem] = list(loaded.notes)
        self._folder = folder
        self._shape = shape
        self._again = again
        self._index = loaded.stamp
        self._store = self._opened(loaded.index.store)
        self._writer: CacheWriter | None = None
        self._loose: dict[str, bytes] = {}
        """Words that found no place on disk."""
        if self.texts and not self._store.open():
            self.texts = {}
            self._report(damaged())

    def _opened(self, name: str) -> WordStore:
        store = WordStore((self._folder or Path()) / name, self._again)
        store.open()
        return store

    def knows(self, path: str, stamp: Stamp) -> bool:
        """Whether the text at `path` was read when its file had this stamp."""
        known = self.texts.get(path)
        return known is not None and known.stamp == stamp

    def knows_asset(self, path: str, stamp: Stamp) -> bool:
        """Whether the picture or attachment was."""
        known = self.assets.get(path)
        return known is not None and known.stamp == stamp

    def holds_more(self, texts: Collection[str], assets: Collection[str]) -> bool:
        """Whether something is kept that is not there any more, when all that is there is known."""
        return len(self.texts) > len(texts) or len(self.assets) > len(assets)

    @contextmanager
    def renewing(self, texts: Collection[str], assets: Collection[str]) -> Iterator[None]:
        """Files are being read: what is in them is kept, if that is possible, and what only others held is forgotten."""
        with ExitStack() as held:
            self._writer = self._taken(held)
            yield
            self.texts = {path: self.texts[path] for path in texts}
            self.assets = {path: self.assets[path] for path in assets if path in self.assets}
            self._save()

    def _taken(self, held: ExitStack) -> CacheWriter | None:
        if self._folder is None:
            return None
        try:
            taken = held.enter_context(open_writer(self._folder, self._store.name if self.texts else "", self._index))
        except BlockingIOError:
            return None  # another run is reading the same files, and keeps them
        except OSError as error:
            self._report(unwritable(error))
            return None
        self._store = self._opened(taken.store)
        return taken

    def keep(self, path: str, stamp: Stamp, packed: EncodedSource, words: bytes) -> None:
        """A text that has just been read."""
        self.texts[path] = TextEntry(self._trusted(stamp), packed, self._put(path, words))

    def keep_asset(self, stamp: Stamp, asset: Asset) -> None:
        """A picture or an attachment that has just been read."""
        self.assets[asset.path] = AssetEntry(self._trusted(stamp), asset)

    def _trusted(self, stamp: Stamp) -> Stamp:
        return self._writer.trusted(stamp) if self._writer else stamp

    def confirm(self, path: str, stamp: Stamp) -> None:
        """A text that holds what it held before, whatever its stamp said."""
        known = self.texts[path]
        self.texts[path] = TextEntry(self._trusted(stamp), known.packed, known.location)

    def _put(self, path: str, words: bytes) -> Location | None:
        try:
            if self._writer and words:
                return self._writer.add(words)
        except OSError as error:
            self._give_up(error)
        self._loose[path] = words
        return None

    def _save(self) -> None:
        if self._writer is None:
            return
        read = {path: known for path, known in self.texts.items() if known.packed.digest}
        try:
            kept = self._writer.save(Index(self._shape, self._writer.store, read, self.assets), self._store)
        except OSError as error:
            self._give_up(error)
        else:
            self.texts |= kept.texts
            self._store = self._opened(kept.store)

    def _give_up(self, error: OSError) -> None:
        self._report(unwritable(error))
        self._writer = None

    def _report(self, note: Problem) -> None:
        """Once is enough."""
        self.notes = self.notes or [note]

    def sources(self, paths: Iterable[str]) -> tuple[Source, ...]:
        """What is known of texts, as sources whose words are fetched when they are asked for."""
        with gc_paused():
            return tuple(self._source(path, self.texts[path]) for path in paths)

    def seen(self) -> dict[str, bytes]:
        """Of each text, a digest of what the plan can see of it."""
        return {path: known.packed.seen for path, known in self.texts.items()}

    def _source(self, path: str, known: TextEntry) -> Source:
        return decode(path, known.packed, self._words(path, known))

    def _words(self, path: str, known: TextEntry) -> Texts:
        if known.location:
            return Texts(partial(self._store.words, path, known.packed.digest, known.location))
        words = self._loose.get(path)
        return Texts(partial(decode_words, words)) if words else NO_TEXTS
