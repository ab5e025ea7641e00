"""The outbox: a folder of mails, each in a file of its own, from which a sending program of one's choice takes them."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.model import Mail, Mailed, MailPlan
from pressgen.problems import text
from pressgen.state.mailed import MailRecord

_PART = ".part"
"""The end of temporary names."""
_PARTS = ("content", "templates", ".git", ".pressgen")
"""Of a newsroom, beside its output."""
_ELSEWHERE = text("Name a folder of its own beside the newsroom: --outbox ../outbox")


def checked_outbox(outbox: Path, *, root: Path, output: Path) -> Path:
    """The real path of the outbox, which may be written from the folder `root` on; PressgenError where its mails would be published, taken for texts or lost."""
    place, home = (root / outbox).resolve(), root.resolve()
    if place == home or home.is_relative_to(place):
        raise PressgenError(text("The outbox {outbox} holds the newsroom itself.", outbox=outbox), _ELSEWHERE)
    if place.is_relative_to(output.resolve()):
        raise PressgenError(text("The outbox {outbox} would be published with the site.", outbox=outbox), _ELSEWHERE)
    for part in _PARTS:
        if place.is_relative_to((root / part).resolve()):
            reason = text(
                "The outbox {outbox} cannot be in {folder}, which belongs to the newsroom.", outbox=outbox, folder=part
            )
            raise PressgenError(reason, _ELSEWHERE)
    if place.exists() and not place.is_dir():
        raise PressgenError(text("The outbox {outbox} is a file, not a folder.", outbox=outbox), _ELSEWHERE)
    return place


class Outbox:
    """Writes mails, each once."""

    def __init__(self, folder: Path, record: MailRecord) -> None:
        self._folder, self._record = folder, record
        self._mark = f".{record.name}-"
        """What the names of temporary files begin with, which no other newsroom has in the same outbox."""

    def write(self, planned: MailPlan, way: str, bytes_of: Callable[[Mail], bytes]) -> None:
        """Write what a stopped run has left, and the planned mails."""
        self._finish()
        self._record.note(way, Mailed(planned.old.versions))  # first: with any note, the archive would no longer be old
        for mail in planned.mails:
            self._put(mail, bytes_of(mail), way)
        self._record.note(way, planned.old)

    def show(self, mail: Mail, data: bytes) -> None:
        """Write the mail to be looked at, and note nothing."""
        own, temporary = self._paths(mail)
        with _disk_errors(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._write(temporary, data)
            temporary.replace(own)

    def _finish(self) -> None:
        """Give the mail its name that a stopped run has noted, but not named; and remove what else such a run left."""
        if self._record.last:
            temporary, own = self._record.last
            with _disk_errors(own.parent), suppress(FileNotFoundError):
                temporary.replace(own)
        with _disk_errors(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            for left in self._folder.glob(f"{self._mark}*{_PART}"):
                left.unlink(missing_ok=True)

    def _put(self, mail: Mail, data: bytes, way: str) -> None:
        """Write the mail and note it. It is noted before it has its name, at which a sending program may take it."""
        own, temporary = self._paths(mail)
        if own.exists():  # the record was lost
            self._record.note(way, mail.mailed)
            return
        self._write(temporary, data)
        self._record.note(way, mail.mailed, (temporary, own))
        with _disk_errors(self._folder):
            temporary.replace(own)
            _flush(self._folder)

    def _paths(self, mail: Mail) -> tuple[Path, Path]:
        return self._folder / mail.file, self._folder / f"{self._mark}{mail.file}{_PART}"

    def _write(self, path: Path, data: bytes) -> None:
        with _disk_errors(self._folder), path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def _flush(folder: Path) -> None:
    """Make the names of files in the folder last through a power cut, where the system can do that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _disk_errors(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PressgenError(
            text(
                "The outbox {outbox} cannot be written: {reason}.", outbox=folder, reason=error.strerror or str(error)
            ),
            text(
                "Make the folder writable, or name another one with --outbox. No mail is lost, and none is made twice."
            ),
        ) from error
