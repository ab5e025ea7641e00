"""What the server shows between two builds."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Protocol


class BuiltFile(Protocol):
    """A file as the build left it. When it is another one on disk, it is not sent."""

    @property
    def size(self) -> int:
        """In bytes."""

    @property
    def time(self) -> int:
        """Of its last change, in ns."""


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
    """Rises with each site that differs from the one before; 0 before the first."""
    base: str = "/"
    """The path of the newsroom on its host, as in its settings: "/press/"."""
    folder: Path = Path()
    """Where the built site lies."""
    files: Mapping[str, BuiltFile] = MappingProxyType({})
    """Every file of the site by its path, below `folder` and below `base`. Nothing else is ever sent from disk."""
    forms: str = "'none'"
    """Where the forms of its pages may be sent, as in a security policy."""
    showing: str = ""
    """In words: what is shown, of which moment."""
    failed: bool = False
    """Whether the newest texts could not be built."""
    problems: tuple[ProblemText, ...] = ()
    """Of the newest texts: those that stopped the build, else its warnings."""
