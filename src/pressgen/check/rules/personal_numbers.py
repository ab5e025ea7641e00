"""PG333: a personal identity number, or the number of a payment card.

    Anmälan görs av Bo Alm, 19XXXXXX-XXXX.        write: Anmälan görs av Bo Alm.

A Swedish personal identity number (personnummer, samordningsnummer), told by its date and its check digit, or a card's number. Once
published it cannot be called back, and in a repository it stays in the history, so have the history cleaned as well. The message shows
only a part of it, since logs are read by others. Numbers of organisations are not meant. Identity numbers of other countries are
not known here.
"""

from collections.abc import Iterator, Sequence

from pressgen.check.finding import Finding
from pressgen.check.personal_numbers import Number, cards, may_hold, personal
from pressgen.problems import Text, text


def personal_numbers(path: str, lines: Sequence[str]) -> Iterator[Finding]:
    """Each such number in a file, whether it stands in the text or in a value."""
    hint = text("Take it away. If it was saved in git before, it is still in the history.")
    for number, line in enumerate(lines if may_hold("\n".join(lines)) else (), 1):
        if not may_hold(line):
            continue
        for found in personal(line):
            yield _at(path, number, found, text("“{number}” is a personal identity number.", number=found.masked), hint)
        for found in cards(line):
            yield _at(
                path, number, found, text("“{number}” is the number of a payment card.", number=found.masked), hint
            )


def _at(path: str, line: int, found: Number, message: Text, hint: Text) -> Finding:
    return Finding(path, (line, found.start + 1, line, found.end + 1), message, hint)
