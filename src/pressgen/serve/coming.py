"""The page with the coming events, and the way to each of these moments."""

from collections.abc import Callable
from typing import NamedTuple

from pressgen.problems import Text


class Moment(NamedTuple):
    """An instant at which something happens, and what does."""

    written: str
    """As an author writes it: "2030-03-01 09:00"."""
    events: tuple[str, ...]
    """A sentence for each, in the reader's language."""


class TimeTable(NamedTuple):
    """What happens when, and the machine that goes there."""

    coming: Callable[[], tuple[Moment, ...]]
    """The moments to come, from the nearest. PressgenError when the texts have errors."""
    travel: Callable[[str], Text | None]
    """Show the newsroom as of a written instant, "now" (what readers see at present) or "" (everything, with drafts). A sentence
    when it cannot be understood."""
