"""What the server shows between two builds."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Protocol, Self


class BuiltFile(Protocol):
    """A file as the build left it. When it is another one on disk, it is not sent."""

    @property
    def size(self) -> int:
        """In bytes."""

    @property
    def time(self) -> int:
        """Of its last change, in ns."""

    @property
    def hash(self) -> str:
        """Of its bytes."""


class MadeFile(NamedTuple):
    """A file that was made and is not on disk yet."""

    data: bytes
    hash: str
    """As of a built file."""


class ProblemText(NamedTuple):
    """A problem in words of the reader's language."""

    level: str
    place: str
    """File, line and column; empty when the problem is in no file."""
    code: str
    message: str
    hint: str


class Preview(NamedTuple):
    """The newest site that could be built, and what is wrong with the texts since."""

    version: int = 0
    """Rises with each site that differs from the one before; 0 before the first. A page that was shown `ahead` of the rest has
    a version of its own."""
    base: str = "/"
    """The path of the newsroom on its host, as in its settings: "/press/"."""
    folder: Path = Path()
    """Where the built site lies."""
    files: Mapping[str, BuiltFile] = MappingProxyType({})
    """Every file of the site by its path, below `folder` and below `base`. Nothing else is ever sent from disk."""
    made: Mapping[str, MadeFile] = MappingProxyType({})
    """Files of the site that were made anew since, and are not on disk yet: they stand in for those there."""
    ahead: Mapping[str, int] = MappingProxyType({})
    """The versions of the pages that were shown before the rest of their site."""
    is_unfinished: bool = False
    """Whether other pages than those in `made` may be older than the texts."""
    forms: str = "'none'"
    """Where the forms of its pages may be sent, as in a security policy."""
    showing: str = ""
    """In words: what is shown, of which moment."""
    failed: bool = False
    """Whether the newest texts could not be built."""
    problems: tuple[ProblemText, ...] = ()
    """Of the newest texts: those that stopped the build, else its warnings."""

    def version_of(self, name: str) -> int:
        """The version of a file: while it is the same, whoever sees the page need not load it again."""
        return self.ahead.get(name, self.version)

    def with_made(self, pages: Mapping[str, MadeFile], *, is_whole: bool) -> Self:
        """The same with some pages made anew; `is_whole` when no other page shows anything of what was edited."""
        other = [path for path, page in pages.items() if page.hash != self._hash_of(path)]
        return self._replace(
            made={**self.made, **pages},
            ahead={**self.ahead, **dict.fromkeys(other, self._next_version())},
            is_unfinished=self.is_unfinished or not is_whole,
        )

    def after(self, before: Self, *, stays: bool) -> Self:
        """A built site with the version that it has after the preview `before`: the same when it looks the same. With `stays`,
        pages that were shown ahead of their site keep theirs.
        """
        if before.version and self._hashes() == before._hashes():
            return self._replace(version=before.version, ahead=before.ahead)
        kept = [path for path, page in before.made.items() if path in self.files and page.hash == self._hash_of(path)]
        ahead = {path: before.version_of(path) for path in kept} if stays else {}
        return self._replace(version=before._next_version(), ahead=ahead)

    def _hashes(self) -> Mapping[str, str]:
        return {path: self._hash_of(path) for path in self.files}

    def _hash_of(self, path: str) -> str:
        return (self.made.get(path) or self.files[path]).hash

    def _next_version(self) -> int:
        """A version that no file has had."""
        return max((self.version, *self.ahead.values())) + 1
