"""What the pages for editing ask of the newsroom. `cli` answers."""

from typing import NamedTuple, Protocol

from pressgen.model.form import Form, Submission
from pressgen.serve.multipart import SentFile


class TextEntry(NamedTuple):
    """A text in the list of those that can be edited."""

    path: str
    title: str
    state: str
    """What it waits for, in words; empty when it is public."""


class OpenText(NamedTuple):
    """A text in its form."""

    form: Form
    title: str
    address: str = ""
    """The site path of its page; empty when it has none."""
    conflict: bool = False
    """Whether the file has changed since the form was made: nothing was written."""
    newest: str = ""
    """With a conflict: the digest of the file as it is now."""
    saved: str = ""
    """The path of the file that was written; empty when none was."""
    is_stopped: bool = False
    """Whether an error, in this text or another, keeps a new preview from being made."""
    is_left_out: bool = False
    """Whether the text is a draft that no preview shows, because of its errors. It has no page then."""


class Editor(Protocol):
    """Opens and saves texts of the newsroom."""

    def texts(self, words: str) -> tuple[TextEntry, ...]:
        """The texts whose title or path holds all of these words, the newest first."""

    def path_of(self, address: str) -> str:
        """The file of the page at a site path; empty when it is no release's."""

    def open(self, path: str) -> OpenText | None:
        """A text in its form; None when there is no such text."""

    def begin(self) -> OpenText:
        """The form of a text that is not there yet."""

    def save(self, path: str, submission: Submission, picture: SentFile | None) -> OpenText | None:
        """Write what has been changed; an empty path begins a new file."""
