"""One run's dealings with the cache: what was known before, what has been read anew, what is kept for the next run.

Without a folder, or with one that cannot be written, everything is held in memory, and nothing is lost but time.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from pressgen.load.files import Stamp
from pressgen.load.memory import KeptAsset, KeptText, Memory, Recalled, damaged, recall, unwritable
from pressgen.load.pack import NO_TEXTS, Packed, unpack, unpack_words
from pressgen.load.pen import Pen, pen
from pressgen.load.shelf import Again, Shelf, Ticket
from pressgen.load.sweeping import unswept
from pressgen.model import Asset, Source, Texts
from pressgen.problems import Problem


class Cache:
    """What is known of the newsroom's files, by path."""

    def __init__(self, folder: Path | None, shape: str, again: Again) -> None:
        recalled = recall(folder, shape) if folder else Recalled(Memory())
        self.texts = recalled.memory.texts
        self.assets = recalled.memory.assets
        self.notes: list[Problem] = list(recalled.notes)
        self._folder = folder
        self._shape = shape
        self._again = again
        self._index = recalled.stamp
        self._shelf = self._opened(recalled.memory.shelf)
        self._pen: Pen | None = None
        self._loose: dict[str, bytes] = {}
        """Words that found no place on disk."""
        if self.texts and not self._shelf.open():
            self.texts = {}
            self._tell(damaged())

    def _opened(self, name: str) -> Shelf:
        shelf = Shelf((self._folder or Path()) / name, self._again)
        shelf.open()
        return shelf

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
            self._pen = self._taken(held)
            yield
            self.texts = {path: self.texts[path] for path in texts}
            self.assets = {path: self.assets[path] for path in assets if path in self.assets}
            self._save()

    def _taken(self, held: ExitStack) -> Pen | None:
        if self._folder is None:
            return None
        try:
            taken = held.enter_context(pen(self._folder, self._shelf.name if self.texts else "", self._index))
        except BlockingIOError:
            return None  # another run is reading the same files, and keeps them
        except OSError as error:
            self._tell(unwritable(error))
            return None
        self._shelf = self._opened(taken.shelf)
        return taken

    def keep(self, path: str, stamp: Stamp, packed: Packed, words: bytes) -> None:
        """A text that has just been read."""
        self.texts[path] = KeptText(self._trusted(stamp), packed, self._put(path, words))

    def keep_asset(self, stamp: Stamp, asset: Asset) -> None:
        """A picture or an attachment that has just been read."""
        self.assets[asset.path] = KeptAsset(self._trusted(stamp), asset)

    def _trusted(self, stamp: Stamp) -> Stamp:
        return self._pen.trusted(stamp) if self._pen else stamp

    def confirm(self, path: str, stamp: Stamp) -> None:
        """A text that holds what it held before, whatever its stamp said."""
        known = self.texts[path]
        self.texts[path] = KeptText(self._trusted(stamp), known.packed, known.ticket)

    def _put(self, path: str, words: bytes) -> Ticket | None:
        try:
            if self._pen and words:
                return self._pen.add(words)
        except OSError as error:
            self._give_up(error)
        self._loose[path] = words
        return None

    def _save(self) -> None:
        if self._pen is None:
            return
        read = {path: known for path, known in self.texts.items() if known.packed.digest}
        try:
            kept = self._pen.save(Memory(self._shape, self._pen.shelf, read, self.assets), self._shelf)
        except OSError as error:
            self._give_up(error)
        else:
            self.texts |= kept.texts
            self._shelf = self._opened(kept.shelf)

    def _give_up(self, error: OSError) -> None:
        self._tell(unwritable(error))
        self._pen = None

    def _tell(self, note: Problem) -> None:
        """Once is enough."""
        self.notes = self.notes or [note]

    def sources(self, paths: Iterable[str]) -> tuple[Source, ...]:
        """What is known of texts, as sources whose words are fetched when they are asked for."""
        with unswept():
            return tuple(self._source(path, self.texts[path]) for path in paths)

    def seen(self) -> dict[str, bytes]:
        """Of each text, a digest of what the plan can see of it."""
        return {path: known.packed.seen for path, known in self.texts.items()}

    def _source(self, path: str, known: KeptText) -> Source:
        return unpack(path, known.packed, self._words(path, known))

    def _words(self, path: str, known: KeptText) -> Texts:
        if known.ticket:
            return Texts(partial(self._shelf.words, path, known.packed.digest, known.ticket))
        words = self._loose.get(path)
        return Texts(partial(unpack_words, words)) if words else NO_TEXTS
