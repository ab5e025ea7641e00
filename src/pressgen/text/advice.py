"""Advice on typography: never an automatic edit."""

from pressgen.problems import text as say
from pressgen.text.source import Reading


def give(reading: Reading) -> None:
    """Notes what could be better."""
    if reading.hidden:
        _hidden(reading)


def _hidden(reading: Reading) -> None:
    at = reading.before_hidden()
    reading.problem(
        "PG421",
        "note",
        (at, at),
        say("{count} invisible characters (soft hyphens or of no width) are left out.", count=reading.hidden),
        say("They came with a text that was copied. Delete them, or leave it be."),
    )
