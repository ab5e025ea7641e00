"""A format that many texts come in: what reads it, and what the user has to save first."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen.model.foreign import ForeignText, Trouble
from pressgen.problems import Text

Files = Mapping[str, bytes]
"""The files of an export by relative path, with `/`. Each is read when it is asked for, so ask once. PressgenError when one
cannot be read or is too large."""


class Asked(NamedTuple):
    """What the user said about the export, and what holds where it says nothing."""

    zone: ZoneInfo
    """Of times without one: the newsroom's."""
    now: datetime
    pages: bool = False
    """Whether plain pages come along, too."""
    rules: Files | None = None
    """Files with rules of the user's for this export, such as selectors for a site's pages."""


Read = Callable[[Files, Asked], Iterator[ForeignText | Trouble]]
"""Reads an export, one text at a time, always in the same order. Pure: it opens no file and no connection. PressgenError when nothing of it
can be read; a `Trouble` for a part that cannot."""


class Archive(NamedTuple):
    """One format."""

    read: Read
    save_first: Text
    """What the user saves, and how, in one sentence."""
    endings: tuple[str, ...] = ()
    """Of the files that hold texts; for the message when a folder has none."""
